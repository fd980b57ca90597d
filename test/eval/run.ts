/**
 * Entry of `npm run eval`: asks the questions of `test/eval/*.jsonl` as a user would, prints how
 * many are right by type, and ends with code 1 when a threshold of the project is missed, 2 when
 * the questions cannot be asked.
 */
import type { Env } from "../../src/config/env.ts";
import { EVAL_HELP, type EvalOptions, readEvalOptions } from "./eval-options.ts";
import { type EvaluatedFile, toEvalReport, writeReport } from "./eval-report.ts";
import { evaluate } from "./evaluate.ts";
import { type GateMeasurement, measureGate } from "./gate.ts";
import { findGateMissed, printGate } from "./gate-report.ts";
import { readEnv, withDesk, withTemporaryDir } from "./open-desk.ts";
import { printByType, printFailures, printViolations } from "./print-eval.ts";
import { DEV_FILE, type QuestionFile, readQuestionFiles } from "./question-files.ts";
import type { EvalQuestion } from "./questions.ts";
import { findMissed } from "./thresholds.ts";

const REPORT = "eval-report.json";

async function main(argv: readonly string[]): Promise<number> {
  const options = readEvalOptions(argv);
  if (options === null) {
    print(EVAL_HELP);
    return 0;
  }
  const env = readEnv();
  if (options.gate)
    return runGate(
      options.corpusDir === null ? env : { ...env, CORPUS_DIR: options.corpusDir },
      options,
    );
  const files = choose(readQuestionFiles(options.files), options.only);
  const results = await evaluateFiles(files, { env, options });
  const missed = results
    .filter(({ name }) => name === DEV_FILE)
    .flatMap(({ evaluated }) => findMissed(evaluated));
  for (const { name, evaluated } of results) {
    print(`\n${name}\n${printByType(evaluated)}\n${printViolations(evaluated)}\n`);
    if (options.failures) print(`${printFailures(evaluated)}\n`);
  }
  for (const line of missed) print(`missed: ${line}\n`);
  const report = toEvalReport(results, { missed, at: new Date() });
  print(`\nreport: ${writeReport(env.DATA_DIR, REPORT, report)}\n`);
  return missed.length === 0 ? 0 : 1;
}

/** Sentences made from all figures of the corpus, true and mutated, through the gate. */
async function runGate(env: Env, { corpusDir, failures }: EvalOptions): Promise<number> {
  const measure = (own: Env): Promise<GateMeasurement> =>
    withDesk(own, async ({ store }) => measureGate(store, { clock: () => performance.now() }));
  const measurement =
    corpusDir === null
      ? await measure(env)
      : await withTemporaryDir((dir) => measure({ ...env, DATA_DIR: dir }));
  print(`${printGate(measurement)}\n`);
  if (failures)
    for (const error of measurement.errors)
      print(`${error.class}: ${error.sentence} (${error.reasons.join("；")})\n`);
  const missed = findGateMissed(measurement);
  for (const line of missed) print(`missed: ${line}\n`);
  return missed.length === 0 ? 0 : 1;
}

/** Keeps the questions whose type or id is wanted, and the files that still have some. */
function choose(files: readonly QuestionFile[], only: readonly string[]): QuestionFile[] {
  const isWanted = ({ id, type }: EvalQuestion): boolean =>
    only.length === 0 || only.includes(id) || only.includes(type);
  const chosen = files
    .map(({ name, questions }) => ({ name, questions: questions.filter(isWanted) }))
    .filter(({ questions }) => questions.length > 0);
  if (chosen.length === 0) throw new Error(`no question is of type or id ${only.join(", ")}`);
  return chosen;
}

/** Another corpus gets an index of its own: the operator's stays as it is. */
async function evaluateFiles(
  files: readonly QuestionFile[],
  { env, options: { corpusDir } }: { readonly env: Env; readonly options: EvalOptions },
): Promise<EvaluatedFile[]> {
  if (corpusDir === null) return evaluateOver(env, files);
  return withTemporaryDir((dir) =>
    evaluateOver({ ...env, CORPUS_DIR: corpusDir, DATA_DIR: dir }, files),
  );
}

async function evaluateOver(env: Env, files: readonly QuestionFile[]): Promise<EvaluatedFile[]> {
  return withDesk(env, async (desk) => {
    const results: EvaluatedFile[] = [];
    for (const { name, questions } of files) {
      results.push({ name, evaluated: await evaluate(desk, questions) });
    }
    return results;
  });
}

function print(text: string): void {
  process.stdout.write(text);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // not 1, which says that the questions were asked and too few answers are right
  process.exitCode = 2;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
