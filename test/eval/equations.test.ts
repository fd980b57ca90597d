import { describe, expect, it } from "vitest";
import { shownResults } from "./equations.ts";

describe("shownResults", () => {
  it.each([
    ["109个（计算：207个[1] − 98个[1] = 109个）", ["109"]],
    ["40户（计算：16户[1] + 13户[1] + 11户[1] = 40户）", ["40"]],
    ["88.4%（计算：221件[1] ÷ 250件[1] = 88.4%）", ["88.4"]],
    ["安庆市更多：4943.74万元 − 3428.41万元 = 1515.33万元（按印出的数字计算）。", ["1515.33"]],
    ["鄂城区更多：2万余份 − 14000余份 = 约6000份（按印出的数字计算）。", ["6000"]],
    ["98.0%（计算：9062件[1] ÷ 9240件[1] = 98.0%）", ["98.0"]],
    ["清丰县更多：1141本 − 1029份 = 112（按印出的数字计算）。", ["112"]],
  ])("reads the result of %s", (text, results) => {
    expect(shownResults(text)).toEqual(results);
  });

  it.each([
    ["a wrong difference", "109个（计算：207个 − 98个 = 108个）"],
    ["a sum that is wrong by little", "（计算：1250件 − 250件 = 999件）"],
    ["a wrong share", "（计算：221件 ÷ 250件 = 98.4%）"],
    ["a term without a number", "（计算：受理数 − 审结数 = 29件）"],
    ["no equation", "全年受理250件，审结221件。"],
    ["an equation without operation", "（计算：= 29件）"],
    ["an empty text", ""],
  ])("returns nothing for %s", (_, text) => {
    expect(shownResults(text)).toEqual([]);
  });
});
