/**
 * What the answering steps may ask of the index. `src/indexing` implements it over SQLite and
 * HNSW; another implementation (PostgreSQL with pgvector) can stand behind the same interface.
 * Nothing here returns the whole corpus: every call is filtered, or bounded by `limit`.
 */
import type { Chunk, DataPoint, ReportMeta, Section, TextRange } from "./types.ts";

/** A chunk with its score; larger is better. Scores of different searches are not comparable. */
export interface Hit {
  readonly chunk: Chunk;
  readonly score: number;
}

/** All given conditions hold together; an absent one does not restrict; an empty list matches nothing. */
export interface ReportFilter {
  readonly ids?: readonly string[];
  /** Region keys, see `regionKey`. */
  readonly regions?: readonly string[];
  readonly years?: readonly number[];
  /** Path of a region, joined by "/": only reports of places and departments inside it, not its own. */
  readonly under?: string;
  readonly limit?: number;
}

export interface ChunkSearch {
  /** Words as `cutForSearch` makes them; joined by OR, ranked by BM25. */
  readonly words: readonly string[];
  /** Only chunks of these reports; null for all. */
  readonly reportIds: readonly string[] | null;
  readonly limit: number;
}

export interface VectorSearch {
  readonly vector: Float32Array;
  readonly reportIds: readonly string[] | null;
  readonly limit: number;
}

export interface DataPointFilter {
  readonly reportIds?: readonly string[];
  readonly chunkIds?: readonly string[];
  readonly indicators?: readonly string[];
  readonly limit: number;
}

/** A name under which a report of the corpus speaks of its region, found in a text. */
export interface AliasMatch extends TextRange {
  readonly alias: string;
  /** Key of the region meant. */
  readonly region: string;
}

export interface ReportStore {
  countReports(): number;
  /** Reports in order of region path, then year; at most `limit` (default 1000). */
  findReports(filter: ReportFilter): ReportMeta[];
  /** The years for which there are reports, with their number, ascending. */
  countByYear(): { year: number; reports: number }[];
  /** Verbatim text of a report; null when there is no such report. */
  getText(reportId: string): string | null;
  getSections(reportId: string): Section[];
  /** Chunks of one report in reading order. */
  getChunks(reportId: string): Chunk[];
  searchWords(search: ChunkSearch): Hit[];
  searchVectors(search: VectorSearch): Hit[];
  /** Data points in order of report and position. */
  findDataPoints(filter: DataPointFilter): DataPoint[];
  /** In how many chunks each word occurs (absent: 0), and how many chunks there are. */
  wordCounts(words: readonly string[]): { chunks: number; counts: ReadonlyMap<string, number> };
  /** Aliases of regions that occur in `text` (folded), longest first. */
  findAliases(text: string): AliasMatch[];
  close(): void;
}

/** Returns the key of a region: its division code, or its path where it has no code. */
export function regionKey(region: {
  readonly code: string;
  readonly path: readonly string[];
}): string {
  return region.code === "" ? region.path.join("/") : region.code;
}
