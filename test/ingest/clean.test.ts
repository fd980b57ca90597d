import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBody } from "../../src/ingest/clean.ts";
import { frameReason } from "../../src/ingest/clean-forms.ts";
import type { TextRange } from "../../src/types.ts";

function linesOf(text: string, ranges: readonly TextRange[]): string[] {
  return ranges.flatMap(({ start, end }) => text.slice(start, end).split("\n"));
}

const PROSE = "2021年，全县共受理行政复议申请20件，办结19件，群众满意度进一步提高。";
const TITLE = "东山县2021年法治政府建设年度报告";

describe("findBody", () => {
  it("keeps title and source as meta and drops the page around the report", () => {
    const text = [
      "无障碍浏览 长者模式",
      "政务公开",
      "当前位置：首页 > 公开 > 年度报告",
      TITLE,
      "来源：县司法局 发布日期：2022-01-20 浏览次数：15",
      "【字号：大 中 小】 打印 关闭",
      PROSE,
      "一、主要成效",
      PROSE,
      "东山县人民政府",
      "2022年1月18日",
      "附件：统计表",
      "扫一扫在手机打开当前页",
      "上一篇：某某会议召开",
      "相关链接",
      "某地法治建设新闻一则，内容与报告无关。",
      "主办单位：东山县人民政府办公室 联系电话：0596-0000000",
      "闽ICP备12345678号 网站标识码：3506260001",
    ].join("\n");
    const parts = findBody(text);
    expect(linesOf(text, parts.body)).toEqual([PROSE, "一、主要成效", PROSE]);
    expect(linesOf(text, parts.meta)).toEqual([
      TITLE,
      "来源：县司法局 发布日期：2022-01-20 浏览次数：15",
      "东山县人民政府",
      "2022年1月18日",
    ]);
    expect(parts.dropped).toHaveLength(11);
  });

  it.each([
    ["a title split over lines", ["关于东山县2021年度", "法治政府建设情况的报告"]],
    ["a title below its authority", ["东山县人民政府", "关于2021年度法治政府建设情况的报告"]],
    ["a title that lost a character", ["东山县2021年度依法行政工作情况的", "告"]],
    ["a Markdown title", [`# ${TITLE}`]],
  ])("finds %s", (_, lines) => {
    const text = [...lines, "一、主要工作", PROSE].join("\n");
    const { title, body } = findBody(text);
    expect(title && text.slice(title.start, title.end)).toBe(lines.join("\n"));
    expect(linesOf(text, body)).toEqual(["一、主要工作", PROSE]);
  });

  it("keeps the opening of a report without a title", () => {
    const text = `${PROSE}\n2021年法治政府建设工作情况\n${PROSE}`;
    expect(linesOf(text, findBody(text).body)).toHaveLength(3);
  });

  it.each([
    "建成统一地址库和政府网站集约化平台，网站标识码全部更新。",
    "开通扫一扫评价功能，办理满意率达99%，打印、复印全部免费，无障碍阅读全覆盖",
    "联系电话、地址等信息在政府门户网站公开，方便群众咨询。",
    "主办单位：县司法局每年组织庭审旁听，参加人员300余人次。",
    "上一篇章已经翻过，全县将继续推进法治政府建设。",
    "来源：群众来信反映的问题15件。",
  ])("keeps a line of the body that mentions the page's words: %s", (line) => {
    const text = `${TITLE}\n${PROSE}\n${line}\n${PROSE}`;
    expect(linesOf(text, findBody(text).body)).toEqual([PROSE, line, PROSE]);
  });

  it("drops nothing but white space from a text without any frame", () => {
    const text = `\n  ${PROSE}\n\n\u3000\u3000${PROSE}  \n`;
    const { body, meta, dropped } = findBody(text);
    expect([meta, dropped]).toEqual([[], []]);
    expect(body).toEqual([{ start: text.indexOf("2"), end: text.trimEnd().length }]);
  });

  it("finds nothing in an empty text", () => {
    expect(findBody(" \n ")).toEqual({ body: [], meta: [], title: null, dropped: [] });
  });

  it("puts every character that is not white space into exactly one part", () => {
    const line = fc.constantFrom(
      TITLE,
      PROSE,
      "一、成效",
      "",
      "打印",
      "版权所有 某局",
      "- 3 -",
      "来源：某局",
      "某某县",
      "附件",
      "　　（一）加强",
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.constantFrom("\n", "\r\n", "\n\n"),
        (lines, br) => {
          const text = lines.join(br);
          const { body, meta, dropped } = findBody(text);
          const seen = new Array<number>(text.length).fill(0);
          for (const { start, end } of [...body, ...meta, ...dropped.map(({ range }) => range)]) {
            for (let at = start; at < end; at += 1) seen[at] = (seen[at] ?? 0) + 1;
          }
          return [...text].every((c, at) =>
            /\s/u.test(c) ? (seen[at] ?? 0) <= 1 : seen[at] === 1,
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("frameReason", () => {
  it.each([
    ["当前位置: 首页 > 市司法局 > 信息公开目录", "head", "breadcrumb"],
    ["今天是 智能问答无障碍浏览长者模式", "head", "navigation"],
    ["简体 繁体", "head", "navigation"],
    ["分享到:微信 微博 朋友圈", "tail", "share"],
    ["浏览次数:1234", "head", "counter"],
    ["下一篇:没有了", "tail", "sibling"],
    ["皖公网安备 34081102000277号 技术支持:众和网络", "tail", "footer"],
    ["邮编:246000 传真:0556-5583952", "tail", "contact"],
    ["附件1:统计表", "tail", "attachment"],
    ["下载本信息公开文件", "tail", "attachment"],
    ["- 12 -", "body", "page_number"],
  ] as const)("knows %s", (line, zone, reason) => {
    expect(frameReason(line, zone)).toBe(reason);
  });

  it.each([
    ["地址:振风大道100号", "body"],
    ["联系人:张某", "body"],
    ["小微企业", "body"],
    ["收到群众来信20件", "tail"],
    ["(一)搜索引擎监管不断加强", "body"],
  ] as const)("leaves %s alone in the %s", (line, zone) => {
    expect(frameReason(line, zone)).toBeNull();
  });
});
