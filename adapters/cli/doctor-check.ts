/** What a check of `npm run doctor` says: one line with a mark, a name, and the remedy of a fault. */
import { BotError } from "../../src/errors.ts";
import type { Style } from "./terminal.ts";
import { padEnd, printable } from "./width.ts";

export interface Check {
  readonly name: string;
  /** unset: not configured, or nothing to be done now. */
  readonly status: "ok" | "fault" | "unset";
  /** One sentence or two; of a fault also what to do about it. */
  readonly text: string;
}

const NAME_COLUMNS = 10;

/** Returns a check that went well. */
export function ok(name: string, text: string): Check {
  return { name, status: "ok", text };
}

/** Returns a check that found a fault. */
export function fault(name: string, text: string): Check {
  return { name, status: "fault", text };
}

/** Returns a check that had nothing to look at. */
export function unset(name: string, text: string): Check {
  return { name, status: "unset", text };
}

/** Returns what a `BotError` says as a fault of `name`; throws any other error. */
export function toFault(name: string, error: unknown): Check {
  if (error instanceof BotError) return fault(name, error.message);
  throw error;
}

/** Returns the line of a check, whose text is put on one line; `secrets` never stand in it. */
export function printCheck(
  { name, status, text }: Check,
  { style, secrets }: { readonly style: Style; readonly secrets: readonly string[] },
): string {
  const marks = { ok: style.green("✓"), fault: style.red("✗"), unset: style.dim("–") };
  const line = printable(text.trim().replace(/：?\s*\n\s*/gu, "；"));
  const safe = secrets.reduce((rest, secret) => rest.replaceAll(secret, "***"), line);
  return `${marks[status]} ${padEnd(name, NAME_COLUMNS)}${safe}\n`;
}
