/**
 * Dense search. Where the reports asked for hold few chunks, every vector is compared, so that a
 * filter costs no recall and the graph need not be in memory; else the graph is asked, which is
 * loaded at the first such search.
 */
import { BotError } from "../errors.ts";
import type { Hit, VectorSearch } from "../store.ts";
import { type ScoredRow, toHits } from "./chunk-queries.ts";
import type { Database } from "./database.ts";
import { findScope, type Scope, toLimit } from "./report-queries.ts";
import { readNumber } from "./rows.ts";
import { listVectors } from "./stored-vectors.ts";
import type { VectorIndex, VectorSpace } from "./vector-index.ts";

/** Up to so many vectors are compared one by one: a few milliseconds. */
export const DEFAULT_EXACT_LIMIT = 8000;

export interface VectorSearchDeps {
  readonly database: Database;
  /** Null when the index has no vectors. */
  readonly space: VectorSpace | null;
  /** Chunks in the index. */
  readonly chunks: number;
  readonly exactLimit: number;
  /** Loads the graph, once. */
  readonly loadGraph: () => VectorIndex;
}

/** Returns the chunks nearest to the vector by cosine, ties by chunk id; `[]` without vectors. */
export function searchVectors(deps: VectorSearchDeps, search: VectorSearch): Hit[] {
  const { database, space, exactLimit } = deps;
  const limit = toLimit(search.limit);
  if (space === null || limit === 0) return [];
  if (search.vector.length !== space.dimension) {
    throw new BotError("input_invalid", `查询向量应为 ${space.dimension} 维。`);
  }
  const scope = search.reportIds === null ? "all" : findScope(database, search.reportIds);
  if (scope === null) return [];
  const exact = (scope === "all" ? deps.chunks : scope.chunks) <= exactLimit;
  const scored = exact
    ? compareAll(deps, { vector: search.vector, dimension: space.dimension, scope, limit })
    : askGraph(deps, { vector: search.vector, scope, limit });
  return toHits(database, scored, limit);
}

interface Comparison {
  readonly vector: Float32Array;
  readonly scope: Scope | "all";
  readonly limit: number;
}

function compareAll(
  { database }: VectorSearchDeps,
  { vector, dimension, scope, limit }: Comparison & { readonly dimension: number },
): ScoredRow[] {
  const length = Math.sqrt(dot(vector, vector));
  if (length === 0) return [];
  const scored: ScoredRow[] = [];
  const reports = scope === "all" ? null : scope.rows;
  for (const stored of listVectors(database, { dimension, reports })) {
    scored.push({ id: stored.id, score: dot(vector, stored.vector) / length });
  }
  scored.sort((a, b) => b.score - a.score);
  const edge = scored[limit - 1]?.score ?? Number.NEGATIVE_INFINITY;
  return scored.filter(({ score }) => score >= edge);
}

function askGraph(
  { database, loadGraph }: VectorSearchDeps,
  { vector, scope, limit }: Comparison,
): ScoredRow[] {
  if (dot(vector, vector) === 0) return [];
  if (scope === "all") return loadGraph().search({ vector, limit });
  const rows = database.all(
    "SELECT id FROM chunks WHERE report IN (SELECT value FROM json_each(?))",
    [scope.rows],
  );
  const allowed = new Set(rows.map((row) => readNumber(row, "id")));
  return loadGraph().search({ vector, limit, allowed });
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
