/** Chunks of a report, and chunks by their row ids with the scores of a search. */
import type { Hit } from "../store.ts";
import type { Chunk } from "../types.ts";
import type { Database } from "./database.ts";
import { toChunk } from "./records.ts";
import { readNumber } from "./rows.ts";

/** The row id of a chunk with its score. */
export interface ScoredRow {
  readonly id: number;
  readonly score: number;
}

/** Returns the chunks of a report in reading order; `[]` when there is no such report. */
export function getChunks(database: Database, reportId: string): Chunk[] {
  return database
    .all(
      `SELECT c.*, r.key AS report_key FROM reports r CROSS JOIN chunks c ON c.report = r.id
       WHERE r.key = ? ORDER BY c.ordinal, c.id`,
      [reportId],
    )
    .map(toChunk);
}

/**
 * Returns the best `limit` of `scored`, best first, equal scores by chunk id. `scored` must hold
 * every chunk that scores as well as the last of them.
 */
export function toHits(database: Database, scored: readonly ScoredRow[], limit: number): Hit[] {
  const scores = new Map(scored.map(({ id, score }) => [id, score]));
  return database
    .all(
      `SELECT c.*, r.key AS report_key FROM chunks c JOIN reports r ON r.id = c.report
       WHERE c.id IN (SELECT value FROM json_each(?))`,
      [JSON.stringify([...scores.keys()])],
    )
    .map((row) => ({ chunk: toChunk(row), score: scores.get(readNumber(row, "id")) ?? 0 }))
    .sort((a, b) => b.score - a.score || compareIds(a.chunk.id, b.chunk.id))
    .slice(0, limit);
}

function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
