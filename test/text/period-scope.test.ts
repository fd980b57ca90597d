import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFigures } from "../../src/text/figures.ts";
import { readPeriods } from "../../src/text/period-scope.ts";

function periods(sentence: string, year = 2021): (string | null)[] {
  const figures = readFigures(sentence);
  const found = readPeriods(sentence, figures, year);
  return figures.filter((figure) => found.has(figure)).map((figure) => found.get(figure) ?? null);
}

describe("readPeriods", () => {
  it.each([
    ["截至11月底，发放补贴284份", ["截至11月底"]],
    ["对近年制定的文件评查12次，历年累计80次", [null, "累计"]],
    ["三年来，全县清理文件80件", ["三年来"]],
    ["“十三五”期间，修订规章12件", ["“十三五”期间"]],
    ["2018年至2020年，审结案件90件", ["2018年至2020年"]],
    ["对2014年以来制定的文件清理60件", ["2014年以来"]],
    ["上半年受理案件30件", ["上半年"]],
    ["累计培训执法人员800人次", ["累计"]],
    ["自平台上线以来，受理咨询500件", ["上线以来"]],
    ["2019年受理案件30件", ["2019年"]],
  ])("tells another time than the report's year: %s", (sentence, expected) => {
    expect(periods(sentence)).toEqual(expected);
  });

  it.each([
    "全年受理案件30件",
    "2021年受理案件30件",
    "今年以来受理案件30件",
    "2021年以来受理案件30件",
    "本年度培训800人次",
    "年内培训800人次",
    "受理案件30件",
    "截至2021年11月底，受理案件30件",
  ])("finds the report's own year in %s", (sentence) => {
    expect(periods(sentence)).toEqual([null]);
  });

  it.each([
    ["2019年19件、2021年28件", ["2019年", null]],
    ["受理30件，较2020年的21件增加9件", [null, "2020年", null]],
    ["五年来累计开展宣传2160场次，发放资料58万份", ["累计", "累计"]],
  ])("gives each figure of %s its own time", (sentence, expected) => {
    expect(periods(sentence)).toEqual(expected);
  });

  it.each([
    ["近三年开展评查12次", [null, "近三年"]],
    ["近三年评查12次；今年评查5次", [null, "近三年", null]],
  ])("takes the length of time in %s for the time of what is counted", (sentence, expected) => {
    expect(periods(sentence)).toEqual(expected);
  });

  it("gives no time to a date", () => {
    expect(periods("2021年3月5日召开会议2次")).toHaveLength(1);
  });

  it("never throws, whatever the sentence and the year", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer(), (sentence, year) => {
        expect(periods(sentence, year).length).toBeLessThanOrEqual(readFigures(sentence).length);
      }),
    );
  });
});
