/**
 * An embedder without a model: character 1- to 3-grams of the folded text, hashed with a sign into
 * a fixed number of places (the hashing trick), sublinear in their count, scaled to length 1. Same
 * text, same vector, on every machine; it finds shared characters, not shared meaning.
 */
import { foldWidth } from "../text/fold.ts";
import type { Embedder } from "./embedder.ts";

/** How much a gram counts by its length: one character tells little, and is everywhere. */
const GRAM_WEIGHTS: readonly number[] = [0.6, 1, 0.5];
const DEFAULT_DIMENSION = 512;
/** The value of EMBEDDING_MODEL that asks for this embedder. */
export const HASHED_EMBEDDER = "hashed";

export interface HashedEmbedderOptions {
  /** Length of the vectors (default 512). */
  readonly dimension?: number;
}

/** Returns an embedder that never fails and needs no download; a text without letters gives zeros. */
export function createHashedEmbedder(options: HashedEmbedderOptions = {}): Embedder {
  const { dimension = DEFAULT_DIMENSION } = options;
  return {
    name: "hashed-char-ngrams-1",
    dimension,
    embed: async (texts, signal) => {
      signal?.throwIfAborted();
      return texts.map((text) => hashText(text, dimension));
    },
  };
}

/**
 * Returns the vector of `text`, of length 1; all zeros when it holds no letter or digit.
 *
 * @example
 * hashText("行政复议", 512); // 512 numbers, few of them not 0
 */
export function hashText(text: string, dimension: number): Float32Array {
  const vector = new Float32Array(dimension);
  for (const [gram, { count, weight }] of countGrams(text)) {
    const hash = fnv1a(gram);
    const sign = hash >>> 31 === 0 ? 1 : -1;
    const place = (hash & 0x7fffffff) % dimension;
    const value = sign * weight * (1 + Math.log(count));
    vector[place] = (vector[place] ?? 0) + value;
  }
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? vector : vector.map((value) => value / length);
}

interface Gram {
  count: number;
  readonly weight: number;
}

/** Grams never reach over punctuation or white space. */
function countGrams(text: string): Map<string, Gram> {
  const grams = new Map<string, Gram>();
  for (const run of foldWidth(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)) {
    const characters = [...run];
    for (const [before, weight] of GRAM_WEIGHTS.entries()) {
      for (let start = 0; start + before < characters.length; start += 1) {
        const gram = characters.slice(start, start + before + 1).join("");
        const known = grams.get(gram);
        if (known === undefined) grams.set(gram, { count: 1, weight });
        else known.count += 1;
      }
    }
  }
  return grams;
}

/** FNV-1a over UTF-16 units, with a final mix so that the low bits of short grams spread. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
