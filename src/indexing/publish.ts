/**
 * Completes an index that was built and puts it in the place of the present one. The vector file
 * comes first, under a name of its own that the database tells, so that the one rename of the
 * database brings both into force. The last build's vector file stays for those who still read it.
 */
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { type Database, openDatabase } from "./database.ts";
import { CHECK_FILE, DATABASE_FILE, digestFile, replaceFile, writeFileInOneStep } from "./files.ts";
import { type IndexMeta, readMeta, writeMeta } from "./meta.ts";
import { readNumber } from "./rows.ts";
import { FORMAT_VERSION } from "./schema.ts";
import { sidecarOf, type VectorIndex } from "./vector-index.ts";

const VECTOR_FILE = /^vectors-.*\.hnsw(?:\.json)?(?:\.new)?$/u;

export interface Publish {
  readonly dir: string;
  /** The database as built, open; closed by this. */
  readonly file: string;
  readonly database: Database;
  readonly vectors: VectorIndex | null;
  readonly meta: Pick<IndexMeta, "build" | "builtAt" | "fingerprint" | "embedder">;
}

/** Returns what the published index says of itself. */
export function publish({ dir, file, database, vectors, meta: given }: Publish): IndexMeta {
  const present = path.join(dir, DATABASE_FILE);
  database.exec(`
    DELETE FROM word_counts;
    INSERT INTO word_counts SELECT term, doc FROM chunks_vocabulary;
  `);
  const meta: IndexMeta = {
    ...given,
    format: FORMAT_VERSION,
    reports: countRows(database, "reports"),
    chunks: countRows(database, "chunks"),
    dataPoints: countRows(database, "data_points"),
    vectors: vectors === null ? null : saveVectors(vectors, dir, given.build),
  };
  writeMeta(database, meta);
  database.close();
  const previous = readVectorFile(present);
  const digest = digestFile(file, "sample");
  replaceFile(file, present);
  writeFileInOneStep(path.join(dir, CHECK_FILE), JSON.stringify({ build: meta.build, ...digest }));
  removeOtherVectors(dir, [meta.vectors?.file ?? null, previous]);
  return meta;
}

function saveVectors(vectors: VectorIndex, dir: string, build: string): IndexMeta["vectors"] {
  const file = `vectors-${build}.hnsw`;
  vectors.save(path.join(dir, file));
  const digest = digestFile(path.join(dir, file), "sample");
  return digest === null ? null : { file, ...digest };
}

function countRows(database: Database, table: string): number {
  return readNumber(database.get(`SELECT count(*) AS rows FROM ${table}`) ?? {}, "rows");
}

/** Null when there is no index yet, or none that can be read. */
function readVectorFile(present: string): string | null {
  try {
    const database = openDatabase(present);
    try {
      return readMeta(database).vectors?.file ?? null;
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

function removeOtherVectors(dir: string, kept: readonly (string | null)[]): void {
  const names = new Set(kept.flatMap((name) => (name === null ? [] : [name, sidecarOf(name)])));
  for (const name of readdirSync(dir)) {
    if (VECTOR_FILE.test(name) && !names.has(name)) rmSync(path.join(dir, name), { force: true });
  }
}
