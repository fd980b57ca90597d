/**
 * Lines typed by a person, with editing and history, or sent through a pipe. Ctrl-C, Ctrl-D and a
 * stop signal end the lines.
 */
import { createInterface } from "node:readline";
import { readLines } from "./read-lines.ts";
import type { Terminal } from "./terminal.ts";

export interface TypedLines {
  /** Shows that a line is awaited; nothing in a pipe. */
  prompt(): void;
  /** Returns the next line; null at the end. */
  next(): Promise<string | null>;
  close(): void;
}

const MAX_LINE_CHARACTERS = 100_000;

/** Returns the lines of the terminal's standard input. */
export function readTyped(terminal: Terminal, prompt: string): TypedLines {
  const { stdin, stdout, promptOutput } = terminal;
  const isTyped = stdin.isTTY === true && stdout.isTTY === true && promptOutput !== undefined;
  return isTyped ? readTyping(terminal, { prompt, output: promptOutput }) : readPiped(terminal);
}

function readTyping(
  { stdin, signal }: Terminal,
  { prompt, output }: { readonly prompt: string; readonly output: NodeJS.WritableStream },
): TypedLines {
  const lines = createInterface({
    input: stdin,
    output,
    terminal: true,
    prompt,
    historySize: 200,
    removeHistoryDuplicates: true,
  });
  let closed = false;
  lines.on("close", () => {
    closed = true;
  });
  const stop = (): void => {
    if (closed) return;
    output.write("\n");
    lines.close();
  };
  lines.on("SIGINT", stop);
  signal?.addEventListener("abort", stop, { once: true });
  const iterator = lines[Symbol.asyncIterator]();
  return {
    prompt: () => {
      if (!closed) lines.prompt();
    },
    next: async () => {
      const { done, value } = await iterator.next();
      return done === true ? null : value;
    },
    close: () => {
      signal?.removeEventListener("abort", stop);
      lines.close();
    },
  };
}

function readPiped({ stdin }: Terminal): TypedLines {
  const lines = readLines(stdin, MAX_LINE_CHARACTERS);
  return {
    prompt: () => {},
    next: async () => {
      const { done, value } = await lines.next();
      if (done === true) return null;
      return value.kind === "line" ? value.text : "";
    },
    close: () => {
      // nothing more is read; a fault of the stream no longer matters
      void lines.return(undefined).catch(() => {});
    },
  };
}
