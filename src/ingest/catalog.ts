/**
 * What is remembered of the corpus between runs, beside the index: `corpus-files.json`, small, to
 * see in milliseconds that nothing changed, and `corpus-reports.json`, how each file was
 * understood. Either may be lost or damaged: then the corpus is read again.
 */
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { CorpusFile } from "./corpus-files.ts";
import { type IngestSummary, type Look, lookSchema, summarySchema } from "./summary.ts";

const FILES = "corpus-files.json";
const REPORTS = "corpus-reports.json";
const VERSION = 1;

const filesSchema = z.object({
  version: z.literal(VERSION),
  files: z.array(
    z.object({ file: z.string(), size: z.number(), mtimeMs: z.number(), hash: z.string() }),
  ),
});

const reportsSchema = z.object({
  version: z.literal(VERSION),
  fingerprint: z.string(),
  looks: z.array(lookSchema),
  summary: summarySchema,
});

/** A file of the corpus with the digest of its bytes; `hash` is "" where it could not be read. */
export interface KnownFile extends CorpusFile {
  readonly hash: string;
}

/** How the corpus was understood when the index was made. */
export interface KnownReports {
  /** State of corpus and code that this holds for. */
  readonly fingerprint: string;
  readonly looks: readonly Look[];
  readonly summary: IngestSummary;
}

/** Returns the files as they were when the index was made; `[]` when that is not known. */
export function readKnownFiles(dataDir: string): readonly KnownFile[] {
  return filesSchema.safeParse(readJson(path.join(dataDir, FILES))).data?.files ?? [];
}

/** Returns how the reports were understood; null when that is not known. */
export function readKnownReports(dataDir: string): KnownReports | null {
  return reportsSchema.safeParse(readJson(path.join(dataDir, REPORTS))).data ?? null;
}

/** Remembers both; the small file last, since it vouches for the other and for the index. */
export function writeCatalog(
  dataDir: string,
  { files, reports }: { readonly files: readonly KnownFile[]; readonly reports: KnownReports },
): void {
  writeJson(path.join(dataDir, REPORTS), { version: VERSION, ...reports });
  writeJson(path.join(dataDir, FILES), { version: VERSION, files });
}

/** Written beside and renamed, so that a crash leaves the old content or the new. */
function writeJson(file: string, content: object): void {
  const temporary = `${file}.${randomUUID()}`;
  try {
    writeFileSync(temporary, JSON.stringify(content));
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function readJson(file: string): unknown {
  if (!existsSync(file)) return null;
  try {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    return content;
  } catch {
    return null;
  }
}
