/** `npm run doctor`: checks all that the bot rests on, one line each, and says what to do. */

import path from "node:path";
import { versions } from "node:process";
import type { Check } from "./doctor-check.ts";
import { printCheck, unset } from "./doctor-check.ts";
import {
  checkCorpus,
  checkEnvironment,
  checkIndex,
  checkNode,
  checkPrompts,
  checkProxy,
} from "./doctor-local.ts";
import type { ExitCode } from "./run-command.ts";
import { styleFor, type Terminal, writeTo } from "./terminal.ts";
import { readArguments, UsageError } from "./usage.ts";

export const DOCTOR_HELP = `用法：npm run -s doctor

逐项检查 Node、设置、语料、索引、提示词、代理、语言模型、向量模型和重排模型。
✓ 正常　✗ 有问题，附处理办法　– 未设置或无需处理
对已设置的服务各发一次很小的请求。没有 ✗ 时退出码为 0，否则为 1。
`;

export interface DoctorDeps {
  readonly nodeVersion: string;
  readonly promptsDir: string;
  /** Most time for the reply of one service. */
  readonly timeoutMs: number;
  readonly now: () => Date;
}

const REAL: DoctorDeps = {
  nodeVersion: versions.node,
  promptsDir: path.join(import.meta.dirname, "../../prompts"),
  timeoutMs: 15_000,
  now: () => new Date(),
};
/** A shorter value may be part of any word. */
const LEAST_SECRET = 6;

/** Prints all checks and returns 0, or 1 when one of them found a fault. */
export async function doctor(
  terminal: Terminal,
  argv: readonly string[],
  deps: DoctorDeps = REAL,
): Promise<ExitCode> {
  const { flags, words } = readArguments(argv, []);
  if (flags.has("help")) {
    await writeTo(terminal.stdout, DOCTOR_HELP);
    return 0;
  }
  if (words.length > 0) throw new UsageError("doctor 不需要参数。");
  const style = styleFor(terminal.stdout, terminal.env);
  const secrets = secretsOf(terminal.env);
  let faults = 0;
  const tell = async (checks: readonly Check[]): Promise<void> => {
    faults += checks.filter(({ status }) => status === "fault").length;
    const lines = checks.map((check) => printCheck(check, { style, secrets }));
    await writeTo(terminal.stdout, lines.join(""));
  };
  const { env, checks, wrong } = checkEnvironment(terminal.env);
  await tell([
    checkNode(deps.nodeVersion),
    ...checks,
    checkProxy(env),
    checkPrompts(deps.promptsDir),
  ]);
  // the model libraries are heavy, and what was found so far can be read meanwhile
  const services = await import("./doctor-services.ts");
  const options = { env, timeoutMs: deps.timeoutMs, now: deps.now };
  const [corpus, chat, embedding, rerank] = await Promise.all([
    checkCorpus(env),
    wrong.has("CHAT_MODEL") ? skipped("语言模型") : services.checkChat(options),
    services.checkEmbedding(options),
    wrong.has("RERANK") ? skipped("重排模型") : services.checkRerank(options),
  ]);
  const isEmbedderAway = wrong.has("EMBEDDING") || embedding.check.status === "fault";
  const index = isEmbedderAway
    ? unset("索引", "向量模型有问题，未检查。")
    : await checkIndex(env, embedding.embedder);
  const vectors = wrong.has("EMBEDDING") ? skipped("向量模型") : embedding.check;
  await tell([corpus, index, chat, vectors, rerank]);
  const end = faults === 0 ? "没有发现问题。" : `有 ${faults} 处需要处理，见标 ✗ 的各行。`;
  await writeTo(terminal.stdout, `${end}\n`);
  return faults === 0 ? 0 : 1;
}

function skipped(name: string): Check {
  return unset(name, "设置有误，未检查。");
}

function secretsOf(env: Terminal["env"]): string[] {
  return Object.entries(env).flatMap(([name, value = ""]) => {
    const secret = value.trim();
    return /_API_KEY$/u.test(name) && secret.length >= LEAST_SECRET ? [secret] : [];
  });
}
