/**
 * Lets one process at a time build the index of a folder. The lock is SQLite's own on an empty
 * file: the system drops it when its holder dies, so there are no stale locks to guess about.
 */
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as delay } from "node:timers/promises";
import { BotError } from "../errors.ts";
import { sqliteCode } from "./database.ts";
import { LOCK_FILE } from "./files.ts";

const SQLITE_BUSY = 5;
const POLL_MS = 100;

export type Wait = (durationMs: number) => Promise<unknown>;

export interface LockOptions {
  /** Folder of the index; must exist. */
  readonly dir: string;
  /** How long to wait for another process; 0 to give up at once. */
  readonly waitMs: number;
  readonly wait?: Wait;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs `action` while no other process builds in `dir`, and returns its result; throws
 * `index_busy` when another one still builds after `waitMs`.
 */
export async function withBuildLock<T>(options: LockOptions, action: () => Promise<T>): Promise<T> {
  const { dir, waitMs, wait = delay, signal } = options;
  const release = await acquire({ file: path.join(dir, LOCK_FILE), waitMs, wait, signal });
  try {
    return await action();
  } finally {
    release();
  }
}

interface Acquire {
  readonly file: string;
  readonly waitMs: number;
  readonly wait: Wait;
  readonly signal: AbortSignal | undefined;
}

async function acquire({ file, waitMs, wait, signal }: Acquire): Promise<() => void> {
  for (let waitedMs = 0; ; waitedMs += POLL_MS) {
    signal?.throwIfAborted();
    const release = tryAcquire(file);
    if (release !== null) return release;
    if (waitedMs >= waitMs) {
      throw new BotError("index_busy", "另一个程序正在建立索引，请稍后再试。");
    }
    await wait(POLL_MS);
  }
}

function tryAcquire(file: string): (() => void) | null {
  const connection = new DatabaseSync(file, { timeout: 0 });
  try {
    connection.exec("BEGIN EXCLUSIVE");
    return () => connection.close();
  } catch (error) {
    connection.close();
    if (sqliteCode(error) === SQLITE_BUSY) return null;
    throw error;
  }
}
