/** What the project promises to reach on the development questions. */
import type { Evaluated } from "./evaluate.ts";
import { summarize, type TypeSummary } from "./summary.ts";

const MIN_PERCENT = 95;
const GRADED_TYPES: readonly string[] = ["figure", "check", "followup", "compare", "list"];

/** Returns one line for each threshold that is missed; `[]` when all are met. Types not asked are met. */
export function findMissed(evaluated: readonly Evaluated[]): string[] {
  const summaries = summarize(evaluated.map(({ grade }) => grade));
  const answered = evaluated.filter(
    ({ question, answer }) => question.type === "unanswerable" && answer.status === "answered",
  );
  return [
    ...summaries.filter(({ type }) => GRADED_TYPES.includes(type)).flatMap(missedRight),
    ...summaries.filter(({ type }) => type === "all").flatMap(missedHeadline),
    ...answered.map(({ question }) => `${question.id}: unanswerable, but answered`),
  ];
}

function missedRight({ type, passed, questions }: TypeSummary): string[] {
  return 100 * passed >= MIN_PERCENT * questions
    ? []
    : [`${type}: ${passed}/${questions} right, below ${MIN_PERCENT}%`];
}

function missedHeadline({ headlines, headlinesDue }: TypeSummary): string[] {
  return 100 * headlines >= MIN_PERCENT * headlinesDue
    ? []
    : [`headline: ${headlines}/${headlinesDue} exact, below ${MIN_PERCENT}%`];
}
