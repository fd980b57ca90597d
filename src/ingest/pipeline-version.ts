/**
 * Which version of the code has read a corpus: a digest of the source files that turn a report
 * into index rows. So an index made by other code is outdated without anybody having to remember
 * to raise a number.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const SOURCE_DIR = path.join(import.meta.dirname, "..");
const FOLDERS = ["ingest", "text", "domain", "indexing", "models"] as const;
const FILES = ["types.ts", "ingest-corpus.ts"] as const;

/** Returns the digest of the code that reads reports; changes whenever that code does. */
export function pipelineVersion(): string {
  const hash = createHash("sha256");
  for (const file of [...FOLDERS.flatMap(listSources), ...FILES]) {
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(path.join(SOURCE_DIR, file)))
      .update("\0");
  }
  return hash.digest("hex").slice(0, 32);
}

function listSources(folder: string): string[] {
  return readdirSync(path.join(SOURCE_DIR, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ts|json)$/u.test(name) && !name.endsWith(".d.ts"))
    .sort()
    .map((name) => path.join(folder, name));
}
