/** Runs a command of the project as a process of its own and takes its wall time. */
import { spawn } from "node:child_process";
import path from "node:path";
import { performance } from "node:perf_hooks";

export interface SpawnedRun {
  readonly tookMs: number;
  readonly stdout: string;
}

export interface SpawnedDirs {
  readonly corpusDir: string;
  readonly dataDir: string;
}

const ROOT = path.join(import.meta.dirname, "../..");
const TIMEOUT_MS = 120_000;

/** Returns the run of `node …argv` from the project's root; rejects when it ends with a fault. */
export async function spawnNode(argv: readonly string[], dirs: SpawnedDirs): Promise<SpawnedRun> {
  const env = {
    ...process.env,
    CORPUS_DIR: path.resolve(dirs.corpusDir),
    DATA_DIR: path.resolve(dirs.dataDir),
  };
  const began = performance.now();
  const child = spawn(process.execPath, argv, {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: TIMEOUT_MS,
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => stdout.push(part));
  child.stderr.on("data", (part: Buffer) => stderr.push(part));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const tookMs = performance.now() - began;
  if (code !== 0) {
    throw new Error(
      `node ${argv.join(" ")} ended with ${code}: ${Buffer.concat(stderr).toString()}`,
    );
  }
  return { tookMs, stdout: Buffer.concat(stdout).toString() };
}
