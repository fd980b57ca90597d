/** Makes terms of words: what each kind of word weighs, and which words make none. */
import { synonymsOf } from "../domain/synonyms.ts";
import type { Term } from "../question.ts";
import { comparable } from "../text/fold.ts";
import { COMMON_WORDS } from "./term-words.ts";

/** Share of importance by kind of word. */
export const WEIGHT = {
  title: 1.3,
  phrase: 1,
  noun: 1,
  verb: 0.7,
  strictVerb: 0.9,
  modifier: 0.6,
  common: 0.3,
  single: 0.3,
  singleVerb: 0.22,
};

/** Neither head nor denied. */
export const PLAIN = { head: false, negated: false } as const;

/** Adjectives, adverbs and words that only statistics cut: they narrow, and may be slips of the pen. */
const MODIFIER = /^[abdx]/u;

/** 通过 as what was done: 哪天通过的. */
export const PASSED: Term = {
  word: "通过",
  synonyms: [],
  predicates: ["deliberated"],
  strict: false,
  role: "verb",
  weight: WEIGHT.verb,
  carried: false,
  ...PLAIN,
};

/** Returns whether a tagged word can be a term: particles, pronouns and bare numbers say nothing; a word no dictionary knows (x) may. */
export function isContent(word: string, tag: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(word) || /^[uyeowpcrq]/u.test(tag)) return false;
  if (/^[dx]/u.test(tag)) return /\p{Script=Han}{2}/u.test(word);
  return !/^m/u.test(tag) || /\p{Script=Han}{2}|^\d/u.test(word);
}

/** Returns the word without the place word that adds nothing: 村 for 村里. */
export function withoutPlace(word: string): string {
  return [...word].length > 1 ? word.replace(/(?:里|中|上|里头)$/u, "") : word;
}

/** Returns the term of a word by its part of speech: verbs, modifiers and nouns weigh differently. */
export function wordTerm(word: string, tag: string): Term {
  const isVerb = /^v(?!n)/u.test(tag);
  const single = [...word].length === 1;
  const weight = COMMON_WORDS.has(word)
    ? WEIGHT.common
    : single
      ? isVerb
        ? WEIGHT.singleVerb
        : WEIGHT.single
      : isVerb
        ? WEIGHT.verb
        : MODIFIER.test(tag)
          ? WEIGHT.modifier
          : WEIGHT.noun;
  const role = isVerb ? "verb" : MODIFIER.test(tag) ? "modifier" : "noun";
  return {
    word,
    synonyms: synonymsOf(word),
    predicates: [],
    strict: false,
    role,
    weight,
    carried: false,
    ...PLAIN,
  };
}

/** Returns a noun term of the given weight. */
export function noun(word: string, weight: number): Term {
  return {
    word: comparable(word),
    synonyms: [],
    predicates: [],
    strict: false,
    role: "noun",
    weight,
    carried: false,
    ...PLAIN,
  };
}
