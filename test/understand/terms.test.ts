import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Term } from "../../src/question.ts";
import { readAsked } from "../../src/understand/asked.ts";
import { readTerms } from "../../src/understand/terms.ts";

function terms(text: string): Term[] {
  return readTerms(text, [], readAsked(text).ranges);
}

function words(text: string): string[] {
  return terms(text).map(({ word }) => word);
}

function termOf(text: string, word: string): Term {
  const found = terms(text).find((term) => term.word === word);
  if (found === undefined) throw new Error(`no ${word} in ${words(text).join(" ")}`);
  return found;
}

describe("readTerms", () => {
  it.each([
    ["行政复议受理多少件", ["行政复议", "受理"]],
    ["《浏阳市养犬管理条例》", ["浏阳市养犬管理条例"]],
    ["评上“法治示范县”的", ["评上", "法治示范县"]],
    ["农民工工资追回多少", ["农民工", "工资", "追回"]],
    ["涉及几个部门", ["涉及", "部门"]],
  ])("cuts %s", (text, expected) => {
    expect(words(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    "",
    "报告",
    "一共有多少",
    "是什么",
    "几月",
    "最高的是哪个",
    "？",
    "哪个部门",
    "具体情况呢",
  ])("finds no term in %j", (text) => {
    expect(words(text)).toEqual([]);
  });

  it.each(["有没有", "是否", "是不是"])("takes no term from the asking %s", (asking) => {
    expect(words(`${asking}被撤销的复议案件`)).not.toContain(asking);
  });

  it.each([
    ["复议受理多少件", "受理", ["accepted"]],
    ["不予受理的有几件", "不予受理", ["notAccepted"]],
    ["审结多少复议案件", "审结", ["concluded"]],
    ["没调成的纠纷", "调成", ["mediatedSuccessfully"]],
  ])("holds a stage of %s strictly", (text, word, predicates) => {
    expect(termOf(text, word)).toMatchObject({ predicates, strict: true, role: "verb" });
  });

  it("holds a lay verb strictly only where cases are counted", () => {
    expect(termOf("收了多少案子", "收")).toMatchObject({ strict: true });
    expect(termOf("收了多少垃圾", "收")).toMatchObject({ strict: false });
  });

  it.each([
    ["没调成的纠纷有几件", "调成", true],
    ["未完成整改的有几个", "完成整改", true],
    ["调成的纠纷有几件", "调成", false],
  ])("reads in %s whether %s is denied", (text, word, negated) => {
    expect(termOf(text, word).negated).toBe(negated);
  });

  it("marks what is to be counted", () => {
    expect(termOf("有多少名律师参与调解", "律师").head).toBe(true);
    expect(termOf("律师参与调解多少件", "律师").head).toBe(false);
    expect(termOf("涉及几个部门", "部门").head).toBe(true);
  });

  it("weighs titles above nouns, nouns above verbs, common words least", () => {
    const [title, noun, verb, common] = [
      termOf("《养犬管理条例》", "养犬管理条例"),
      termOf("律师", "律师"),
      termOf("受理", "受理"),
      termOf("工作", "工作"),
    ].map(({ weight }) => weight);
    expect([title, noun, verb, common]).toEqual(
      [title, noun, verb, common].toSorted((one, other) => (other ?? 0) - (one ?? 0)),
    );
  });

  it("leaves out what is explained, even in quotation marks", () => {
    const text = "“诸暨市”2021年受理多少";
    expect(
      readTerms(text, [
        { start: 1, end: 4 },
        { start: 5, end: 10 },
      ]).map(({ word }) => word),
    ).toEqual(["受理"]);
  });

  it("returns each word once and none that is empty, for any text", () => {
    const piece = fc.constantFrom(
      "受理",
      "《",
      "》",
      "“",
      "”",
      " ",
      "律师",
      "多少",
      "没",
      "\u{1F600}",
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: "binary" })), (typed) => {
        const found = words(typed);
        expect(new Set(found).size).toBe(found.length);
        expect(found).not.toContain("");
        for (const { weight } of terms(typed)) expect(weight).toBeGreaterThan(0);
      }),
    );
  });
});
