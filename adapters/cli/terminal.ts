/**
 * The streams of one command and what may be done with them: colour, width, and writing that waits
 * for a slow reader and ends quietly when the reader has gone (`npm run ask … | head -1`).
 */
import pc from "picocolors";

/** Where text goes: a TTY, a pipe, or a collector in a test. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly destroyed?: boolean;
  readonly writable?: boolean;
  write(text: string): boolean;
  once(event: string, listener: (...args: unknown[]) => void): unknown;
  on(event: string, listener: (...args: unknown[]) => void): unknown;
  off(event: string, listener: (...args: unknown[]) => void): unknown;
}

/** What a command may touch of the outside world. */
export interface Terminal {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean | undefined };
  readonly stdout: Output;
  readonly stderr: Output;
  /** Standard output as a stream, for line editing; absent in tests. */
  readonly promptOutput?: NodeJS.WritableStream;
  /** The environment as given, unchecked. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder the command was started in. */
  readonly cwd: string;
  /** Aborted when the user presses Ctrl-C or the system asks to stop. */
  readonly signal?: AbortSignal;
}

export type Style = ReturnType<typeof pc.createColors>;

const MIN_COLUMNS = 30;
const MAX_COLUMNS = 100;
const DEFAULT_COLUMNS = 80;

/**
 * Tells whether `output` gets colour: never with `NO_COLOR` set, always with `FORCE_COLOR` set to
 * anything but 0 or false, otherwise only on a terminal that is not `dumb`.
 */
export function hasColor(output: Pick<Output, "isTTY">, env: Terminal["env"]): boolean {
  if ((env.NO_COLOR ?? "") !== "") return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return output.isTTY === true && env.TERM !== "dumb";
}

/** Returns the colouring functions for `output`; they leave text as it is where colour is off. */
export function styleFor(output: Pick<Output, "isTTY">, env: Terminal["env"]): Style {
  return pc.createColors(hasColor(output, env));
}

/**
 * Returns the columns to lay text out in: the terminal's, within what reads well; null for a pipe,
 * where lines are left whole so that grep and copying work.
 */
export function layoutWidth(output: Pick<Output, "isTTY" | "columns">): number | null {
  if (output.isTTY !== true) return null;
  const columns = output.columns ?? 0;
  return Math.min(Math.max(columns === 0 ? DEFAULT_COLUMNS : columns, MIN_COLUMNS), MAX_COLUMNS);
}

/** Writes `text`, waiting for a slow reader; returns false once the reader has gone. */
export async function writeTo(output: Output, text: string): Promise<boolean> {
  if (output.destroyed === true || output.writable === false) return false;
  if (output.write(text)) return true;
  if (isGone(output)) return false;
  const stop = new AbortController();
  const waits = ["drain", "close", "error"].map((event) =>
    waitFor(output, { event, signal: stop.signal }),
  );
  await Promise.race(waits);
  stop.abort();
  return !isGone(output);
}

/** Makes a reader that has gone (EPIPE) end the command quietly; other faults call `fail`. */
export function endQuietlyOnEpipe(output: Output, fail: (error: unknown) => void): void {
  output.on("error", (error) => {
    if (!isEpipe(error)) fail(error);
  });
}

function isGone(output: Output): boolean {
  return output.destroyed === true || output.writable === false;
}

function isEpipe(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED")
  );
}

async function waitFor(
  output: Output,
  { event, signal }: { readonly event: string; readonly signal: AbortSignal },
): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = (): void => resolve();
    output.once(event, done);
    signal.addEventListener("abort", () => {
      output.off(event, done);
      resolve();
    });
  });
}
