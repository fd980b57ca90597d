import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BotError } from "../../src/errors.ts";
import { checkIsReport } from "../../src/ingest/check-report.ts";
import type { Description } from "../../src/ingest/describe.ts";
import { toProblem } from "../../src/ingest/problems.ts";
import { regionOfEntry, reportId, toReportMeta } from "../../src/ingest/report-meta.ts";
import type { Region } from "../../src/types.ts";

const WUHU: Region = {
  code: "340200",
  name: "芜湖市",
  level: "prefecture",
  path: ["安徽省", "芜湖市"],
};

const DESCRIPTION: Description = {
  title: "芜湖市2019年法治政府建设年度报告",
  region: WUHU,
  year: 2019,
  issuer: null,
  publishedAt: null,
  aliases: ["芜湖"],
  origin: { title: "text", region: "text", year: "text" },
};

describe("toReportMeta", () => {
  it("lets the manifest overrule the text, field by field, and says which came from where", () => {
    const entry = { year: 2018, issuer: "芜湖市司法局", aliases: ["江城"] };
    const meta = toReportMeta("wuhu.txt", { description: DESCRIPTION, entry });
    expect(meta).toMatchObject({ year: 2018, issuer: "芜湖市司法局", aliases: ["江城", "芜湖"] });
    expect(meta.origin).toEqual({
      title: "text",
      region: "text",
      year: "manifest",
      issuer: "manifest",
    });
  });

  it.each([
    ["https://www.wuhu.gov.cn/a", undefined, true],
    ["http://10.1.2.3:8080/a", undefined, false],
    ["https://wuhu.gov.cn.example.com/a", undefined, false],
    ["https://www.wuhu.gov.cn/a", false, false],
  ])("takes %s for official: manifest %s, so %s", (url, official, expected) => {
    const entry = { url, ...(official === undefined ? {} : { official }) };
    const meta = toReportMeta("wuhu.txt", { description: DESCRIPTION, entry });
    expect(meta.official).toBe(expected);
  });

  it.each([
    ["region", "region_unknown", '"region"'],
    ["year", "year_unknown", '"year"'],
  ] as const)("refuses a report without %s and shows the entry to write", (field, code, told) => {
    const description = { ...DESCRIPTION, [field]: null };
    const error = faultOf(() => toReportMeta('a"b.txt', { description, entry: {} }));
    expect(error.code).toBe(code);
    expect(error.message).toContain(told);
    expect(error.message).toContain('"a\\"b.txt"');
  });

  it("calls a report without a title by its file", () => {
    const description = { ...DESCRIPTION, title: null, origin: {} };
    const meta = toReportMeta("anhui/芜湖.txt", { description, entry: {} });
    expect(meta).toMatchObject({ title: "芜湖", origin: { title: "file" } });
  });
});

describe("regionOfEntry", () => {
  it.each([
    [["安徽省", "芜湖市"], "340200"],
    [["芜湖市"], "340200"],
    [["江苏省", "南京市", "鼓楼区"], "320106"],
    [["江苏省", "鼓楼区"], null],
    [["山南省", "云海市"], ""],
    [["湖北省", "鄂州市", "葛店开发区"], ""],
    [["湖北省", "鄂州市", "葛店开发区", "葛店镇"], ""],
    [["江苏省", "常州市", "新北区", "薛家镇"], ""],
    [["常州市", "某某街道"], ""],
  ])("reads %j as %s", (region, code) => {
    if (code === null) {
      expect(faultOf(() => regionOfEntry({ region })).code).toBe("manifest_invalid");
    } else expect(regionOfEntry({ region })).toMatchObject({ code, name: region.at(-1) });
  });

  it.each([
    [["江苏省", "火星市", "新北区"], "「火星市」", '["江苏省","常州市","新北区"]'],
    [["安徽省", "常州市", "新北区"], "「安徽省」", '["江苏省","常州市","新北区"]'],
    [["江苏省", "合肥市"], "「江苏省」", '["安徽省","合肥市"]'],
    [["江苏省", "合肥市", "某某镇"], "「江苏省」", '["安徽省","合肥市","某某镇"]'],
    [["火星省", "鄂州市", "葛店开发区"], "「火星省」", '["湖北省","鄂州市","葛店开发区"]'],
    [["江苏省", "火星市", "某某镇"], "「火星市」", '["江苏省","某某镇"]'],
    [["重庆市", "重庆市", "渝中区"], "「重庆市」", '["重庆市","渝中区"]'],
    [["常州市", "江苏省"], "「常州市」", '["江苏省"]'],
  ])("refuses %j, naming %s and the path %s", (region, wrong, right) => {
    const error = faultOf(() => regionOfEntry({ region }));
    expect(error.code).toBe("manifest_invalid");
    expect(error.message).toContain(`有误：${wrong}不对`);
    expect(error.message).toContain(`应写成 ${right}`);
  });

  it("is null where the manifest tells no region", () => {
    expect(regionOfEntry({})).toBeNull();
  });
});

describe("reportId", () => {
  it("keeps a safe name as it is", () => {
    expect(reportId("002_080a3a30a4d76553.txt")).toBe("002_080a3a30a4d76553");
  });

  it("is safe in a URL and differs for different files", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (one, other) => {
        const id = reportId(`${one}.txt`);
        expect(id).toMatch(/^[\w-]+$/u);
        if (one !== other) expect(id).not.toBe(reportId(`${other}.txt`));
      }),
    );
    expect(reportId("芜湖2019.txt")).not.toBe(reportId("安庆2019.txt"));
    expect(reportId("a.html")).not.toBe(reportId("a.txt"));
  });
});

describe("checkIsReport", () => {
  const body = "全年依法行政水平稳步提高，审核规范性文件20件。行政复议受理案件30件，审结28件。";

  it.each([
    ["法治政府建设年度报告", body],
    [null, body],
    [
      "芜湖市2019年法治政府建设情况",
      "市政府带头学习宪法和法律知识。全年收到有关申请二十件，均已办结。",
    ],
  ])("takes a short report for one: %s", (title, text) => {
    expect(() => checkIsReport("a.txt", { title, body: text })).not.toThrow();
  });

  it.each([
    ["404", "您访问的页面不存在或已被删除。"],
    ["法治政府建设年度报告", "首页 > 政务公开 > 法治政府建设年度报告\n2019年\n2020年"],
    ["天气预报", "今天白天全市晴间多云，最高气温二十度。明天夜间有小雨，出行请带雨具。"],
    [null, ""],
  ])("refuses a page without a report: %s", (title, text) => {
    expect(faultOf(() => checkIsReport("a.txt", { title, body: text })).code).toBe("not_a_report");
  });
});

describe("toProblem", () => {
  it("names file, cause and remedy for faults of the system and of the code alike", () => {
    const gone = Object.assign(new Error("ENOENT: no such file"), { code: "ENOENT" });
    expect(toProblem("a.txt", gone).message).toMatch(/「a\.txt」.*ENOENT.*请/u);
    expect(toProblem("a.txt", new TypeError("boom")).message).toMatch(/「a\.txt」.*boom.*请/u);
    expect(toProblem("a.txt", new BotError("file_empty", "空"))).toEqual({
      file: "a.txt",
      code: "file_empty",
      message: "空",
    });
  });
});

function faultOf(run: () => unknown): BotError {
  try {
    run();
  } catch (error) {
    if (error instanceof BotError) return error;
  }
  throw new Error("expected a BotError");
}
