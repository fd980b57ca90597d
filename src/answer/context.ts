/** What the composers of answers work with. */

import type { Citations } from "../citations.ts";
import type { Evidence, ReportGap as Gap, ReportGroup as Group } from "../evidence.ts";
import type { Question } from "../question.ts";
import type { ReportStore } from "../store.ts";
import type { Answer, ReportMeta } from "../types.ts";

export type { Gap, Group };

/** Looks for a question in some reports; null for all. */
export type Find = (question: Question, reports: readonly ReportMeta[] | null) => Promise<Evidence>;

export interface AnswerContext {
  readonly question: Question;
  /** `[]` when nothing asked for is covered; a single group over all reports when no place was named. */
  readonly groups: readonly Group[];
  readonly gaps: readonly Gap[];
  readonly store: ReportStore;
  readonly find: Find;
  readonly citations: Citations;
}

/** An answer before it is verified and timed. */
export type AnswerDraft = Omit<Answer, "citations" | "elapsedMs" | "mode">;

/** Returns a draft with every field that is not given empty. */
export function draft(
  fields: Partial<AnswerDraft> & Pick<AnswerDraft, "status" | "answer">,
): AnswerDraft {
  return {
    reason: null,
    headline: null,
    verdict: null,
    table: null,
    notes: [],
    suggestions: [],
    ...fields,
  };
}
