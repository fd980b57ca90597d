/**
 * An index being built, under a name that nobody reads: from nothing, or from a copy of the present
 * one. It comes into force only with `publish`, in one rename.
 */
import { constants, copyFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { Embedder } from "../models/embedder.ts";
import { type Database, openForBuilding } from "./database.ts";
import { embedChunks } from "./embed-chunks.ts";
import { BUILDING_FILE, DATABASE_FILE } from "./files.ts";
import { insertReport, insertVectors, removeReport } from "./insert.ts";
import type { IndexMeta } from "./meta.ts";
import { publish } from "./publish.ts";
import { TABLES } from "./schema.ts";
import { loadOrRebuild, tidy } from "./stored-vectors.ts";
import type { IndexedReport } from "./types.ts";
import { createVectorIndex, type VectorIndex } from "./vector-index.ts";

/** Reports in one transaction: enough to be fast, few enough to stay in the cache. */
const BATCH_REPORTS = 32;
const FIRST_CAPACITY = 1024;

export interface BuilderOptions {
  readonly dir: string;
  readonly embedder: Embedder | null;
  readonly signal?: AbortSignal | undefined;
}

export interface Builder {
  /** Embeds and inserts a report; rejects when it is not valid or its id is taken. */
  add(report: IndexedReport): Promise<void>;
  /** Takes a report out; nothing happens when there is none. */
  remove(reportId: string): void;
  /** Puts the index into force, under what `meta` says of it; returns what it holds. */
  publish(meta: Pick<IndexMeta, "build" | "builtAt" | "fingerprint">): IndexMeta;
  /** Throws everything away; harmless after `publish`. */
  abandon(): void;
}

/** Returns an empty index being built in `dir`. */
export function startEmpty(options: BuilderOptions): Builder {
  const file = path.join(options.dir, BUILDING_FILE);
  rmSync(file, { force: true });
  const database = openForBuilding(file);
  database.exec(TABLES);
  const { embedder } = options;
  const vectors = embedder === null ? null : createVectorIndex(embedder, FIRST_CAPACITY);
  return createBuilder({ ...options, file, database, vectors });
}

/** Returns a copy of the present index of `dir`, described by `meta`, to be changed. */
export function startFromPresent(options: BuilderOptions, meta: IndexMeta): Builder {
  const { dir, embedder } = options;
  const file = path.join(dir, BUILDING_FILE);
  rmSync(file, { force: true });
  copyFileSync(path.join(dir, DATABASE_FILE), file, constants.COPYFILE_FICLONE);
  const database = openForBuilding(file);
  const vectors =
    embedder === null ? null : loadOrRebuild({ database, space: embedder, dir, meta });
  return createBuilder({ ...options, file, database, vectors });
}

interface BuilderState extends BuilderOptions {
  readonly file: string;
  readonly database: Database;
  readonly vectors: VectorIndex | null;
}

function createBuilder({ dir, file, embedder, signal, database, vectors }: BuilderState): Builder {
  let batched = 0;
  const begin = (): void => {
    if (batched === 0) database.exec("BEGIN");
    batched += 1;
  };
  const commit = (): void => {
    if (batched > 0) database.exec("COMMIT");
    batched = 0;
  };
  return {
    add: async (report) => {
      const embedded =
        embedder === null ? null : await embedChunks(embedder, report.chunks, signal);
      begin();
      const { first } = insertReport(database, report);
      if (embedded !== null) {
        insertVectors(database, { reportId: report.meta.id, vectors: embedded });
        for (const [position, vector] of embedded.entries()) vectors?.add(first + position, vector);
      }
      if (batched >= BATCH_REPORTS) commit();
    },
    remove: (reportId) => {
      begin();
      const range = removeReport(database, reportId);
      if (range === null || vectors === null) return;
      for (let id = range.first; id <= range.last; id += 1) vectors.remove(id);
    },
    publish: (meta) => {
      commit();
      const space =
        embedder === null ? null : { name: embedder.name, dimension: embedder.dimension };
      const graph = space === null || vectors === null ? null : tidy(database, { space, vectors });
      return publish({ dir, file, database, vectors: graph, meta: { ...meta, embedder: space } });
    },
    abandon: () => {
      database.close();
      rmSync(file, { force: true });
    },
  };
}
