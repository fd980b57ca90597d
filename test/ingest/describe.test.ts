import { describe, expect, it } from "vitest";
import { findRegions } from "../../src/domain/gazetteer.ts";
import { findBody } from "../../src/ingest/clean.ts";
import { type Description, describeReport } from "../../src/ingest/describe.ts";
import { openingYear, readDay, titleYear } from "../../src/ingest/describe-dates.ts";
import { readIssuer, readPublishedAt } from "../../src/ingest/describe-issuer.ts";

const PROSE = "全年共受理行政复议申请20件，办结19件，群众满意度进一步提高。";

function describeText(
  lines: readonly string[],
  { file = "a.txt", titleHint = null }: { file?: string; titleHint?: string | null } = {},
): Description {
  const text = lines.join("\n");
  return describeReport({ file, text, titleHint, ...findBody(text) }, { findRegions });
}

describe("describeReport", () => {
  it("reads title, place, year, publisher and date", () => {
    const found = describeText([
      "桐城市2022年度法治政府建设情况报告",
      "来源：市司法局 发布时间：2023-01-15 10:20",
      PROSE,
    ]);
    expect(found).toMatchObject({
      title: "桐城市2022年度法治政府建设情况报告",
      region: { path: ["安徽省", "安庆市", "桐城市"] },
      year: 2022,
      issuer: "市司法局",
      publishedAt: "2023-01-15",
      aliases: [],
      origin: { title: "text", region: "text", year: "text" },
    });
  });

  it.each([
    [
      "the title before the publisher",
      ["望江县2021年法治政府建设报告", "来源：安庆市司法局", PROSE],
      "望江县",
    ],
    [
      "the signature",
      ["2021年法治政府建设报告", PROSE, "望江县人民政府", "2022年1月18日"],
      "望江县",
    ],
    [
      "the place it calls 我县",
      [
        "2021年法治政府建设报告",
        `我县${PROSE}望江县${PROSE}我县依据《望江县办法》，参照太湖县做法。`,
      ],
      "望江县",
    ],
    [
      "the parents in the text, of several of one name",
      ["鼓楼区2021年法治政府建设报告", `按照福州市要求，${PROSE}`, "福建省司法厅"],
      "福州市",
    ],
  ])("tells the place by %s", (_, lines, name) => {
    expect(describeText(lines).region?.path).toContain(name);
  });

  it.each([
    ["a name that several places bear", ["鼓楼区2021年法治政府建设报告", PROSE]],
    ["no name at all", ["2021年法治政府建设报告", `我区${PROSE}`]],
    ["a place merely mentioned", ["2021年法治政府建设报告", `我区${PROSE}与黄石港区合作。`]],
  ])("does not guess the place from %s", (_, lines) => {
    expect(describeText(lines).region).toBeNull();
  });

  it.each([
    ["title", ["望江县2021年法治政府建设报告", "发布时间：2023-01-01", `2020年，${PROSE}`], 2021],
    ["opening", ["望江县法治政府建设报告", "发布时间：2023-01-01", `2020年，我县${PROSE}`], 2020],
    [
      "heading",
      ["望江县法治政府建设报告", PROSE, "一、2021年主要工作", PROSE, "二、2022年工作计划", PROSE],
      2021,
    ],
    ["publication", ["望江县法治政府建设报告", "发布时间：2023-01-01", PROSE], 2022],
    [
      "nothing",
      ["望江县法治政府建设报告", `贯彻《法治政府建设实施纲要（2015—2020年）》，${PROSE}`],
      null,
    ],
  ])("tells the year by its %s", (_, lines, year) => {
    expect(describeText(lines).year).toBe(year);
  });

  it("uses the file's name and the page's title where the text has none", () => {
    const byFile = describeText([PROSE], { file: "望江县2021年报告.txt" });
    expect(byFile).toMatchObject({
      region: { name: "望江县" },
      year: 2021,
      origin: { region: "file", year: "file" },
    });
    const titleHint = "望江县2021年法治政府建设报告-望江县人民政府";
    const byPage = describeText([PROSE], { titleHint: titleHint.replace("-", "_") });
    expect(byPage).toMatchObject({
      title: "望江县2021年法治政府建设报告",
      year: 2021,
      origin: { title: "file" },
    });
  });

  it.each([
    ["a clause", `2021年，望江县${PROSE}`, /^2021年[,，]望江县.*提高$/u],
    [
      "place and year",
      `2021年望江县${"深入推进依法治县".repeat(6)}，${PROSE}`,
      /^望江县2021年度报告$/u,
    ],
  ])("calls a report without title by %s, never by half a sentence", (_, opening, expected) => {
    expect(describeText([opening, PROSE], { file: "望江县2021年.txt" }).title).toMatch(expected);
  });

  it("joins a title split over lines", () => {
    const { title } = describeText(["关于望江县2021年度", "法治政府建设情况的报告", PROSE]);
    expect(title).toBe("关于望江县2021年度法治政府建设情况的报告");
  });

  it("takes other names only where the text equates them with the place", () => {
    const title = "常州市新北区2019年法治政府建设报告";
    const named = describeText([title, `常州高新区（新北区）共设机构22个。${PROSE}`]);
    expect(named.aliases).toEqual(["常州高新区"]);
    expect(describeText([title, `常州高新区${PROSE}新北区${PROSE}`]).aliases).toEqual([]);
    const short = describeText([
      "湘西土家族苗族自治州2019年法治政府建设报告",
      `湘西土家族苗族自治州（以下简称湘西州）${PROSE}`,
    ]);
    expect(short.aliases).toEqual(["湘西州"]);
  });
});

describe("titleYear", () => {
  it.each([
    ["安庆市2020年度法治政府建设情况的报告", 2020],
    ["关于二〇二一年度依法行政工作的报告", 2021],
    ["某县２０２１年工作报告", 2021],
    ["2021法治政府建设报告", 2021],
    ["法治政府建设实施纲要(2015-2020年)", null],
    ["2021—2025年规划", null],
    ["2022年2月28日", null],
    ["法治政府建设报告", null],
  ])("reads %s", (title, year) => {
    expect(titleYear(title)).toBe(year);
  });
});

describe("openingYear", () => {
  it.each([
    ["2019年，我区认真贯彻《纲要（2015-2020年）》。", 2019],
    ["2021年以来，在市委领导下，", 2021],
    ["现将我县2021年度法治政府建设情况报告如下：", 2021],
    ["根据《2021年法治政府建设工作要点》，", null],
    ["自2018年3月机构改革以来，", null],
  ])("reads %s", (paragraph, year) => {
    expect(openingYear(paragraph)).toBe(year);
  });
});

describe("readDay", () => {
  it.each([
    ["发布日期: 2022年02月28日", "2022-02-28"],
    ["2021/3/7 16:19", "2021-03-07"],
    ["二〇二二年十二月三十一日", "2022-12-31"],
    ["2022年13月1日", null],
    ["2021年2月30日", null],
    ["2021年", null],
  ])("reads %s", (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});

describe("readIssuer and readPublishedAt", () => {
  it.each([
    [["发布单位:市司法局 发布时间:2021-03-17 16:19:40"], "市司法局", "2021-03-17"],
    [["发布机构：", "县司法局", "成文日期：", "2022年1月2日"], "县司法局", "2022-01-02"],
    [["索引号：\tA-1\t发布机构：\t县政府办\t发布日期：\t2022-01-05"], "县政府办", "2022-01-05"],
    [["来源：本站", "2023-02-15 14:49"], null, "2023-02-15"],
    [["来源：", "发布日期：2022-01-05"], null, "2022-01-05"],
    [["望江县人民政府", "2022年1月18日"], "望江县人民政府", "2022-01-18"],
    [["（此件公开发布）"], null, null],
  ])("reads %j", (lines, issuer, day) => {
    expect([readIssuer(lines), readPublishedAt(lines)]).toEqual([issuer, day]);
  });
});
