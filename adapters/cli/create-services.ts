/** The real core behind the commands: index, embedder and assistant, imported when one is asked for. */
import type { Env } from "../../src/config/env.ts";
import { createSilentLogger, type LogEvent, type Logger } from "../../src/logger.ts";
import type { Embedder } from "../../src/models/embedder.ts";
import { createHashedEmbedder, HASHED_EMBEDDER } from "../../src/models/hashed-embedder.ts";
import type { OpenOptions, Services } from "./services.ts";

/** Returns services over the files and the clock of this machine; `log` gets debug lines. */
export function createServices(log: (line: string) => unknown): Services {
  const toIngest = ({ env, onProgress, signal }: OpenOptions) => ({
    corpusDir: env.CORPUS_DIR,
    dataDir: env.DATA_DIR,
    embedder: embedderOf(env),
    clock: () => new Date(),
    onProgress,
    ...(signal === undefined ? {} : { signal }),
  });
  return {
    open: async (options) => {
      const { openCorpus } = await import("../../src/open-corpus.ts");
      const { createAssistant } = await import("../../src/assistant.ts");
      const { store, summary } = await openCorpus(toIngest(options));
      const { env } = options;
      const assistant = createAssistant({
        store,
        embedder: embedderOf(env),
        publicUrl: env.PUBLIC_URL ?? "",
        logger: createDebugLogger(env, log),
        now: () => new Date(),
        clock: () => performance.now(),
      });
      return { assistant, store, summary, close: () => store.close() };
    },
    ingest: async (options) => {
      const { ingestCorpus } = await import("../../src/ingest-corpus.ts");
      return ingestCorpus(toIngest(options));
    },
  };
}

/** Vectors take part only where the operator asks for them: measured, hashed n-grams do not help. */
function embedderOf({ EMBEDDING_MODEL }: Env): Embedder | null {
  return EMBEDDING_MODEL === HASHED_EMBEDDER ? createHashedEmbedder() : null;
}

/** A terminal shows answers and faults; log lines only where somebody looks for a fault. */
function createDebugLogger({ LOG_LEVEL }: Env, log: (line: string) => unknown): Logger {
  if (LOG_LEVEL !== "debug") return createSilentLogger();
  const write = (event: LogEvent): void => {
    log(`${JSON.stringify(event)}\n`);
  };
  return { debug: write, info: write, warn: write, error: write };
}
