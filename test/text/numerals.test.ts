import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseNumeral } from "../../src/text/numerals.ts";

const DIGITS = "零一二三四五六七八九";

/** Writes a whole number below 10^16 in Chinese, the formal way: 10005 is 一万零五. */
function inChinese(value: number): string {
  if (value >= 1e8) return joined(value, 1e8, "亿");
  if (value >= 1e4) return joined(value, 1e4, "万");
  if (value >= 1000) return joined(value, 1000, "千");
  if (value >= 100) return joined(value, 100, "百");
  if (value >= 10) return joined(value, 10, "十");
  return DIGITS.charAt(value);
}

function joined(value: number, scale: number, name: string): string {
  const rest = value % scale;
  const head = inChinese(Math.floor(value / scale)) + name;
  if (rest === 0) return head;
  return rest < scale / 10 ? `${head}零${inChinese(rest)}` : head + inChinese(rest);
}

describe("parseNumeral", () => {
  it.each([
    ["250", 250],
    ["3,412", 3412],
    ["3，412", 3412],
    ["２５０", 250],
    ["9,822.66", 9822.66],
    ["99.28", 99.28],
    ["1.13万", 11_300],
    ["3428.41万", 34_284_100],
    ["4943.74万", 49_437_400],
    ["10.6万", 106_000],
    ["1.13亿", 113_000_000],
    ["82.5亿", 8_250_000_000],
    ["3千", 3000],
    ["5百万", 5_000_000],
    ["1.5万亿", 1_500_000_000_000],
    ["3万5千", 35_000],
    ["3万5", 35_000],
    ["1亿2000万", 120_000_000],
  ])("reads the Arabic numeral %s", (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each([
    ["零", 0],
    ["〇", 0],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["二十三", 23],
    ["两百零五", 205],
    ["二百五十", 250],
    ["二百五", 250],
    ["两千", 2000],
    ["一千零一十", 1010],
    ["一万三千", 13_000],
    ["一万零五", 10_005],
    ["一亿二千万", 120_000_000],
    ["三万亿", 3_000_000_000_000],
    ["二〇二〇", 2020],
    ["二零一九", 2019],
    ["九十八点五", 98.5],
    ["三点五万", 35_000],
    ["叁仟伍佰", 3500],
    ["百", 100],
    ["万", 10_000],
    ["半", 0.5],
  ])("reads the Chinese numeral %s", (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each([
    "",
    " ",
    "两千余",
    "件",
    "三件",
    "十百",
    "一百一百",
    "1,23",
    "1.2.3",
    "万万",
    "点五",
    "1a",
  ])("takes %j for no numeral", (text) => {
    expect(parseNumeral(text)).toBeNull();
  });

  it("reads back every whole number written in Chinese", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999_999 }), (value) => {
        expect(parseNumeral(inChinese(value))).toBe(value);
      }),
    );
  });

  it("reads back every whole number with commas", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        expect(parseNumeral(value.toLocaleString("en-US"))).toBe(value);
      }),
    );
  });

  it("moves the point of a number in 万 without noise", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (hundredths) => {
        const whole = Math.floor(hundredths / 100);
        const printed = `${whole}.${String(hundredths % 100).padStart(2, "0")}万`;
        expect(parseNumeral(printed)).toBe(hundredths * 100);
      }),
    );
  });

  it("never throws and never returns what is no finite number", () => {
    const characters = fc.constantFrom(..."零一二两三十百千万亿点半0123456789,.，．");
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(characters).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (input) => {
        const value = parseNumeral(input);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
