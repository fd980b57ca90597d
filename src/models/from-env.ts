/**
 * Makes of the environment what models there are: none unless the operator names one. The only
 * place that knows which variable asks for which model.
 */
import path from "node:path";
import type { Env } from "../config/env.ts";
import type { Logger } from "../logger.ts";
import { type ChatModel, createChatModel } from "./chat-model.ts";
import { createCircuitBreaker } from "./circuit-breaker.ts";
import type { Embedder } from "./embedder.ts";
import { createHashedEmbedder, HASHED_EMBEDDER } from "./hashed-embedder.ts";
import { createOnnxEmbedder } from "./onnx-embedder.ts";
import { createOpenAiEmbedder, measureDimension } from "./openai-embedder.ts";
import { createReranker, type Reranker } from "./reranker.ts";
import { createTokenBudget, createUnlimitedBudget } from "./token-budget.ts";
import { createFileLedger } from "./token-ledger.ts";

export interface ModelsDeps {
  readonly logger: Logger;
  readonly now: () => Date;
}

const LEDGER_FILE = "model-tokens.json";

/** Returns the chat model that the environment names; null when it names none. It calls nothing yet. */
export function chatModelFromEnv(env: Env, { logger, now }: ModelsDeps): ChatModel | null {
  const { CHAT_MODEL_BASE_URL: baseUrl, CHAT_MODEL_NAME: model } = env;
  if (baseUrl === undefined || model === undefined) return null;
  const budget =
    env.CHAT_MODEL_DAILY_TOKENS === undefined
      ? createUnlimitedBudget()
      : createTokenBudget({
          dailyTokens: env.CHAT_MODEL_DAILY_TOKENS,
          ledger: createFileLedger(path.join(env.DATA_DIR, LEDGER_FILE)),
          now,
        });
  return createChatModel({
    baseUrl,
    model,
    apiKey: env.CHAT_MODEL_API_KEY,
    extraBody: env.CHAT_MODEL_EXTRA_BODY,
    firstTokenTimeoutMs: env.CHAT_MODEL_FIRST_TOKEN_TIMEOUT_MS,
    timeoutMs: env.CHAT_MODEL_TIMEOUT_MS,
    breaker: createCircuitBreaker({ now: () => now().getTime() }),
    budget,
    logger,
  });
}

/** Returns the reranker that the environment names; null when it names none. It calls nothing yet. */
export function rerankerFromEnv(env: Env, { logger, now }: ModelsDeps): Reranker | null {
  const { RERANK_BASE_URL: baseUrl, RERANK_MODEL: model } = env;
  if (baseUrl === undefined || model === undefined) return null;
  const breaker = createCircuitBreaker({ now: () => now().getTime() });
  return createReranker({ baseUrl, model, apiKey: env.RERANK_API_KEY, logger, breaker });
}

/**
 * Returns the embedder that the environment names; null when it names none. Of a service the length
 * of the vectors is asked for first, so it throws a `ModelFault` when the service does not answer.
 */
export async function embedderFromEnv(
  env: Env,
  { logger, now }: ModelsDeps,
): Promise<Embedder | null> {
  const { EMBEDDING_MODEL: model, EMBEDDING_BASE_URL: baseUrl, EMBEDDING_MODEL_DIR: folder } = env;
  if (folder !== undefined)
    return createOnnxEmbedder({ folder, pooling: env.EMBEDDING_POOLING ?? "cls" });
  if (model === HASHED_EMBEDDER && baseUrl === undefined) return createHashedEmbedder();
  if (model === undefined || baseUrl === undefined) return null;
  const breaker = createCircuitBreaker({ now: () => now().getTime() });
  const service = { baseUrl, model, apiKey: env.EMBEDDING_API_KEY, logger, breaker };
  const dimension = env.EMBEDDING_DIMENSIONS ?? (await measureDimension(service));
  return createOpenAiEmbedder({
    ...service,
    dimension,
    shorten: env.EMBEDDING_DIMENSIONS !== undefined,
    batchSize: env.EMBEDDING_BATCH_SIZE,
  });
}
