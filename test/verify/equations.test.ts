import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEquations } from "../../src/verify/equations.ts";

describe("readEquations", () => {
  it.each([
    ["368件 − 83件 = 285件（按印出的数字计算）", "285件"],
    ["229件（计算：205件 + 24件 = 229件）", "229件"],
    ["16户 + 13户 + 11户 = 40户", "40户"],
    ["331件 ÷ 368件 = 89.95%", "89.95%"],
    ["13件 ÷ ４５件 = 28.89%", "28.89%"],
    ["8642.35万元 − 3120.5万元 = 5521.85万元", "5521.85万元"],
    ["2.46亿元 − 8642.35万元 = 15957.65万元", "15957.65万元"],
    ["99.2% − 98.6% = 0.6个百分点", "0.6个百分点"],
    ["1.13万余件 − 300件 = 约11000件", "11000件"],
  ])("works %s again", (text, result) => {
    expect(readEquations(text)).toMatchObject([{ result, isTrue: true }]);
  });

  it.each([
    "368件 − 83件 = 286件",
    "205件 + 24件 = 2290件",
    "331件 ÷ 368件 = 89.9%",
    "331件 ÷ 0件 = 0%",
    "许多件 + 24件 = 24件",
    "1件、2件 + 24件 = 25件",
    "2.46亿元 − 8642.35万元 = 2.46亿元",
  ])("does not believe %s", (text) => {
    for (const { isTrue } of readEquations(text)) expect(isTrue).toBe(false);
  });

  it.each(["受理368件，审结331件", "a=b", "占比 = 多少", ""])("finds no equation in %j", (text) => {
    expect(readEquations(text)).toEqual([]);
  });

  it("believes any sum and difference that is right, and none that is not", () => {
    const count = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: -50, max: 50 }), (one, other, slip) => {
        const [high, low] = [Math.max(one, other), Math.min(one, other)];
        const shown = `${one}件 + ${other}件 = ${one + other + slip}件`;
        fc.pre(one + other + slip > 0);
        expect(readEquations(shown)[0]?.isTrue).toBe(slip === 0);
        const difference = `${high}件 − ${low}件 = ${high - low}件`;
        expect(readEquations(difference)[0]?.isTrue).toBe(true);
      }),
    );
  });
});
