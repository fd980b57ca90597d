/**
 * What in a question speaks for one indicator: a phrase people type for it, or its subject words
 * with a predicate that fits. A stage or outcome the indicator is not (审结 for 受理) speaks
 * against it altogether.
 */
import type { TextRange } from "../types.ts";
import type { Indicator } from "./indicator-schema.ts";
import { isStrictPredicate, type PredicateMatch, WEAK_PREDICATES } from "./predicates.ts";
import { synonymsOf } from "./synonyms.ts";

/** A question made ready to be held against many indicators. */
export interface PreparedQuestion {
  readonly text: string;
  readonly predicates: readonly PredicateMatch[];
  /** The text without filler, and for each character left its offset in `text`. */
  readonly squeezed: string;
  readonly offsets: readonly number[];
}

export interface Evidence {
  /** Words of the question it explains. */
  readonly ranges: readonly TextRange[];
  /** 0 to 1. */
  readonly strength: number;
}

const STRENGTH = {
  alias: 0.97,
  full: 1,
  otherMeaning: 0.15,
  weak: 0.5,
  bare: 0.8,
  unsaid: 0.55,
  notLast: 0.6,
};
const FILLER =
  /[\s,，。.?？!！、的了过吗呢]|一共|总共|共有|共计|全年|究竟|到底|(?<=多少|几)[件起个次场份人名项条]/gu;

/**
 * Returns the question with its filler dropped, so that 复议收了多少件 and 复议 收多少 read alike.
 *
 * @example
 * prepareQuestion("调解成了多少起", []).squeezed; // "调解成多少"
 */
export function prepareQuestion(
  text: string,
  predicates: readonly PredicateMatch[],
): PreparedQuestion {
  const dropped = new Set<number>();
  for (const { 0: word, index } of text.matchAll(FILLER)) {
    for (let at = index; at < index + word.length; at += 1) dropped.add(at);
  }
  const offsets = Array.from({ length: text.length }, (_, at) => at).filter(
    (at) => !dropped.has(at),
  );
  return { text, predicates, squeezed: offsets.map((at) => text[at]).join(""), offsets };
}

/** Returns what speaks for the indicator, the typed phrase before the single words; null when nothing does. */
export function readEvidence(indicator: Indicator, question: PreparedQuestion): Evidence | null {
  return readAlias(indicator, question) ?? readSubject(indicator, question);
}

function readAlias(indicator: Indicator, question: PreparedQuestion): Evidence | null {
  const { squeezed, offsets } = question;
  const ranges = indicator.aliases.flatMap((alias) => {
    const wanted = prepareQuestion(alias, []).squeezed;
    const at = squeezed.indexOf(wanted);
    if (at < 0) return [];
    const start = offsets[at] ?? 0;
    return [{ start, end: (offsets[at + wanted.length - 1] ?? start) + 1 }];
  });
  const longest = ranges.sort((one, other) => lengthOf(other) - lengthOf(one))[0];
  if (longest === undefined) return null;
  const strict = strictOutside(question, [longest]);
  if (isForeign(indicator, strict)) return null;
  return { ranges: [longest], strength: STRENGTH.alias };
}

function readSubject(indicator: Indicator, question: PreparedQuestion): Evidence | null {
  const ranges: TextRange[] = [];
  for (const group of subjectGroups(indicator)) {
    const found = longestIn(question.text, group);
    if (found === null) return null;
    ranges.push(found);
  }
  const strict = strictOutside(question, ranges);
  if (isForeign(indicator, strict)) return null;
  const said = bestPredicate(indicator, question.predicates);
  if (said !== null) {
    // of several stages the last is asked for: 受理的案件中审结几件
    const last = strict.at(-1);
    const isLast = last === undefined || hasGroup(indicator, last);
    const strength = said.strength * (isLast ? STRENGTH.full : STRENGTH.notLast);
    return { ranges: [...ranges, said.match], strength };
  }
  if (indicator.predicates.length === 0) return { ranges, strength: STRENGTH.full };
  return { ranges, strength: indicator.bare ? STRENGTH.bare : STRENGTH.unsaid };
}

/** Stages and outcomes the question names outside the words already explained. */
function strictOutside(
  { predicates }: PreparedQuestion,
  explained: readonly TextRange[],
): PredicateMatch[] {
  return predicates.filter(
    ({ groups, start, end }) =>
      groups.every(isStrictPredicate) &&
      !explained.some((range) => range.start <= start && end <= range.end),
  );
}

/** True when the question names stages or outcomes, and the indicator is none of them. */
function isForeign(indicator: Indicator, strict: readonly PredicateMatch[]): boolean {
  return strict.length > 0 && !strict.some((match) => hasGroup(indicator, match));
}

function hasGroup({ predicates }: Indicator, { groups }: PredicateMatch): boolean {
  return groups.some((group) => predicates.includes(group));
}

interface Said {
  readonly match: PredicateMatch;
  readonly strength: number;
}

function bestPredicate(indicator: Indicator, predicates: readonly PredicateMatch[]): Said | null {
  let best: Said | null = null;
  for (const match of predicates) {
    const strength = predicateStrength(indicator, match);
    if (strength > (best?.strength ?? 0)) best = { match, strength };
  }
  return best;
}

function predicateStrength(
  { predicates: own }: Indicator,
  { groups, joint }: PredicateMatch,
): number {
  const place = groups.findIndex((group) => own.includes(group));
  if (place >= 0) return STRENGTH.full - (joint ? 0 : place * STRENGTH.otherMeaning);
  const weakly = groups.some((group) => WEAK_PREDICATES[group]?.some((id) => own.includes(id)));
  return weakly ? STRENGTH.weak : 0;
}

const GROUPS = new Map<string, readonly (readonly string[])[]>();

/** The subject's groups with the synonyms of each word, made once. */
function subjectGroups({ id, subject }: Indicator): readonly (readonly string[])[] {
  const known = GROUPS.get(id);
  if (known !== undefined) return known;
  const groups = subject.map((group) => [
    ...new Set(
      group.flatMap((word) => [word, ...synonymsOf(word).filter((other) => other.length > 1)]),
    ),
  ]);
  GROUPS.set(id, groups);
  return groups;
}

function longestIn(text: string, words: readonly string[]): TextRange | null {
  let longest: TextRange | null = null;
  for (const word of words) {
    const start = text.indexOf(word);
    if (start < 0 || word.length <= (longest === null ? 0 : lengthOf(longest))) continue;
    longest = { start, end: start + word.length };
  }
  return longest;
}

function lengthOf({ start, end }: TextRange): number {
  return end - start;
}
