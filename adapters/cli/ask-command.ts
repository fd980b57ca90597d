/** `npm run ask`: one question, or a batch of them, to answers on standard output. */
import type { Env } from "../../src/config/env.ts";
import { answerLive } from "./answer-live.ts";
import { runBatch } from "./batch.ts";
import { answerLayout, openDesk } from "./open-desk.ts";
import { printSources } from "./print-answer.ts";
import { readAll } from "./read-lines.ts";
import type { ExitCode } from "./run-command.ts";
import type { Services } from "./services.ts";
import { type Terminal, writeTo } from "./terminal.ts";
import { readArguments, UsageError } from "./usage.ts";

/** Beyond this a text is no question; a pasted paragraph to check is far below. */
const MAX_QUESTION_CHARACTERS = 100_000;

export const ASK_HELP = `用法：npm run -s ask -- [选项] 问题
      echo 问题 | npm run -s ask
      npm run -s ask -- --batch < questions.jsonl

选项：
  --sources  附上每条引文所在的段落、文件和行号
  --json     输出 JSON
  --batch    从标准输入逐行读 {"id": …, "turns": [前面的问题…, 问题]}，逐行输出 JSON
  --help     显示本说明

例：npm run -s ask -- 安庆2020年行政复议受理多少件？
`;

/** Answers what `argv` or standard input asks, and returns the exit code. */
export async function ask(
  terminal: Terminal,
  { argv, env, services }: { readonly argv: readonly string[]; env: Env; services: Services },
): Promise<ExitCode> {
  const { flags, words } = readArguments(argv, ["json", "batch", "sources"]);
  if (flags.has("help")) {
    await writeTo(terminal.stdout, ASK_HELP);
    return 0;
  }
  // without "--", npm takes the option for itself and tells it in the environment
  if (!flags.has("batch") && terminal.env.npm_config_batch !== undefined) {
    throw new UsageError("npm 没有把 --batch 传进来，请写成：npm run -s ask -- --batch");
  }
  if (flags.has("batch")) {
    if (words.length > 0) throw new UsageError("--batch 从标准输入读问题，命令行上不要再写问题。");
    const desk = await openDesk(terminal, { services, env });
    try {
      return await runBatch(terminal, desk.assistant);
    } finally {
      desk.close();
    }
  }
  const text = await readQuestion(terminal, words);
  const desk = await openDesk(terminal, { services, env });
  try {
    const { signal } = terminal;
    const request = { text, ...(signal === undefined ? {} : { signal }) };
    if (flags.has("json")) {
      const answer = await desk.assistant.ask(request);
      await writeTo(terminal.stdout, `${JSON.stringify(answer)}\n`);
      return 0;
    }
    const layout = answerLayout(terminal, desk, env);
    const { answer, text: rest } = await answerLive(terminal, { desk, layout, request });
    const output = rest + (flags.has("sources") ? `\n${printSources(answer, layout)}` : "");
    await writeTo(terminal.stdout, output);
    return 0;
  } finally {
    desk.close();
  }
}

async function readQuestion({ stdin }: Terminal, words: readonly string[]): Promise<string> {
  const given = words.join(" ").trim();
  if (given !== "") return given;
  if (words.length > 0) throw new UsageError("问题是空的，请写上要问的问题。");
  if (stdin.isTTY === true) throw new UsageError("请写上要问的问题。");
  const text = await readAll(stdin, MAX_QUESTION_CHARACTERS);
  if (text === null) {
    throw new UsageError(
      `标准输入超过 ${MAX_QUESTION_CHARACTERS} 个字符，不是一个问题；多个问题请用 --batch。`,
    );
  }
  if (text.trim() === "") throw new UsageError("标准输入是空的，请写上要问的问题。");
  return text.trim();
}
