/**
 * Decides whether the best figure or sentence really answers, or nothing does. A figure must say
 * the question's predicate, fit its unit, and leave no telling word of the question unsaid.
 */
import type { FigureHit, Grade, SentenceHit } from "../evidence.ts";
import type { Question, Term } from "../question.ts";
import { comparable } from "../text/fold.ts";
import { isAskedByName, isOfOtherIndicator } from "./other-indicator.ts";
import { isOfOtherPlace } from "./other-place.ts";

/** Below this nothing is an answer. */
const LEAST_COVERED = 0.5;
/** With every telling word said, a figure may lack this much of the rest. */
const SENTENCE_COVERED = 0.5;
const SENTENCE_WELL_COVERED = 0.62;
/** A noun of this weight names the topic; unsaid, the candidate is about something else. */
const TELLING = 0.75;
const TELLING_VERB = 0.7;
const LEAST_UNIT_FIT = 0.34;
/** An indicator linked by a heading alone must still be spoken of by the sentence. */
const INDICATED_COVERED = 0.58;
/** Another unit than asked needs every word of the question said. */
const CLOSE_UNIT = 0.5;
const WELL_COVERED = 0.95;
const CAUSE = /因|由于|原因|为了|源于|导致|造成|鉴于|致使|出于|缘于|根源|是由/u;
/** Two statements of one thing: nearly the same grade, nearly the same words, another value. */
const SAME_GRADE = 0.1;
const SAME_COVERAGE = 0.06;
const SAME_WORDS = 0.6;

/** Returns whether a figure answers the question. */
export function isFigureAnswer(hit: FigureHit, question: Question): boolean {
  if (hit.otherPredicate || hit.unitFit < LEAST_UNIT_FIT || hit.otherTime) return false;
  if (question.asked.want === "date" && !tellsEnough(hit, question)) return false;
  if (question.asked.want === "figure" && !tellsPart(hit, question)) return false;
  if (hit.unitFit < CLOSE_UNIT && hit.coverage < WELL_COVERED && !hit.indicated) return false;
  if (isOfOtherPlace(hit, question.text)) return false;
  if (isAskedByName(hit, question)) return true;
  if (hit.coverage < LEAST_COVERED) return false;
  if (isOfOtherIndicator(hit, question)) return false;
  const telling = tellingMissing(hit, question.terms);
  if (telling.some(({ strict, negated }) => strict || negated)) return false;
  // the indicator is the same though a word of its name differs: 协议金额, 案件金额
  if (hit.indicated && telling.length <= 1 && hit.coverage >= INDICATED_COVERED) return true;
  if (telling.some(({ role }) => role === "noun")) return false;
  return telling.length === 0 || (telling.length === 1 && hit.coverage >= SENTENCE_WELL_COVERED);
}

/** Asked for a day, a bare year says nothing; the report's own year never does. */
function tellsEnough({ point, report }: FigureHit, { text }: Question): boolean {
  const bareYear = point.value % YEAR === 0 && point.damage === null;
  if (!bareYear) return true;
  return point.value / YEAR !== report.year && !/[天日号月]/u.test(text);
}

/** Asked for half a year or up to a month, the whole year's figure is no answer. */
function tellsPart({ chunk, point }: FigureHit, { years: { within = null } }: Question): boolean {
  const part = /\d{1,2}月|[上下]半年|[一二三四1-4]季度/u.exec(comparable(within ?? ""))?.[0];
  if (part === undefined) return true;
  const sentence = chunk.text.slice(
    point.sentence.start - chunk.start,
    point.sentence.end - chunk.start,
  );
  return comparable(sentence).includes(part);
}

/** Dates are yyyymmdd. */
const YEAR = 10_000;

/** Returns whether a sentence answers the question: what was asked for may go by another name. */
export function isSentenceAnswer(hit: SentenceHit, question: Question): boolean {
  if (hit.coverage < SENTENCE_COVERED) return false;
  if (question.asked.want === "reason" && !CAUSE.test(hit.text)) return false;
  const telling = tellingMissing(hit, question.terms);
  if (telling.some(({ strict, negated }) => strict || negated)) return false;
  if (telling.length === 0)
    return hit.coverage >= SENTENCE_WELL_COVERED || question.terms.length <= 3;
  const kind = question.asked.want;
  return (
    telling.length === 1 &&
    hit.coverage >= SENTENCE_WELL_COVERED &&
    kind !== "reason" &&
    question.terms.length > 2
  );
}

/** Words that must be said and are not. */
export function tellingMissing(grade: Grade, terms: readonly Term[]): Term[] {
  return terms.filter(
    ({ word, weight, role, carried, strict, negated }) =>
      !carried &&
      grade.missing.includes(word) &&
      (strict || negated || weight >= (role === "verb" ? TELLING_VERB : TELLING)),
  );
}

/** What answers, and what the report says besides of the same thing. */
export interface Selection {
  readonly best: FigureHit;
  readonly contradicting: readonly FigureHit[];
  readonly repeated: readonly FigureHit[];
  readonly alternatives: readonly FigureHit[];
}

/** Returns the best figure that answers, and others of the same report that contradict it. */
export function selectFigure(figures: readonly FigureHit[], question: Question): Selection | null {
  const answers = figures.filter((hit) => isFigureAnswer(hit, question));
  const best = answers[0];
  if (best === undefined) return null;
  const alternatives = answers.slice(1).filter((hit) => isAlternative(best, hit));
  const others = answers.slice(1).filter((hit) => restates(best, hit));
  return {
    best,
    alternatives: alternatives.slice(0, 2),
    contradicting: others.filter(({ point }) => point.value !== best.point.value),
    repeated: others.filter(({ point }) => point.value === best.point.value),
  };
}

/** Another figure of which the question's words are all as true: the reader must know of it. */
function isAlternative(best: FigureHit, other: FigureHit): boolean {
  if (other.report.id !== best.report.id || other.point.value === best.point.value) return false;
  if (other.point.unit !== best.point.unit || other.point.kind !== best.point.kind) return false;
  if (
    other.point.sentence.start === best.point.sentence.start ||
    other.point.scope !== best.point.scope
  )
    return false;
  // 老年人法律援助案件 is a part of 法律援助案件, told apart by its own words
  if (
    other.point.subject !== best.point.subject &&
    other.point.subject.includes(best.point.subject)
  )
    return false;
  return (
    best.coverage - other.coverage < 0.02 && other.coverage > 0.97 && best.score - other.score < 0.2
  );
}

function restates(best: FigureHit, other: FigureHit): boolean {
  if (other.report.id !== best.report.id) return false;
  if (other.point.unit !== best.point.unit || other.point.kind !== best.point.kind) return false;
  if (other.point.sentence.start === best.point.sentence.start) return false;
  if (best.score - other.score > SAME_GRADE || best.coverage - other.coverage > SAME_COVERAGE)
    return false;
  if (other.point.value === best.point.value) return other.point.subject === best.point.subject;
  return similarity(statement(best), statement(other)) >= SAME_WORDS;
}

/** The words of the sentence up to the figure's clause end, without digits. */
function statement({ chunk, point }: FigureHit): string {
  const printed = chunk.text.slice(
    point.sentence.start - chunk.start,
    point.clause.end - chunk.start,
  );
  return comparable(printed)
    .replace(/[\d.,，。、;:]/gu, "")
    .slice(-40);
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
