/** Opens the index of a folder as the store that the answering steps ask. */
import type { ReportStore } from "../store.ts";
import { findAliases } from "./aliases.ts";
import { type CheckOptions, openChecked } from "./check.ts";
import { getChunks } from "./chunk-queries.ts";
import { findDataPoints } from "./data-point-queries.ts";
import { countByYear, findReports, getSections, getText } from "./report-queries.ts";
import { loadOrRebuild } from "./stored-vectors.ts";
import type { VectorIndex } from "./vector-index.ts";
import { DEFAULT_EXACT_LIMIT, searchVectors } from "./vector-search.ts";
import { searchWords, wordCounts } from "./word-search.ts";

export interface OpenOptions extends CheckOptions {
  /** Up to so many vectors are compared one by one instead of asking the graph. */
  readonly exactLimit?: number;
}

/**
 * Returns the store over the index in `dir`; throws `index_invalid` when it is missing, damaged, of
 * another format, embedder or state of the corpus. It goes on reading the index it has opened when
 * another one is put in its place.
 */
export function openIndex(options: OpenOptions): ReportStore {
  const { dir, exactLimit = DEFAULT_EXACT_LIMIT } = options;
  const { database, meta } = openChecked(options);
  let graph: VectorIndex | undefined;
  const vectorDeps = {
    database,
    space: meta.embedder,
    chunks: meta.chunks,
    exactLimit,
    loadGraph: (): VectorIndex => {
      if (meta.embedder === null) throw new TypeError("an index without vectors has no graph");
      graph ??= loadOrRebuild({ database, space: meta.embedder, dir, meta });
      return graph;
    },
  };
  return {
    countReports: () => meta.reports,
    findReports: (filter) => findReports(database, filter),
    countByYear: () => countByYear(database),
    getText: (reportId) => getText(database, reportId),
    getSections: (reportId) => getSections(database, reportId),
    getChunks: (reportId) => getChunks(database, reportId),
    searchWords: (search) => searchWords(database, search),
    searchVectors: (search) => searchVectors(vectorDeps, search),
    findDataPoints: (filter) => findDataPoints(database, filter),
    wordCounts: (words) => ({ chunks: meta.chunks, counts: wordCounts(database, words) }),
    findAliases: (text) => findAliases(database, text),
    close: () => database.close(),
  };
}
