/**
 * What the commands need of the core, so that a test hands in fakes. Entry files hand in the real
 * thing, and it is loaded only when a command is about to use it: `--help` opens no index.
 */
import type { Assistant } from "../../src/assistant.ts";
import type { Env } from "../../src/config/env.ts";
import type { IngestProgress, IngestSummary } from "../../src/ingest/summary.ts";
import type { ReportStore } from "../../src/store.ts";

export interface OpenOptions {
  readonly env: Env;
  /** Called while the index is built; never called when it is current. */
  readonly onProgress: (progress: IngestProgress) => void;
  readonly signal?: AbortSignal;
}

/** The corpus, ready to be asked. */
export interface Desk {
  readonly assistant: Assistant;
  readonly store: ReportStore;
  /** How each report was understood, and which files are not served. */
  summary(): Promise<IngestSummary>;
  close(): void;
}

export interface Services {
  /** Makes sure that the index is current and opens it. */
  open(options: OpenOptions): Promise<Desk>;
  /** Builds the index anew. */
  ingest(options: OpenOptions): Promise<IngestSummary>;
}
