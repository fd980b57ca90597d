/**
 * All standard indicators of rule-of-law government reports, from the families' files. Linking a
 * printed figure and reading a question use the same entries.
 */
import type { Indicator } from "./indicator-schema.ts";
import { ADMINISTRATION_INDICATORS } from "./indicators/administration.ts";
import { ADVICE } from "./indicators/advice.ts";
import { COURT } from "./indicators/court.ts";
import { DECISION_INDICATORS } from "./indicators/decisions.ts";
import { DOCUMENT_INDICATORS } from "./indicators/documents.ts";
import { ENFORCEMENT_MEASURES } from "./indicators/enforcement.ts";
import { ENFORCEMENT_PEOPLE } from "./indicators/enforcement-people.ts";
import { GOVERNMENT_SERVICES } from "./indicators/government-services.ts";
import { LEGAL_SERVICE_INDICATORS } from "./indicators/legal-services.ts";
import { LITIGATION } from "./indicators/litigation.ts";
import { MEDIATION_INDICATORS } from "./indicators/mediation.ts";
import { OPENNESS_INDICATORS } from "./indicators/openness.ts";
import { PETITIONS } from "./indicators/petitions.ts";
import { PUBLICITY } from "./indicators/publicity.ts";
import { RECONSIDERATION } from "./indicators/reconsideration.ts";

/** Every standard indicator, family by family. */
export const INDICATORS: readonly Indicator[] = [
  ...RECONSIDERATION,
  ...LITIGATION,
  ...ADVICE,
  ...COURT,
  ...DOCUMENT_INDICATORS,
  ...DECISION_INDICATORS,
  ...MEDIATION_INDICATORS,
  ...PETITIONS,
  ...LEGAL_SERVICE_INDICATORS,
  ...ENFORCEMENT_PEOPLE,
  ...ENFORCEMENT_MEASURES,
  ...ADMINISTRATION_INDICATORS,
  ...GOVERNMENT_SERVICES,
  ...PUBLICITY,
  ...OPENNESS_INDICATORS,
];

const BY_ID: ReadonlyMap<string, Indicator> = new Map(INDICATORS.map((one) => [one.id, one]));

/** Returns the indicator with this id; null when there is none. */
export function indicatorById(id: string): Indicator | null {
  return BY_ID.get(id) ?? null;
}
