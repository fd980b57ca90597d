/**
 * Finds every number with a meaning in a piece of report or question text: counts, shares, money,
 * lengths of time, dates, ranks, changes and scores. Numbers that merely name something, titles,
 * document numbers, labels, set phrases, are passed over. One pass, no text is copied.
 */
import type { Figure } from "../types.ts";
import { readDate } from "./figure-dates.ts";
import { readQuantity } from "./figure-quantities.ts";
import { readRank } from "./figure-ranks.ts";
import { HAN_NUMERALS, matchAt, type Reading, type Source } from "./figure-reading.ts";
import { readShare } from "./figure-shares.ts";
import { skipFormed, skipNamed, skipTitle } from "./figure-skips.ts";
import { foldWidth } from "./fold.ts";

const CANDIDATE = new RegExp(`[\\d${HAN_NUMERALS}半第《〈]|https?://|www\\.`, "gu");
const REST_OF_NUMERAL = new RegExp(`\\d[\\d,.]*\\d|[${HAN_NUMERALS}]+`, "uy");

/**
 * Returns the figures of `text` in reading order, none overlapping; `[]` when there is none.
 * Ranges are offsets into `text`, and `printed` is verbatim.
 *
 * @example
 * readFigures("全市办理行政复议案件1.13万余件");
 * // [{ printed: "1.13万余件", value: 11300, unit: "件", kind: "count", exactness: "moreThan", … }]
 */
export function readFigures(text: string): Figure[] {
  const source: Source = { text, folded: foldWidth(text) };
  const figures: Figure[] = [];
  let from = 0;
  for (;;) {
    CANDIDATE.lastIndex = from;
    const candidate = CANDIDATE.exec(source.folded);
    if (candidate === null) return shareUnits(source.folded, figures);
    const { end, figure } = readAt(source, candidate.index);
    if (figure !== null && figure.start >= from) figures.push(figure);
    from = end;
  }
}

function readAt(source: Source, at: number): Reading {
  const { folded } = source;
  const titleEnd = skipTitle(folded, at);
  if (titleEnd !== null) return { end: titleEnd, figure: null };
  const named = skipNamed(folded, at);
  if (named !== null) return { end: named, figure: null };
  const reading = readRank(source, at) ?? readDate(source, at) ?? readShare(source, at);
  if (reading !== null) return reading;
  const formed = skipFormed(folded, at);
  if (formed !== null) return { end: formed, figure: null };
  return readQuantity(source, at) ?? { end: endOfNumeral(folded, at), figure: null };
}

function endOfNumeral(folded: string, at: number): number {
  const rest = matchAt(REST_OF_NUMERAL, folded, at);
  return at + (rest?.[0].length ?? 1);
}

/** Gives a number the unit of the next where a list prints it once: 75个、40个工作日; 20、30件. */
function shareUnits(folded: string, figures: readonly Figure[]): Figure[] {
  const shared: Figure[] = [];
  for (const figure of figures.toReversed()) {
    const next = shared.at(-1);
    const isList = next !== undefined && /^ ?[、和] ?$/u.test(folded.slice(figure.end, next.start));
    shared.push(isList && isElided(figure, next) ? withUnitOf(next, figure) : figure);
  }
  return shared.reverse();
}

function isElided(figure: Figure, next: Figure): boolean {
  if (next.kind === "date" || next.kind === "rank" || figure.kind === "date") return false;
  if (figure.unit === "") return next.unit !== "";
  return figure.unit === "个" && next.unit !== "个" && next.unit.startsWith("个");
}

function withUnitOf(next: Figure, figure: Figure): Figure {
  const { unit, kind, direction } = next;
  const exactness = figure.exactness === "exact" ? next.exactness : figure.exactness;
  return { ...figure, unit, kind, direction, exactness };
}
