/** The real core behind the commands: index, models and assistant, imported when one is asked for. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { AssistantDeps } from "../../src/assistant.ts";
import type { Env } from "../../src/config/env.ts";
import { createSilentLogger, type LogEvent, type Logger } from "../../src/logger.ts";
import type { Embedder } from "../../src/models/embedder.ts";
import { createHashedEmbedder, HASHED_EMBEDDER } from "../../src/models/hashed-embedder.ts";
import type { OpenOptions, Services } from "./services.ts";

const PROMPTS = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "..", "prompts");

/** Returns services over the files and the clock of this machine; `log` gets debug lines. */
export function createServices(log: (line: string) => unknown): Services {
  const toIngest = ({ env, onProgress, signal }: OpenOptions, embedder: Embedder | null) => ({
    corpusDir: env.CORPUS_DIR,
    dataDir: env.DATA_DIR,
    embedder,
    clock: () => new Date(),
    onProgress,
    ...(signal === undefined ? {} : { signal }),
  });
  return {
    open: async (options) => {
      const { openCorpus } = await import("../../src/open-corpus.ts");
      const { createAssistant } = await import("../../src/assistant.ts");
      const { env } = options;
      const logger = createDebugLogger(env, log);
      await applyProxy(env);
      const embedder = await loadEmbedder(env, logger);
      const { store, summary } = await openCorpus(toIngest(options, embedder));
      const assistant = createAssistant({
        store,
        embedder,
        explain: await loadExplain(env, logger),
        publicUrl: env.PUBLIC_URL ?? "",
        logger,
        now: () => new Date(),
        clock: () => performance.now(),
      });
      return { assistant, store, summary, close: () => store.close() };
    },
    ingest: async (options) => {
      const { ingestCorpus } = await import("../../src/ingest-corpus.ts");
      await applyProxy(options.env);
      const embedder = await loadEmbedder(options.env, createDebugLogger(options.env, log));
      return ingestCorpus(toIngest(options, embedder));
    },
  };
}

/** Every outgoing call of the process honours the proxy from here on. */
async function applyProxy({ HTTPS_PROXY, HTTP_PROXY, NO_PROXY }: Env): Promise<void> {
  if (HTTPS_PROXY === undefined && HTTP_PROXY === undefined) return;
  const { useProxy } = await import("../../src/models/proxy.ts");
  useProxy({ httpsProxy: HTTPS_PROXY, httpProxy: HTTP_PROXY, noProxy: NO_PROXY });
}

/** The model libraries are heavy: they are imported only where a model is configured. */
async function loadEmbedder(env: Env, logger: Logger): Promise<Embedder | null> {
  const { EMBEDDING_MODEL, EMBEDDING_BASE_URL, EMBEDDING_MODEL_DIR } = env;
  if (EMBEDDING_BASE_URL === undefined && EMBEDDING_MODEL_DIR === undefined) {
    return EMBEDDING_MODEL === HASHED_EMBEDDER ? createHashedEmbedder() : null;
  }
  const { embedderFromEnv } = await import("../../src/models/from-env.ts");
  return embedderFromEnv(env, { logger, now: () => new Date() });
}

async function loadExplain(
  env: Env,
  logger: Logger,
): Promise<NonNullable<AssistantDeps["explain"]> | null> {
  if (env.CHAT_MODEL_BASE_URL === undefined) return null;
  const { chatModelFromEnv, rerankerFromEnv } = await import("../../src/models/from-env.ts");
  const { loadExplainPrompts } = await import("../../src/explain/prompts.ts");
  const deps = { logger, now: () => new Date() };
  const model = chatModelFromEnv(env, deps);
  return model === null
    ? null
    : { model, reranker: rerankerFromEnv(env, deps), ...loadExplainPrompts(PROMPTS) };
}

/** A terminal shows answers and faults; log lines only where somebody looks for a fault. */
function createDebugLogger({ LOG_LEVEL }: Env, log: (line: string) => unknown): Logger {
  if (LOG_LEVEL !== "debug") return createSilentLogger();
  const write = (event: LogEvent): void => {
    log(`${JSON.stringify(event)}\n`);
  };
  return { debug: write, info: write, warn: write, error: write };
}
