/** Shares that no report prints, computed from two counts of one report that covers what was asked. */
import type { Question } from "../question.ts";
import { composeRatio } from "./arithmetic.ts";
import type { AnswerContext, AnswerDraft, Group } from "./context.ts";
import { hitOfIndicator, readRatio, wholeOf } from "./ratio.ts";
import { selectFigure } from "./select.ts";

/** Returns whether the reports are of the place and year: no other year's, no surrounding place's, no department's. */
export function isDirect({ datedIn, within, department }: Group): boolean {
  return datedIn === null && within === null && !department;
}

/** Returns a standard rate (审结率) computed from the two counts that define it; null when a report gives neither. */
export function composeDerived(context: AnswerContext): AnswerDraft | null {
  const ratio = readRatio(context.question);
  if (ratio === null) return null;
  for (const report of context.groups.filter(isDirect).flatMap(({ reports }) => reports)) {
    const part = hitOfIndicator(context.store, report, ratio.numerator);
    const whole = hitOfIndicator(context.store, report, ratio.denominator);
    const answer = composeRatio(context, part, whole);
    if (answer !== null) return answer;
  }
  return null;
}

/**
 * Returns a share computed from a part and its whole that stand in one sentence (准予执行的占几成);
 * null when no sentence gives both.
 */
export async function composeShare(context: AnswerContext): Promise<AnswerDraft | null> {
  const { question } = context;
  if (question.asked.want !== "figure" || question.asked.kinds[0] !== "share") return null;
  const counting: Question = {
    ...question,
    asked: { want: "figure", kinds: ["count"], units: [], count: null },
  };
  for (const group of context.groups.filter(isDirect)) {
    const { figures } = await context.find(counting, group.reports);
    const part = selectFigure(figures, counting)?.best;
    const whole = part === undefined ? undefined : wholeOf(part, figures);
    const answer = composeRatio(context, part ?? null, whole ?? null);
    if (answer !== null) return answer;
  }
  return null;
}
