/**
 * `npm run chat`: a conversation in the terminal. Follow-ups keep their place and year, a number
 * asks one of the suggested questions, commands begin with a slash. Also reads from a pipe.
 */
import type { Env } from "../../src/config/env.ts";
import { BotError } from "../../src/errors.ts";
import type { IngestSummary } from "../../src/ingest/summary.ts";
import type { Answer } from "../../src/types.ts";
import { answerLive } from "./answer-live.ts";
import { type ChatCommand, chatHelp, readChatLine } from "./chat-line.ts";
import { answerLayout, openDesk } from "./open-desk.ts";
import { type AnswerLayout, printSources } from "./print-answer.ts";
import { reportTable, totalText } from "./print-reports.ts";
import { readTyped } from "./read-typed.ts";
import { type ExitCode, faultText } from "./run-command.ts";
import type { Desk, Services } from "./services.ts";
import { type Terminal, writeTo } from "./terminal.ts";
import { readArguments, UsageError } from "./usage.ts";

export const CHAT_HELP = `用法：npm run -s chat

在终端里一问一答。进入后输入 /help 查看命令。
`;

/** Earlier turns that a follow-up may lean on. */
const MAX_TURNS = 20;

interface ChatState {
  turns: readonly string[];
  answer: Answer | null;
}

/** Talks until /quit, Ctrl-C, Ctrl-D or the end of the input, and returns the exit code. */
export async function chat(
  terminal: Terminal,
  { argv, env, services }: { readonly argv: readonly string[]; env: Env; services: Services },
): Promise<ExitCode> {
  const { flags, words } = readArguments(argv, []);
  if (flags.has("help")) {
    await writeTo(terminal.stdout, CHAT_HELP);
    return 0;
  }
  if (words.length > 0) throw new UsageError("只问一句请用 npm run -s ask；chat 进入后再提问。");
  const desk = await openDesk(terminal, { services, env });
  try {
    const layout = answerLayout(terminal, desk, env);
    await writeTo(terminal.stdout, greeting(await desk.summary(), layout));
    await talk(terminal, { desk, layout });
    await writeTo(terminal.stdout, "再见。\n");
    return 0;
  } finally {
    desk.close();
  }
}

async function talk(
  terminal: Terminal,
  { desk, layout }: { readonly desk: Desk; readonly layout: AnswerLayout },
): Promise<void> {
  const state: ChatState = { turns: [], answer: null };
  const prompt = layout.style.bold(layout.style.green("问 › "));
  const typed = readTyped(terminal, prompt);
  try {
    for (typed.prompt(); ; typed.prompt()) {
      const line = await typed.next();
      if (line === null) break;
      const command = readChatLine(line, state.answer?.suggestions ?? []);
      if (command.kind === "quit") break;
      const text = await reply(terminal, { command, state, desk, layout });
      if (!(await writeTo(terminal.stdout, text))) break;
      if (terminal.signal?.aborted === true) break;
    }
  } finally {
    typed.close();
  }
}

async function reply(
  terminal: Terminal,
  {
    command,
    state,
    desk,
    layout,
  }: { command: ChatCommand; state: ChatState; desk: Desk; layout: AnswerLayout },
): Promise<string> {
  switch (command.kind) {
    case "nothing":
    case "quit":
      return "";
    case "help":
      return `${chatHelp(layout.style)}\n`;
    case "new":
      state.turns = [];
      state.answer = null;
      return "好，开始新的话题。\n\n";
    case "reports": {
      const summary = await desk.summary();
      return `${[...reportTable(summary.reports, layout), totalText(summary)].join("\n")}\n\n`;
    }
    case "sources": {
      const sources = state.answer === null ? "" : printSources(state.answer, layout);
      return sources === "" ? "上一个回答没有引文。\n\n" : `\n${sources}\n`;
    }
    case "unknown":
      return `没有 ${command.name} 这个命令，输入 /help 查看。\n\n`;
    case "question":
      return answerQuestion(terminal, { text: command.text, state, desk, layout });
  }
}

async function answerQuestion(
  terminal: Terminal,
  {
    text,
    state,
    desk,
    layout,
  }: { text: string; state: ChatState; desk: Desk; layout: AnswerLayout },
): Promise<string> {
  try {
    const { signal } = terminal;
    const request = { text, history: state.turns, ...(signal === undefined ? {} : { signal }) };
    if (!(await writeTo(terminal.stdout, "\n"))) return "";
    const { answer, text: rest } = await answerLive(terminal, { desk, layout, request });
    state.turns = [...state.turns, text].slice(-MAX_TURNS);
    state.answer = answer;
    return `${rest}\n`;
  } catch (error) {
    if (!(error instanceof BotError) && terminal.env.LOG_LEVEL === "debug") throw error;
    return `${faultText(error, terminal)}\n`;
  }
}

function greeting({ reports }: IngestSummary, { style }: AnswerLayout): string {
  const total = totalText({ reports, problems: [] });
  return `${style.bold("法治政府建设年度报告 问答")}\n${style.dim(total)}\n${style.dim("直接提问；/help 看命令，/quit 退出。")}\n\n`;
}
