import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openIndex } from "../../src/indexing/open.ts";
import type { IndexedReport } from "../../src/indexing/types.ts";
import { writeIndex } from "../../src/indexing/write.ts";
import type { ReportStore } from "../../src/store.ts";
import type { DataPoint } from "../../src/types.ts";
import { clock, embedder, makeCorpus, makeDir, makeReport } from "./fixtures.ts";

async function open(reports: readonly IndexedReport[]): Promise<ReportStore> {
  const dir = makeDir();
  await writeIndex({ dir, reports, embedder, fingerprint: "f1", clock });
  return openIndex({ dir, embedder, fingerprint: "f1" });
}

describe("an index", () => {
  it("gives back every report, text, section, chunk and data point as it was put in", async () => {
    const reports = makeCorpus();
    const store = await open(reports);
    expect(store.countReports()).toBe(3);
    for (const { meta, text, sections, chunks, dataPoints } of reports) {
      expect(store.findReports({ ids: [meta.id] })).toEqual([meta]);
      expect(store.getText(meta.id)).toBe(text);
      expect(store.getSections(meta.id)).toEqual(sections);
      expect(store.getChunks(meta.id)).toEqual(chunks);
      expect(store.findDataPoints({ reportIds: [meta.id], limit: 100 })).toEqual(dataPoints);
    }
  });

  it("gives back the rarer fields of a data point", async () => {
    const report = makeReport({ id: "r", paragraphs: ["受理5件。"] });
    const [plain] = report.dataPoints;
    const point = {
      ...plain,
      high: 7.5,
      direction: -1,
      scope: "市本级",
      period: "截至11月底",
      damage: "缺少单位",
      indicators: [],
    } as DataPoint;
    const store = await open([{ ...report, dataPoints: [point] }]);
    expect(store.findDataPoints({ limit: 9 })).toEqual([point]);
  });

  it("answers questions on unknown reports with nothing", async () => {
    const store = await open(makeCorpus());
    expect(store.getText("x")).toBeNull();
    expect(store.getSections("x")).toEqual([]);
    expect(store.getChunks("x")).toEqual([]);
    expect(store.findReports({ ids: ["x"] })).toEqual([]);
    expect(store.findDataPoints({ reportIds: ["x"], limit: 5 })).toEqual([]);
  });

  it("can hold no report at all", async () => {
    const store = await open([]);
    expect(store.countReports()).toBe(0);
    expect(store.searchWords({ words: ["受理"], reportIds: null, limit: 5 })).toEqual([]);
    const vector = new Float32Array(embedder.dimension).fill(1);
    expect(store.searchVectors({ vector, reportIds: null, limit: 5 })).toEqual([]);
    expect(store.wordCounts(["受理"])).toEqual({ chunks: 0, counts: new Map([["受理", 0]]) });
  });

  it("can hold a report without chunks between others", async () => {
    const empty = makeReport({ id: "empty", paragraphs: [] });
    const store = await open([...makeCorpus(), empty]);
    expect(store.countReports()).toBe(4);
    const search = { words: ["受理"], reportIds: ["empty"], limit: 5 };
    expect(store.searchWords(search)).toEqual([]);
  });

  it("keeps any text as it is, odd characters included", async () => {
    const text = fc.string({ unit: "grapheme", maxLength: 40 });
    const odd = fc.constantFrom("\u0000a", "\ufeff受理", "𠮷野家", "a\r\n'\"--;", "\u2028");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(text, odd), { maxLength: 4 }), async (paragraphs) => {
        const report = makeReport({ id: "r", paragraphs });
        const store = await open([report]);
        expect(store.getText("r")).toBe(report.text);
        expect(store.getChunks("r")).toEqual(report.chunks);
        store.close();
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    ["a chunk that is not verbatim", { text: "别的话" }, "input_invalid"],
    ["a data point without its chunk", { id: "elsewhere" }, "input_invalid"],
  ])("refuses %s", async (_, change, code) => {
    const report = makeReport({ id: "r", paragraphs: ["受理5件。"] });
    const chunks = report.chunks.map((chunk) => ({ ...chunk, ...change }));
    await expect(open([{ ...report, chunks }])).rejects.toMatchObject({ code });
  });

  it("refuses two reports of one id", async () => {
    const report = makeReport({ id: "r", paragraphs: [] });
    await expect(open([report, report])).rejects.toMatchObject({ code: "duplicate_report" });
  });
});
