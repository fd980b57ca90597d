import pc from "picocolors";
import { describe, expect, it } from "vitest";
import {
  type AnswerLayout,
  printAnswer,
  printSources,
} from "../../../adapters/cli/print-answer.ts";
import { reportLines, reportTable, totalText } from "../../../adapters/cli/print-reports.ts";
import { tableLines } from "../../../adapters/cli/table.ts";
import { hasColor, layoutWidth } from "../../../adapters/cli/terminal.ts";
import { columnsOf } from "../../../adapters/cli/width.ts";
import { answer, citation, reportSummary, SUMMARY } from "./fakes.ts";

const plain = pc.createColors(false);
const layout: AnswerLayout = {
  style: plain,
  columns: 60,
  hasPublicUrl: false,
  findPlace: () => ({ location: "corpus/yunhai.txt:3", before: "前文。", after: "后文。" }),
};

describe("printAnswer", () => {
  it("gives figure, sentence, quote, source and place, one below the other", () => {
    expect(printAnswer(answer(), layout).split("\n")).toEqual([
      "  250件",
      "",
      "  2031年，云海市受理行政复议案件250件[1]。",
      "",
      "  ▎ 全年收到行政复议申请1250件，受理250件。[1]",
      "",
      "  [1] 云海市2031年法治政府建设年度报告 · 三、监督制约 ›",
      "      （一）行政复议",
      "      corpus/yunhai.txt:3",
      "",
    ]);
  });

  it("gives the address instead of the file once links open", () => {
    const linked = answer({
      citations: [citation({ url: "https://bot.example.cn/reports/yunhai?c=3-9" })],
    });
    const text = printAnswer(linked, { ...layout, hasPublicUrl: true });
    expect(text).toContain("      https://bot.example.cn/reports/yunhai?c=3-9\n");
    expect(text).not.toContain("corpus/");
  });

  it("falls back on the address where the report is no longer in the index", () => {
    expect(printAnswer(answer(), { ...layout, findPlace: () => null })).toContain(
      "/reports/yunhai?c=",
    );
  });

  it.each([
    ["supported", "✓ 与报告一致"],
    ["refuted", "✗ 与报告不符"],
    ["other_scope", "≠ "],
    ["not_found", "○ 报告中没有查到"],
  ] as const)("begins with the verdict %s", (verdict, label) => {
    expect(printAnswer(answer({ verdict }), layout).trimStart().startsWith(label)).toBe(true);
  });

  it("numbers the next questions and sets notes apart", () => {
    const text = printAnswer(
      answer({ notes: ["口径不同"], suggestions: ["审结多少件？"] }),
      layout,
    );
    expect(text).toContain("  ※ 口径不同\n");
    expect(text).toContain("  接着可以问：\n  1. 审结多少件？\n");
  });

  it.each([40, 60, 100])("stays within %i columns", (columns) => {
    const long = "全市各级行政复议机关共收到行政复议申请1250件，受理（含上年结转）250件。".repeat(
      5,
    );
    const full = answer({ answer: long, notes: [long], suggestions: [long] });
    for (const line of printAnswer(full, { ...layout, columns }).split("\n")) {
      expect(columnsOf(line)).toBeLessThanOrEqual(columns);
    }
  });
});

describe("printSources", () => {
  it("shows the paragraph around the quote, the file and the address", () => {
    const text = printSources(answer(), { ...layout, hasPublicUrl: true });
    expect(text).toContain("前文。全年收到");
    expect(text).toContain("corpus/yunhai.txt:3");
    expect(text).toContain("/reports/yunhai?c=");
  });

  it("is empty without citations", () => {
    expect(printSources(answer({ citations: [] }), layout)).toBe("");
  });
});

describe("tableLines", () => {
  const rows = [
    ["云海市", "250件[1]", "—"],
    ["临江区", "1,028件[2]", "98.5%[3]"],
  ];

  it("lines up wide characters, figures to the right", () => {
    expect(
      tableLines({ columns: ["地区", "受理", "纠错率"], rows }, { style: plain, columns: 80 }),
    ).toEqual([
      "地区          受理    纠错率",
      "──────  ──────────  ────────",
      "云海市    250件[1]         —",
      "临江区  1,028件[2]  98.5%[3]",
    ]);
  });

  it("wraps long cells inside their column and keeps to the width", () => {
    const long = [["云海市", "统计口径包括市本级和各县区，不含开发区".repeat(3)]];
    const lines = tableLines(
      { columns: ["地区", "说明"], rows: long },
      { style: plain, columns: 40 },
    );
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(40);
  });

  it("fills up rows that are too short and gives nothing for no columns", () => {
    const ragged = { columns: ["甲", "乙"], rows: [["一"]] };
    expect(tableLines(ragged, { style: plain, columns: null }).at(-1)).toBe("一");
    expect(tableLines({ columns: [], rows: [] }, { style: plain, columns: 80 })).toEqual([]);
  });
});

describe("reports", () => {
  it("tell what was understood, what was left out and what is doubtful", () => {
    const text = reportLines(reportSummary({ remarks: ["另有一份"] }), layout).join("\n");
    for (const part of [
      "山南省 云海市 2031年",
      "云海市司法局",
      "2032-03-01",
      "章节 12",
      "片段 20",
    ]) {
      expect(text).toContain(part);
    }
    for (const part of ["数字 90（归入指标 30）", "4 行", "缺字 2 处", "另有一份"]) {
      expect(text.replace(/\n\s*/gu, "")).toContain(part);
    }
  });

  it("are summed up in one line", () => {
    expect(totalText(SUMMARY)).toBe(
      "共 1 份报告，1 个地区，2031年，可查数字 90 个；1 个文件没有收录。",
    );
    expect(totalText({ reports: [], problems: [] })).toContain("共 0 份报告");
    const manifest = { file: "manifest.json", code: "manifest_invalid", message: "" } as const;
    const total = totalText({ ...SUMMARY, problems: [manifest, manifest, ...SUMMARY.problems] });
    expect(total).toMatch(/；manifest\.json 有误；1 个文件没有收录。$/u);
    expect(totalText({ ...SUMMARY, problems: [manifest] })).not.toContain("没有收录");
  });

  it("say where issuer and date are not stated", () => {
    const meta = { ...reportSummary().meta, issuer: null, publishedAt: null };
    expect(reportLines(reportSummary({ meta }), layout).join("\n")).toContain("发布单位未注明");
    expect(reportTable([reportSummary({ meta })], { ...layout, columns: null }).at(-1)).toMatch(
      /— {2,}—$/u,
    );
  });
});

describe("terminal", () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: "1" }, false],
    [true, { NO_COLOR: "" }, true],
    [true, { TERM: "dumb" }, false],
    [false, { FORCE_COLOR: "1" }, true],
    [true, { FORCE_COLOR: "0" }, false],
    [false, { FORCE_COLOR: "1", NO_COLOR: "1" }, false],
  ])("with isTTY %s and %j has colour: %s", (isTTY, env, colored) => {
    expect(hasColor({ isTTY }, env)).toBe(colored);
  });

  it("is laid out within bounds, and a pipe not at all", () => {
    expect(layoutWidth({ isTTY: true, columns: 300 })).toBe(100);
    expect(layoutWidth({ isTTY: true, columns: 10 })).toBe(30);
    expect(layoutWidth({ isTTY: true, columns: 0 })).toBe(80);
    expect(layoutWidth({ isTTY: false, columns: 80 })).toBeNull();
  });
});
