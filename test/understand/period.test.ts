import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPeriod } from "../../src/understand/period.ts";

const NOW = new Date(2024, 5, 1);

describe("readPeriod", () => {
  it.each([
    ["滁州2020年行政复议受理多少件", [2020]],
    ["滁州市2020年度", [2020]],
    ["吉林22年办理行政应诉多少件", [2022]],
    ["武进19年一审应诉几件", [2019]],
    ["’20年受理", [2020]],
    ["二〇二〇年", [2020]],
    ["二○二○年", [2020]],
    ["二零二零年度", [2020]],
    ["二零年", [2020]],
    ["一九年", [2019]],
    ["二三年度", [2023]],
    ["２０２０年", [2020]],
    ["滁州2020那份报告", [2020]],
    ["滁州(2020)", [2020]],
    ["滁州2020多少件", [2020]],
    ["滁州2020人民调解", [2020]],
    ["滁州2020处罚多少", [2020]],
    ["2019到2021年", [2019, 2020, 2021]],
    ["2019年至2021年", [2019, 2020, 2021]],
    ["2019-2021", [2019, 2020, 2021]],
    ["2019—2021年", [2019, 2020, 2021]],
    ["2019-20年", [2019, 2020]],
    ["2019-21", [2019, 2020, 2021]],
    ["19、20年", [2019, 2020]],
    ["19年和21年比", [2019, 2021]],
    ["2018、2019、2021年", [2018, 2019, 2021]],
    ["2021年和2020年", [2020, 2021]],
    ["2021年以来", [2021, 2022, 2023, 2024]],
    ["十三五期间", [2016, 2017, 2018, 2019, 2020]],
    ["“十四五”时期", [2021, 2022, 2023, 2024, 2025]],
    ["《滁州市2020年法治政府建设报告》", [2020]],
    ["2021-03-17发布", [2021]],
    ["有20年的报告吗", [2020]],
  ])("reads the years of %s", (text, years) => {
    expect(readPeriod(text, NOW)).toMatchObject({ kind: "years", years });
  });

  it.each([
    ["去年受理多少", [2023]],
    ["前年", [2022]],
    ["今年", [2024]],
    ["那上一年呢", [2023]],
    ["上年度", [2023]],
    ["近三年", [2021, 2022, 2023]],
    ["最近3年", [2021, 2022, 2023]],
    ["过去两年", [2022, 2023]],
  ])("reads %s from today", (text, years) => {
    expect(readPeriod(text, NOW)).toMatchObject({ kind: "relative", years });
  });

  it.each([
    "20年来",
    "20年以上经验",
    "20年前",
    "第20年",
    "二十年",
    "一二年",
    "一年办理几件",
    "三年内",
    "受理2020件",
    "共2020",
    "2,020件",
    "12、13件",
    "12345热线",
    "判处10年有期徒刑",
    "80年代",
    "99年",
    "《法治政府建设实施纲要(2015-2020年)》",
    "皖政(2020)12号",
    "十四五规划",
    "同比上年",
    "比去年增长多少",
    "较上年度下降",
    "与去年相比",
    "近年来",
    "",
  ])("reads no year from “%s”", (text) => {
    expect(readPeriod(text, NOW)).toMatchObject({ kind: "none", years: [], printed: null });
  });

  it.each([
    ["2020年上半年", "上半年"],
    ["截至2020年11月底", "11月底"],
    ["2020年1至10月", "1至10月"],
    ["2020年第三季度", "第三季度"],
    ["2022年5月15日", "5月15日"],
    ["2020年底", "年底"],
    ["2020年", null],
    ["是几月几日", null],
  ])("gives the part of the year in %s apart", (text, within) => {
    expect(readPeriod(text, NOW).within).toBe(within);
  });

  it.each([
    ["历年受理多少", "each"],
    ["各年度分别", "each"],
    ["哪一年成立", "which"],
    ["近年来受理多少", "recent"],
    ["2020年受理多少", null],
  ])("tells whether %s leaves the year open", (text, open) => {
    expect(readPeriod(text, NOW).open).toBe(open);
  });

  it("says which words it read, and the offset of a relative year", () => {
    expect(readPeriod("滁州２０２０年和去年", NOW)).toMatchObject({
      printed: "２０２０年、去年",
      spans: [
        { start: 2, end: 7, years: [2020], offset: null },
        { start: 8, end: 10, years: [2023], offset: -1 },
      ],
    });
  });

  it("reads back every year it is told, in any of the usual forms", () => {
    const form = fc.constantFrom(
      (year: number) => `${year}年受理`,
      (year: number) => `${year}年度`,
      (year: number) => `${year % 100}年受理`,
      (year: number) => `滁州${year}`,
    );
    fc.assert(
      fc.property(fc.integer({ min: 2010, max: 2024 }), form, (year, write) => {
        expect(readPeriod(write(year), NOW).years).toEqual([year]);
      }),
    );
  });

  it("takes any text, and its spans hold what they say", () => {
    const piece = fc.constantFrom(
      "2020",
      "年",
      "19",
      "-",
      "、",
      "到",
      "近三年",
      "二〇",
      "《",
      "》",
      "件",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (typed) => {
        for (const span of readPeriod(typed, NOW).spans) {
          expect(typed.slice(span.start, span.end)).toBe(span.text);
          expect(span.years.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });
});
