/**
 * How well a figure fits what is asked besides the words: its kind, time, scope, actor, predicate
 * and what it counts. Each function gives a bonus, a penalty or a yes.
 */
import { isStrictPredicate, WEAK_PREDICATES } from "../domain/predicates.ts";
import type { Asked, Term } from "../question.ts";
import type { FigureKind } from "../types.ts";
import type { ScoredTerm } from "./cover.ts";
import type { PreparedFigure } from "./prepare.ts";

/** A time penalty of this much rules a figure out. */
export const OTHER_TIME = -0.6;
const SAYS_YEAR = 0.05;
const IS_YEAR = 0.25;
const SAYS_PERIOD = 0.1;
const SPAN_OF_YEARS = -0.4;
const OTHER_YEAR = -0.3;
const LONGER_TIME = -0.15;
const CUMULATED = -0.06;
const PLAN = /计划|打算|目标|拟|将要?|明年|思路|安排|下一步|今后|力争|预计|规划/u;
const SINCE = /以来|至今|起$/u;
const LAST_YEAR = /上年|去年|上一年/u;
const CUMULATIVE = /累计|截至/u;
const WHOLE = /全[省市县区州]/u;
const GOVERNMENT = /[省市县区州](?:人民)?政府/u;
const ACTOR_BONUS = 0.08;
const SAID_HEAD = 0.6;
const SAID_OF_ITEM = 0.58;
const OWN_OF_ITEM = 0.9;
const HEAD_BONUS = 0.08;
const SAME_PREDICATE = 0.08;
const OTHER_PREDICATE = -0.08;

export interface FigureAsk {
  readonly asked: Asked;
  /** Indicators of the question, best first. */
  readonly indicators: readonly string[];
  /** True when the question names a court. */
  readonly court: boolean;
  /** True when the question names a narrower scope (市本级). */
  readonly scoped: boolean;
  /** Years asked for; `[]` for none. */
  readonly years: readonly number[];
  /** True for a claim: a figure of another item of the same list does not bear it out. */
  readonly claimed: boolean;
  /** The question, for the words of time and the figures in it. */
  readonly text: string;
}

/** Returns a bonus or penalty for the time a figure speaks of; OTHER_TIME or less rules it out. */
export function timeFit(figure: PreparedFigure, ask: FigureAsk): number {
  const { point, planned } = figure;
  const { years, text } = ask;
  // what the question states itself is no answer to it
  if (point.kind !== "date" && text.includes(point.printed)) return OTHER_TIME;
  if (planned && !PLAN.test(text)) return OTHER_TIME;
  if (point.period === null) return years.some((year) => figure.saysYear(year)) ? SAYS_YEAR : 0;
  return periodFit(point.period, ask);
}

/** A figure that tells its own time: of the year asked for, of another, or of a longer time. */
function periodFit(period: string, { years, text }: FigureAsk): number {
  const asksPeriod = text.includes(period);
  if (LAST_YEAR.test(period)) return years.length > 0 || LAST_YEAR.test(text) ? 0 : OTHER_YEAR;
  const [from, to = from] = [...period.matchAll(/(?:19|20)\d{2}/gu)].map(([year]) => Number(year));
  if (from === undefined || to === undefined) {
    if (asksPeriod) return SAYS_PERIOD;
    if (CUMULATIVE.test(period)) return CUMULATED;
    return years.length === 1 ? SPAN_OF_YEARS : LONGER_TIME;
  }
  if (years.length === 0) {
    if (asksPeriod) return SAYS_PERIOD;
    return from === to && !SINCE.test(period) ? OTHER_YEAR : -SAYS_PERIOD;
  }
  if (years.length === 1 && from === to && !SINCE.test(period))
    return years.includes(from) ? IS_YEAR : OTHER_TIME;
  return years.length > 1 && years.includes(from) && years.includes(to) ? IS_YEAR : SPAN_OF_YEARS;
}

/** Returns 1 for a kind that answers, 0 for one that cannot, between for one that may. */
export function kindFit({ kinds: wanted, units }: Asked, kind: FigureKind): number {
  // 几件 asks for a count, whatever share stands beside it
  if (wanted.length === 0 && units.length > 0)
    return kind === "count" ? 1 : kind === "score" || kind === "duration" ? 0.5 : 0;
  if (wanted.length === 0)
    return kind === "date" || kind === "rank" ? 0 : kind === "change" ? 0.6 : 1;
  const place = wanted.indexOf(kind);
  if (place >= 0) return 1 - 0.1 * place;
  // 增长200% may be told as a share, and a share as a change
  return (kind === "share" && wanted.includes("change")) ||
    (kind === "change" && wanted.includes("share"))
    ? 0.5
    : 0;
}

/** Returns a bonus for the question's own predicate: of two figures in one sentence that one is meant. */
export function predicateFit(
  terms: readonly ScoredTerm[],
  { predicateGroups: groups }: PreparedFigure,
): number {
  const asked = terms.filter(({ term }) => term.predicates.length > 0 && !term.carried);
  if (asked.length === 0 || groups.length === 0) return 0;
  return asked.some(({ term }) => term.predicates.some((id) => groups.includes(id)))
    ? SAME_PREDICATE
    : OTHER_PREDICATE;
}

/** Returns a bonus where the figure counts what stands beside 多少: 多少名律师 means the one of 律师. */
export function headFit(terms: readonly ScoredTerm[], focus: string): number {
  const head = terms.findLast(({ term }) => term.head && !term.carried);
  if (head === undefined) return 0;
  return head.matcher.match(focus) >= SAID_HEAD ? HEAD_BONUS : -HEAD_BONUS;
}

/** Returns a bonus for the question's own actor: 全市 is all organs together, 市政府 one of them. */
export function actorFit({ lead, clause }: PreparedFigure, text: string): number {
  const said = `${lead}${clause}`;
  if (WHOLE.test(text))
    return WHOLE.test(said) ? ACTOR_BONUS : GOVERNMENT.test(said) ? -ACTOR_BONUS : 0;
  if (GOVERNMENT.test(text))
    return GOVERNMENT.test(said) ? ACTOR_BONUS : WHOLE.test(said) ? -ACTOR_BONUS : 0;
  return 0;
}

/** Returns whether a strict predicate of the question is the figure's own, or the last stage before it. */
export function saysPredicate(
  { focus, ownGroups, stageBefore }: PreparedFigure,
  term: Term,
): boolean {
  if (focus.includes(term.word)) return true;
  if (ownGroups.some((group) => term.predicates.includes(group) || weaklyFits(group, term)))
    return true;
  // what has no stage of its own is said of the stage before it: 调解成功4136件,涉及金额4072万元
  if (ownGroups.some(isStrictPredicate)) return false;
  return stageBefore.some((group) => term.predicates.includes(group));
}

/** 办理 may stand for 受理 or 审结 where the report keeps to the general word. */
function weaklyFits(group: string, term: Term): boolean {
  return (WEAK_PREDICATES[group] ?? []).some((id) => term.predicates.includes(id));
}

/**
 * Returns whether a word of the question is what tells another figure of the sentence from this
 * one: 刑事 of 民事546件、刑事279件 is never said of the 546.
 */
export function isSiblings(
  terms: readonly ScoredTerm[],
  { focus, siblings }: PreparedFigure,
): boolean {
  if (siblings.length === 0) return false;
  return terms.some(
    ({ term, matcher }) =>
      !term.carried &&
      term.role !== "verb" &&
      matcher.match(focus) < SAID_OF_ITEM &&
      siblings.some((own) => matcher.match(own) >= OWN_OF_ITEM),
  );
}

/** Returns the share of the figure's own words that the question does not say: 老年人 when asked for all. */
export function extraWords(terms: readonly ScoredTerm[], focus: string): number {
  let rest = focus.replace(/[^\p{Script=Han}a-z0-9]/gu, "");
  const length = rest.length;
  if (length === 0) return 0;
  for (const { term } of terms) {
    for (const word of [term.word, ...term.synonyms]) rest = rest.replaceAll(word, "");
  }
  return rest.length / Math.max(length, 8);
}

/** Returns whether the figure is of the scope asked for: the whole place unless a court or 本级 is named. */
export function scopeFits(scope: string | null, { court, scoped }: FigureAsk): boolean {
  if (scope === null) return !court && !scoped;
  if (/法院|检察院/u.test(scope)) return court;
  return scoped ? scope.endsWith("本级") : !/^全[省国]/u.test(scope);
}
