/**
 * Opens the index of a folder only if it is whole and of the right making; every doubt shows as
 * `index_invalid` with its reason, upon which the caller builds anew. Takes milliseconds however
 * big the index is: big files are checked by samples.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { BotError } from "../errors.ts";
import { type Database, openDatabase } from "./database.ts";
import { CHECK_FILE, DATABASE_FILE, digestFile, type FileDigest, readHead } from "./files.ts";
import { type IndexMeta, readMeta } from "./meta.ts";
import { readText } from "./rows.ts";
import type { VectorSpace } from "./vector-index.ts";

/** Up to this size a database without a digest is checked by SQLite itself. */
const QUICK_CHECK_BYTES = 4 * 1024 * 1024;

const checkSchema = z.object({ build: z.string(), bytes: z.number(), digest: z.string() });

export interface CheckOptions {
  /** Folder of the index. */
  readonly dir: string;
  /** The embedder that questions will use; null for none. */
  readonly embedder: VectorSpace | null;
  /** State of the corpus that the index must have been made from; any when absent. */
  readonly fingerprint?: string | undefined;
}

/** An index that has passed the checks, open for reading. */
export interface CheckedIndex {
  readonly database: Database;
  readonly meta: IndexMeta;
}

/** Returns the index in `dir`, open; throws `index_invalid` when it must be built anew. */
export function openChecked(options: CheckOptions): CheckedIndex {
  const file = path.join(options.dir, DATABASE_FILE);
  // The note is read before the file: if another process swaps the index in between, the note
  // names another build than the database and is not held against it.
  const note = readNote(path.join(options.dir, CHECK_FILE));
  const actual = digestFile(file, "sample");
  if (actual === null) return fail("还没有索引");
  checkLength(file, actual);
  const database = openDatabase(file);
  try {
    const meta = readMeta(database);
    const noted = note?.build === meta.build ? note : null;
    if (noted === null) quickCheck(database, actual.bytes);
    else if (noted.digest !== actual.digest) return fail("索引文件已损坏");
    checkEmbedder(meta, options.embedder);
    checkVectors(meta, options.dir);
    if (options.fingerprint !== undefined && options.fingerprint !== meta.fingerprint) {
      return fail("语料已有变化");
    }
    return { database, meta };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The header of a database says how many pages it has. */
function checkLength(file: string, { bytes }: FileDigest): void {
  if (bytes < 100) fail("索引文件不完整");
  const header = readHead(file, 32);
  const size = header.readUInt16BE(16);
  const pages = header.readUInt32BE(28);
  if (bytes < pages * (size === 1 ? 65_536 : size)) fail("索引文件不完整");
}

function quickCheck(database: Database, bytes: number): void {
  if (bytes > QUICK_CHECK_BYTES) return;
  const row = database.get("PRAGMA quick_check(1)");
  if (row === undefined || readText(row, "quick_check") !== "ok") fail("索引文件已损坏");
}

function checkEmbedder({ embedder: made }: IndexMeta, asked: VectorSpace | null): void {
  if (made?.name === asked?.name && made?.dimension === asked?.dimension) return;
  fail(`索引由 ${describe(made)} 生成，现在使用 ${describe(asked)}`);
}

function describe(space: VectorSpace | null): string {
  return space === null ? "无向量模型" : `${space.name}（${space.dimension} 维）`;
}

function checkVectors({ vectors }: IndexMeta, dir: string): void {
  if (vectors === null) return;
  const actual = digestFile(path.join(dir, vectors.file), "sample");
  if (actual === null) fail("向量文件缺失");
  if (actual.bytes !== vectors.bytes || actual.digest !== vectors.digest) fail("向量文件已损坏");
}

function readNote(file: string): z.infer<typeof checkSchema> | null {
  try {
    return checkSchema.safeParse(JSON.parse(readFileSync(file, "utf8"))).data ?? null;
  } catch {
    return null;
  }
}

function fail(problem: string): never {
  throw new BotError("index_invalid", `${problem}，请重新建立索引。`);
}
