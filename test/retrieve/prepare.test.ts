import { describe, expect, it, vi } from "vitest";
import { createChunkPreparer, type PreparedFigure } from "../../src/retrieve/prepare.ts";
import { readReport, ZHUJI } from "../fakes/report.ts";
import { createFakeStore } from "../fakes/store.ts";

const REPORT = readReport({
  ...{ id: "zhuji", region: ZHUJI, year: 2021 },
  lines: [
    "一、规范性文件管理",
    "全市审查规范性文件４５件，备案３８件。其中政府文件１２件。",
    "二、下一步工作打算",
    "力争建成调解室60个。",
    "三、其他",
    "2021年受理ＡＰＰ投诉90件。计划生育服务站已建成5个。纳入年度立法计划7件，明年计划培训8场。",
  ],
});

function prepare(capacity?: number) {
  return createChunkPreparer(createFakeStore([REPORT]), capacity).prepare(REPORT.chunks);
}

function figureOf(digits: string): PreparedFigure {
  const figure = prepare()
    .flatMap(({ figures }) => figures)
    .find(({ point }) => point.value === Number(digits));
  if (figure === undefined) throw new Error(`no figure ${digits}`);
  return figure;
}

describe("createChunkPreparer", () => {
  it("prepares each chunk with all its figures and sentences", () => {
    const prepared = prepare();
    expect(prepared.map(({ chunk }) => chunk)).toEqual(REPORT.chunks);
    const points = prepared.flatMap(({ figures }) => figures.map(({ point }) => point));
    expect(points).toEqual(REPORT.dataPoints);
    for (const { sentences } of prepared) {
      for (const { range, text } of sentences) {
        expect(text).toHaveLength(range.end - range.start);
      }
    }
  });

  it("folds what is matched and leaves the ranges those of the report", () => {
    const sentence = prepare()
      .flatMap(({ sentences }) => sentences)
      .find(({ text }) => text.includes("app"));
    expect(sentence?.text).toBe("2021年受理app投诉90件。");
    expect(REPORT.text.slice(sentence?.range.start, sentence?.range.end)).toContain("ＡＰＰ");
  });

  it("weighs a figure's own words most", () => {
    const { fields, focus } = figureOf("38");
    const best = fields.toSorted((one, other) => other.weight - one.weight)[0];
    expect(focus).toContain("备案");
    expect(best?.text).toContain("备案");
    expect(fields.some(({ text, weight }) => text.includes("规范性文件管理") && weight < 1)).toBe(
      true,
    );
  });

  it.each([
    ["60", true],
    ["45", false],
    ["5", false],
    ["7", false],
    ["8", true],
  ])("tells whether %s is a plan", (digits, planned) => {
    expect(figureOf(digits).planned).toBe(planned);
  });

  it("reads each chunk once and keeps it", () => {
    const store = createFakeStore([REPORT]);
    const find = vi.spyOn(store, "findDataPoints");
    const preparer = createChunkPreparer(store);
    const first = preparer.prepare(REPORT.chunks);
    expect(preparer.prepare(REPORT.chunks)).toEqual(first);
    expect(find).toHaveBeenCalledTimes(1);
    expect(preparer.prepare([])).toEqual([]);
  });

  it("keeps no more than its capacity and still returns all", () => {
    const store = createFakeStore([REPORT]);
    const find = vi.spyOn(store, "findDataPoints");
    const preparer = createChunkPreparer(store, 1);
    expect(preparer.prepare(REPORT.chunks)).toHaveLength(REPORT.chunks.length);
    expect(preparer.prepare(REPORT.chunks)).toHaveLength(REPORT.chunks.length);
    expect(find.mock.calls.length).toBeGreaterThan(1);
  });
});
