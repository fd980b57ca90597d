import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSentenceSplitter } from "../../src/explain/split-sentences.ts";

function split(...deltas: readonly string[]): string[] {
  const splitter = createSentenceSplitter();
  return [...deltas.flatMap((delta) => splitter.push(delta)), ...splitter.finish()];
}

describe("createSentenceSplitter", () => {
  it.each<[string, string[]]>([
    ["受理250件[1]。审结221件[2]。", ["受理250件[1]。", "审结221件[2]。"]],
    ["受理250件。[1]审结221件。[2][3]", ["受理250件。[1]", "审结221件。[2][3]"]],
    ["受理250件。 [1] 审结221件。", ["受理250件。 [1]", "审结221件。"]],
    ["受理250件。【1】审结221件。［2］", ["受理250件。【1】", "审结221件。［2］"]],
    ["受理250件。[1,3]审结221件。", ["受理250件。[1,3]", "审结221件。"]],
    ["提出“应诉尽诉。”[1]其次", ["提出“应诉尽诉。”[1]", "其次"]],
    ["做法如下：\n一是培训[1]\n二是检查[2]", ["做法如下：", "一是培训[1]", "二是检查[2]"]],
    ["出庭率98.6%[1]；应诉63件[1]。", ["出庭率98.6%[1]；应诉63件[1]。"]],
    ["真的吗？！[1]好。", ["真的吗？！[1]", "好。"]],
    ["受理250件。[注]审结", ["受理250件。", "[注]审结"]],
    ["没有写完的半句", ["没有写完的半句"]],
    [" \n\n ", []],
    ["", []],
  ])("cuts %j", (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it("gives a sentence as soon as it is sure that no mark follows", () => {
    const splitter = createSentenceSplitter();
    expect(splitter.push("受理250件。")).toEqual([]);
    expect(splitter.push("[")).toEqual([]);
    expect(splitter.push("1]")).toEqual([]);
    expect(splitter.push("审")).toEqual(["受理250件。[1]"]);
    expect(splitter.push("结221件[2]。\n")).toEqual([]);
    expect(splitter.push("维")).toEqual(["审结221件[2]。"]);
    expect(splitter.finish()).toEqual(["维"]);
  });

  it("lets go of a text that never ends a sentence", () => {
    const splitter = createSentenceSplitter();
    expect(splitter.push("啊".repeat(2001))).toHaveLength(1);
    expect(splitter.finish()).toEqual([]);
  });

  const text = fc
    .array(
      fc.constantFrom(
        ..."受理250件。！？”）\n ,，".split(""),
        "[1]",
        "[12]",
        "【3】",
        "[",
        "]",
        "[1,2]",
      ),
    )
    .map((parts) => parts.join(""));

  it("cuts the same wherever the deltas are cut", () => {
    fc.assert(
      fc.property(text, (whole) => {
        const expected = split(whole);
        for (let at = 0; at <= whole.length; at += 1) {
          expect(split(whole.slice(0, at), whole.slice(at))).toEqual(expected);
        }
        expect(split(...whole)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("loses and invents nothing but blanks", () => {
    const bare = (parts: readonly string[]): string => parts.join("").replace(/\s/gu, "");
    fc.assert(
      fc.property(text, (whole) => {
        expect(bare(split(...whole))).toBe(bare([whole]));
      }),
    );
  });
});
