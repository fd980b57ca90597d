/** Dates and years of a sentence: each must be printed with what the sentence says happened then. */
import { isStrictPredicate, readPredicates } from "../domain/predicates.ts";
import { comparable } from "../text/fold.ts";
import type { Figure } from "../types.ts";
import { missingDenial } from "./gate-negation.ts";
import { isPlaceOf } from "./gate-places.ts";
import type { SaidFigure, SaidSentence } from "./gate-sentence.ts";
import type { SourceChunk, SourceSentence } from "./gate-source.ts";
import { allTopics, readTopics } from "./gate-topics.ts";
import { type GateReason, gateReason } from "./gate-types.ts";
import { contentWords, says, shareSaid } from "./gate-words.ts";

const YEAR_DIGITS = 10_000;
const LEAST_SAID = 0.67;
const LEAST_NEAR = 0.5;

/** Returns whether a date is nothing but a year or a span of years. */
export function isBareYear({ kind, value, high }: Figure): boolean {
  const isYear = (date: number): boolean => date >= YEAR_DIGITS && date % YEAR_DIGITS === 0;
  return kind === "date" && isYear(value) && (high === null || isYear(high));
}

/** Returns the year of a date; 0 when it names none. */
export function yearOf({ value }: Pick<Figure, "value">): number {
  return Math.floor(value / YEAR_DIGITS);
}

/**
 * Returns why a bare year may not be named: neither a cited report's, nor printed in one of the
 * sentences of the report that `proving` holds, or that says half of the words where it is empty.
 */
export function checkYear(
  { figure }: SaidFigure,
  sentence: SaidSentence,
  { cited, proving }: YearSource,
): GateReason[] {
  const year = yearOf(figure);
  if (figure.high === null && cited.some(({ given }) => given.report.year === year)) return [];
  const printed = comparable(figure.printed);
  const isNear = (source: SourceSentence, around: string): boolean =>
    shareSaid(sentence.content, (word) => (says(`${source.text} ${around}`, word) ? 1 : 0)) >=
    LEAST_NEAR;
  const near =
    proving.length > 0
      ? proving
      : cited.flatMap(({ sentences, around }) =>
          sentences.filter((source) => isNear(source, around)),
        );
  const isLast = cited.some(({ given }) => given.report.year - 1 === year);
  const stands = near.some(
    (source) =>
      source.comparable.includes(printed) || (isLast && LAST_YEAR.test(source.comparable)),
  );
  return stands ? [] : [gateReason("year", figure.printed)];
}

const LAST_YEAR = /去年|上年|上一年/u;

export interface YearSource {
  readonly cited: readonly SourceChunk[];
  readonly proving: readonly SourceSentence[];
}

export interface DateFinding {
  readonly chunks: readonly SourceChunk[];
  readonly reasons: readonly GateReason[];
}

/** Returns what the cited chunks have for a date that is more than a year. */
export function checkDate(
  said: SaidFigure,
  sentence: SaidSentence,
  cited: readonly SourceChunk[],
): DateFinding {
  const { figure } = said;
  const clause = sentence.plain.slice(said.clause.start, said.clause.end);
  const words = contentWords(clause);
  const topics = readTopics(clause);
  const groups = strictGroups(clause);
  const chunks = cited.filter((chunk) =>
    chunk.figures.some(({ point, sentence: source }) => {
      const { report } = chunk.given;
      if (!sameDate(figure, point, report.year)) return false;
      if (
        !sentence.regions.every(
          (mention) => isPlaceOf(mention, sentence, report) || chunk.text.includes(mention.text),
        )
      )
        return false;
      const text = `${source.text} ${chunk.around}`;
      const own = allTopics(source.text);
      const known = own.length > 0 ? own : allTopics(text);
      const told = strictGroups(source.text).flat();
      if (
        !topics.every((topic) => known.includes(topic)) ||
        !groups.every((ids) => ids.some((id) => told.includes(id)))
      )
        return false;
      return (
        missingDenial(clause, source.text) === null &&
        shareSaid(words, (word) => (says(text, word) ? 1 : 0)) >= LEAST_SAID
      );
    }),
  );
  return chunks.length > 0
    ? { chunks, reasons: [] }
    : { chunks, reasons: [gateReason("date", figure.printed)] };
}

function strictGroups(text: string): (readonly string[])[] {
  return readPredicates(text)
    .map(({ groups }) => groups)
    .filter((groups) => groups.some(isStrictPredicate));
}

/** The same date, or the same with the report's year left out on one side. */
function sameDate(said: Figure, printed: Figure, year: number): boolean {
  if (printed.kind !== "date") return false;
  const whole = (date: number): number => (date < YEAR_DIGITS ? year * YEAR_DIGITS + date : date);
  const ends = (one: number | null, other: number | null): boolean =>
    one === null || other === null ? one === other : whole(one) === whole(other);
  return whole(said.value) === whole(printed.value) && ends(said.high, printed.high);
}
