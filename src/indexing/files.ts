/**
 * Files of the index folder: their names, digests that stay fast for big files, and writing such
 * that after a crash a name stands for the whole old content or the whole new one.
 */
import { createHash } from "node:crypto";
import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

export const DATABASE_FILE = "index.sqlite";
/** What is being built; left behind by a crash and removed by the next build. */
export const BUILDING_FILE = "index.sqlite.building";
/** Digest of the database, apart from it, since a file cannot hold its own. */
export const CHECK_FILE = "index.check.json";
export const LOCK_FILE = "index.lock";

/** Up to this size a file is read whole even by a sample, which takes a few milliseconds. */
const WHOLE_BYTES = 8 * 1024 * 1024;
const BLOCK_BYTES = 64 * 1024;
const SAMPLES = 64;

/** Length and digest of a file. */
export interface FileDigest {
  readonly bytes: number;
  readonly digest: string;
}

/**
 * Returns length and digest of `file`, null when there is no such file. Of a big file a "sample"
 * takes the beginning, the end and blocks spread between, so that opening an index stays fast.
 */
export function digestFile(file: string, extent: "sample" | "whole"): FileDigest | null {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return null;
  const descriptor = openSync(file, "r");
  try {
    const bytes = fstatSync(descriptor).size;
    const hash = createHash("sha256");
    const buffer = Buffer.alloc(BLOCK_BYTES);
    for (const start of listBlocks(bytes, extent)) {
      hash.update(buffer.subarray(0, readSync(descriptor, buffer, 0, BLOCK_BYTES, start)));
    }
    return { bytes, digest: hash.digest("hex") };
  } finally {
    closeSync(descriptor);
  }
}

function listBlocks(bytes: number, extent: "sample" | "whole"): number[] {
  const sampled = extent === "sample" && bytes > WHOLE_BYTES;
  const count = sampled ? SAMPLES : Math.ceil(bytes / BLOCK_BYTES);
  const step = sampled ? (bytes - BLOCK_BYTES) / (SAMPLES - 1) : BLOCK_BYTES;
  return Array.from({ length: count }, (_, index) => Math.floor(index * step));
}

/** Returns the first `length` bytes of `file`, zeros where it is shorter. */
export function readHead(file: string, length: number): Buffer {
  const descriptor = openSync(file, "r");
  try {
    const head = Buffer.alloc(length);
    readSync(descriptor, head, 0, length, 0);
    return head;
  } finally {
    closeSync(descriptor);
  }
}

/** Makes sure that the content of `file` (or the entries of a folder) is on the disk. */
export function syncToDisk(file: string): void {
  const descriptor = openSync(file, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Puts the finished file `from` in the place of `to` in one step. */
export function replaceFile(from: string, to: string): void {
  syncToDisk(from);
  renameSync(from, to);
  syncToDisk(path.dirname(to));
}

/** Writes a small file such that it is never seen half written. */
export function writeFileInOneStep(file: string, content: string): void {
  writeFileSync(`${file}.new`, content);
  replaceFile(`${file}.new`, file);
}
