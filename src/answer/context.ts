/** What the composers of answers work with. */

import type { Citations } from "../citations.ts";
import type { Evidence } from "../evidence.ts";
import type { Question } from "../question.ts";
import type { ReportStore } from "../store.ts";
import type { Answer, Region, ReportMeta } from "../types.ts";

/** Looks for a question in some reports; null for all. */
export type Find = (question: Question, reports: readonly ReportMeta[] | null) => Promise<Evidence>;

/** One place and year asked for, and the reports that cover it. */
export interface Group {
  /** The place as asked for or as reported: 安庆市. */
  readonly label: string;
  readonly reports: readonly ReportMeta[];
  /** Set when no report of these years exists: only sentences that name them may answer. */
  readonly datedIn: readonly number[] | null;
  /** Set when only the report of the place around it exists: only sentences that name this place may answer. */
  readonly within: Region | null;
  /** True when the reports are departments', and the place has none of its own. */
  readonly department: boolean;
}

/** A place or year that no report covers. */
export interface Gap {
  readonly region: string | null;
  readonly years: readonly number[];
  /** Years for which there are reports of this place. */
  readonly coveredYears: readonly number[];
  /** Covered places below or above the one asked for. */
  readonly nearby: readonly string[];
}

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
