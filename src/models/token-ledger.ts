/**
 * How many tokens a day has used: in memory, or in a small file that outlives the process (each
 * `npm run ask` is a process of its own). A damaged file counts as empty: it must stop no answer.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const LEDGER_VERSION = 1;
const ledgerSchema = z.object({
  version: z.literal(LEDGER_VERSION),
  day: z.string(),
  tokens: z.number().int().nonnegative(),
});

export interface TokenLedger {
  /** Returns the tokens used on `day` (2026-01-05); 0 for a day without any. */
  read(day: string): number;
  /** Books `tokens` on `day`; only the latest day is kept. */
  add(day: string, tokens: number): void;
}

/** Returns a ledger that forgets with the process. */
export function createMemoryLedger(): TokenLedger {
  let entry = { day: "", tokens: 0 };
  const read = (day: string): number => (entry.day === day ? entry.tokens : 0);
  return {
    read,
    add: (day, tokens) => {
      entry = { day, tokens: read(day) + tokens };
    },
  };
}

/**
 * Returns a ledger in `file`, whose folder is made when missing. Two processes that book in the
 * same millisecond may lose one entry. What cannot be written is kept in memory instead.
 */
export function createFileLedger(file: string): TokenLedger {
  const unwritten = createMemoryLedger();
  const read = (day: string): number => readEntry(file, day) + unwritten.read(day);
  return {
    read,
    add: (day, tokens) => {
      try {
        const entry = { version: LEDGER_VERSION, day, tokens: readEntry(file, day) + tokens };
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(`${file}.${process.pid}`, JSON.stringify(entry));
        renameSync(`${file}.${process.pid}`, file);
      } catch {
        unwritten.add(day, tokens);
      }
    },
  };
}

function readEntry(file: string, day: string): number {
  try {
    const { success, data } = ledgerSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
    return success && data.day === day ? data.tokens : 0;
  } catch {
    return 0;
  }
}
