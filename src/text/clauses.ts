/**
 * Binds each figure of a sentence to the words that belong to it: the clause it stands in, the
 * words right before and after it that are its own, and the words earlier in the sentence that it
 * leans on. Reports write "受理20件,办结19件" and "16户甲企业、13户乙企业": who owns the words
 * between two figures is decided by how the clause ends.
 */
import type { Figure, TextRange } from "../types.ts";
import { foldWidth } from "./fold.ts";
import { trimRange } from "./sentences.ts";

/** A figure with its words; ranges are relative to the sentence. */
export interface BoundFigure {
  readonly figure: Figure;
  /** From the last to the next punctuation that ends a clause. */
  readonly clause: TextRange;
  /** Own words before and after the figure, folded; "" when there are none. */
  readonly before: string;
  readonly after: string;
  /** Everything earlier in the sentence that is not `before`, folded, nearest last. */
  readonly earlier: string;
}

const TITLE_OR_QUOTE = /《[^《》]*》|“[^“”]*”|‘[^‘’]*’|"[^"]*"/gu;
const CLAUSE_END = /[,;:!?。，；：！？()…]/gu;
/** 乡镇(街道), 县(市、区): one word, no clause. */
const SHORT_BRACKET = /(?<=\p{Script=Han})[(（][\p{Script=Han}、]{1,6}[)）](?=\p{Script=Han})/gu;
const LIST_MARK = "、";

/**
 * Returns `figures` of one sentence, in the same order, each bound to its words.
 *
 * @example
 * bindFigures("受理复议申请20件,办结19件。", figures)
 * // [{ before: "受理复议申请", after: "", earlier: "" }, { before: "办结", after: "", earlier: "受理复议申请20件," }]
 */
export function bindFigures(sentence: string, figures: readonly Figure[]): BoundFigure[] {
  const folded = foldWidth(sentence);
  // punctuation inside titles and quotations ends no clause
  const masked = maskQuoted(folded);
  const boundaries = clauseMarks(masked, figures);
  const counts = figures.filter(({ kind }) => kind !== "date");
  let counted = 0;
  let mark = 0;
  const bound = figures.map((figure): BoundFigure => {
    // figures come in reading order, so the marks before one are never walked again
    while ((boundaries[mark] ?? masked.length) < figure.start) mark += 1;
    const clause = trimRange(sentence, {
      start: mark === 0 ? 0 : (boundaries[mark - 1] ?? 0) + 1,
      end: boundaries[mark] ?? masked.length,
    });
    // a date owns no words that a count beside it could own
    const owners = figure.kind === "date" ? [figure] : counts;
    const index = figure.kind === "date" ? 0 : counted;
    if (figure.kind !== "date") counted += 1;
    const previous = owners[index - 1];
    const next = owners[index + 1];
    const leftEdge =
      previous !== undefined && previous.end > clause.start
        ? gapSplit(masked, { from: previous.end, to: figure.start, clause, owners })
        : clause.start;
    const rightEdge =
      next !== undefined && next.start < clause.end
        ? gapSplit(masked, { from: figure.end, to: next.start, clause, owners })
        : clause.end;
    return {
      figure,
      clause,
      before: folded.slice(leftEdge, figure.start).replace(/^[、,\s]+|\s+$/gu, ""),
      after: folded.slice(figure.end, rightEdge).replace(/^\s+|[、,\s]+$/gu, ""),
      earlier: folded.slice(0, leftEdge),
    };
  });
  return shareAdjacent(bound);
}

/** 11类47项工作任务: figures that touch share their words. */
function shareAdjacent(bound: readonly BoundFigure[]): BoundFigure[] {
  const shared = [...bound];
  for (let at = 1; at < shared.length; at += 1) {
    const previous = shared[at - 1];
    const current = shared[at];
    if (
      previous === undefined ||
      current === undefined ||
      previous.figure.end !== current.figure.start
    )
      continue;
    if (previous.figure.kind === "date" || current.before !== "") continue;
    shared[at] = { ...current, before: previous.before, earlier: previous.earlier };
  }
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const current = shared[at];
    const next = shared[at + 1];
    if (current === undefined || next === undefined || current.figure.end !== next.figure.start)
      continue;
    if (current.figure.kind !== "date" && current.after === "")
      shared[at] = { ...current, after: next.after };
  }
  return shared;
}

/** Returns `text` with titles, quotations and short brackets made letters, same length. */
export function maskQuoted(text: string): string {
  return text
    .replace(SHORT_BRACKET, (bracket) => "文".repeat(bracket.length))
    .replace(TITLE_OR_QUOTE, (quoted) => {
      const inside = Math.max(0, quoted.length - 2);
      return `${quoted[0] ?? ""}${"文".repeat(inside)}${quoted.at(-1) ?? ""}`;
    });
}

/** Where clauses end. A mark counts only outside figures: the comma of 3,412 ends nothing. */
function clauseMarks(masked: string, figures: readonly Figure[]): number[] {
  const marks: number[] = [];
  let next = 0;
  for (const { index } of masked.matchAll(CLAUSE_END)) {
    while ((figures[next]?.end ?? masked.length) <= index) next += 1;
    const figure = figures[next];
    if (figure === undefined || index < figure.start) marks.push(index);
  }
  return marks;
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly clause: TextRange;
  readonly owners: readonly Figure[];
}

/**
 * Where the words between two figures of one clause change owner. At a 、 if there is one; else
 * they belong to the later figure when the clause ends in a figure ("办结19件"), to the earlier
 * one when words follow the last figure ("56家律师所188名律师").
 */
function gapSplit(masked: string, { from, to, clause, owners }: Gap): number {
  const mark = masked.slice(from, to).lastIndexOf(LIST_MARK);
  if (mark >= 0) return from + mark + 1;
  // owners are in reading order and never overlap
  const last = owners.findLast(({ start, end }) => start >= clause.start && end <= clause.end);
  const tail = last === undefined ? "" : masked.slice(last.end, clause.end).trim();
  return tail === "" ? from : to;
}
