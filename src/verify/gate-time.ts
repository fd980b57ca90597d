/**
 * Of which time a figure is said to be: the report's year, or the one printed with it. A count since
 * 2014, a cumulative one or last year's is never passed off as the year's.
 */
import { comparable } from "../text/fold.ts";
import { parseNumeral } from "../text/numerals.ts";
import { readPeriods } from "../text/period-scope.ts";
import { isBareYear, yearOf } from "./gate-dates.ts";
import type { SaidFigure, SaidSentence } from "./gate-sentence.ts";
import type { SourceFigure } from "./gate-source.ts";

const LAST_YEAR = /去年|上年|上一年/u;
const TIME_WORD =
  /截至|截止|以来|累计|历年|去年|上年|年来|年内|今年|全年|本年|年度|半年|季度|普法|期间/u;
const RANGE_BEHIND = /^.{4,6}?(?:至|到|-|—|~)/u;
const YEAR = /(?:19|20)\d{2}|[一二][〇零一二三四五六七八九]{3}/gu;
/** A number and what it counts of time: the heart of a period without a year. */
const HEART =
  /\d+月|[一二两三四五六七八九十\d]+年|累计|历年|半年|季度|.五(?=普法|规划|期间|以来|时期)|以来/gu;

/** Returns the time printed with the figure where the sentence says another; null when they agree. */
export function foreignPeriod(
  said: SaidFigure,
  sentence: SaidSentence,
  source: SourceFigure,
): string | null {
  const { year } = source.chunk.given.report;
  const printed = timeOf(source);
  const own = printed ?? `${year}年`;
  const spoken = timeSaid(said, sentence, year);
  if (printed !== null && keepsPeriod(sentence, printed, year)) return null;
  const { inForce, isBefore } = yearInForce(said, sentence);
  if (printed !== null) return inForce === null && !TIME_WORD.test(sentence.folded) ? null : own;
  const upTo = comparable(source.upTo);
  if (
    inForce !== null &&
    inForce !== year &&
    !(isBefore ? upTo : source.sentence.comparable).includes(String(inForce))
  )
    return own;
  if (spoken === null || upTo.includes(comparable(spoken))) return null;
  const years = yearsIn(spoken);
  return years.length > 0 && years.every((named) => named === year) ? null : own;
}

/** A change against last year is of this year all the same. */
function timeOf({ point }: SourceFigure): string | null {
  const isBase = point.kind === "change" && point.period !== null && LAST_YEAR.test(point.period);
  return isBase ? null : point.period;
}

function timeSaid(said: SaidFigure, sentence: SaidSentence, year: number): string | null {
  const figures = sentence.figures.map(({ figure }) => figure);
  const spoken = readPeriods(sentence.text, figures, year).get(said.figure) ?? null;
  return said.figure.kind === "change" && spoken !== null && LAST_YEAR.test(spoken) ? null : spoken;
}

/** The single year named nearest before the figure, else the only one of the sentence; null for none. */
function yearInForce(
  said: SaidFigure,
  { figures }: SaidSentence,
): { readonly inForce: number | null; readonly isBefore: boolean } {
  const dates = figures.filter(
    ({ figure }) => figure.kind === "date" && yearOf(figure) > 0 && figure.high === null,
  );
  const before = dates.filter(({ figure }) => figure.start < said.figure.start).at(-1);
  const nearest = before ?? (dates.length === 1 ? dates[0] : undefined);
  return {
    inForce: nearest === undefined ? null : yearOf(nearest.figure),
    isBefore: before !== undefined,
  };
}

function keepsPeriod(sentence: SaidSentence, printed: string, reportYear: number): boolean {
  const text = comparable(sentence.text);
  const years = yearsIn(printed);
  if (years.length === 1 && years[0] !== undefined && isDated(sentence, years[0])) return true;
  if (years.length === 1)
    return (
      !RANGE_BEHIND.test(text.slice(text.indexOf(comparable(printed)))) &&
      text.includes(comparable(printed))
    );
  if (text.includes(comparable(printed))) return true;
  if (LAST_YEAR.test(printed))
    return sentence.figures.some(
      ({ figure }) => isBareSingle(figure) && yearOf(figure) === reportYear - 1,
    );
  const hearts = comparable(printed).match(HEART) ?? [];
  return hearts.length > 0 && hearts.every((heart) => text.includes(heart));
}

function isBareSingle(figure: SaidFigure["figure"]): boolean {
  return isBareYear(figure) && figure.high === null;
}

function isDated({ figures }: SaidSentence, year: number): boolean {
  return figures.some(
    ({ figure }) => figure.kind === "date" && figure.high === null && yearOf(figure) === year,
  );
}

function yearsIn(period: string): number[] {
  return [...period.matchAll(YEAR)].map(([digits]) => parseNumeral(digits) ?? 0);
}
