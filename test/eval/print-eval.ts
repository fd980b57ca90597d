/** The results of one file of questions as a person reads them: tables, failures, violations. */
import type { Evaluated } from "./evaluate.ts";
import { percentile, printMs } from "./percentile.ts";
import { printSummary, summarize } from "./summary.ts";
import { violationKinds } from "./violations.ts";

/** Longest answer shown of a failed question. */
const MAX_SHOWN = 600;

/** Returns the table by type, with p50 and p99 of the core's time in milliseconds. */
export function printByType(evaluated: readonly Evaluated[]): string {
  const summaries = summarize(evaluated.map(({ grade }) => grade));
  const times = summaries.map(({ type }) => {
    const ms = coreTimes(evaluated.filter(({ grade }) => type === "all" || grade.type === type));
    return `${printMs(percentile(ms, 50)).padStart(7)}  ${printMs(percentile(ms, 99)).padStart(7)}`;
  });
  const columns = ["p50 ms".padStart(7).concat("  ", "p99 ms".padStart(7)), ...times];
  return printSummary(summaries)
    .split("\n")
    .map((line, index) => `${line}  ${columns[index] ?? ""}`)
    .join("\n");
}

/** Returns how many violations of each kind there are on one line, and one line for each. */
export function printViolations(evaluated: readonly Evaluated[]): string {
  const all = evaluated.flatMap(({ question, violations }) =>
    violations.map(({ kind, detail }) => ({ id: question.id, kind, detail })),
  );
  const counts = violationKinds
    .map((kind) => `${kind} ${all.filter((one) => one.kind === kind).length}`)
    .join(", ");
  const lines = all.map(({ id, kind, detail }) => `  ${id} ${kind}: ${detail.slice(0, MAX_SHOWN)}`);
  return [`violations: ${all.length} (${counts})`, ...lines].join("\n");
}

/** Returns the failed questions with what was wanted and got; "" when none failed. */
export function printFailures(evaluated: readonly Evaluated[]): string {
  return evaluated
    .filter(({ grade }) => !grade.passed || grade.headline === false || grade.cited === false)
    .map(printFailure)
    .join("\n");
}

function printFailure({ question, answer, grade }: Evaluated): string {
  const { expect, quotes } = question;
  const faults = [
    ...grade.faults,
    ...(grade.headline === false ? [`headline ${answer.headline}`] : []),
    ...(grade.cited === false ? ["proof not cited"] : []),
  ];
  return [
    `${question.id} ${question.type}: ${faults.join("; ")}`,
    `  asked   ${question.turns.join(" → ")}`,
    `  wanted  ${expect.all.join(" / ") || "–"}${expect.verdict === undefined ? "" : ` (${expect.verdict})`}`,
    `  proof   ${quotes.map(({ file, text }) => `${file} ${text}`).join(" | ") || "–"}`,
    `  got     ${answer.status}${answer.reason === null ? "" : ` ${answer.reason}`}${answer.verdict === null ? "" : ` (${answer.verdict})`}: ${answer.answer.replaceAll("\n", " ⏎ ").slice(0, MAX_SHOWN)}`,
  ].join("\n");
}

/** Returns the core's times in milliseconds. */
export function coreTimes(evaluated: readonly Evaluated[]): number[] {
  return evaluated.map(({ answer }) => answer.elapsedMs.core);
}
