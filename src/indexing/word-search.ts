/**
 * Full-text search: BM25 (Robertson) as FTS5 computes it, k1 = 1.2, b = 0.75, over two columns.
 * The cost of a search is the length of its words' posting lists, so on a big index the commonest
 * words of a question, which tell chunks apart the least, are left out.
 */
import type { ChunkSearch, Hit } from "../store.ts";
import { type ScoredRow, toHits } from "./chunk-queries.ts";
import type { Database, Parameters } from "./database.ts";
import { findScope, type Scope, toLimit } from "./report-queries.ts";
import { readNumber, readText } from "./rows.ts";
import { COLUMN_WEIGHTS } from "./schema.ts";
import { toMatch, toToken, toTokens } from "./tokens.ts";

/** Postings that one search may read; about 0.1 s of work. Narrowed searches do less with each. */
const MAX_POSTINGS = { all: 200_000, narrowed: 800_000 } as const;

const SCORE = `-bm25(chunks_fts, ${COLUMN_WEIGHTS.text}, ${COLUMN_WEIGHTS.headings})`;
/** "+" keeps SQLite from looking up each rowid by itself, which costs a new ranking every time. */
const NARROWED = `AND rowid BETWEEN ? AND ? AND +rowid IN (
  SELECT id FROM chunks WHERE report IN (SELECT value FROM json_each(?)))`;

/** Returns the SQL of a search, best first; exported for the test of its plan. */
export function searchSql(narrowed: boolean): string {
  return `SELECT rowid AS id, ${SCORE} AS score FROM chunks_fts
    WHERE chunks_fts MATCH ? ${narrowed ? NARROWED : ""} ORDER BY score DESC, rowid LIMIT ?`;
}

/** All chunks that score exactly as the last one within the limit. */
function tiesSql(narrowed: boolean): string {
  return `SELECT id, score FROM (
      SELECT rowid AS id, ${SCORE} AS score FROM chunks_fts
      WHERE chunks_fts MATCH ? ${narrowed ? NARROWED : ""}
    ) WHERE score >= ?`;
}

/** Returns the chunks with any of the words, best first, ties by chunk id; `[]` for none. */
export function searchWords(database: Database, search: ChunkSearch): Hit[] {
  const limit = toLimit(search.limit);
  const tokens = toTokens(search.words);
  if (limit === 0 || tokens.length === 0) return [];
  const scope = search.reportIds === null ? "all" : findScope(database, search.reportIds);
  if (scope === null) return [];
  const kept = selectTokens(
    countTokens(database, tokens),
    scope === "all" ? MAX_POSTINGS.all : MAX_POSTINGS.narrowed,
  );
  if (kept.length === 0) return [];
  const parameters = [toMatch(kept), ...(scope === "all" ? [] : toParameters(scope))];
  const narrowed = scope !== "all";
  const scored = readScored(database, searchSql(narrowed), [...parameters, limit + 1]);
  const edge = scored[limit - 1]?.score;
  if (edge === undefined || scored[limit]?.score !== edge) {
    return toHits(database, scored.slice(0, limit), limit);
  }
  return toHits(database, readScored(database, tiesSql(narrowed), [...parameters, edge]), limit);
}

/** In how many chunks each word occurs, 0 where in none, and how many chunks there are. */
export function wordCounts(
  database: Database,
  words: readonly string[],
): ReadonlyMap<string, number> {
  const counts = countTokens(database, toTokens(words));
  return new Map(words.map((word) => [word, counts.get(toToken(word)) ?? 0]));
}

/**
 * Returns the tokens to search for, rarest first: as many as fit into `maxPostings`, at least one.
 * Tokens that occur nowhere are not in `counts`, and left out.
 */
export function selectTokens(counts: ReadonlyMap<string, number>, maxPostings: number): string[] {
  const rarest = [...counts].sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
  const kept: string[] = [];
  let postings = 0;
  for (const [token, count] of rarest) {
    postings += count;
    if (kept.length > 0 && postings > maxPostings) break;
    kept.push(token);
  }
  return kept;
}

function countTokens(database: Database, tokens: readonly string[]): Map<string, number> {
  const rows = database.all(
    "SELECT word, chunks FROM word_counts WHERE word IN (SELECT value FROM json_each(?))",
    [JSON.stringify(tokens)],
  );
  return new Map(rows.map((row) => [readText(row, "word"), readNumber(row, "chunks")]));
}

function toParameters({ first, last, rows }: Scope): Parameters {
  return [first, last, rows];
}

function readScored(database: Database, sql: string, parameters: Parameters): ScoredRow[] {
  return database
    .all(sql, parameters)
    .map((row) => ({ id: readNumber(row, "id"), score: readNumber(row, "score") }));
}
