/**
 * What a person at the terminal waits for: one question from start to end with an index that is
 * current, and the index of a corpus from nothing. Each run is a process of its own.
 */
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { percentile } from "../eval/percentile.ts";
import { type SpawnedDirs, spawnNode } from "./spawn-command.ts";

export interface ProcessRow {
  readonly name: string;
  readonly runs: number;
  readonly medianMs: number | null;
  readonly minMs: number | null;
  readonly maxMs: number | null;
}

const START_RUNS = 5;
const INGEST_RUNS = 3;
const answerSchema = z.object({ elapsedMs: z.object({ core: z.number() }) });

/**
 * Returns the wall time of `ask` on `question`, and where it goes: Node itself, loading code and
 * opening the index, answering. A first run, not counted, fills Node's compile cache.
 */
export async function measureStartUp(question: string, dirs: SpawnedDirs): Promise<ProcessRow[]> {
  const ask = ["adapters/cli/ask.ts", "--json", question];
  await spawnNode(ask, dirs);
  const wall: number[] = [];
  const node: number[] = [];
  const core: number[] = [];
  for (let run = 0; run < START_RUNS; run += 1) {
    node.push((await spawnNode(["-e", ""], dirs)).tookMs);
    const { tookMs, stdout } = await spawnNode(ask, dirs);
    wall.push(tookMs);
    core.push(answerSchema.parse(JSON.parse(stdout)).elapsedMs.core);
  }
  const rest = wall.map((ms, run) => ms - (node[run] ?? 0) - (core[run] ?? 0));
  return [
    toRow("ask, start to end", wall),
    toRow("  node itself", node),
    toRow("  load code, open index, end", rest),
    toRow("  answer (first question)", core),
  ];
}

/** Returns the wall time of `ingest` into an empty folder inside `dataDir`. */
export async function measureIngest({ corpusDir, dataDir }: SpawnedDirs): Promise<ProcessRow> {
  const times: number[] = [];
  for (let run = 0; run < INGEST_RUNS; run += 1) {
    const fresh = mkdtempSync(path.join(dataDir, "ingest-"));
    try {
      const { tookMs } = await spawnNode(["adapters/cli/ingest.ts"], { corpusDir, dataDir: fresh });
      times.push(tookMs);
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  return toRow("ingest from nothing", times);
}

function toRow(name: string, times: readonly number[]): ProcessRow {
  return {
    name,
    runs: times.length,
    medianMs: percentile(times, 50),
    minMs: percentile(times, 0),
    maxMs: percentile(times, 100),
  };
}
