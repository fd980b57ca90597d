/**
 * Latent semantic analysis for the experiment in `embedders.ts`: TF-IDF of words, reduced by a
 * randomized truncated SVD (Halko, Martinsson and Tropp). Fitted on the texts it is given.
 */
import type { Embedder } from "../../src/models/embedder.ts";
import { cutForSearch } from "../../src/text/words.ts";

type Matrix = Float64Array<ArrayBuffer>[];
type SparseRow = ReadonlyMap<number, number>;

/** Returns an embedder fitted on `texts`; words they do not have count nothing. */
export function fitLsa(texts: readonly string[], dimension: number): Embedder {
  const documents = texts.map(cutForSearch);
  const places = new Map<string, number>();
  const frequency: number[] = [];
  for (const words of documents) {
    for (const word of new Set(words)) {
      const place = places.get(word) ?? places.size;
      places.set(word, place);
      frequency[place] = (frequency[place] ?? 0) + 1;
    }
  }
  const idf = frequency.map((count) => Math.log((texts.length + 1) / (count + 1)) + 1);
  const weigh = (words: readonly string[]): SparseRow => weighRow(words, { places, idf });
  const basis = findBasis(documents.map(weigh), { columns: places.size, rank: dimension });
  return {
    name: "lsa",
    dimension: basis.length,
    embed: async (asked) =>
      asked.map((text) => {
        const row = weigh(cutForSearch(text));
        return Float32Array.from(basis, (direction) => sparseDot(row, direction));
      }),
  };
}

function weighRow(
  words: readonly string[],
  {
    places,
    idf,
  }: { readonly places: ReadonlyMap<string, number>; readonly idf: readonly number[] },
): SparseRow {
  const row = new Map<number, number>();
  for (const word of words) {
    const place = places.get(word);
    if (place !== undefined) row.set(place, (row.get(place) ?? 0) + 1);
  }
  for (const [place, count] of row) row.set(place, (1 + Math.log(count)) * (idf[place] ?? 0));
  const length = Math.sqrt([...row.values()].reduce((sum, value) => sum + value * value, 0));
  return new Map([...row].map(([place, value]) => [place, value / (length || 1)]));
}

/** Right singular vectors of the largest singular values: subspace iteration on rows' transpose. */
function findBasis(
  rows: readonly SparseRow[],
  { columns, rank }: { readonly columns: number; readonly rank: number },
): Matrix {
  const random = createRandom(7);
  const size = Math.min(rank + 10, rows.length);
  let basis = Array.from({ length: size }, () => Float64Array.from({ length: columns }, random));
  for (let round = 0; round < 6; round += 1) {
    basis = orthonormalize(basis.map((direction) => multiplyTwice(rows, direction)));
  }
  return basis.slice(0, rank);
}

/** Aᵀ(A x). */
function multiplyTwice(rows: readonly SparseRow[], x: Float64Array): Float64Array<ArrayBuffer> {
  const result = new Float64Array(x.length);
  for (const row of rows) {
    const product = sparseDot(row, x);
    for (const [place, value] of row) result[place] = (result[place] ?? 0) + value * product;
  }
  return result;
}

function orthonormalize(vectors: Matrix): Matrix {
  const done: Matrix = [];
  for (const vector of vectors) {
    for (const other of done) {
      const share = dot(vector, other);
      other.forEach((value, at) => {
        vector[at] = (vector[at] ?? 0) - share * value;
      });
    }
    const length = Math.sqrt(dot(vector, vector));
    if (length > 1e-9) done.push(vector.map((value) => value / length));
  }
  return done;
}

function sparseDot(row: SparseRow, vector: Float64Array): number {
  let sum = 0;
  for (const [place, value] of row) sum += value * (vector[place] ?? 0);
  return sum;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
}
