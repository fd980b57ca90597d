/** The checks of `npm run doctor` that call the configured services, one tiny request each. */
import type { Env } from "../../src/config/env.ts";
import { BotError } from "../../src/errors.ts";
import { createSilentLogger } from "../../src/logger.ts";
import type { Embedder } from "../../src/models/embedder.ts";
import { chatModelFromEnv, embedderFromEnv, rerankerFromEnv } from "../../src/models/from-env.ts";
import { listModels } from "../../src/models/list-models.ts";
import { ModelFault } from "../../src/models/model-fault.ts";
import { faultAdvice, type ServiceSettings } from "./doctor-advice.ts";
import { type Check, fault, ok, unset } from "./doctor-check.ts";

export interface ServiceCheckOptions {
  readonly env: Env;
  /** Most time for the reply of one service. */
  readonly timeoutMs: number;
  readonly now: () => Date;
}

const GREETING = [{ role: "user", content: "请只回答一个字：好" }] as const;
const MAX_TOKENS = 32;
const SAMPLE = "法治政府";

/** Returns whether the chat model answers, or whose fault it is that it does not. */
export async function checkChat({ env, timeoutMs, now }: ServiceCheckOptions): Promise<Check> {
  const name = "语言模型";
  const within = (given: number | undefined): number => Math.min(given ?? timeoutMs, timeoutMs);
  const model = chatModelFromEnv(
    {
      ...env,
      CHAT_MODEL_FIRST_TOKEN_TIMEOUT_MS: within(env.CHAT_MODEL_FIRST_TOKEN_TIMEOUT_MS),
      CHAT_MODEL_TIMEOUT_MS: within(env.CHAT_MODEL_TIMEOUT_MS),
    },
    { logger: createSilentLogger(), now },
  );
  if (model === null) return unset(name, "未设置，全部由程序摘录作答");
  const startedAt = now().getTime();
  try {
    for await (const _ of model.stream({ messages: GREETING, maxTokens: MAX_TOKENS }));
  } catch (error) {
    // a model that thinks at length is well, though it came to no end here
    const isCut = error instanceof ModelFault && error.kind === "truncated";
    if (!isCut) return toCheck(name, error, { settings: chatSettings(env), timeoutMs, env });
  }
  return ok(name, `${model.name} 可用，用时 ${now().getTime() - startedAt} 毫秒`);
}

export interface CheckedEmbedder {
  readonly check: Check;
  /** Null when none is configured or it does not answer. */
  readonly embedder: Embedder | null;
}

/** Returns whether the embedder gives a vector, and the embedder itself. */
export async function checkEmbedding(options: ServiceCheckOptions): Promise<CheckedEmbedder> {
  const { env, timeoutMs, now } = options;
  const name = "向量模型";
  const settings: ServiceSettings = {
    address: "EMBEDDING_BASE_URL",
    key: "EMBEDDING_API_KEY",
    model: "EMBEDDING_MODEL",
    baseUrl: env.EMBEDDING_BASE_URL ?? "",
    apiKey: env.EMBEDDING_API_KEY,
    modelName: env.EMBEDDING_MODEL ?? "",
  };
  try {
    const embedder = await withinTime(
      embedderFromEnv(env, { logger: createSilentLogger(), now }),
      timeoutMs,
    );
    if (embedder === null) {
      return { check: unset(name, "未设置，只用词语和数字检索"), embedder: null };
    }
    await embedder.embed([SAMPLE], AbortSignal.timeout(timeoutMs));
    const told = `${embedder.name} 可用，${embedder.dimension} 维`;
    return { check: ok(name, told), embedder };
  } catch (error) {
    return { check: await toCheck(name, error, { settings, timeoutMs, env }), embedder: null };
  }
}

/** Returns whether the rerank service orders two texts. */
export async function checkRerank({ env, timeoutMs, now }: ServiceCheckOptions): Promise<Check> {
  const name = "重排模型";
  const reranker = rerankerFromEnv(env, { logger: createSilentLogger(), now });
  if (reranker === null) return unset(name, "未设置");
  const settings: ServiceSettings = {
    address: "RERANK_BASE_URL",
    key: "RERANK_API_KEY",
    model: "RERANK_MODEL",
    baseUrl: env.RERANK_BASE_URL ?? "",
    apiKey: env.RERANK_API_KEY,
    modelName: env.RERANK_MODEL ?? "",
  };
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    await reranker.rank({ text: SAMPLE, documents: ["法治政府建设", "天气预报"], signal });
    return ok(name, `${reranker.name} 可用`);
  } catch (error) {
    return toCheck(name, error, { settings, timeoutMs, env });
  }
}

function chatSettings(env: Env): ServiceSettings {
  return {
    address: "CHAT_MODEL_BASE_URL",
    key: "CHAT_MODEL_API_KEY",
    model: "CHAT_MODEL_NAME",
    extra: "CHAT_MODEL_EXTRA_BODY",
    baseUrl: env.CHAT_MODEL_BASE_URL ?? "",
    apiKey: env.CHAT_MODEL_API_KEY,
    modelName: env.CHAT_MODEL_NAME ?? "",
  };
}

interface Failed {
  readonly settings: ServiceSettings;
  readonly timeoutMs: number;
  readonly env: Env;
}

async function toCheck(
  name: string,
  error: unknown,
  { settings, timeoutMs, env }: Failed,
): Promise<Check> {
  if (error instanceof BotError) return fault(name, error.message);
  if (!(error instanceof ModelFault)) throw error;
  const { baseUrl, apiKey } = settings;
  const isUnclear = error.kind === "bad_response" || error.kind === "empty";
  const models = isUnclear
    ? await listModels({ baseUrl, apiKey, signal: AbortSignal.timeout(timeoutMs) })
    : null;
  const hasProxy = env.HTTPS_PROXY !== undefined || env.HTTP_PROXY !== undefined;
  return fault(name, faultAdvice(error, { settings, models, hasProxy, timeoutMs }));
}

/** Measuring a service's vectors takes no signal: nobody waits for it any longer. */
async function withinTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  const signal = AbortSignal.timeout(timeoutMs);
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () =>
      reject(new ModelFault("timeout", { service: "向量模型" })),
    );
  });
  return Promise.race([work, late]);
}
