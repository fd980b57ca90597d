/**
 * Corrects slips in a question toward the field's words: known wrong forms (法制政府), and words
 * in which one character was replaced by one that sounds alike (行政付议, 受里). Precision first: a
 * window that the dictionary reads as proper words stays as it is.
 */
import { BOTH_RIGHT, FIELD_TYPOS, SOUND_PRONE_WORDS } from "../domain/field-typos.ts";
import { areHomophones } from "../text/gb-characters.ts";
import { tagWords } from "../text/words.ts";
import type { TextRange } from "../types.ts";

/** One correction; the range is that of `from` in the text given. */
export interface TypoChange extends TextRange {
  readonly from: string;
  readonly to: string;
}

export interface CorrectedText {
  readonly text: string;
  readonly changes: readonly TypoChange[];
}

const MIN_TERM = 3;
const HAN = /^\p{Script=Han}+$/u;
const SHORT_WORDS = new Set(SOUND_PRONE_WORDS);
const EQUAL_RIGHTS = new Set(BOTH_RIGHT.flatMap((pair) => [pair, [...pair].toReversed().join("")]));

/** Terms by their first and by their last two characters: one of them is intact after one slip. */
type TermIndex = ReadonlyMap<string, readonly string[]>;
const indexes = new WeakMap<readonly string[], TermIndex>();

/**
 * Returns `text` with slips corrected toward `vocabulary` (terms of three characters and more) and
 * what was changed; the text itself and no changes when nothing is surely wrong.
 *
 * @example
 * correctTypos("安庆行政付议受里多少件", ["行政复议"]).text; // "安庆行政复议受理多少件"
 */
export function correctTypos(text: string, vocabulary: readonly string[]): CorrectedText {
  const changes: TypoChange[] = [];
  const add = (change: TypoChange): void => {
    const taken = changes.some(({ start, end }) => change.start < end && start < change.end);
    if (!taken && change.from !== change.to) changes.push(change);
  };
  for (const [wrong, right] of FIELD_TYPOS) {
    for (const { 0: from, index } of text.matchAll(wrong)) {
      add({ start: index, end: index + from.length, from, to: right });
    }
  }
  const candidates = soundAlikes(text, indexOf(vocabulary));
  if (candidates.length > 0) {
    const words = wordRanges(text);
    for (const candidate of candidates) {
      if (!isProper(words, candidate)) add(candidate.change);
    }
  }
  changes.sort((a, b) => a.start - b.start);
  return { text: apply(text, changes), changes };
}

interface Candidate {
  readonly change: TypoChange;
  /** Offset of the character that differs. */
  readonly at: number;
}

/** Windows that differ from a term in one character that sounds alike; longer terms first. */
function soundAlikes(text: string, index: TermIndex): Candidate[] {
  const found: Candidate[] = [];
  for (let start = 0; start < text.length - 1; start += 1) {
    for (const term of index.get(text.slice(start, start + 2)) ?? []) {
      pushAlike(found, text, start, term);
    }
    for (const term of index.get(`…${text.slice(start, start + 2)}`) ?? []) {
      pushAlike(found, text, start - (term.length - 2), term);
    }
  }
  for (let start = 0; start < text.length - 1; start += 1) {
    for (const term of SHORT_WORDS) {
      const [a, b] = [text.charAt(start) === term[0], text.charAt(start + 1) === term[1]];
      if (a !== b) pushAlike(found, text, start, term);
    }
  }
  return found.sort((a, b) => b.change.to.length - a.change.to.length);
}

function pushAlike(found: Candidate[], text: string, start: number, term: string): void {
  const window = text.slice(start, start + term.length);
  if (start < 0 || window.length < term.length || window === term) return;
  let offset = -1;
  for (let index = 0; index < term.length; index += 1) {
    if (window[index] === term[index]) continue;
    if (offset >= 0) return;
    offset = index;
  }
  const [wrong, right] = [window.charAt(offset), term.charAt(offset)];
  if (!areHomophones(wrong, right) || EQUAL_RIGHTS.has(wrong + right)) return;
  const change = { start, end: start + term.length, from: window, to: term };
  found.push({ change, at: start + offset });
}

interface WordRange extends TextRange {
  readonly known: boolean;
}

function wordRanges(text: string): WordRange[] {
  const ranges: WordRange[] = [];
  let end = 0;
  for (const { word, tag } of tagWords(text)) {
    ranges.push({ start: end, end: end + word.length, known: tag !== "x" && word.length > 1 });
    end += word.length;
  }
  return ranges;
}

/** Whether the doubtful character is part of a dictionary word of two characters or more. */
function isProper(words: readonly WordRange[], { at }: Candidate): boolean {
  return words.some(({ start, end, known }) => known && start <= at && at < end);
}

function apply(text: string, changes: readonly TypoChange[]): string {
  let corrected = "";
  let from = 0;
  for (const { start, end, to } of changes) {
    corrected += text.slice(from, start) + to;
    from = end;
  }
  return corrected + text.slice(from);
}

function indexOf(vocabulary: readonly string[]): TermIndex {
  const known = indexes.get(vocabulary);
  if (known !== undefined) return known;
  const index = new Map<string, string[]>();
  const add = (key: string, term: string): void => {
    const terms = index.get(key);
    if (terms === undefined) index.set(key, [term]);
    else terms.push(term);
  };
  for (const term of new Set(vocabulary)) {
    if (term.length < MIN_TERM || !HAN.test(term)) continue;
    add(term.slice(0, 2), term);
    add(`…${term.slice(-2)}`, term);
  }
  indexes.set(vocabulary, index);
  return index;
}
