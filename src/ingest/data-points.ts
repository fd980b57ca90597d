/**
 * From the sentences of a report to its table of figures: each number with what it counts, what is
 * said of it, whose it is, of which time, and where exactly it is printed.
 */
import { linkIndicators } from "../domain/link-indicator.ts";
import { type BoundFigure, bindFigures } from "../text/clauses.ts";
import { type Counted, describeCounted } from "../text/counted.ts";
import { readDamage } from "../text/figure-damage.ts";
import { readFigures } from "../text/figures.ts";
import { readPeriods } from "../text/period-scope.ts";
import { readScope } from "../text/scope.ts";
import { sectionPathAt } from "../text/section-path.ts";
import { splitSentences } from "../text/sentences.ts";
import { unwrap } from "../text/unwrap.ts";
import type { Chunk, DataPoint, Section, TextRange } from "../types.ts";

export interface DataPointSource {
  readonly reportId: string;
  readonly text: string;
  /** The report's year. */
  readonly year: number;
  readonly paragraphs: readonly TextRange[];
  readonly sections: readonly Section[];
  readonly chunks: readonly Chunk[];
}

/** Returns every figure of the report's body in reading order; `[]` when it prints none. */
export function readDataPoints(source: DataPointSource): DataPoint[] {
  const points: DataPoint[] = [];
  for (const paragraph of source.paragraphs) {
    for (const sentence of splitSentences(source.text, paragraph)) {
      points.push(...readSentence(source, sentence));
    }
  }
  return points;
}

function readSentence(source: DataPointSource, sentence: TextRange): DataPoint[] {
  // a figure may be broken over two lines of a wrapped text
  const { text: printed, toPrinted } = unwrap(source.text.slice(sentence.start, sentence.end));
  const figures = readFigures(printed);
  const periods = readPeriods(printed, figures, source.year);
  const points: DataPoint[] = [];
  let previous: { readonly counted: Counted; readonly clauseStart: number } | null = null;
  for (const bound of bindFigures(printed, figures)) {
    const clauseStart = bound.clause.start;
    const counted: Counted = describeCounted(
      bound,
      previous?.counted ?? null,
      previous?.clauseStart === clauseStart,
    );
    // a date is no subject, and what stands in brackets (其中审批类3项) is not taken up again
    const bracketed = /[(（]/u.test(printed[clauseStart - 1] ?? "");
    if (bound.figure.kind !== "date" && !bracketed) previous = { counted, clauseStart };
    const point = toDataPoint(source, {
      sentence,
      printed,
      toPrinted,
      bound,
      counted,
      period: periods.get(bound.figure) ?? null,
    });
    if (point !== null) points.push(point);
  }
  return points;
}

interface Reading {
  readonly sentence: TextRange;
  readonly printed: string;
  readonly bound: BoundFigure;
  readonly counted: Counted;
  readonly period: string | null;
  /** From offsets in `printed`, which is joined, to offsets in the sentence. */
  readonly toPrinted: (offset: number) => number;
}

/** Null when no chunk holds the figure: then it could not be cited. */
function toDataPoint(source: DataPointSource, reading: Reading): DataPoint | null {
  const { sentence, printed, bound, counted, period } = reading;
  const { figure } = bound;
  const at = (offset: number): number => sentence.start + reading.toPrinted(offset);
  const start = at(figure.start);
  const end = at(figure.end);
  const chunk = source.chunks.find((candidate) => candidate.start <= start && end <= candidate.end);
  if (chunk === undefined) return null;
  const scope = readScope(bound.earlier, bound.before === "" ? bound.after : bound.before);
  const clause = printed.slice(bound.clause.start, bound.clause.end);
  const sectionPath = sectionPathAt(source.sections, start);
  return {
    ...figure,
    printed: figure.printed.replace(/\s+/gu, ""),
    id: `${source.reportId}:${start}`,
    reportId: source.reportId,
    chunkId: chunk.id,
    start,
    end,
    sectionPath,
    sentence,
    clause: { start: at(bound.clause.start), end: at(bound.clause.end) },
    subject: counted.subject,
    predicate: counted.predicate,
    scope,
    period: figure.kind === "date" ? null : period,
    indicators: linkIndicators({
      subject: counted.subject,
      predicate: counted.predicate,
      clause,
      sentence: printed,
      sectionPath,
      scope,
      unit: figure.unit,
      kind: figure.kind,
    }),
    damage: figure.kind === "date" ? readDamage(figure.printed) : null,
  };
}
