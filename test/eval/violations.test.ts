import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/types.ts";
import { answer, citation, question, REPORT_TEXT, refusal } from "./fixtures.ts";
import { findViolations } from "./violations.ts";

function kindsOf(given: Answer, changes: Parameters<typeof question>[0] = {}): string[] {
  const getText = (id: string): string | null => (id === "yunhai" ? REPORT_TEXT : null);
  const held = { question: question(changes), answer: given, getText, known: ["2030", "5"] };
  return findViolations(held).map(({ kind }) => kind);
}

describe("findViolations", () => {
  it.each<[string, Partial<Answer>]>([
    ["a figure with its sentence", {}],
    ["a number of the question", { answer: "没有2031年之外的报告，250件[1]。" }],
    ["a year that the corpus holds", { answer: "收录5份，最早2030年。" }],
    ["a right sum with its terms", { answer: "1250件 − 250件 = 1000件[1]", headline: "1000件" }],
    ["a guess that is marked as one", { notes: ["原文“1250件”疑为“12月50日”"] }],
    ["a table whose cells are cited", { table: { columns: ["数"], rows: [["250件[1]"]] } }],
  ])("finds nothing wrong with %s", (_, changes) => {
    expect(kindsOf(answer(changes))).toEqual([]);
  });

  it.each<[string, string, Partial<Answer>]>([
    ["quote", "a quote that the report has elsewhere", { citations: [citation({ start: 1 })] }],
    ["quote", "a quote of an unknown report", { citations: [citation({ report: "x" })] }],
    ["mark", "a mark without citation", { answer: "受理250件[1][2]" }],
    ["mark", "a mark without citation in a table", { table: { columns: [], rows: [["[3]"]] } }],
    ["quotation", "words in 「」 that no citation holds", { answer: "「全市受理多件」[1]" }],
    ["figure", "a number that no quote prints", { answer: "受理251件[1]" }],
    ["figure", "a part of a printed number", { answer: "审结98%[1]" }],
    ["figure", "a headline that no quote prints", { headline: "251件" }],
    ["figure", "a wrong sum", { answer: "1250件 − 250件 = 999件[1]" }],
    ["figure", "a number in a note", { notes: ["另有77件。"] }],
    ["place", "a citation of another place", { citations: [citation({ region: "青江县" })] }],
  ])("finds a violation of kind %s: %s", (kind, _, changes) => {
    expect(kindsOf(answer(changes))).toContain(kind);
  });

  it("holds a line to the citations it marks, not to all", () => {
    const other = citation({ n: 2, quote: "受理250件", start: 22, end: 29 });
    const citations = [citation(), { ...other, start: REPORT_TEXT.indexOf("受理250件") }];
    const fixed = citations.map((one) => ({ ...one, end: one.start + one.quote.length }));
    expect(kindsOf(answer({ answer: "收到1250件[2]", headline: null, citations: fixed }))).toEqual([
      "figure",
    ]);
  });

  it("counts an answer that the gate held back", () => {
    expect(kindsOf(refusal({ reason: "unverified" }))).toEqual(["withheld"]);
  });

  it("lets a verdict other_scope cite the other place that it speaks of", () => {
    const given = answer({ verdict: "other_scope", citations: [citation({ region: "青江县" })] });
    expect(kindsOf(given, { type: "check" })).toEqual([]);
  });
});
