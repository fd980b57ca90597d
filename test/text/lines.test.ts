import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitLines } from "../../src/text/lines.ts";

function lines(text: string): string[] {
  return splitLines(text, { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  );
}

const LONG = "全县各乡镇各部门认真落实法治政府建设实施纲要的各项部署，全年共";

describe("splitLines", () => {
  it("joins a long line that was wrapped in mid-sentence", () => {
    expect(lines(`${LONG}\n受理行政复议申请15件。`)).toHaveLength(1);
  });

  it.each([
    ["a short line, a heading", "法治建设\n全县受理复议申请15件。", 2],
    ["a sentence that ended", `${LONG}办结。\n受理15件。`, 2],
    ["a list that is announced", `${LONG}做到：\n公开透明`, 2],
    ["a numbered heading", `${LONG}推进\n二、存在的问题`, 2],
    ["a bracketed number", `${LONG}推进\n（三）强化监督`, 2],
    ["an Arabic number", `${LONG}推进\n3.强化监督`, 2],
    ["an item of a count", `${LONG}推进\n三是强化监督`, 2],
    ["an indented paragraph", `${LONG}推进\n　　强化监督`, 2],
    ["an empty line", `${LONG}推进\n\n强化监督`, 2],
  ])("cuts at %s", (_, text, count) => {
    expect(lines(text)).toHaveLength(count);
  });

  it.each([
    ["", []],
    ["\n \n", []],
    ["甲\r\n乙", ["甲", "乙"]],
    ["　甲　", ["甲"]],
  ])("leaves nothing empty of %j", (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it("stays within the range it is given", () => {
    const text = "前言\n甲乡\n乙镇\n结语";
    expect(splitLines(text, { start: 3, end: 8 })).toEqual([
      { start: 3, end: 5 },
      { start: 6, end: 8 },
    ]);
  });

  it("loses no character but white space, in order, in any text", () => {
    const piece = fc.constantFrom("\n", "。", LONG, "二、", "　", "乙", "\u{1F600}", "\r");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        expect(lines(text).join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
      }),
    );
  });
});
