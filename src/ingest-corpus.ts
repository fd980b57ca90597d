/**
 * The flow from files to index: load, clean, describe, paragraphs, outline, chunks, data points,
 * index. The only file that knows this order. A file that cannot be read is told of and left out;
 * the present index stays until the new one is complete.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { findRegions } from "./domain/gazetteer.ts";
import { openIndex } from "./indexing/open.ts";
import type { IndexedReport } from "./indexing/types.ts";
import { updateIndex } from "./indexing/write.ts";
import {
  type KnownFile,
  readKnownFiles,
  readKnownReports,
  writeCatalog,
} from "./ingest/catalog.ts";
import { checkIsReport } from "./ingest/check-report.ts";
import { cutChunks } from "./ingest/chunks.ts";
import { findBody } from "./ingest/clean.ts";
import { listCorpus, statManifest } from "./ingest/corpus-files.ts";
import { digest, fingerprintOf, hashFiles } from "./ingest/corpus-hashes.ts";
import { prepareDataDir, toDataDirFault } from "./ingest/data-dir.ts";
import { readDataPoints } from "./ingest/data-points.ts";
import { describeReport } from "./ingest/describe.ts";
import { dropDuplicates } from "./ingest/duplicates.ts";
import { loadReport } from "./ingest/load.ts";
import { entryOf, type Manifest, type ManifestEntry } from "./ingest/manifest.ts";
import { readOutline } from "./ingest/outline.ts";
import { findParagraphs } from "./ingest/paragraphs.ts";
import { pipelineVersion } from "./ingest/pipeline-version.ts";
import { noReportFault, readManifestOrProblem, toProblem } from "./ingest/problems.ts";
import { regionOfEntry, toReportMeta } from "./ingest/report-meta.ts";
import { summarize } from "./ingest/summarize.ts";
import type {
  FileProblem,
  IngestProgress,
  IngestSummary,
  Look,
  LookedAt,
} from "./ingest/summary.ts";
import type { Embedder } from "./models/embedder.ts";
import { comparable } from "./text/fold.ts";
import type { ReportMeta, TextRange } from "./types.ts";

export interface IngestOptions {
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly embedder: Embedder | null;
  readonly clock: () => Date;
  readonly onProgress?: (progress: IngestProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Brings the index up to date with the corpus and returns how each file was understood. Throws
 * where there is nothing to serve or nowhere to write; the present index then stays as it is.
 */
export async function ingestCorpus(options: IngestOptions): Promise<IngestSummary> {
  const { corpusDir, dataDir, signal, onProgress } = options;
  const listed = await listCorpus(corpusDir);
  const manifestFile = await statManifest(corpusDir);
  prepareDataDir(dataDir);
  const present = [...listed, ...(manifestFile === null ? [] : [manifestFile])];
  const files = await hashFiles(present, { dir: corpusDir, known: readKnownFiles(dataDir) });
  const version = pipelineVersion();
  const fingerprint = fingerprintOf(files, version);
  const names = listed.map(({ file }) => file);
  const { manifest, problems: manifestProblems } = await readManifestOrProblem(corpusDir, names);
  const before = readKnownReports(dataDir);
  const looks = await lookAtAll(options, {
    files: files.slice(0, listed.length),
    manifest,
    version,
    known: before?.looks ?? [],
  });
  const readBody = async (file: string): Promise<string> => (await readParts(corpusDir, file)).body;
  const sifted = await dropDuplicates(
    looks.flatMap(({ report, key }) => (report === null ? [] : [{ ...report, key }])),
    readBody,
  );
  const unreadable = looks.flatMap(({ problem }) => (problem === null ? [] : [problem]));
  const problems = [...manifestProblems, ...unreadable, ...sifted.problems];
  if (sifted.kept.length === 0) throw noReportFault(corpusDir, problems);
  const failed: FileProblem[] = [];
  const updated = updateIndex({
    dir: dataDir,
    embedder: options.embedder,
    fingerprint,
    clock: options.clock,
    sources: sifted.kept.map(({ meta, key }) => ({
      id: meta.id,
      hash: key,
      load: () => readReport({ corpusDir, meta, hash: key, failed }),
    })),
    onProgress: ({ done }) => {
      const file = sifted.kept[done - 1]?.meta.file ?? "";
      onProgress?.({ phase: "index", done, total: sifted.kept.length, file });
    },
    ...(signal === undefined ? {} : { signal }),
  });
  await updated.catch((error: unknown) => {
    throw toDataDirFault(dataDir, error);
  });
  const store = openIndex({ dir: dataDir, embedder: options.embedder, fingerprint });
  try {
    const summary = summarize({
      store,
      sifted,
      problems: [...problems, ...failed],
      before,
      looks,
    });
    writeCatalog(dataDir, { files, reports: { fingerprint, looks, summary } });
    return summary;
  } finally {
    store.close();
  }
}

interface LookInput {
  readonly files: readonly KnownFile[];
  readonly manifest: Manifest;
  readonly version: string;
  /** Looks of an earlier time; those with the same key are taken over. */
  readonly known: readonly Look[];
}

async function lookAtAll(
  { corpusDir, signal, onProgress }: IngestOptions,
  { files, manifest, version, known }: LookInput,
): Promise<Look[]> {
  const before = new Map(known.map((look) => [look.file, look]));
  const looks: Look[] = [];
  for (const { file, hash } of files) {
    signal?.throwIfAborted();
    const entry = entryOf(manifest, file);
    const key = digest([hash, JSON.stringify(entry), version]);
    const same = before.get(file);
    const isKnown = same?.key === key && hash !== "";
    looks.push(isKnown ? same : { file, key, ...(await lookAt({ corpusDir, file, entry })) });
    onProgress?.({ phase: "look", done: looks.length, total: files.length, file });
  }
  return looks;
}

/** What the report in `file` is, without its contents; or why there is none. */
async function lookAt({
  corpusDir,
  file,
  entry,
}: {
  readonly corpusDir: string;
  readonly file: string;
  readonly entry: ManifestEntry;
}): Promise<Pick<Look, "report" | "problem">> {
  try {
    const { text, parts, body, titleHint } = await readParts(corpusDir, file);
    const region = regionOfEntry(entry);
    const description = describeReport(
      { file, text, titleHint, region, ...parts },
      { findRegions },
    );
    const title = entry.title ?? description.title;
    checkIsReport(file, { title, body });
    const report: LookedAt = {
      meta: toReportMeta(file, { description, entry }),
      bodyHash: digest([comparable(body)]),
      dropped: parts.dropped.length,
    };
    return { report, problem: null };
  } catch (error) {
    return { report: null, problem: toProblem(file, error) };
  }
}

/** The whole report for the index; null, and a line in `failed`, when reading it goes wrong. */
async function readReport({
  corpusDir,
  meta,
  hash,
  failed,
}: {
  readonly corpusDir: string;
  readonly meta: ReportMeta;
  readonly hash: string;
  readonly failed: FileProblem[];
}): Promise<IndexedReport | null> {
  const { id: reportId, year } = meta;
  try {
    const { text, parts } = await readParts(corpusDir, meta.file);
    const paragraphs = findParagraphs(text, parts.body);
    const sections = readOutline(text, paragraphs);
    const chunks = cutChunks({ reportId, text, paragraphs, sections, meta: parts.meta });
    const dataPoints = readDataPoints({ reportId, text, year, paragraphs, sections, chunks });
    return { meta, text, sections, chunks, dataPoints, hash };
  } catch (error) {
    failed.push(toProblem(meta.file, error));
    return null;
  }
}

async function readParts(corpusDir: string, file: string) {
  const bytes = await readFile(path.join(corpusDir, file));
  const { text, titleHint } = await loadReport({ name: file, bytes });
  const parts = findBody(text);
  const body = parts.body.map(({ start, end }: TextRange) => text.slice(start, end)).join("\n");
  return { text, titleHint, parts, body };
}
