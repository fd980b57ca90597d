/**
 * Cuts Chinese text into words for full-text search (jieba, search mode), folded and lower case.
 * The dictionary is loaded at the first call, so that importing this file costs nothing.
 */
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { foldWidth } from "./fold.ts";

let jieba: Jieba | undefined;

function segmenter(): Jieba {
  jieba ??= Jieba.withDict(dict);
  return jieba;
}

const WORD = /[\p{L}\p{N}]/u;

/**
 * Returns the words of `text` for indexing and search, long words also by their parts; `[]` for
 * text without letters or digits.
 *
 * @example
 * cutForSearch("受理行政复议20件"); // ["受理", "行政", "复议", "行政复议", "20", "件"]
 */
export function cutForSearch(text: string): string[] {
  return segmenter()
    .cutForSearch(foldWidth(text).toLowerCase(), true)
    .filter((word) => WORD.test(word));
}

/** Returns the words of `text` in reading order, each once at its place, without punctuation. */
export function cutWords(text: string): string[] {
  return segmenter()
    .cut(foldWidth(text).toLowerCase(), true)
    .filter((word) => WORD.test(word));
}

/** A word with its part of speech in jieba's tag set (n noun, v verb, m numeral, …). */
export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}

/** Returns the words of `text` with their parts of speech, punctuation included. */
export function tagWords(text: string): TaggedWord[] {
  return segmenter().tag(foldWidth(text), true);
}
