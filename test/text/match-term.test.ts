import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMatcher } from "../../src/text/match-term.ts";

function grade(
  word: string,
  text: string,
  { synonyms = [] as string[], verb = false } = {},
): number {
  return createMatcher({ word, synonyms, verb }).match(text);
}

describe("createMatcher", () => {
  it.each([
    ["the word itself", grade("法律援助", "办理法律援助案件"), 1],
    ["a synonym", grade("民企", "服务民营企业", { synonyms: ["民营企业"] }), 0.95],
    ["a long word with others between", grade("复议案件", "办理复议的案件"), 0.75],
    ["a short abbreviation", grade("法援", "法律援助中心"), 0.6],
    ["a verb by its main character", grade("评上", "获评省级示范县", { verb: true }), 0.45],
  ])("grades %s", (_, found, expected) => {
    expect(found).toBe(expected);
  });

  it("grades the better agreement higher", () => {
    const text = "行政服务中心";
    const grades = ["服务中心", "行政服务", "行政服务中心大厅", "养老服务中心站"].map((word) =>
      grade(word, text),
    );
    expect(grades).toEqual(grades.toSorted((one, other) => other - one));
    expect(grades.at(-1)).toBeGreaterThan(0);
    expect(grades[2]).toBeLessThan(0.75);
  });

  it.each([
    ["复议", "应诉案件"],
    ["公证", "仲裁委员会"],
    ["听证", "听取意见，证明材料"],
    ["了结", "了解情况"],
    ["评上", "网上公示"],
    ["民企", "人民群众、外资企业"],
  ])("finds no %s in %s", (word, text) => {
    expect(grade(word, text, { verb: word === "评上" })).toBe(0);
  });

  it("does not let a noun agree by one character", () => {
    expect(grade("评分", "获评省级")).toBe(0);
    expect(grade("评分", "获评省级", { verb: true })).toBeGreaterThan(0);
  });

  it("does not let verbs agree by a particle alone", () => {
    expect(grade("建了", "办了两件事", { verb: true })).toBe(0);
  });

  it.each([
    ["", "任何文字"],
    ["复议", ""],
    ["", ""],
  ])("finds nothing where there is nothing: %j in %j", (word, text) => {
    expect(grade(word, text)).toBe(0);
  });

  it("keeps to 0 … 1 and takes any characters for what they are", () => {
    const any = fc.string({ unit: "binary", maxLength: 12 });
    fc.assert(
      fc.property(any, any, fc.boolean(), (word, text, verb) => {
        const found = grade(word, text, { verb });
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
        if (word !== "") expect(grade(word, `${text}${word}${text}`, { verb })).toBe(1);
      }),
    );
    expect(grade("(.*)+", "abc")).toBe(0);
  });
});
