/**
 * Scores a prepared figure or sentence against the terms of a question. Each term counts by its
 * weight times its rarity; a strict predicate is satisfied only by its own group, next to the figure.
 */
import { isStrictPredicate, WEAK_PREDICATES } from "../domain/predicates.ts";
import { unitFit } from "../domain/units.ts";
import type { FigureHit, Grade } from "../evidence.ts";
import type { Asked, Term } from "../question.ts";
import { createMatcher, type Matcher } from "../text/match-term.ts";
import type { FigureKind } from "../types.ts";
import type { Field, PreparedFigure, PreparedSentence } from "./prepare.ts";

export interface ScoredTerm {
  readonly term: Term;
  readonly matcher: Matcher;
  /** Weight times rarity. */
  readonly weight: number;
}

const NEGATION = /未|没有|不予|不准|尚|无(?!障碍)/u;
const OTHER_TIME = -0.6;
const PLAN = /计划|打算|目标|拟|将要?|明年|思路|安排|下一步|今后|力争|预计|规划/u;
const SAYS_YEAR = 0.05;
const SPAN_OF_YEARS = -0.35;
const SINCE = /以来|至今|起$/u;
const LAST_YEAR = /上年|去年|上一年/u;
const CUMULATIVE = /累计|截至/u;

/** Below this a term counts as not said. */
const SAID = 0.3;
/** A carried term chooses between candidates but cannot make or break one. */
const CARRIED_WEIGHT = 0.35;
const EXTRA_WORDS_PENALTY = 0.12;
const SCOPE_PENALTY = 0.12;
const NARROW_SCOPE_PENALTY = 0.3;
const WHOLE = /全[省市县区州]/u;
const GOVERNMENT = /[省市县区州](?:人民)?政府/u;
const ACTOR_BONUS = 0.08;
const SAID_HEAD = 0.6;
const HEAD_BONUS = 0.08;
const SAME_PREDICATE = 0.08;
const OTHER_PREDICATE = -0.08;

/**
 * Returns the terms with their rarity: ln(1 + N / (1 + n)) / ln(1 + N), the usual inverse document
 * frequency scaled to 0..1; a word that occurs nowhere counts as of middling rarity, since lay
 * words are rare in reports without being telling.
 */
export function weighTerms(
  terms: readonly Term[],
  { chunks, counts }: { readonly chunks: number; readonly counts: ReadonlyMap<string, number> },
): ScoredTerm[] {
  const most = Math.log(1 + Math.max(chunks, 1));
  return terms.map((term) => {
    const count = counts.get(term.word) ?? 0;
    const rarity = count === 0 ? 0.6 : Math.log(1 + chunks / (1 + count)) / most;
    return {
      term,
      matcher: createMatcher({
        word: term.word,
        synonyms: term.synonyms,
        verb: term.role === "verb",
      }),
      weight: term.weight * (0.35 + 0.65 * rarity),
    };
  });
}

interface Coverage {
  readonly coverage: number;
  readonly support: number;
  readonly missing: readonly string[];
}

function cover(terms: readonly ScoredTerm[], fields: readonly Field[]): Coverage {
  let total = 0;
  let covered = 0;
  let support = 0;
  const missing: string[] = [];
  for (const { term, matcher, weight } of terms) {
    let best = 0;
    for (const field of fields) {
      if (field.weight <= best) continue;
      best = Math.max(best, matcher.match(field.text) * field.weight);
    }
    if (term.carried) {
      support += best * weight * CARRIED_WEIGHT;
      continue;
    }
    total += weight;
    covered += best * weight;
    if (best < SAID || (term.negated && !NEGATION.test(fields[1]?.text ?? "")))
      missing.push(term.word);
  }
  return { coverage: total === 0 ? 0 : covered / total, support, missing };
}

/** Returns the grade of a sentence. */
export function scoreSentence(terms: readonly ScoredTerm[], sentence: PreparedSentence): Grade {
  const { coverage, support, missing } = cover(terms, sentence.fields);
  // of two sentences that say as much, the one that says less besides is the better answer
  const length = Math.min(sentence.text.length, 400) / 400;
  return {
    score: coverage + support * 0.2 - length * 0.03,
    coverage,
    missing,
    otherPredicate: false,
  };
}

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
  /** The question, for the words of time and the figures in it. */
  readonly text: string;
}

/** Returns the grade of a figure and how well its unit fits. */
export function scoreFigure(
  terms: readonly ScoredTerm[],
  figure: PreparedFigure,
  ask: FigureAsk,
): Grade & Pick<FigureHit, "unitFit" | "otherTime" | "indicated"> {
  const { point } = figure;
  const { coverage, support, missing } = cover(terms, figure.fields);
  const fit = Math.min(unitFit(ask.asked.units, point.unit), kindFit(ask.asked, point.kind));
  const otherPredicate = terms.some(
    ({ term }) => term.strict && !term.carried && !saysPredicate(figure, term),
  );
  let score = coverage * (0.4 + 0.6 * fit) + support * 0.3;
  const indicated = point.indicators.some((id) => ask.indicators.includes(id));
  if (indicated) score += 0.15;
  score -= EXTRA_WORDS_PENALTY * extraWords(terms, figure.focus);
  score += predicateFit(terms, figure);
  if (!scopeFits(point.scope, ask)) score -= ask.scoped ? NARROW_SCOPE_PENALTY : SCOPE_PENALTY;
  score += actorFit(figure, ask.text);
  score += headFit(terms, figure.focus);
  if (otherPredicate) score -= 0.5;
  const time = timeFit(figure, ask);
  return {
    score: score + time,
    coverage,
    missing,
    otherPredicate,
    unitFit: fit,
    indicated,
    otherTime: time <= OTHER_TIME,
  };
}

/** Penalty or bonus for the time a figure speaks of; OTHER_TIME or less rules it out. */
function timeFit(figure: PreparedFigure, { years, text }: FigureAsk): number {
  const { point, planned } = figure;
  if (point.kind !== "date" && text.includes(point.printed)) return OTHER_TIME;
  if (planned && !PLAN.test(text)) return OTHER_TIME;
  if (point.period === null) return years.some((year) => figure.saysYear(year)) ? SAYS_YEAR : 0;
  if (LAST_YEAR.test(point.period)) return years.length > 0 || LAST_YEAR.test(text) ? 0 : -0.3;
  const asksYear = years.length === 1 && !text.includes(point.period);
  const named = [...point.period.matchAll(/(?:19|20)\d{2}/gu)].map(([year]) => Number(year));
  const [from, to = from] = named;
  if (from === undefined || to === undefined)
    return text.includes(point.period)
      ? 0.1
      : CUMULATIVE.test(point.period)
        ? -0.06
        : asksYear
          ? SPAN_OF_YEARS
          : -0.15;
  if (years.length === 0) return text.includes(point.period) ? 0.1 : from === to ? -0.3 : -0.1;
  if (years.length === 1 && from === to && !SINCE.test(point.period))
    return years.includes(from) ? 0.25 : OTHER_TIME;
  return years.length > 1 && years.includes(from) && years.includes(to) ? 0.2 : SPAN_OF_YEARS;
}

function kindFit({ kinds: wanted, units }: Asked, kind: FigureKind): number {
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

/** Of two figures in one sentence, the one with the question's own predicate is meant. */
function predicateFit(
  terms: readonly ScoredTerm[],
  { predicateGroups: groups }: PreparedFigure,
): number {
  const asked = terms.filter(({ term }) => term.predicates.length > 0 && !term.carried);
  if (asked.length === 0 || groups.length === 0) return 0;
  return asked.some(({ term }) => term.predicates.some((id) => groups.includes(id)))
    ? SAME_PREDICATE
    : OTHER_PREDICATE;
}

/** 多少名律师: of two figures in one sentence, the one that counts 律师 is meant. */
function headFit(terms: readonly ScoredTerm[], focus: string): number {
  const head = terms.findLast(({ term }) => term.head && !term.carried);
  if (head === undefined) return 0;
  return head.matcher.match(focus) >= SAID_HEAD ? HEAD_BONUS : -HEAD_BONUS;
}

/** 全市 is all organs together, 市政府 one of them: the question's own word decides. */
function actorFit({ fields }: PreparedFigure, text: string): number {
  const said = `${fields[2]?.text ?? ""}${fields[1]?.text ?? ""}`;
  if (WHOLE.test(text))
    return WHOLE.test(said) ? ACTOR_BONUS : GOVERNMENT.test(said) ? -ACTOR_BONUS : 0;
  if (GOVERNMENT.test(text))
    return GOVERNMENT.test(said) ? ACTOR_BONUS : WHOLE.test(said) ? -ACTOR_BONUS : 0;
  return 0;
}

function saysPredicate({ focus, ownGroups, stageBefore }: PreparedFigure, term: Term): boolean {
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

/** Share of the figure's own words that the question does not say: 老年人 when asked for all. */
function extraWords(terms: readonly ScoredTerm[], focus: string): number {
  let rest = focus.replace(/[^\p{Script=Han}a-z0-9]/gu, "");
  const length = rest.length;
  if (length === 0) return 0;
  for (const { term } of terms) {
    for (const word of [term.word, ...term.synonyms]) rest = rest.replaceAll(word, "");
  }
  return rest.length / Math.max(length, 8);
}

function scopeFits(scope: string | null, { court, scoped }: FigureAsk): boolean {
  if (scope === null) return !court && !scoped;
  if (/法院|检察院/u.test(scope)) return court;
  return scoped ? scope.endsWith("本级") : !/^全[省国]/u.test(scope);
}
