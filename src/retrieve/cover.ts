/**
 * How much of a question a candidate says: each term counts by its weight times its rarity, at the
 * best of the fields it is said in.
 */
import type { Term } from "../question.ts";
import { createMatcher, type Matcher } from "../text/match-term.ts";
import type { Field } from "./prepare.ts";

export interface ScoredTerm {
  readonly term: Term;
  readonly matcher: Matcher;
  /** Weight times rarity. */
  readonly weight: number;
}

const NEGATION = /未|没有|不予|不准|尚|无(?!障碍)/u;
/** Below this a term counts as not said. */
const SAID = 0.3;
/** What a denial in the clause is worth to a verb that the question denies. */
const DENIED = 0.6;
/** A carried term chooses between candidates but cannot make or break one. */
const CARRIED_WEIGHT = 0.35;
/** Part of a term's weight that does not depend on its rarity, and the rarity of an unknown word. */
const BASE_RARITY = 0.35;
const UNKNOWN_RARITY = 0.6;

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
    const rarity = count === 0 ? UNKNOWN_RARITY : Math.log(1 + chunks / (1 + count)) / most;
    return {
      term,
      matcher: createMatcher({
        word: term.word,
        synonyms: term.synonyms,
        verb: term.role === "verb",
      }),
      weight: term.weight * (BASE_RARITY + (1 - BASE_RARITY) * rarity),
    };
  });
}

export interface Coverage {
  readonly coverage: number;
  readonly support: number;
  readonly missing: readonly string[];
}

/**
 * Returns how far `fields` say the terms; `clause` is the candidate's own clause, in which a
 * denial (未, 没有) must stand where the question denies.
 */
export function cover(
  terms: readonly ScoredTerm[],
  fields: readonly Field[],
  clause: string,
): Coverage {
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
    // 多少年没发生 is 连续43年无…: the denial says the verb
    if (term.negated) best = NEGATION.test(clause) ? Math.max(best, DENIED) : 0;
    if (term.carried) {
      support += best * weight * CARRIED_WEIGHT;
      continue;
    }
    total += weight;
    covered += best * weight;
    if (best < SAID) missing.push(term.word);
  }
  return { coverage: total === 0 ? 0 : covered / total, support, missing };
}
