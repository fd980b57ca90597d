import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFigures } from "../../src/text/figures.ts";
import {
  finerOf,
  printQuantity,
  printShare,
  type Quantity,
  toQuantity,
} from "../../src/text/quantity.ts";

function quantity(text: string): Quantity {
  const [figure] = readFigures(text);
  if (figure === undefined) throw new Error(`no figure in ${text}`);
  return toQuantity(figure);
}

describe("toQuantity", () => {
  it.each([
    ["受理3,412件", { value: 3412, unit: "件", scale: "", decimals: 0 }],
    ["调解1.13万余件", { value: 11_300, unit: "件", scale: "万", decimals: 2 }],
    ["补偿3428.41万元", { value: 34_284_100, unit: "元", scale: "万", decimals: 2 }],
    ["补偿３４.５０万元", { value: 345_000, unit: "元", scale: "万", decimals: 2 }],
    ["投资1.2亿元", { value: 120_000_000, unit: "元", scale: "亿", decimals: 1 }],
    ["出庭率98.60%", { value: 98.6, unit: "%", scale: "", decimals: 2 }],
    ["两千余人次参加", { value: 2000, unit: "人次", scale: "", decimals: 0 }],
  ])("reads how %s is printed", (text, expected) => {
    expect(quantity(text)).toEqual(expected);
  });
});

describe("printQuantity", () => {
  it.each([
    [15_153_300, "补偿3428.41万元", "1515.33万元"],
    [98.6 - 95.4, "出庭率98.6%", "3.2%"],
    [0.1 + 0.2, "占0.1%", "0.3%"],
    [11_300 + 25, "调解1.13万件", "1.1325万件"],
    [123_456_789, "投资1.2亿元", "1.23456789亿元"],
    [12_345.67, "罚款1万元", "1.234567万元"],
    [98, "出庭率98.60%", "98%"],
    [1200, "受理30件", "1200件"],
    [-3, "受理30件", "-3件"],
    [0, "受理30件", "0件"],
    [-1e-9, "占0.1%", "0%"],
  ])("prints %d as %s does", (value, like, printed) => {
    expect(printQuantity(value, quantity(like))).toBe(printed);
  });

  const cents = fc.integer({ min: 0, max: 99_999_999 });
  it("adds and subtracts printed figures without floating noise", () => {
    fc.assert(
      fc.property(cents, cents, fc.constantFrom("%", "万元", "元"), (one, other, unit) => {
        const scale = unit === "万元" ? 10_000 : 1;
        const printed = (hundredths: number): string => String(hundredths / 100);
        const like: Quantity = {
          ...{ value: 0, unit: unit.replace("万", ""), decimals: 2 },
          scale: unit === "万元" ? "万" : "",
        };
        const [a, b] = [Number(printed(one)) * scale, Number(printed(other)) * scale];
        expect(printQuantity(a + b, like)).toBe(`${printed(one + other)}${unit}`);
        expect(printQuantity(a - b, like)).toBe(`${printed(one - other)}${unit}`);
      }),
    );
  });
});

describe("finerOf", () => {
  it.each([
    ["投资1.2亿元", "投资350.5万元", "万"],
    ["投资350.5万元", "投资1.2亿元", "万"],
    ["罚款1.5万元", "罚款800元", ""],
  ])("takes of %s and %s the finer scale and all decimals", (one, other, scale) => {
    const [a, b] = [quantity(one), quantity(other)];
    expect(finerOf(a, b)).toMatchObject({ scale, decimals: Math.max(a.decimals, b.decimals) });
  });

  it("loses no digit of a difference", () => {
    const [high, low] = [quantity("投资1.2亿元"), quantity("投资350.55万元")];
    expect(printQuantity(high.value - low.value, finerOf(high, low))).toBe("11649.45万元");
  });
});

describe("printShare", () => {
  it.each([
    [221, 250, "88.4%"],
    [1, 3, "33.33%"],
    [2, 3, "66.67%"],
    [0, 5, "0%"],
    [7, 7, "100%"],
    [201, 20_000, "1.01%"],
    [1, 20_000, "0.01%"],
  ])("prints %d of %d", (part, whole, printed) => {
    expect(printShare(part, whole)).toBe(printed);
  });

  it("prints at most two decimals", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 1_000_000 }), (part, whole) => {
        expect(printShare(part, whole)).toMatch(/^\d+(?:\.\d{1,2})?%$/u);
      }),
    );
  });
});
