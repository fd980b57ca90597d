import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correctTypos } from "../../src/understand/typos.ts";

const TERMS = [
  "行政复议",
  "行政诉讼",
  "行政检查",
  "行政处罚",
  "规范性文件",
  "合法性审核",
  "出庭应诉率",
  "败诉率",
  "人民调解",
  "法律援助",
  "公共法律服务",
  "法治政府",
];

describe("correctTypos", () => {
  it.each([
    ["滁州行政付议受里多少件", "滁州行政复议受理多少件"],
    ["行政复仪几件", "行政复议几件"],
    ["行政复义案件", "行政复议案件"],
    ["发制政府建设", "法治政府建设"],
    ["法制政府建设", "法治政府建设"],
    ["应述几件", "应诉几件"],
    ["败述率多少", "败诉率多少"],
    ["信防积案", "信访积案"],
    ["人民调节成功多少", "人民调解成功多少"],
    ["调节纠纷多少起", "调解纠纷多少起"],
    ["行政处法几件", "行政处罚几件"],
    ["规犯性文件备案", "规范性文件备案"],
    ["负责人出亭应诉率", "负责人出庭应诉率"],
    ["行政素讼", "行政诉讼"],
    ["听正会几场", "听证会几场"],
    ["收理多少件", "受理多少件"],
    ["双随即抽查", "双随机抽查"],
    ["公共法律服物中心", "公共法律服务中心"],
  ])("corrects %s", (typed, expected) => {
    expect(correctTypos(typed, TERMS).text).toBe(expected);
  });

  it.each([
    "滁州2020年行政复议受理多少件",
    "行政检察监督",
    "重大执法决定法制审核",
    "新收案件几件",
    "制定订立合同",
    "行政处理多少件",
    "少捕慎诉慎押",
    "制发制度文件",
    "审结了几件,多少按时",
    "行政和解",
    "共受里程碑",
    "应述及的问题",
    "空气调节",
    "双随机、一公开",
    "哪些事项有几个",
    "",
  ])("changes nothing in “%s”", (typed) => {
    expect(correctTypos(typed, TERMS)).toEqual({ text: typed, changes: [] });
  });

  it("tells what was changed, and where", () => {
    expect(correctTypos("滁州行政付议", TERMS).changes).toEqual([
      { start: 2, end: 6, from: "行政付议", to: "行政复议" },
    ]);
  });

  it("is settled after one pass, for any text", () => {
    const piece = fc.constantFrom(
      "行政",
      "付议",
      "复议",
      "受",
      "里",
      "理",
      "法制",
      "政府",
      "败述",
      "率",
      "调节",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const { text: corrected, changes } = correctTypos(typed, TERMS);
        for (const { start, end, from } of changes) expect(typed.slice(start, end)).toBe(from);
        if (changes.length === 0) expect(corrected).toBe(typed);
      }),
      { numRuns: 200 },
    );
  });
});
