/**
 * Next questions that have an answer: other standard figures the same report states, nearest in
 * matter first.
 */

import { indicatorById } from "../domain/indicators.ts";
import { placeName } from "../domain/place-name.ts";
import type { ReportStore } from "../store.ts";
import { isPlanned } from "../text/planned.ts";
import type { DataPoint, ReportMeta } from "../types.ts";

const MAX_SUGGESTIONS = 3;
const MAX_POINTS = 400;

export interface SuggestSource {
  readonly report: ReportMeta;
  /** Indicators of the answer just given; what is suggested is near them, not them. */
  readonly indicators: readonly string[];
  /** Where in the report the answer stands; null for a refusal. */
  readonly near: number | null;
}

/** Returns up to three questions on `report`; `[]` when it states no standard figure besides. */
export function suggest(store: ReportStore, { report, indicators, near }: SuggestSource): string[] {
  const text = store.getText(report.id) ?? "";
  const families = new Set(indicators.map((id) => indicatorById(id)?.family));
  const points = store
    .findDataPoints({ reportIds: [report.id], limit: MAX_POINTS })
    .filter((point) => isPlain(point) && !point.indicators.some((id) => indicators.includes(id)))
    .filter(
      ({ sectionPath, sentence, end }) => !isPlanned(sectionPath, text.slice(sentence.start, end)),
    );
  const distance = (point: DataPoint): number => {
    const family = families.has(indicatorById(point.indicators[0] ?? "")?.family) ? 0 : 1e6;
    return family + (near === null ? point.start : Math.abs(point.start - near));
  };
  const names = points
    .toSorted((one, other) => distance(one) - distance(other))
    .flatMap((point) => indicatorById(point.indicators[0] ?? "")?.name ?? []);
  return [...new Set(names)]
    .slice(0, MAX_SUGGESTIONS)
    .map((name) => `${placeName(report.region)}${report.year}年${name}是多少？`);
}

/** A figure that the plain question for its indicator finds: the year's own, of the whole place, stated once. */
function isPlain({ indicators, scope, period, kind }: DataPoint): boolean {
  return (
    indicators.length === 1 &&
    scope === null &&
    period === null &&
    (kind === "count" || kind === "share" || kind === "money")
  );
}
