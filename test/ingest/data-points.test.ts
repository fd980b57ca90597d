import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDataPoints } from "../../src/ingest/data-points.ts";
import type { DataPoint } from "../../src/types.ts";
import { LIUYANG, readReport } from "../fakes/report.ts";

const LINES = [
  "一、法治政府建设主要成效",
  "（一）行政复议和应诉",
  "全市共收到行政复议申请3,412件，受理3,100件，不予受理120件，其余192件正在审查。",
  "行政机关负责人出庭应诉率98.6%，较上年提高3.2个百分点。浏阳市人民法院受理一审行政案件75件。",
  "（二）规范性文件管理",
  "审查规范性文件45件（其中政府文件12件、部门文件33件），备案38件，备案率100%。",
  "自2018年以来修订制度60项。2021年8月15日召开专题会议2次。",
];

function read(lines: readonly string[]) {
  return readReport({ id: "r", region: LIUYANG, year: 2021, lines });
}

function points(...lines: string[]): readonly DataPoint[] {
  return read(lines).dataPoints;
}

const POINTS = points(...LINES);

function pointOf(printed: string): DataPoint {
  const found = POINTS.find((point) => point.printed === printed);
  if (found === undefined) throw new Error(`no data point ${printed}`);
  return found;
}

describe("readDataPoints", () => {
  it.each([
    ["3,412件", "行政复议申请", "收到"],
    ["3,100件", "行政复议申请", "受理"],
    ["120件", "行政复议申请", "不予受理"],
    ["192件", "行政复议申请", "审查"],
    ["45件", "规范性文件", "审查"],
    ["38件", "规范性文件", "备案"],
  ])("ties %s to what is counted and what was done", (printed, subject, predicate) => {
    expect(pointOf(printed)).toMatchObject({ subject, predicate, kind: "count", scope: null });
  });

  it("reads every figure of the report, in order, each once", () => {
    expect(POINTS.map(({ printed }) => printed)).toEqual([
      ...["3,412件", "3,100件", "120件", "192件", "98.6%", "3.2个百分点", "75件"],
      ...["45件", "12件", "33件", "38件", "100%", "2018年", "60项", "2021年8月15日", "2次"],
    ]);
    expect(new Set(POINTS.map(({ id }) => id)).size).toBe(POINTS.length);
  });

  it("points at the sentence and the clause that print it, and at a chunk that holds both", () => {
    const { text, chunks } = read(LINES);
    for (const point of POINTS) {
      expect(text.slice(point.start, point.end)).toBe(point.printed);
      expect(text.slice(point.sentence.start, point.sentence.end)).toMatch(/。$/u);
      expect(point.clause.start).toBeLessThanOrEqual(point.start);
      expect(point.clause.end).toBeGreaterThanOrEqual(point.end);
      const chunk = chunks.find(({ id }) => id === point.chunkId);
      expect(chunk?.start).toBeLessThanOrEqual(point.start);
      expect(chunk?.end).toBeGreaterThanOrEqual(point.end);
    }
    expect(text.slice(pointOf("3,100件").clause.start, pointOf("3,100件").clause.end)).toBe(
      "受理3,100件",
    );
  });

  it("names the headings down to the figure", () => {
    expect(pointOf("45件").sectionPath).toEqual([
      "一、法治政府建设主要成效",
      "（二）规范性文件管理",
    ]);
  });

  it.each([
    ["75件", { scope: "浏阳市人民法院" }],
    ["98.6%", { scope: null, kind: "share", unit: "%" }],
    ["3.2个百分点", { kind: "change", direction: 1 }],
    ["60项", { period: "2018年以来" }],
    ["3,412件", { period: null }],
    ["2021年8月15日", { kind: "date", value: 20_210_815, period: null }],
  ])("tells whose and of which time %s is", (printed, expected) => {
    const point = pointOf(printed);
    const { scope, ...rest } = expected as { scope?: string | null };
    expect(point).toMatchObject(rest);
    if (scope === null) expect(point.scope).toBeNull();
    if (typeof scope === "string") expect(scope).toContain(point.scope ?? "?");
  });

  it("does not carry on what stands in brackets", () => {
    expect(pointOf("12件").subject).toContain("政府文件");
    expect(pointOf("38件").subject).not.toContain("部门文件");
  });

  it("reads a figure that is broken over two lines, printed without the break", () => {
    const text = "全市办理行政复议案件1\n20件，办结率稳步提高。";
    const range = { start: 0, end: text.length };
    const chunk = { ...range, id: "r:0", reportId: "r", ordinal: 0, sectionPath: [], text };
    const source = { reportId: "r", text, year: 2021, sections: [], paragraphs: [range] };
    expect(readDataPoints({ ...source, chunks: [chunk] })).toMatchObject([
      { printed: "120件", value: 120, start: 10, end: 15 },
    ]);
    expect(readDataPoints({ ...source, chunks: [] })).toEqual([]);
  });

  it("says where characters are visibly lost", () => {
    const [point] = points("一、主要成效", "415日召开全市法治政府建设推进会议，部署重点工作。");
    expect(point).toMatchObject({ kind: "date", damage: expect.stringContaining("4月15日") });
  });

  it.each([
    ["no figure", "法治政府建设各项工作稳步推进，成效明显。"],
    ["a set phrase", "深入推进“三项制度”，增强“四个意识”。"],
    ["a title", "认真落实《法治政府建设实施纲要（2021-2025年）》。"],
  ])("reads nothing from %s", (_, line) => {
    expect(points("一、主要成效", line)).toEqual([]);
  });

  it("never throws and keeps every range inside the text", () => {
    const piece = fc.constantFrom(
      "受理",
      "20件",
      "，",
      "。",
      "（",
      "）",
      "法院",
      "98%",
      "\u{1F600}",
      "二、",
      "\n",
      "3月5日",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const { text, dataPoints } = read(["一、主要成效", pieces.join("")]);
        for (const { start, end, clause, sentence } of dataPoints) {
          expect(sentence.start).toBeLessThanOrEqual(clause.start);
          expect(clause.start).toBeLessThanOrEqual(start);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(clause.end);
          expect(clause.end).toBeLessThanOrEqual(sentence.end);
          expect(sentence.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
