/** Asks questions one after another and grades what comes back. */
import type { Assistant } from "../../src/assistant.ts";
import type { ReportStore } from "../../src/store.ts";
import type { Answer } from "../../src/types.ts";
import { type Grade, gradeAnswer } from "./grade.ts";
import type { EvalQuestion } from "./questions.ts";
import { findViolations, type Violation } from "./violations.ts";

export interface Evaluated {
  readonly question: EvalQuestion;
  readonly answer: Answer;
  readonly grade: Grade;
  readonly violations: readonly Violation[];
}

export interface EvaluateDeps {
  readonly assistant: Assistant;
  readonly store: ReportStore;
}

/** Returns every question with its answer and grade, in order; rejects when asking fails. */
export async function evaluate(
  { assistant, store }: EvaluateDeps,
  questions: readonly EvalQuestion[],
): Promise<Evaluated[]> {
  const known = store.countByYear().flatMap(({ year, reports }) => [`${year}`, `${reports}`]);
  const getText = (reportId: string): string | null => store.getText(reportId);
  const evaluated: Evaluated[] = [];
  for (const question of questions) {
    const answer = await assistant.ask({
      text: question.turns.at(-1) ?? "",
      history: question.turns.slice(0, -1),
    });
    evaluated.push({
      question,
      answer,
      grade: gradeAnswer(question, answer),
      violations: findViolations({
        question,
        answer,
        getText,
        known: [...known, `${store.countReports()}`],
      }),
    });
  }
  return evaluated;
}
