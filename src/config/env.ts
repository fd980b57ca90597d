/**
 * The schema of the environment: what an operator may set, checked and typed. Pure: importing this
 * file reads nothing, and only entry points hand `process.env` to `parseEnv`.
 */
import { z } from "zod";
import { BotError } from "../errors.ts";
import { listMissing, modelEnvShape } from "./model-env.ts";

export const envSchema = z.object({
  CORPUS_DIR: z.string().default("corpus"),
  DATA_DIR: z.string().default("data"),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/u, error: "应是 http:// 或 https:// 开头的完整网址" })
    .refine((url) => !/[?#]/u.test(url), { error: "不能带 ? 或 #" })
    .transform((url) => url.replace(/\/+$/u, ""))
    .optional(),
  ...modelEnvShape,
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], {
      error: "应是 debug、info、warn、error、silent 之一",
    })
    .default("info"),
});

export type Env = Readonly<z.infer<typeof envSchema>>;

/**
 * Returns `source` checked and typed; a blank value counts as unset, unknown names are dropped.
 * Throws `config_invalid`, whose message names the variables and never their values.
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const set: Record<string, string> = {};
  for (const [name, value] of Object.entries(source)) {
    if (value !== undefined && value.trim() !== "") set[name] = value.trim();
  }
  const result = envSchema.safeParse(set);
  const missing = listMissing(set).map(({ name, message }) => `  ${name}：${message}`);
  if (result.success && missing.length === 0) return result.data;
  const issues = result.error?.issues ?? [];
  const lines = [
    ...issues.map(({ path, message }) => `  ${path.join(".")}：${message}`),
    ...missing,
  ];
  throw new BotError(
    "config_invalid",
    `环境变量有误：\n${lines.join("\n")}\n请对照 .env.example 修改后再试。`,
  );
}
