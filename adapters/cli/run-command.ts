/**
 * The outermost edge of every command: environment in, exit code out. A fault becomes one Chinese
 * message on standard error; the stack is shown only at LOG_LEVEL=debug.
 */
import { type Env, parseEnv } from "../../src/config/env.ts";
import { BotError } from "../../src/errors.ts";
import { ModelFault } from "../../src/models/model-fault.ts";
import { styleFor, type Terminal, writeTo } from "./terminal.ts";
import { UsageError } from "./usage.ts";
import { printable } from "./width.ts";

/** 0: done, whatever the answer was; 1: a fault; 2: wrong usage; 130: stopped by Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 130;

/** Runs `command` with the checked environment and returns its exit code; never throws. */
export async function runCommand(
  terminal: Terminal,
  command: (env: Env) => Promise<ExitCode>,
): Promise<ExitCode> {
  return runGuarded(terminal, async () => command(parseEnv(terminal.env)));
}

/** Runs `command`, which reads the environment itself, and returns its exit code; never throws. */
export async function runGuarded(
  terminal: Terminal,
  command: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await command();
  } catch (error) {
    if (terminal.signal?.aborted === true) {
      await writeTo(terminal.stderr, "已中断，原有的索引没有改动。\n");
      return 130;
    }
    await writeTo(terminal.stderr, faultText(error, terminal));
    return error instanceof UsageError ? 2 : 1;
  }
}

/** Returns what the user is told of `error`: the message of a known fault, else a way to report it. */
export function faultText(error: unknown, terminal: Pick<Terminal, "stderr" | "env">): string {
  const style = styleFor(terminal.stderr, terminal.env);
  const label = style.bold(style.red("错误："));
  const details = terminal.env.LOG_LEVEL?.trim() === "debug" ? `${stackOf(error)}\n` : "";
  return `${label}${printable(messageOf(error))}\n${details}`;
}

function messageOf(error: unknown): string {
  if (error instanceof BotError) return error.message;
  if (error instanceof ModelFault)
    return `${error.message}\n运行 npm run doctor 逐项检查；不用模型时去掉相应的环境变量即可。`;
  if (error instanceof UsageError) return `${error.message}\n加 --help 查看用法。`;
  const cause = error instanceof Error ? error.message : String(error);
  return `程序内部出错：${cause}\n请加上 LOG_LEVEL=debug 再运行一次，把输出发给维护者。`;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? "" : `\n[原因] ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
