/** The measurements as tables for a person. */
import { printMs } from "../eval/percentile.ts";
import { printTable } from "../eval/print-table.ts";
import type { LatencyRow } from "./measure-latency.ts";
import type { ProcessRow } from "./measure-processes.ts";
import { DEPTHS, type RankingRow, type RetrievalResult } from "./measure-retrieval.ts";

/** Returns the shares of each ranking by file of questions, and which questions stand apart. */
export function printRetrieval(result: RetrievalResult): string {
  const files = Object.keys(result.questions);
  const head = [
    "ranking",
    "filter",
    ...files.flatMap((file) => DEPTHS.map((k) => `${shorten(file)} ${k}`)),
  ];
  const rows = [...result.rows, result.best].map((row) => toCells(row, result));
  const sizes = files.map((file) => `${shorten(file)}: ${result.questions[file]}`).join(", ");
  return [
    `questions whose proof is within the first k of ${result.chunks} chunks (${sizes} questions)`,
    printTable([head, ...rows]),
    `quote in no chunk (counted as missed): ${list(result.unreachable)}`,
    `more than one chunk needed: ${list(result.severalChunks)}`,
    ...result.rows
      .filter(({ name, filtered }) => filtered && name.startsWith("ours"))
      .map(({ name, missed }) => `missed by ${name} with the filter: ${list(missed)}`),
  ].join("\n");
}

function toCells({ name, filtered, proven }: RankingRow, { questions }: RetrievalResult): string[] {
  const cells = Object.entries(questions).flatMap(([file, count]) =>
    DEPTHS.map((_, index) => `${((100 * (proven[file]?.[index] ?? 0)) / count).toFixed(1)}%`),
  );
  return [name, filtered ? "place, year" : "none", ...cells];
}

/** Returns answer times in milliseconds. */
export function printLatency(rows: readonly LatencyRow[]): string {
  const cells = rows.map(({ name, answers, p50Ms, p99Ms, maxMs }) => [
    name,
    `${answers}`,
    printMs(p50Ms),
    printMs(p99Ms),
    printMs(maxMs),
  ]);
  return printTable([["warm process", "answers", "p50 ms", "p99 ms", "max ms"], ...cells]);
}

/** Returns wall times of processes in milliseconds. */
export function printProcesses(rows: readonly ProcessRow[]): string {
  const cells = rows.map(({ name, runs, medianMs, minMs, maxMs }) => [
    name,
    `${runs}`,
    printMs(medianMs),
    printMs(minMs),
    printMs(maxMs),
  ]);
  return printTable([["own process", "runs", "median ms", "min ms", "max ms"], ...cells]);
}

function shorten(file: string): string {
  return file.replace(/\.jsonl$/u, "");
}

function list(ids: readonly string[]): string {
  return ids.length === 0 ? "none" : `${ids.length} (${ids.join(", ")})`;
}
