/**
 * Decides whether the best figure or sentence really answers, or nothing does. A figure must say
 * the question's predicate, fit its unit, and leave no telling word of the question unsaid.
 */
import type { FigureHit, Grade, SentenceHit } from "../evidence.ts";
import type { Question, Term } from "../question.ts";
import { comparable } from "../text/fold.ts";

/** Enough of the question is covered even if a minor word is not. */
const COVERED = 0.72;
/** Below this nothing is an answer. */
const LEAST_COVERED = 0.5;
const SENTENCE_COVERED = 0.68;
/** A noun of this weight names the topic; unsaid, the candidate is about something else. */
const TELLING = 0.75;
const LEAST_UNIT_FIT = 0.34;
/** Two statements of one thing: nearly the same grade, nearly the same words, another value. */
const SAME_GRADE = 0.1;
const SAME_WORDS = 0.6;

/** Returns whether a figure answers the question. */
export function isFigureAnswer(hit: FigureHit, question: Question): boolean {
  if (hit.otherPredicate || hit.unitFit < LEAST_UNIT_FIT) return false;
  if (hit.coverage < LEAST_COVERED) return false;
  const telling = tellingMissing(hit, question.terms);
  return telling.length === 0 || (hit.coverage >= COVERED && telling.length === 1 && telling.every(({ role }) => role === "verb"));
}

/** Returns whether a sentence answers the question. */
export function isSentenceAnswer(hit: SentenceHit, question: Question): boolean {
  if (hit.coverage < SENTENCE_COVERED) return false;
  return tellingMissing(hit, question.terms).length === 0;
}

/** Words that must be said and are not. */
export function tellingMissing(grade: Grade, terms: readonly Term[]): Term[] {
  return terms.filter(
    ({ word, weight, role, carried, strict }) =>
      !carried && grade.missing.includes(word) && (strict || (role === "verb" ? weight >= 0.7 : weight >= TELLING)),
  );
}

/** Returns the best figure that answers, and others of the same report that contradict it. */
export function selectFigure(
  figures: readonly FigureHit[],
  question: Question,
): { best: FigureHit; contradicting: readonly FigureHit[] } | null {
  const answers = figures.filter((hit) => isFigureAnswer(hit, question));
  const best = answers[0];
  if (best === undefined) return null;
  return { best, contradicting: answers.slice(1).filter((hit) => contradicts(best, hit)) };
}

function contradicts(best: FigureHit, other: FigureHit): boolean {
  if (other.report.id !== best.report.id || other.point.value === best.point.value) return false;
  if (other.point.unit !== best.point.unit || other.point.kind !== best.point.kind) return false;
  if (other.point.sentence.start === best.point.sentence.start) return false;
  if (best.score - other.score > SAME_GRADE) return false;
  return similarity(statement(best), statement(other)) >= SAME_WORDS;
}

/** The words of the sentence up to the figure's clause end, without digits. */
function statement({ chunk, point }: FigureHit): string {
  const printed = chunk.text.slice(point.sentence.start - chunk.start, point.clause.end - chunk.start);
  return comparable(printed).replace(/[\d.,，。、;:]/gu, "").slice(-40);
}

/** Dice coefficient of the character pairs of two texts. */
export function similarity(one: string, other: string): number {
  const pairs = (text: string): Set<string> =>
    new Set([...text].slice(1).map((character, index) => `${[...text][index] ?? ""}${character}`));
  const first = pairs(one);
  const second = pairs(other);
  if (first.size + second.size === 0) return 0;
  let shared = 0;
  for (const pair of first) if (second.has(pair)) shared += 1;
  return (2 * shared) / (first.size + second.size);
}
