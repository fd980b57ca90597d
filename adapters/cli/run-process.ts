/** The one place where a command touches `process`: streams, environment, signals, exit code. */
import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";
import type { Env } from "../../src/config/env.ts";
import { createServices } from "./create-services.ts";
import { type ExitCode, faultText, runCommand, runGuarded } from "./run-command.ts";
import type { Services } from "./services.ts";
import { endQuietlyOnEpipe, type Terminal } from "./terminal.ts";

export interface CommandInput {
  readonly argv: readonly string[];
  readonly env: Env;
  readonly services: Services;
}

export type Command = (terminal: Terminal, input: CommandInput) => Promise<ExitCode>;

const ENV_FILE = ".env";

/** Runs `command` on this process with what `.env` and the environment say, the latter first. */
export async function runProcess(command: Command): Promise<void> {
  await onProcess((terminal, argv) => {
    const services = createServices((line) => terminal.stderr.write(line));
    return runCommand(terminal, (env) => command(terminal, { argv, env, services }));
  });
}

/** As `runProcess`, for a command that is to see a wrong environment too. */
export async function runBare(
  command: (terminal: Terminal, argv: readonly string[]) => Promise<ExitCode>,
): Promise<void> {
  await onProcess((terminal, argv) => runGuarded(terminal, () => command(terminal, argv)));
}

async function onProcess(
  run: (terminal: Terminal, argv: readonly string[]) => Promise<ExitCode>,
): Promise<void> {
  if (existsSync(ENV_FILE)) loadEnvFile(ENV_FILE);
  const stop = new AbortController();
  const terminal: Terminal = {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    promptOutput: process.stdout,
    env: process.env,
    cwd: process.cwd(),
    signal: stop.signal,
  };
  for (const output of [process.stdout, process.stderr]) {
    endQuietlyOnEpipe(output, (error) => {
      process.exitCode = 1;
      if (output === process.stdout) process.stderr.write(faultText(error, terminal));
    });
  }
  // once: a second Ctrl-C ends the process at once
  process.once("SIGINT", () => stop.abort());
  process.once("SIGTERM", () => stop.abort());
  const code = await run(terminal, process.argv.slice(2));
  process.exitCode ??= code;
}
