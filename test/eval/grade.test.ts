import { describe, expect, it } from "vitest";
import { answer, citation, question, refusal } from "./fixtures.ts";
import { gradeAnswer, hasExpected, normalizeForGrading } from "./grade.ts";

describe("hasExpected", () => {
  it.each([
    ["受理250件", "250件"],
    ["受理250件", "250"],
    ["共受理1,250件", "1250"],
    ["受理 250 件", "250件"],
    ["受理２５０件（９８．２％）", "98.2%"],
    ["同比下降37.5%", "37.5%"],
    ["共250。", "250"],
    ["由152条减为123条", "123条"],
    ["清政〔2019〕16号", "清政[2019]16号"],
    ["清政〔2019〕16号", "清政(2019)16号"],
    ["清政（2019）16号", "清政〔2019〕16号"],
    ["收到1250件,受理250件", "250件"],
    ["达到98.2%，满意率98%", "98%"],
    ["《吉林市优化营商环境规定》", "优化营商环境规定"],
  ])("finds in %s the expected %s", (text, expected) => {
    expect(hasExpected(text, expected)).toBe(true);
  });

  it.each([
    ["收到1250件", "250件"],
    ["收到1250件", "250"],
    ["收到2501件", "250"],
    ["满意率98.2%", "98"],
    ["满意率98.2%", "2%"],
    ["满意率98.2%", "98%"],
    ["下降0.5个百分点", "5个百分点"],
    ["收到1,250件", "250件"],
    ["共10 250件", "10250件"],
    ["表格：12 50件", "1250件"],
    ["１２５０件", "250件"],
    ["", "250件"],
    ["受理250份", "250件"],
  ])("does not find in %s the expected %s", (text, expected) => {
    expect(hasExpected(text, expected)).toBe(false);
  });
});

describe("normalizeForGrading", () => {
  it.each([
    ["３,４１２ 件", "3412件"],
    ["强基础　促规范", "强基础促规范"],
    ["〔2019〕[2019]（2019）(2019)", "(2019)(2019)(2019)(2019)"],
    ["第一行\n第二行", "第一行第二行"],
  ])("makes %j into %s", (text, normalized) => {
    expect(normalizeForGrading(text)).toBe(normalized);
  });

  it("keeps two numbers with white space between them apart", () => {
    expect(normalizeForGrading("12 50")).not.toBe("1250");
  });
});

describe("gradeAnswer", () => {
  it("passes an answer that says and cites what is expected", () => {
    expect(gradeAnswer(question(), answer())).toEqual({
      id: "q1",
      type: "figure",
      passed: true,
      faults: [],
      headline: true,
      cited: true,
    });
  });

  it.each([
    ["an expected figure is missing", { answer: "1250件[1]" }, {}],
    ["a near miss is said", {}, { expect: { all: ["250件"], none: ["1250件"] } }],
    ["the status is not answered", { status: "clarify" as const }, {}],
    ["the unanswerable is answered", {}, { type: "unanswerable" as const, answerable: false }],
    [
      "a follow-up without answer is answered",
      {},
      { type: "followup" as const, answerable: false },
    ],
    ["abuse is answered", {}, { type: "abuse" as const, answerable: false }],
    [
      "the verdict is another one",
      { verdict: "supported" as const },
      { type: "check" as const, expect: { all: [], none: [], verdict: "refuted" as const } },
    ],
    [
      "there is no verdict where one is due",
      {},
      { type: "check" as const, expect: { all: [], none: [], verdict: "not_found" as const } },
    ],
  ])("fails an answer when %s", (_, given, asked) => {
    const grade = gradeAnswer(question(asked), answer(given));
    expect(grade.passed).toBe(false);
    expect(grade.faults).not.toEqual([]);
  });

  it("passes a refusal of the unanswerable, and asks neither headline nor proof of it", () => {
    const asked = question({ type: "unanswerable", answerable: false });
    expect(gradeAnswer(asked, refusal())).toMatchObject({
      passed: true,
      headline: null,
      cited: null,
    });
  });

  it("takes the other form of an expected string", () => {
    const expected = { all: ["三类"], none: [], alt: { 三类: "3类" } };
    const given = answer({ answer: "共3类[1]", headline: "3类" });
    expect(gradeAnswer(question({ expect: expected }), given)).toMatchObject({
      passed: true,
      headline: true,
    });
  });

  it("takes not_found as a right status of a check whose verdict it is", () => {
    const asked = question({
      type: "check",
      expect: { all: [], none: [], verdict: "not_found" },
      quotes: [],
    });
    expect(gradeAnswer(asked, refusal({ verdict: "not_found" })).passed).toBe(true);
  });

  it.each([
    ["1250件", false],
    ["受理250件", true],
    [null, false],
  ])("grades the headline %s as exact: %s", (headline, exact) => {
    expect(gradeAnswer(question(), answer({ headline })).headline).toBe(exact);
  });

  it.each([
    ["the sentence around the proof", "全市受理 250件，审结。", true],
    ["another sentence", "全市审结250件。", false],
  ])("looks for the proof in the citations: %s", (_, quote, cited) => {
    const given = answer({ citations: [citation({ quote })] });
    expect(gradeAnswer(question(), given).cited).toBe(cited);
  });

  it("asks for every proving quote, not for one of them", () => {
    const quotes = [
      { file: "yun", text: "受理250件" },
      { file: "yun", text: "办结19件" },
    ];
    expect(gradeAnswer(question({ quotes }), answer()).cited).toBe(false);
  });
});
