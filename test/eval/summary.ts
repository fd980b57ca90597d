/** Counts grades by type and prints them as a table. */
import type { Grade } from "./grade.ts";
import { questionTypes } from "./questions.ts";

export interface TypeSummary {
  readonly type: string;
  readonly questions: number;
  readonly passed: number;
  readonly headlines: number;
  readonly headlinesDue: number;
  readonly cited: number;
  readonly citedDue: number;
}

/** Returns one summary for each type that occurs, and one for all. */
export function summarize(grades: readonly Grade[]): TypeSummary[] {
  const groups: [string, readonly Grade[]][] = [
    ...questionTypes.map((type): [string, readonly Grade[]] => [
      type,
      grades.filter((grade) => grade.type === type),
    ]),
    ["all", grades],
  ];
  return groups
    .filter(([, group]) => group.length > 0)
    .map(([type, group]) => summarizeType(type, group));
}

function summarizeType(type: string, grades: readonly Grade[]): TypeSummary {
  const count = (test: (grade: Grade) => boolean): number => grades.filter(test).length;
  return {
    type,
    questions: grades.length,
    passed: count(({ passed }) => passed),
    headlines: count(({ headline }) => headline === true),
    headlinesDue: count(({ headline }) => headline !== null),
    cited: count(({ cited }) => cited === true),
    citedDue: count(({ cited }) => cited !== null),
  };
}

/** Returns the summaries as lines of a table; "–" where nothing is due. */
export function printSummary(summaries: readonly TypeSummary[]): string {
  const share = (part: number, whole: number): string =>
    whole === 0 ? "–" : `${part}/${whole} ${((100 * part) / whole).toFixed(1)}%`;
  const rows = summaries.map((row) => [
    row.type,
    share(row.passed, row.questions),
    share(row.headlines, row.headlinesDue),
    share(row.cited, row.citedDue),
  ]);
  const table = [["type", "right", "headline exact", "proof cited"], ...rows];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...table.map((row) => (row[column] ?? "").length)),
  );
  return table
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
    .join("\n");
}
