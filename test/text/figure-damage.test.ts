import { describe, expect, it } from "vitest";
import { readDamage, splitDay } from "../../src/text/figure-damage.ts";
import { readFigures } from "../../src/text/figures.ts";

describe("readDamage", () => {
  it.each([
    ["415日", "疑为“4月15日”,原文缺“月”字"],
    ["1028日", "疑为“10月28日”,原文缺“月”字"],
    ["2021年415日", "疑为“4月15日”,原文缺“月”字"],
    ["４１５日", "疑为“4月15日”,原文缺“月”字"],
    ["105日", "疑为“10月5日”,原文缺“月”字"],
    ["112日", "疑为“1月12日”或“11月2日”,原文缺“月”字"],
    ["20152020年", "疑为“2015—2020年”,原文缺连接号"],
  ])("guesses what %s meant", (printed, guess) => {
    expect(readDamage(printed)).toBe(guess);
  });

  it.each([
    "4月15日",
    "15日",
    "2020年",
    "2015—2020年",
    "20202015年",
    "365日",
    "931日",
    "415件",
    "",
  ])("finds nothing lost in %j", (printed) => {
    expect(readDamage(printed)).toBeNull();
  });

  it("has no day for digits that are no date", () => {
    expect(["000", "1332", "99999", "ab"].map(splitDay)).toEqual([[], [], [], []]);
  });
});

describe("readFigures on damaged dates", () => {
  it.each([
    ["一是综合受理。1028日,大厅迁址", "1028日", 0],
    ["事项通办415日双方签订协议", "415日", 0],
    ["2021年415日双方签订协议", "2021年415日", 20_210_000],
    ["实施规划20152020年的任务", "20152020年", 0],
  ])("keeps what %s prints as a date", (text, printed, value) => {
    expect(readFigures(text)).toMatchObject([{ printed, value, kind: "date" }]);
  });

  it.each([
    ["自受理之日起120日内办结", "120日内"],
    ["期限不超过120日", "120日"],
    ["累计培训210日", "210日"],
  ])("takes the length of time in %s for no date", (text, printed) => {
    expect(readFigures(text)).toMatchObject([{ printed, kind: "duration", unit: "日" }]);
  });
});
