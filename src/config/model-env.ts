/** The variables of the optional model services, and which of them need each other. */
import { z } from "zod";

/** The paths that people copy along from a service's manual. */
const ENDPOINT_PATH = /\/+(?:chat\/completions|embeddings|rerank)?\/*$/u;

const baseUrl = z
  .url({ protocol: /^https?$/u, error: "应是 http:// 或 https:// 开头的接口地址" })
  .refine((url) => !/[?#]/u.test(url), { error: "不能带 ? 或 #" })
  .transform((url) => url.replace(ENDPOINT_PATH, ""));

const apiKey = z.string().regex(/^[\x21-\x7e]+$/u, "应是不带空格和中文的密钥");

/** A whole number from `least`, as typed by the operator. */
function wholeNumber(least: number) {
  const error = `应是不小于 ${least} 的整数`;
  return z.coerce.number({ error }).int({ error }).min(least, { error });
}

const jsonObject = z.string().transform((text, context): Readonly<Record<string, unknown>> => {
  const parsed = z.record(z.string(), z.unknown()).safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  context.addIssue({ code: "custom", message: '应是 JSON 对象，如 {"enable_thinking": false}' });
  return z.NEVER;
});

export const modelEnvShape = {
  CHAT_MODEL_BASE_URL: baseUrl.optional(),
  CHAT_MODEL_API_KEY: apiKey.optional(),
  CHAT_MODEL_NAME: z.string().optional(),
  CHAT_MODEL_EXTRA_BODY: jsonObject.optional(),
  CHAT_MODEL_FIRST_TOKEN_TIMEOUT_MS: wholeNumber(100).optional(),
  CHAT_MODEL_TIMEOUT_MS: wholeNumber(100).optional(),
  CHAT_MODEL_DAILY_TOKENS: wholeNumber(1).optional(),
  EMBEDDING_MODEL: z.string().optional(),
  EMBEDDING_BASE_URL: baseUrl.optional(),
  EMBEDDING_API_KEY: apiKey.optional(),
  EMBEDDING_DIMENSIONS: wholeNumber(1).optional(),
  EMBEDDING_BATCH_SIZE: wholeNumber(1).optional(),
  EMBEDDING_MODEL_DIR: z.string().optional(),
  EMBEDDING_POOLING: z.enum(["cls", "mean"], { error: "应是 cls 或 mean" }).optional(),
  RERANK_BASE_URL: baseUrl.optional(),
  RERANK_API_KEY: apiKey.optional(),
  RERANK_MODEL: z.string().optional(),
  HTTPS_PROXY: z.string().optional(),
  HTTP_PROXY: z.string().optional(),
  NO_PROXY: z.string().optional(),
} as const;

type Name = keyof typeof modelEnvShape;

/** The one embedder that needs neither a service nor a folder. */
const BUILT_IN_EMBEDDER = "hashed";

/** What is of no use without what. */
const NEEDS: readonly (readonly [name: Name, needed: Name])[] = [
  ["CHAT_MODEL_BASE_URL", "CHAT_MODEL_NAME"],
  ["CHAT_MODEL_NAME", "CHAT_MODEL_BASE_URL"],
  ["CHAT_MODEL_API_KEY", "CHAT_MODEL_BASE_URL"],
  ["EMBEDDING_BASE_URL", "EMBEDDING_MODEL"],
  ["EMBEDDING_API_KEY", "EMBEDDING_BASE_URL"],
  ["RERANK_BASE_URL", "RERANK_MODEL"],
  ["RERANK_MODEL", "RERANK_BASE_URL"],
  ["RERANK_API_KEY", "RERANK_BASE_URL"],
];

/** Returns one message for each variable that is missing beside others or asks for what needs them; `[]` when all fit. */
export function listMissing(
  env: Readonly<Partial<Record<Name, unknown>>>,
): { readonly name: Name; readonly message: string }[] {
  const found = new Map<Name, string>();
  for (const [name, needed] of NEEDS) {
    if (env[name] === undefined || env[needed] !== undefined || found.has(needed)) continue;
    found.set(needed, `填了 ${name}，也要填这一项`);
  }
  const { EMBEDDING_MODEL: model, EMBEDDING_BASE_URL: service, EMBEDDING_MODEL_DIR: folder } = env;
  if (model !== undefined && model !== BUILT_IN_EMBEDDER && (service ?? folder) === undefined) {
    const asked = `单独填写时只能是 ${BUILT_IN_EMBEDDER}`;
    found.set("EMBEDDING_MODEL", `${asked}；用向量服务的模型，还要填 EMBEDDING_BASE_URL`);
  }
  return [...found].map(([name, message]) => ({ name, message }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
