/** What may stand in an answer without a citation: years, numbers of reports, the user's own words. */
import type { Question } from "../question.ts";
import type { ReportStore } from "../store.ts";
import type { Allowed } from "./verify.ts";

/** At most so many reports are listed and so counted in one answer. */
const MOST_COUNTED = 60;

export interface AllowedSource {
  readonly store: ReportStore;
  /** What the user typed, this turn and before. */
  readonly typed: readonly string[];
}

/** Returns what the answer to `question` may say by itself. */
export function allowedFor(question: Question, { store, typed }: AllowedSource): Allowed {
  const byYear = store.countByYear();
  const { years } = question.years;
  return {
    // how many reports there are is counted here, not read in a report
    allowed: [
      ...years.map((year) => `${year}年`),
      ...(question.intent.kind === "coverage" ? counted(store.countReports()) : []),
    ],
    echoed: [question.text, ...typed],
    years: [...years, ...byYear.map(({ year }) => year)],
  };
}

function counted(reports: number): string[] {
  const listed = Array.from({ length: Math.min(reports, MOST_COUNTED) }, (_, at) => `${at + 1}份`);
  return [...listed, `${reports}份`];
}
