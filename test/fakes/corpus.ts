/**
 * An assistant over a small corpus, built through the front door into a folder that is gone after
 * the tests: the invented reports of test/fixtures/reports, or any other folder.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Assistant, createAssistant } from "../../src/assistant.ts";
import type { IngestSummary } from "../../src/ingest/summary.ts";
import { createSilentLogger, type LogEvent } from "../../src/logger.ts";
import { openCorpus } from "../../src/open-corpus.ts";
import type { ReportStore } from "../../src/store.ts";
import type { Answer } from "../../src/types.ts";

export const INVENTED_REPORTS = fileURLToPath(new URL("../fixtures/reports", import.meta.url));
export const REAL_REPORTS = fileURLToPath(new URL("../../corpus", import.meta.url));

export interface TestCorpus {
  readonly assistant: Assistant;
  readonly store: ReportStore;
  readonly summary: IngestSummary;
  /** Events logged as errors so far: a withheld answer is one. */
  readonly errors: readonly LogEvent[];
  /** Answers the last turn; the ones before it are its history. */
  ask(...turns: string[]): Promise<Answer>;
  /** Releases the index and removes its folder. */
  close(): void;
}

/** Returns a corpus to ask, indexed anew; the caller closes it. */
export async function openTestCorpus(corpusDir = INVENTED_REPORTS): Promise<TestCorpus> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "corpus-test-"));
  const clock = (): Date => new Date("2026-06-01T08:00:00.000Z");
  const corpus = await openCorpus({ corpusDir, dataDir, embedder: null, clock });
  const { store } = corpus;
  const errors: LogEvent[] = [];
  const logger = { ...createSilentLogger(), error: (event: LogEvent) => void errors.push(event) };
  let tick = 0;
  const assistant = createAssistant({
    store,
    embedder: null,
    publicUrl: "https://bot.example",
    logger,
    now: clock,
    clock: () => tick++,
  });
  return {
    assistant,
    store,
    summary: await corpus.summary(),
    errors,
    ask: (...turns) => assistant.ask({ text: turns.at(-1) ?? "", history: turns.slice(0, -1) }),
    close: () => {
      store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
