/**
 * Tells figures of neighbouring matters apart that share their words: under the heading
 * 行政复议应诉工作 the 应诉案件 are no 复议案件, whatever else agrees.
 */
import { indicatorById } from "../domain/indicators.ts";
import type { FigureHit } from "../evidence.ts";
import type { Question } from "../question.ts";

/** An indicator this sure is what the question means. */
const SURE = 0.8;

/** Returns whether the figure states standard indicators, and all of other families than the one asked for. */
export function isOfOtherIndicator(
  { point, indicated }: FigureHit,
  { indicators }: Question,
): boolean {
  const sure = indicators.filter(({ score }) => score >= SURE).map(({ id }) => familyOf(id));
  if (indicated || sure.length === 0 || point.indicators.length === 0) return false;
  return point.indicators.every((id) => !sure.includes(familyOf(id)));
}

/** Returns whether the question calls by its full name (行政复议受理数) an indicator that the figure states. */
export function isAskedByName({ point }: FigureHit, { text }: Question): boolean {
  return point.indicators.some((id) => {
    const name = indicatorById(id)?.name;
    return name !== undefined && text.includes(name);
  });
}

function familyOf(id: string): string {
  return indicatorById(id)?.family ?? id;
}
