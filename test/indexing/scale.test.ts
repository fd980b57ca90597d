import { describe, expect, it } from "vitest";
import { openIndex } from "../../src/indexing/open.ts";
import type { IndexedReport } from "../../src/indexing/types.ts";
import { writeIndex } from "../../src/indexing/write.ts";
import type { ReportStore } from "../../src/store.ts";
import { clock, makeDir, makeReport } from "./fixtures.ts";

const CHUNKS_PER_REPORT = 20;
const SMALL = 10;
const LARGE = 200;

function* makeReports(count: number): Generator<IndexedReport> {
  for (let report = 0; report < count; report += 1) {
    const region = { code: String(100_000 + report), path: ["云岭省", `第${report}县`] };
    const paragraphs = [...Array(CHUNKS_PER_REPORT).keys()].map(
      (n) => `受理行政复议${report + n}件，培训执法人员${n}次，清理文件${report * n}件。`,
    );
    yield makeReport({ id: `r${report}`, region, paragraphs, aliases: [`第${report}新区`] });
  }
}

async function open(count: number): Promise<ReportStore> {
  const dir = makeDir();
  const reports = makeReports(count);
  await writeIndex({ dir, reports, embedder: null, fingerprint: "f", clock });
  return openIndex({ dir, embedder: null });
}

/** Median of several runs, each of several calls, in milliseconds. */
function measure(call: () => unknown): number {
  const runs = [...Array(9).keys()].map(() => {
    const start = performance.now();
    for (let n = 0; n < 5; n += 1) call();
    return performance.now() - start;
  });
  return runs.sort((a, b) => a - b)[4] ?? 0;
}

describe("an index twenty times as big", () => {
  it("answers what concerns one report in far less than twenty times the time", async () => {
    const [small, large] = [await open(SMALL), await open(LARGE)];
    const questions: [string, (store: ReportStore) => unknown[]][] = [
      ["reports", (s) => s.findReports({ regions: ["100003"], years: [2021] })],
      ["chunks", (s) => s.getChunks("r3")],
      [
        "data points",
        (s) => s.findDataPoints({ reportIds: ["r3"], indicators: ["caseload"], limit: 9 }),
      ],
      ["data points of chunks", (s) => s.findDataPoints({ chunkIds: ["r3:2"], limit: 9 })],
      ["aliases", (s) => s.findAliases("请问第3新区受理多少件")],
    ];
    for (const [name, ask] of questions) {
      expect(ask(large), name).toEqual(ask(small));
      expect(ask(large).length, name).toBeGreaterThan(0);
      const ratio = measure(() => ask(large)) / measure(() => ask(small));
      expect(ratio, name).toBeLessThan(8);
    }
    const searchOne = (reportIds: string[] | null) =>
      measure(() => large.searchWords({ words: ["受理", "复议", "培训"], reportIds, limit: 10 }));
    expect(searchOne(["r3"])).toBeLessThan(searchOne(null) * 1.5);
    expect(large.wordCounts(["受理"]).chunks).toBe(LARGE * CHUNKS_PER_REPORT);
  });

  it("opens as fast, and opens in a moment", async () => {
    const dirs = await Promise.all(
      [SMALL, LARGE].map(async (count) => {
        const dir = makeDir();
        const reports = makeReports(count);
        await writeIndex({ dir, reports, embedder: null, fingerprint: "f", clock });
        return dir;
      }),
    );
    const [small = 0, large = 0] = dirs.map((dir) =>
      measure(() => openIndex({ dir, embedder: null }).close()),
    );
    expect(large).toBeLessThan(small * 40);
    expect(large / 5).toBeLessThan(150);
  });
});
