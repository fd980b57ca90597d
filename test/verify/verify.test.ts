import { describe, expect, it } from "vitest";
import type { AnswerTable, Citation } from "../../src/types.ts";
import { type Allowed, verifyAnswer } from "../../src/verify/verify.ts";

const TEXT = [
  "云海市2031年法治政府建设年度报告",
  "全年收到行政复议申请1250件，受理250件，审结221件。",
  "发布时间：2032-02-20 09:30",
  "协议涉及金额8642.35万元，成功率99.28%，发放资料1.13万余份。",
].join("\n");
const source = { getText: (id: string) => (id === "yunhai" ? TEXT : null) };

function cite(n: number, quote: string, changes: Partial<Citation> = {}): Citation {
  const start = TEXT.indexOf(quote);
  return {
    n,
    report: "yunhai",
    title: "云海市2031年法治政府建设年度报告",
    region: "云海市",
    year: 2031,
    section: ["三、化解矛盾", "（一）推进10项改革"],
    quote,
    start,
    end: start + quote.length,
    url: "/reports/yunhai",
    ...changes,
  };
}

const CASES = cite(1, "全年收到行政复议申请1250件，受理250件，审结221件。");
const MONEY = cite(2, "协议涉及金额8642.35万元，成功率99.28%，发放资料1.13万余份。");
const DATE = cite(1, "发布时间：2032-02-20 09:30");

interface Checked {
  readonly answer: string;
  readonly headline?: string;
  readonly citations?: readonly Citation[];
  readonly table?: AnswerTable;
  readonly allowed?: Partial<Allowed>;
}

function kindsOf({ answer, headline, citations = [CASES], table, allowed }: Checked): string[] {
  const shown = { answer, headline: headline ?? null, citations, table: table ?? null };
  const nothing: Allowed = { allowed: [], echoed: [], years: [] };
  return verifyAnswer(source, shown, { ...nothing, ...allowed }).map(({ kind }) => kind);
}

describe("verifyAnswer lets pass", () => {
  it.each([
    ["a figure of a cited sentence", "受理250件[1]。"],
    ["the sentence itself", "「全年收到行政复议申请1250件，受理250件，审结221件。」[1]"],
    ["the year of a cited report", "云海市2031年度报告：受理250件[1]。"],
    ["arithmetic that is shown and true", "29件（计算：250件[1] − 221件[1] = 29件）"],
    ["a share that is shown and true", "88.4%（计算：221件[1] ÷ 250件[1] = 88.4%）"],
    ["the heading that the sentence stands under", "“（一）推进10项改革”部分：250件[1]"],
    ["no figure at all", "报告里没有找到。"],
  ])("%s", (_case, answer) => {
    expect(kindsOf({ answer })).toEqual([]);
  });

  it("figures of several citations, amounts and shares", () => {
    const answer = "250件[1]，8642.35万元[2]，99.28%[2]，1.13万余份[2]";
    expect(kindsOf({ answer, citations: [CASES, MONEY] })).toEqual([]);
  });

  it("a headline that is printed or computed in sight", () => {
    expect(kindsOf({ answer: "受理250件[1]", headline: "250件" })).toEqual([]);
    const answer = "计算：250件[1] − 221件[1] = 29件";
    expect(kindsOf({ answer, headline: "29件" })).toEqual([]);
  });

  it("a date before a time of day", () => {
    expect(kindsOf({ answer: "发布日期：2032-02-20[1]", citations: [DATE] })).toEqual([]);
  });

  it("the user's own figure inside quotation marks", () => {
    const allowed = { echoed: ["受理386件对吗"] };
    expect(kindsOf({ answer: "没有找到“受理386件”", allowed })).toEqual([]);
  });

  it("years of the question and numbers of reports", () => {
    const allowed = { years: [2029], allowed: ["5份"] };
    expect(kindsOf({ answer: "没有2029年度的报告，共5份。", allowed })).toEqual([]);
  });

  it("a table whose figures are cited", () => {
    const table = {
      columns: ["地区", "年度", "数字"],
      rows: [
        ["云海市", "2031", "250件[1]"],
        ["清川市", "—", "报告未载"],
      ],
    };
    expect(kindsOf({ answer: "如下表。", table })).toEqual([]);
  });
});

describe("verifyAnswer stops", () => {
  it.each([
    ["a figure of no source", "受理251件[1]。", ["figure"]],
    ["a part of a longer number", "受理50件[1]。", ["figure"]],
    ["another unit", "受理250户[1]。", ["figure"]],
    ["a rounded figure", "成功率99.3%[1]。", ["figure"]],
    ["a mark without a citation", "受理250件[2]。", ["mark"]],
    ["an altered quotation", "「全年受理行政复议申请250件。」[1]", ["quote"]],
    [
      "a computed figure whose sum is wrong",
      "计算：250件[1] − 221件[1] = 30件",
      ["arithmetic", "figure"],
    ],
    ["a term that no source prints", "计算：300件[1] − 221件[1] = 79件", ["figure"]],
    ["a computed figure without its terms", "计算：29件[1]", ["figure"]],
    ["a year of no report", "云海市2027年度：250件[1]", ["figure"]],
  ])("%s", (_case, answer, kinds) => {
    expect(kindsOf({ answer })).toEqual(kinds);
  });

  it("a headline that neither a source nor the arithmetic gives", () => {
    expect(kindsOf({ answer: "受理250件[1]", headline: "252件" })).toEqual(["figure"]);
  });

  it("two numbers that only a space keeps apart taken as one", () => {
    expect(kindsOf({ answer: "2032-02-2009[1]", citations: [DATE] })).toContain("figure");
  });

  it.each([
    ["a quote that is not at its place", cite(1, "受理250件", { start: 0, end: 6 })],
    ["a quote of words the report does not print", cite(1, "受理999件")],
    ["a quote of nothing", cite(1, "", { start: 3, end: 3 })],
    ["a report that does not exist", cite(1, "受理250件", { report: "no-such" })],
  ])("%s", (_case, citation) => {
    expect(kindsOf({ answer: "如下[1]", citations: [citation] })).toEqual(["quote"]);
  });

  it("the user's own figure stated as if it were the report's", () => {
    const allowed = { echoed: ["受理386件对吗"] };
    expect(kindsOf({ answer: "受理386件[1]", allowed })).toEqual(["figure"]);
  });

  it("a figure inside quotation marks that nobody said", () => {
    expect(kindsOf({ answer: "没有找到“受理386件”" })).toEqual(["figure"]);
  });

  it("a cell whose figure no citation prints, and one whose mark cites nothing", () => {
    const columns = ["地区", "数字"];
    const rows = (cell: string): AnswerTable => ({ columns, rows: [["云海市", cell]] });
    expect(kindsOf({ answer: "如下表。", table: rows("251件[1]") })).toEqual(["figure"]);
    expect(kindsOf({ answer: "如下表。", table: rows("250件[3]") })).toEqual(["mark"]);
  });
});
