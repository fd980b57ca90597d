/** How long an answer takes in a process that has already answered one question. */
import { performance } from "node:perf_hooks";
import type { Assistant } from "../../src/assistant.ts";
import { percentile } from "../eval/percentile.ts";
import type { EvalQuestion } from "../eval/questions.ts";

export interface LatencyRow {
  readonly name: string;
  readonly answers: number;
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  readonly maxMs: number | null;
}

const ROUNDS = 3;

/** Returns one row for each round over all `questions`, and one for all rounds together. */
export async function measureLatency(
  name: string,
  {
    assistant,
    questions,
  }: { readonly assistant: Assistant; readonly questions: readonly EvalQuestion[] },
): Promise<LatencyRow[]> {
  const [first] = questions;
  // loads the dictionary, which a running bot has done long before
  if (first !== undefined) await timeOf(assistant, first);
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const times: number[] = [];
    for (const question of questions) times.push(await timeOf(assistant, question));
    rounds.push(times);
  }
  return [
    ...rounds.map((times, index) => toRow(`${name}, round ${index + 1}`, times)),
    toRow(`${name}, all rounds`, rounds.flat()),
  ];
}

async function timeOf(assistant: Assistant, { turns }: EvalQuestion): Promise<number> {
  const began = performance.now();
  await assistant.ask({ text: turns.at(-1) ?? "", history: turns.slice(0, -1) });
  return performance.now() - began;
}

function toRow(name: string, times: readonly number[]): LatencyRow {
  return {
    name,
    answers: times.length,
    p50Ms: percentile(times, 50),
    p99Ms: percentile(times, 99),
    maxMs: percentile(times, 100),
  };
}
