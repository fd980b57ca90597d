import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences, trimRange } from "../../src/text/sentences.ts";

function sentences(text: string): string[] {
  return splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe("splitSentences", () => {
  it.each([
    ["受理20件。办结19件。", ["受理20件。", "办结19件。"]],
    ["做到“有诉必应。”成效明显。", ["做到“有诉必应。”", "成效明显。"]],
    ["怎么办？！马上办!", ["怎么办？！", "马上办!"]],
    ["出庭率98.6%；败诉率3.1%", ["出庭率98.6%；败诉率3.1%"]],
    ["（含结转3件。）共办结60件", ["（含结转3件。）", "共办结60件"]],
    [" 　受理20件。　 ", ["受理20件。"]],
    ["没有句号", ["没有句号"]],
    ["。", ["。"]],
    ["", []],
    [" \n　", []],
  ])("cuts %j", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it("stays within the range it is given", () => {
    const text = "前一句。受理20件。后一句。";
    expect(splitSentences(text, { start: 4, end: 10 })).toEqual([{ start: 4, end: 10 }]);
    expect(splitSentences(text, { start: 6, end: 12 })).toEqual([
      { start: 6, end: 10 },
      { start: 10, end: 12 },
    ]);
  });

  it("loses nothing but white space of any text, and overlaps nowhere", () => {
    const piece = fc.constantFrom("受理", "。", "！", "”", "）", " ", "\n", "20件", "\u{1F600}");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("");
        expect(sentences(text).join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
        let from = 0;
        for (const { start, end } of splitSentences(text, { start: 0, end: text.length })) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
      }),
    );
  });
});

describe("trimRange", () => {
  it.each([
    ["　甲 ", { start: 1, end: 2 }],
    ["甲", { start: 0, end: 1 }],
    [" \n ", { start: 0, end: 0 }],
    ["", { start: 0, end: 0 }],
  ])("trims %j", (text, expected) => {
    expect(trimRange(text, { start: 0, end: text.length })).toEqual(expected);
  });
});
