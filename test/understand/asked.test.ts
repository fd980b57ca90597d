import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAsked } from "../../src/understand/asked.ts";

function asked(text: string) {
  return readAsked(text).asked;
}

/** The text without the words that ask. */
function rest(text: string): string {
  const { ranges } = readAsked(text);
  return [...text]
    .filter((_, at) => !ranges.some(({ start, end }) => at >= start && at < end))
    .join("");
}

describe("readAsked on figures", () => {
  it.each([
    ["复议受理多少件?", ["件"], []],
    ["行政复议案件有几起", ["起"], []],
    ["培训了多少人次", ["人次"], []],
    ["培训了几个人", ["人"], []],
    ["追回工资多少万元", ["万元"], ["money"]],
    ["罚没金额多少", [], ["money"]],
    ["罚了多少钱", [], ["money"]],
    ["出庭应诉率是多少", [], ["share"]],
    ["出庭率多高?", [], ["share"]],
    ["调解成功率", [], ["share"]],
    ["败诉率呢", [], ["share"]],
    ["百分之几办结了", [], ["share"]],
    ["在全省排第几", [], ["rank"]],
    ["多久办结", [], ["duration"]],
    ["几个工作日内办结", ["个工作日"], ["duration"]],
    ["行政复议案件数量", [], []],
    ["受理数", [], []],
  ])("reads unit and kind of %s", (text, units, kinds) => {
    expect(asked(text)).toEqual({ want: "figure", kinds, units, count: null });
  });

  it.each(["同比下降几个百分点", "增长了多少", "比上年提高多少"])(
    "takes %s for a change",
    (text) => {
      expect(asked(text)).toMatchObject({
        want: "figure",
        kinds: expect.arrayContaining(["change"]),
      });
    },
  );

  it.each([
    ["涉及几个部门", ["个"], "部门"],
    ["建成多少个人民调解委员会", ["个"], "人民调解委员会"],
    ["有多少人民调解员", [], "人民调解员"],
    ["清理多少项目", [], "项目"],
    ["多少个村达标", ["个"], "村"],
    ["修订多少条例", [], "条例"],
    ["多少家庭受益", [], "家庭"],
    ["设了几个站点", ["个"], "站点"],
    ["几个社会组织参与", ["个"], "社会组织"],
  ])("does not bite a measure word off the noun in %s", (text, units, noun) => {
    expect(asked(text).units).toEqual(units);
    expect(rest(text)).toContain(noun);
  });

  it("reads every unit where several things are asked", () => {
    expect(asked("有多少家企业和多少名律师").units).toEqual(["家", "名"]);
  });
});

describe("readAsked on what is no figure", () => {
  it.each([
    ["哪天召开的会议", "date"],
    ["什么时候开始施行", "date"],
    ["几月几号", "date"],
    ["谁牵头", "who"],
    ["哪个部门负责", "who"],
    ["在哪里举办", "place"],
    ["哪个镇试点", "place"],
    ["叫什么名字", "name"],
    ["出台了哪部条例", "name"],
    ["文号是多少", "name"],
    ["有哪些措施", "list"],
    ["有哪几种模式", "list"],
    ["有什么亮点", "list"],
    ["为什么没完成", "reason"],
    ["怎么解决的", "manner"],
    ["如何推进执法规范化", "manner"],
    ["法治宣传工作", "passage"],
    ["出庭应诉情况", "passage"],
  ])("reads the want of %s", (text, want) => {
    expect(asked(text).want).toBe(want);
  });

  it.each([
    ["哪五个方面", 5],
    ["哪3个平台", 3],
    ["哪两类案件", 2],
    ["哪些方面", null],
    ["哪几项", null],
  ])("reads how many %s announces", (text, count) => {
    expect(asked(text)).toMatchObject({ want: "list", count });
  });

  it.each(["", "？", "法治政府", "几乎全部", "效率提高"])("finds nothing asked in %j", (text) => {
    expect(readAsked(text)).toEqual({
      asked: { want: "passage", kinds: [], units: [], count: null },
      ranges: [],
    });
  });
});

describe("readAsked on any text", () => {
  it.each([
    ["出庭应诉率是多少", "出庭应诉率"],
    ["补偿款多少", "补偿款"],
    ["同比增长多少", "增长"],
  ])("leaves the noun of %s to the terms", (text, noun) => {
    expect(rest(text)).toContain(noun);
  });

  it("never throws and keeps its ranges inside the text", () => {
    const piece = fc.constantFrom(
      "多少",
      "几",
      "哪",
      "个",
      "件",
      "率",
      "什么",
      "时候",
      "\u{1F600}",
      "是",
      "5",
    );
    const text = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: "binary" })), (typed) => {
        for (const { start, end } of readAsked(typed).ranges) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(typed.length);
        }
      }),
    );
  });
});
