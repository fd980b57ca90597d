/** What must be said of an answer whose report is not simply the one of the place and year asked for. */
import type { AnswerContext, AnswerDraft, Group } from "./context.ts";
import { messages } from "./messages.ts";

/** Returns the answer with its notes on place and year in front; `answer` cites from `group`. */
export function withGroupNotes(
  { question, gaps, citations }: AnswerContext,
  group: Group,
  answer: AnswerDraft,
): AnswerDraft {
  const cited = citations.list().find(({ n }) => answer.answer.includes(`[${n}]`))?.report;
  const report = group.reports.find(({ id }) => id === cited) ?? group.reports[0];
  const notes: string[] = [];
  if (report !== undefined && group.datedIn !== null)
    notes.push(messages.datedIn(group.label, group.datedIn, report.year));
  else if (report !== undefined && group.department)
    notes.push(messages.department(group.label, report));
  else if (report !== undefined && group.within !== null)
    notes.push(messages.within(group.label, report));
  else if (
    report !== undefined &&
    question.years.carried &&
    !question.years.years.includes(report.year)
  ) {
    notes.push(messages.yearShown(group.label, report.year, question.years.printed ?? ""));
  } else notes.push(...gaps.map((gap) => messages.noReport(gap.region, gap.years)));
  return { ...answer, notes: [...notes, ...answer.notes] };
}
