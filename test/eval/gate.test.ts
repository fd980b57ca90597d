import { describe, expect, it } from "vitest";
import type { ReportStore } from "../../src/store.ts";
import { gateChunk } from "../verify/gate-fixture.ts";
import { measureGate } from "./gate.ts";
import { otherForms, toHan } from "./gate-numerals.ts";

const CHUNKS = [
  gateChunk(1, {
    place: "360700",
    year: 2021,
    heading: "行政复议",
    text: "全年共收到行政复议申请263件,受理250件,审结221件。发放宣传资料14000余份,参与群众2.5万人次。",
  }),
  gateChunk(1, {
    place: "450300",
    year: 2022,
    heading: "法治宣传",
    text: "举办法治讲座120场,建成法治文化广场36个,行政机关负责人出庭应诉率98.5%。",
  }),
];

const STORE: ReportStore = {
  countReports: () => CHUNKS.length,
  findReports: () => CHUNKS.map(({ report }) => report),
  countByYear: () => [],
  getText: (id) => CHUNKS.find(({ report }) => report.id === id)?.chunk.text ?? null,
  getSections: () => [],
  getChunks: (id) => CHUNKS.filter(({ report }) => report.id === id).map(({ chunk }) => chunk),
  searchWords: () => [],
  searchVectors: () => [],
  findDataPoints: ({ chunkIds = [] }) =>
    CHUNKS.filter(({ chunk }) => chunkIds.includes(chunk.id)).flatMap(({ points }) => points),
  wordCounts: () => ({ chunks: 0, counts: new Map() }),
  findAliases: () => [],
  close: () => {},
};

describe("toHan", () => {
  it.each<readonly [number, string | null]>([
    [10, "十"],
    [12, "十二"],
    [250, "二百五十"],
    [205, "二百零五"],
    [2005, "二千零五"],
    [14_000, "一万四千"],
    [10_050, "一万零五十"],
    [2.5, null],
    [0, null],
  ])("%d is written %s", (value, han) => {
    expect(toHan(value)).toBe(han);
  });
});

describe("otherForms", () => {
  it("keeps the value of a printed figure in every notation", () => {
    expect(otherForms("250件")).toEqual(["２５０件", "250 件", "二百五十件"]);
    expect(otherForms("2.5万人次")).toContain("25000人次");
    expect(otherForms("14000份")).toContain("1.4万份");
    expect(otherForms("约百件")).toEqual([]);
  });
});

describe("measureGate", () => {
  const measured = measureGate(STORE, { clock: () => 0 });

  it("lets every faithful sentence of plain reports pass", () => {
    expect(measured.faithful.length).toBeGreaterThan(4);
    expect(measured.faithful.filter(({ passed, total }) => passed < total)).toEqual([]);
  });

  it("lets no mutated sentence pass, and makes many of many classes", () => {
    expect(measured.mutated.length).toBeGreaterThan(15);
    expect(measured.mutated.filter(({ passed }) => passed > 0)).toEqual([]);
  });

  it("measures the same twice", () => {
    expect(measureGate(STORE, { clock: () => 0 })).toEqual(measured);
  });
});
