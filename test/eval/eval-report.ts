/** The results as JSON, for a machine to compare with an earlier run. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Evaluated } from "./evaluate.ts";
import { percentile } from "./percentile.ts";
import { coreTimes } from "./print-eval.ts";
import { summarize } from "./summary.ts";

const VERSION = 1;

export interface EvaluatedFile {
  readonly name: string;
  readonly evaluated: readonly Evaluated[];
}

/** Returns the report as plain data: one entry for each file, with every question. */
export function toEvalReport(
  files: readonly EvaluatedFile[],
  { missed, at }: { readonly missed: readonly string[]; readonly at: Date },
) {
  return {
    version: VERSION,
    at: at.toISOString(),
    missed,
    files: files.map(({ name, evaluated }) => ({
      name,
      summary: summarize(evaluated.map(({ grade }) => grade)),
      coreMs: {
        p50: percentile(coreTimes(evaluated), 50),
        p99: percentile(coreTimes(evaluated), 99),
      },
      violations: evaluated.flatMap(({ violations }) => violations).length,
      questions: evaluated.map(({ question, answer, grade, violations }) => ({
        ...grade,
        turns: question.turns,
        violations,
        answer,
      })),
    })),
  };
}

/** Writes `report` as `name` into `dir`, which is made when missing, and returns its path. */
export function writeReport(dir: string, name: string, report: unknown): string {
  mkdirSync(dir, { recursive: true });
  const file = path.join(dir, name);
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  return file;
}
