/**
 * The corpus, ready to be asked: sees in milliseconds whether the index is what the files and the
 * code would give now, brings it up to date if not, and opens it. Every entry point comes through here.
 */
import { BotError } from "./errors.ts";
import { openIndex } from "./indexing/open.ts";
import { readKnownFiles, readKnownReports } from "./ingest/catalog.ts";
import { listCorpus, statManifest } from "./ingest/corpus-files.ts";
import { areUnchanged, fingerprintOf } from "./ingest/corpus-hashes.ts";
import { toDataDirFault } from "./ingest/data-dir.ts";
import { pipelineVersion } from "./ingest/pipeline-version.ts";
import type { IngestSummary } from "./ingest/summary.ts";
import type { IngestOptions } from "./ingest-corpus.ts";
import type { ReportStore } from "./store.ts";

export interface OpenCorpus {
  readonly store: ReportStore;
  /** Returns how each file was understood; read only when asked for. */
  summary(): Promise<IngestSummary>;
}

/**
 * Returns the corpus with a current index; throws as `ingestCorpus` does when there is none and
 * none can be made.
 */
export async function openCorpus(options: IngestOptions): Promise<OpenCorpus> {
  const { dataDir, embedder } = options;
  const current = await currentFingerprint(options);
  const store = current === null ? null : tryOpen(options, current);
  if (store !== null) {
    const known = async (): Promise<IngestSummary> =>
      readKnownReports(dataDir)?.summary ?? (await ingest(options));
    return { store, summary: known };
  }
  const summary = await ingest(options);
  return { store: openIndex({ dir: dataDir, embedder }), summary: async () => summary };
}

/** Loaded only here: reading reports takes far more code than answering from the index. */
async function ingest(options: IngestOptions): Promise<IngestSummary> {
  const { ingestCorpus } = await import("./ingest-corpus.ts");
  return ingestCorpus(options);
}

/** Null when a file was added, removed or touched since the index was made. */
async function currentFingerprint({ corpusDir, dataDir }: IngestOptions): Promise<string | null> {
  const listed = await listCorpus(corpusDir);
  const manifest = await statManifest(corpusDir);
  const known = readKnownFiles(dataDir);
  const present = [...listed, ...(manifest === null ? [] : [manifest])];
  return areUnchanged(present, known) ? fingerprintOf(known, pipelineVersion()) : null;
}

function tryOpen({ dataDir, embedder }: IngestOptions, fingerprint: string): ReportStore | null {
  try {
    return openIndex({ dir: dataDir, embedder, fingerprint });
  } catch (error) {
    if (error instanceof BotError && error.code === "index_invalid") return null;
    throw toDataDirFault(dataDir, error);
  }
}
