/**
 * Tells a figure of a part of the place from the place's own: 其中兴国县办理…310件, in the city's report.
 */
import { findRegions, isWithin } from "../domain/gazetteer.ts";
import { shortName } from "../domain/gazetteer-forms.ts";
import type { FigureHit } from "../evidence.ts";

const NAMES_A_PLACE = /[县区市镇乡旗州]|街道/u;

/**
 * Returns whether the figure's subject begins with a division inside the report's place that
 * `text` does not speak of.
 */
export function isOfOtherPlace({ point, report }: FigureHit, text: string): boolean {
  if (!NAMES_A_PLACE.test(point.subject)) return false;
  const [mention, ...others] = findRegions(point.subject);
  if (mention === undefined || others.length > 0 || mention.start > 0) return false;
  if (!mention.full || !mention.certain) return false;
  const { region } = report;
  const part = mention.candidates.find(
    (candidate) => candidate.name !== region.name && isWithin(candidate, region),
  );
  if (part === undefined || report.aliases.includes(mention.text)) return false;
  return !text.includes(shortName(part) ?? part.name);
}
