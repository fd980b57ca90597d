/**
 * Of which time a figure is said to be: the report's year, or the one printed with it. A count since
 * 2014, a cumulative one or last year's is never passed off as the year's.
 */

import { comparable } from "../text/fold.ts";
import { parseNumeral } from "../text/numerals.ts";
import { readPeriods } from "../text/period-scope.ts";
import type { Figure } from "../types.ts";
import type { SaidFigure, SaidSentence } from "./gate-sentence.ts";
import type { SourceChunk, SourceFigure } from "./gate-source.ts";

const YEAR_DIGITS = 10_000;
const LAST_YEAR = /去年|上年|上一年/u;
const TIME_WORD =
  /截至|截止|以来|累计|历年|去年|上年|年来|年内|今年|全年|本年|年度|半年|季度|普法|期间/u;
/** A number and what it counts of time: the heart of a period. */
const HEART =
  /(?:19|20)\d{2}|\d+月|[一二两三四五六七八九十\d]+年|累计|历年|半年|季度|.五(?=普法|规划|期间|以来|时期)|以来/gu;

/** Returns the year of a date as printed; 0 when it names none. */
function yearOf({ value }: Pick<Figure, "value">): number {
  return Math.floor(value / YEAR_DIGITS);
}

/** Returns whether a date is nothing but a year or a span of years. */
export function isBareYear({ kind, value, high }: Figure): boolean {
  const isYear = (date: number): boolean => date >= YEAR_DIGITS && date % YEAR_DIGITS === 0;
  return kind === "date" && isYear(value) && (high === null || isYear(high));
}

/** Returns whether a bare year may be named at all: a cited report's, or printed in what is cited. */
export function yearStands({ figure }: SaidFigure, cited: readonly SourceChunk[]): boolean {
  if (figure.high === null && cited.some(({ given }) => given.report.year === yearOf(figure)))
    return true;
  const printed = comparable(figure.printed);
  const isSame = (other: Figure): boolean =>
    isBareYear(other) && other.value === figure.value && other.high === figure.high;
  return cited.some(
    (chunk) =>
      chunk.figures.some(({ point }) => isSame(point)) || chunk.comparable.includes(printed),
  );
}

/** Returns the time printed with the figure where the sentence says another; null when they agree. */
export function foreignPeriod(
  said: SaidFigure,
  sentence: SaidSentence,
  source: SourceFigure,
): string | null {
  const { report } = source.chunk.given;
  const printed = source.point.period;
  const own = printed === null ? `${report.year}年` : printed;
  const dates = sentence.figures.filter(
    ({ figure }) => isBareYear(figure) || (figure.kind === "date" && yearOf(figure) > 0),
  );
  const inForce =
    dates.filter(({ figure }) => figure.start < said.figure.start).at(-1) ??
    (dates.length === 1 ? dates[0] : undefined);
  const said_ =
    readPeriods(
      sentence.text,
      sentence.figures.map(({ figure }) => figure),
      report.year,
    ).get(said.figure) ?? null;
  const upTo = comparable(source.upTo);
  if (inForce !== undefined && !isBareRange(inForce.figure)) {
    const year = yearOf(inForce.figure);
    const known = yearsIn(printed ?? "", report.year);
    if (known.length > 0 && !known.includes(year)) return own;
    if (known.length === 0 && year !== report.year && !(upTo.includes(`${year}`) && said_ === null))
      return own;
  }
  if (printed === null) {
    if (said_ === null || upTo.includes(comparable(said_))) return null;
    return yearsIn(said_, report.year).every((year) => year === report.year) &&
      yearsIn(said_, report.year).length > 0
      ? null
      : own;
  }
  return keepsPeriod(sentence, printed, report.year) ? null : own;
}

function isBareRange({ high }: Figure): boolean {
  return high !== null;
}

/** A sentence that names no time at all drops nothing that changes its claim. */
function keepsPeriod(sentence: SaidSentence, printed: string, year: number): boolean {
  const text = comparable(sentence.text);
  if (text.includes(comparable(printed))) return true;
  const years = yearsIn(printed, year);
  if (
    years.length > 0 &&
    years.every((named) =>
      sentence.figures.some(({ figure }) => figure.kind === "date" && yearOf(figure) === named),
    )
  )
    return true;
  const hearts = comparable(printed).match(HEART) ?? [];
  if (hearts.length > 0 && hearts.every((heart) => text.includes(heart))) return true;
  return !TIME_WORD.test(text) && !sentence.figures.some(({ figure }) => figure.kind === "date");
}

function yearsIn(period: string, reportYear: number): number[] {
  const named = [...period.matchAll(/(?:19|20)\d{2}|[一二][〇零一二三四五六七八九]{3}/gu)].map(
    ([digits]) => parseNumeral(digits) ?? 0,
  );
  return LAST_YEAR.test(period) ? [...named, reportYear - 1] : named;
}
