import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf, indent, padEnd, padStart, wrap } from "../../../adapters/cli/width.ts";

const RED = "\u001b[31m";
const END = "\u001b[39m";

describe("columnsOf", () => {
  it.each([
    ["安庆市", 6],
    ["250件", 5],
    ["（九）", 6],
    [`${RED}250${END}件`, 5],
    ["", 0],
  ])("counts %s", (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});

describe("padEnd and padStart", () => {
  it("fill up to the columns that the reader sees", () => {
    expect(padEnd("鄂城区", 8)).toBe("鄂城区  ");
    expect(padStart(`${RED}件${END}`, 4)).toBe(`  ${RED}件${END}`);
    expect(padEnd("鄂城区", 4)).toBe("鄂城区");
  });
});

describe("wrap", () => {
  it.each([
    ["全年受理250件。", 9, ["全年受理", "250件。"]],
    ["收到申请，受理二十件", 8, ["收到申", "请，受理", "二十件"]],
    ["关于印发《意见》等", 9, ["关于印发", "《意见》", "等"]],
    ["受理行政案件20件[1]。", 16, ["受理行政案件20", "件[1]。"]],
    ["一二三四五六", 12, ["一二三四五六"]],
    ["第一行\n第二行", 80, ["第一行", "第二行"]],
  ])("breaks %s at %i columns as a Chinese page would", (text, columns, lines) => {
    expect(wrap(text, columns)).toEqual(lines);
  });

  it("leaves lines whole for a pipe", () => {
    expect(wrap("受理".repeat(200), null)).toHaveLength(1);
  });

  it("loses no character but spaces at a break, and keeps every line within the width", () => {
    const text = fc.string({
      unit: fc.constantFrom(..."受理件。，（）《》“”abc 12%[]"),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 40 }), (line, columns) => {
        const lines = wrap(line, columns);
        expect(lines.join("").replaceAll(" ", "")).toBe(line.replaceAll(" ", ""));
        for (const part of lines) expect(columnsOf(part)).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it("counts no columns for colours", () => {
    expect(wrap(`${RED}一二${END}三四`, 8)).toEqual([`${RED}一二${END}三四`]);
  });
});

describe("indent", () => {
  it("hangs the following lines under the first", () => {
    expect(indent("一二三四五六七八", { first: "> ", rest: "  ", columns: 12 })).toBe(
      "> 一二三四五\n  六七八",
    );
  });
});
