/**
 * Builds the index of a folder beside the present one and swaps it in when it is complete: after a
 * crash the old index is still there, and who has it open reads on. One process builds at a time.
 */
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { BotError } from "../errors.ts";
import type { Embedder } from "../models/embedder.ts";
import { type Builder, startEmpty, startFromPresent } from "./builder.ts";
import { type CheckedIndex, openChecked } from "./check.ts";
import { type Wait, withBuildLock } from "./lock.ts";
import type { IndexMeta } from "./meta.ts";
import { readText } from "./rows.ts";
import type { IndexedReport, ReportSource, WriteProgress, WriteResult } from "./types.ts";

const LOCK_WAIT_MS = 120_000;

export interface WriteOptions {
  /** Folder of the index; made when missing. */
  readonly dir: string;
  /** Null for an index without vectors. */
  readonly embedder: Embedder | null;
  /** State of the corpus, to be compared when the index is opened. */
  readonly fingerprint: string;
  readonly clock: () => Date;
  readonly createId?: () => string;
  /** How long to wait for another process that builds (default two minutes). */
  readonly lockWaitMs?: number;
  readonly wait?: Wait;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: WriteProgress) => void;
}

/**
 * Builds the index from `reports` alone and returns what it holds. Whatever goes wrong (a report
 * that cannot be read, an abort), the present index stays as it is; `index_busy` when another
 * process keeps building.
 */
export async function writeIndex(
  options: WriteOptions & {
    readonly reports: Iterable<IndexedReport> | AsyncIterable<IndexedReport>;
  },
): Promise<WriteResult> {
  return withLock(options, async () => {
    const builder = startEmpty(options);
    try {
      let added = 0;
      for await (const report of options.reports) {
        options.signal?.throwIfAborted();
        await builder.add(report);
        added += 1;
        options.onProgress?.({ reportId: report.meta.id, done: added });
      }
      return { ...finish(builder, options), changed: true, ...NOTHING, added };
    } finally {
      builder.abandon();
    }
  });
}

/**
 * Brings the index up to date with `sources`: reports with the hash they had are kept unread,
 * others are read and replaced, those no longer listed are taken out. Builds everything when there
 * is no usable index. Fails as `writeIndex` does.
 */
export async function updateIndex(
  options: WriteOptions & {
    readonly sources: Iterable<ReportSource> | AsyncIterable<ReportSource>;
  },
): Promise<WriteResult> {
  return withLock(options, async () => {
    const present = openPresent(options);
    const hashes = listHashes(present);
    let builder: Builder | undefined;
    const build = (): Builder => {
      builder ??= present === null ? startEmpty(options) : startFromPresent(options, present.meta);
      return builder;
    };
    try {
      const counts = { added: 0, replaced: 0, kept: 0, removed: 0 };
      const seen = new Set<string>();
      for await (const source of options.sources) {
        options.signal?.throwIfAborted();
        if (seen.has(source.id)) throw duplicate(source.id);
        seen.add(source.id);
        const step = await applySource(source, { known: hashes.get(source.id), build });
        if (step !== "skipped") counts[step] += 1;
        options.onProgress?.({ reportId: source.id, done: seen.size });
      }
      for (const id of [...hashes.keys()].filter((known) => !seen.has(known))) {
        build().remove(id);
        counts.removed += 1;
      }
      const same = present !== null && present.meta.fingerprint === options.fingerprint;
      if (builder === undefined && same) {
        return { ...sizes(present.meta), changed: false, ...counts };
      }
      return { ...finish(build(), options), changed: true, ...counts };
    } finally {
      builder?.abandon();
      present?.database.close();
    }
  });
}

const NOTHING = { replaced: 0, kept: 0, removed: 0 } as const;

interface Apply {
  /** Hash of the report in the present index. */
  readonly known: string | undefined;
  readonly build: () => Builder;
}

async function applySource(
  source: ReportSource,
  { known, build }: Apply,
): Promise<"added" | "replaced" | "kept" | "removed" | "skipped"> {
  if (known === source.hash) return "kept";
  const report = await source.load();
  if (known !== undefined) build().remove(source.id);
  if (report === null) return known === undefined ? "skipped" : "removed";
  if (report.meta.id !== source.id) {
    throw new BotError("input_invalid", `报告编号不一致：${source.id} 与 ${report.meta.id}。`);
  }
  await build().add({ ...report, hash: source.hash });
  return known === undefined ? "added" : "replaced";
}

function withLock<T>(options: WriteOptions, action: () => Promise<T>): Promise<T> {
  const { dir, lockWaitMs: waitMs = LOCK_WAIT_MS, wait, signal } = options;
  mkdirSync(dir, { recursive: true });
  return withBuildLock({ dir, waitMs, signal, ...(wait === undefined ? {} : { wait }) }, action);
}

/** Null when there is no index that can be built upon. */
function openPresent({ dir, embedder }: WriteOptions): CheckedIndex | null {
  try {
    return openChecked({ dir, embedder });
  } catch (error) {
    if (error instanceof BotError && error.code === "index_invalid") return null;
    throw error;
  }
}

function listHashes(present: CheckedIndex | null): ReadonlyMap<string, string> {
  const rows = present?.database.all("SELECT key, hash FROM reports") ?? [];
  return new Map(rows.map((row) => [readText(row, "key"), readText(row, "hash")]));
}

function finish(builder: Builder, options: WriteOptions): ReturnType<typeof sizes> {
  const { fingerprint, clock, createId = randomUUID } = options;
  const meta = { build: createId(), builtAt: clock().toISOString(), fingerprint };
  return sizes(builder.publish(meta));
}

function sizes({ reports, chunks, dataPoints }: IndexMeta) {
  return { reports, chunks, dataPoints };
}

function duplicate(id: string): BotError {
  return new BotError("duplicate_report", `报告 ${id} 出现了两次，请检查语料目录。`);
}
