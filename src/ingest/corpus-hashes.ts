/** Digests of the corpus: which file holds which bytes, and the state of corpus and code together. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { KnownFile } from "./catalog.ts";
import type { CorpusFile } from "./corpus-files.ts";

/**
 * Returns `files` with the digests of their bytes; those that `known` has with the same size and
 * time are taken from there, unread. A file that cannot be read has "".
 */
export async function hashFiles(
  files: readonly CorpusFile[],
  { dir, known }: { readonly dir: string; readonly known: readonly KnownFile[] },
): Promise<KnownFile[]> {
  const before = new Map(known.map((entry) => [entry.file, entry]));
  const hashed: KnownFile[] = [];
  for (const entry of files) {
    const same = before.get(entry.file);
    const unchanged = same !== undefined && isUnchanged(entry, same);
    hashed.push({ ...entry, hash: unchanged ? same.hash : await hashFile(dir, entry) });
  }
  return hashed;
}

/** Returns whether `files` are what `known` remembers, judged by name, size and time alone. */
export function areUnchanged(files: readonly CorpusFile[], known: readonly KnownFile[]): boolean {
  return (
    files.length === known.length &&
    files.every((entry, index) => {
      const before = known[index];
      return before !== undefined && before.file === entry.file && isUnchanged(entry, before);
    })
  );
}

/** Returns the digest of `parts`, which are kept apart from each other. */
export function digest(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, 32);
}

/** Returns the state of the corpus `files` as read by the code of `version`. */
export function fingerprintOf(files: readonly KnownFile[], version: string): string {
  return digest([version, ...files.flatMap(({ file, hash }) => [file, hash])]);
}

function isUnchanged(now: CorpusFile, before: KnownFile): boolean {
  return now.size === before.size && now.mtimeMs === before.mtimeMs && before.hash !== "";
}

async function hashFile(dir: string, { file, size }: CorpusFile): Promise<string> {
  if (size === -1) return "";
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(path.join(dir, file)), hash);
    return hash.digest("hex").slice(0, 32);
  } catch {
    // reading the report meets the same fault and tells it
    return "";
  }
}
