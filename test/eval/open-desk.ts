/** Opens the assistant for evaluation and benchmark through the door that the commands use. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadEnvFile } from "node:process";
import { createServices } from "../../adapters/cli/create-services.ts";
import type { Desk } from "../../adapters/cli/services.ts";
import { type Env, parseEnv } from "../../src/config/env.ts";

const ENV_FILE = ".env";

/** Returns the environment as the commands see it: what is set, then `.env`. */
export function readEnv(): Env {
  if (existsSync(ENV_FILE)) loadEnvFile(ENV_FILE);
  return parseEnv(process.env);
}

/** Runs `work` with the assistant over `env`'s corpus and closes it afterwards, whatever happens. */
export async function withDesk<T>(env: Env, work: (desk: Desk) => Promise<T>): Promise<T> {
  const services = createServices((line) => process.stderr.write(line));
  const desk = await services.open({ env, onProgress: () => {} });
  try {
    return await work(desk);
  } finally {
    desk.close();
  }
}

/** Runs `work` with a new empty folder and removes the folder afterwards, whatever happens. */
export async function withTemporaryDir<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(path.join(tmpdir(), "fazhi-"));
  try {
    return await work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
