/** Rates that are defined as the share of one count in another: 审结率 is concluded of accepted. */
import { indicatorById } from "../domain/indicators.ts";
import { readPredicates } from "../domain/predicates.ts";
import type { FigureHit } from "../evidence.ts";
import type { Question } from "../question.ts";
import type { ReportStore } from "../store.ts";
import type { ReportMeta } from "../types.ts";

export interface Ratio {
  readonly numerator: string;
  readonly denominator: string;
}

/** An indicator this sure is what the question means. */
const SURE = 0.8;
const ENOUGH = 20;

/** Returns the two counts of the rate asked for; null when the question asks for no such rate. */
export function readRatio({ indicators, asked, terms }: Question): Ratio | null {
  if (asked.want !== "figure" || !terms.some(({ word }) => /率|比例|占比|比重/u.test(word)))
    return null;
  for (const { id, score } of indicators) {
    const ratio = indicatorById(id)?.derived ?? null;
    if (score >= SURE && ratio !== null) return ratio;
  }
  return null;
}

/** Returns the report's only value for an indicator; null when it has none, or two that differ. */
export function hitOfIndicator(
  store: ReportStore,
  report: ReportMeta,
  indicator: string,
): FigureHit | null {
  const points = store
    .findDataPoints({ reportIds: [report.id], indicators: [indicator], limit: ENOUGH })
    .filter(({ kind, scope }) => kind === "count" && scope === null);
  const [point] = points;
  if (point === undefined || new Set(points.map(({ value }) => value)).size > 1) return null;
  const chunk = store.getChunks(report.id).find(({ id }) => id === point.chunkId);
  if (chunk === undefined) return null;
  return {
    kind: "figure",
    report,
    point,
    chunk,
    unitFit: 1,
    score: 1,
    coverage: 1,
    missing: [],
    otherPredicate: false,
    otherTime: false,
    indicated: true,
  };
}

/** Returns the larger count of the same unit that the sentence prints last before `part`. */
export function wholeOf(part: FigureHit, figures: readonly FigureHit[]): FigureHit | undefined {
  return figures
    .filter(
      ({ report, point }) =>
        report.id === part.report.id && point.sentence.start === part.point.sentence.start,
    )
    .filter(
      ({ point }) =>
        point.end <= part.point.start &&
        point.unit === part.point.unit &&
        point.value >= part.point.value,
    )
    .filter(({ point }) => point.predicate === "" || isWhole(point.predicate))
    .sort((one, other) => other.point.start - one.point.start)[0];
}

/** A share is of what came in or was concluded, never of another outcome. */
const WHOLES: ReadonlySet<string> = new Set([
  "received",
  "accepted",
  "concluded",
  "heard",
  "handled",
]);

function isWhole(predicate: string): boolean {
  return readPredicates(predicate).some(({ groups }) => groups.some((group) => WHOLES.has(group)));
}
