/**
 * What is said of a count: groups of predicates that mean the same, kept apart where a swap would
 * be a wrong answer (受理 is not 审结, 废止 is not 失效). Text goes in, the groups it names come
 * out.
 */
import type { TextRange } from "../types.ts";
import { LOOSE, NOUNS, SHARED, STRICT } from "./predicate-words.ts";

export interface PredicateGroup {
  readonly id: string;
  /** True for stages and outcomes of a case and fates of a document: only the group itself fits. */
  readonly strict: boolean;
  /** Words as reports print them. */
  readonly words: readonly string[];
  /** Words as people type them. */
  readonly asked: readonly string[];
}

export interface PredicateMatch extends TextRange {
  /** Ids of the groups meant; several when the word is ambiguous, the likeliest first. */
  readonly groups: readonly string[];
  readonly word: string;
  /** True when the word names all its groups at once: 废止和失效. */
  readonly joint: boolean;
}

const split = (words: string): readonly string[] =>
  words.split(/\s+/u).filter((word) => word !== "");

function parseGroups(table: string, strict: boolean): PredicateGroup[] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [id = "", rest = ""] = line.split(": ");
      const [words = "", asked = ""] = rest.split("|");
      return { id, strict, words: split(words), asked: split(asked) };
    });
}

/** All groups: stages, outcomes and fates first, then the loose ones. */
export const PREDICATE_GROUPS: readonly PredicateGroup[] = [
  ...parseGroups(STRICT, true),
  ...parseGroups(LOOSE, false),
];

/** Loose groups that may, weakly, stand for a stage: 办理 for 受理 or 审结. */
export const WEAK_PREDICATES: Readonly<Record<string, readonly string[]>> = {
  handled: ["accepted", "concluded", "received", "mediated"],
  mediated: ["mediatedSuccessfully", "accepted"],
  heard: ["accepted", "concluded", "handled"],
};

const STRICT_IDS = new Set(PREDICATE_GROUPS.filter(({ strict }) => strict).map(({ id }) => id));

/** Returns whether a group is strict; false for an unknown id. */
export function isStrictPredicate(id: string): boolean {
  return STRICT_IDS.has(id);
}

interface Meaning {
  readonly groups: readonly string[];
  readonly joint: boolean;
}

const NOTHING: Meaning = { groups: [], joint: false };

function parseMeanings(): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>(split(NOUNS).map((noun) => [noun, NOTHING]));
  for (const { id, words, asked } of PREDICATE_GROUPS) {
    for (const word of [...words, ...asked]) meanings.set(word, { groups: [id], joint: false });
  }
  for (const line of SHARED.trim().split("\n")) {
    const [word = "", rest = ""] = line.split(": ");
    const groups = split(rest).filter((id) => id !== "!");
    meanings.set(word, { groups, joint: rest.startsWith("!") });
  }
  return meanings;
}

const MEANINGS = parseMeanings();

const ANY_WORD = new RegExp(
  [...MEANINGS.keys()].sort((one, other) => other.length - one.length).join("|"),
  "gu",
);

/**
 * Returns the predicates `text` names, in reading order, the longest word at each place and no
 * overlaps; `[]` when it names none. Compounds such as 人民调解 or 复议申请 name none.
 *
 * @example
 * readPredicates("不予受理3件").map(({ groups }) => groups); // [["notAccepted"]]
 * readPredicates("复议收了多少件").map(({ groups }) => groups); // [["received", "accepted"]]
 */
export function readPredicates(text: string): PredicateMatch[] {
  const matches: PredicateMatch[] = [];
  for (const { 0: word, index: start } of text.matchAll(ANY_WORD)) {
    const { groups, joint } = MEANINGS.get(word) ?? NOTHING;
    if (groups.length > 0) matches.push({ groups, word, joint, start, end: start + word.length });
  }
  return matches;
}
