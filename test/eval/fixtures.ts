/** Invented questions and answers for the tests of the evaluation. */
import type { Answer, Citation } from "../../src/types.ts";
import type { EvalQuestion } from "./questions.ts";

export const REPORT_TEXT = "2031年，全市收到行政复议申请1250件，受理250件，审结98.2%。";

export function question(changes: Partial<EvalQuestion> = {}): EvalQuestion {
  return {
    id: "q1",
    type: "figure",
    turns: ["云海市2031年受理行政复议多少件"],
    answerable: true,
    regions: ["云海市"],
    years: [2031],
    expect: { all: ["250件"], none: [] },
    quotes: [{ file: "yun", text: "受理250件" }],
    ...changes,
  };
}

export function citation(changes: Partial<Citation> = {}): Citation {
  return {
    n: 1,
    report: "yunhai",
    title: "云海市2031年法治政府建设年度报告",
    region: "云海市",
    year: 2031,
    section: [],
    quote: REPORT_TEXT,
    start: 0,
    end: REPORT_TEXT.length,
    url: "/reports/yunhai",
    ...changes,
  };
}

export function answer(changes: Partial<Answer> = {}): Answer {
  return {
    status: "answered",
    reason: null,
    answer: `250件[1]。云海市2031年度报告原文：「${REPORT_TEXT}」`,
    headline: "250件",
    verdict: null,
    table: null,
    citations: [citation()],
    notes: [],
    suggestions: [],
    mode: "extractive",
    elapsedMs: { core: 1, total: 1 },
    ...changes,
  };
}

export function refusal(changes: Partial<Answer> = {}): Answer {
  const nothing = { reason: "no_report", headline: null, citations: [] };
  return answer({ status: "not_found", answer: "没有收录。", ...nothing, ...changes });
}
