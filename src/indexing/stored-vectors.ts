/**
 * The vectors that stand in the database beside the graph: exact comparison reads them, and from
 * them the graph is made anew when its file is lost or too much of it is removed.
 */
import path from "node:path";
import { BotError } from "../errors.ts";
import type { Database } from "./database.ts";
import type { IndexMeta } from "./meta.ts";
import { readFloats, readNumber } from "./rows.ts";
import {
  createVectorIndex,
  loadVectorIndex,
  type VectorIndex,
  type VectorSpace,
} from "./vector-index.ts";

/** Above this share of removed vectors a graph is built anew. */
const MAX_REMOVED_SHARE = 0.25;

/** A vector of length 1 and the id of its chunk. */
export interface StoredVector {
  readonly id: number;
  readonly vector: Float32Array;
}

/** Yields the vectors of the reports with these row ids, of all when null, one report at a time. */
export function* listVectors(
  database: Database,
  { dimension, reports }: { readonly dimension: number; readonly reports: string | null },
): Iterable<StoredVector> {
  const rows =
    reports === null
      ? database.iterate("SELECT first_chunk, vectors FROM report_vectors")
      : database.iterate(
          `SELECT first_chunk, vectors FROM report_vectors
           WHERE report IN (SELECT value FROM json_each(?))`,
          [reports],
        );
  for (const row of rows) {
    const first = readNumber(row, "first_chunk");
    const floats = readFloats(row, "vectors");
    for (let at = 0; (at + 1) * dimension <= floats.length; at += 1) {
      yield { id: first + at, vector: floats.subarray(at * dimension, (at + 1) * dimension) };
    }
  }
}

export interface LoadOptions {
  readonly database: Database;
  readonly space: VectorSpace;
  readonly dir: string;
  readonly meta: IndexMeta;
}

/** Returns the graph of an index, made anew when its file cannot be used. */
export function loadOrRebuild({ database, space, dir, meta }: LoadOptions): VectorIndex {
  try {
    if (meta.vectors !== null) return loadVectorIndex(space, path.join(dir, meta.vectors.file));
  } catch (error) {
    if (!(error instanceof BotError)) throw error;
  }
  return rebuild(database, { space, capacity: meta.chunks });
}

/** Returns `vectors`, built anew when too much of it is removed ones. */
export function tidy(
  database: Database,
  { space, vectors }: { readonly space: VectorSpace; readonly vectors: VectorIndex },
): VectorIndex {
  const removed = vectors.removedCount();
  if (removed <= (removed + vectors.count()) * MAX_REMOVED_SHARE) return vectors;
  return rebuild(database, { space, capacity: vectors.count() });
}

function rebuild(
  database: Database,
  { space, capacity }: { readonly space: VectorSpace; readonly capacity: number },
): VectorIndex {
  const graph = createVectorIndex(space, capacity);
  for (const { id, vector } of listVectors(database, { ...space, reports: null })) {
    graph.add(id, vector);
  }
  return graph;
}
