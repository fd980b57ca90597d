import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openIndex } from "../../src/indexing/open.ts";
import { selectTokens } from "../../src/indexing/word-search.ts";
import { writeIndex } from "../../src/indexing/write.ts";
import type { ReportStore } from "../../src/store.ts";
import { cutForSearch } from "../../src/text/words.ts";
import { clock, makeCorpus, makeDir, makeReport } from "./fixtures.ts";

async function open(reports = makeCorpus()): Promise<ReportStore> {
  const dir = makeDir();
  await writeIndex({ dir, reports, embedder: null, fingerprint: "f1", clock });
  return openIndex({ dir, embedder: null });
}

describe("searchWords", () => {
  it.each([
    ["负责人出庭应诉率", "qinghe-2022:1"],
    ["调解成功率99.28%", "qinghe-2021:2"],
    ["废止了几件规范性文件", "baishi-2021:1"],
    ["培训了多少人次", "qinghe-2021:1"],
  ])("ranks the chunk that answers %s first", async (text, id) => {
    const store = await open();
    const hits = store.searchWords({ words: cutForSearch(text), reportIds: null, limit: 3 });
    expect(hits[0]?.chunk.id).toBe(id);
  });

  it("scores by BM25 with k1 = 1.2 and b = 0.75", async () => {
    // No heading words; lengths 3, 2, 2, 2, so the mean is 2.25. 听证 is in 1 of 4 chunks, twice.
    const paragraphs = ["听证 听证 培训", "培训 监督", "监督 检查", "检查 清理"];
    const store = await open([makeReport({ id: "r", paragraphs, heading: "。" })]);
    const headingLength = 1; // 一, of 一、。
    const mean = (4 + 3 + 3 + 3) / 4;
    const [hit] = store.searchWords({ words: ["听证"], reportIds: null, limit: 1 });
    const idf = Math.log((4 - 1 + 0.5) / (1 + 0.5));
    const length = 3 + headingLength;
    const expected = (idf * 2 * (1.2 + 1)) / (2 + 1.2 * (1 - 0.75 + (0.75 * length) / mean));
    expect(hit?.score).toBeCloseTo(expected, 10);
  });

  it("searches only the reports asked for, and ranks them as it does among all", async () => {
    const store = await open();
    const words = cutForSearch("受理行政复议案件");
    const all = store.searchWords({ words, reportIds: null, limit: 100 });
    for (const reportIds of [["qinghe-2021"], ["baishi-2021", "qinghe-2022"]]) {
      const hits = store.searchWords({ words, reportIds, limit: 100 });
      expect(hits).toEqual(all.filter(({ chunk }) => reportIds.includes(chunk.reportId)));
    }
    expect(store.searchWords({ words, reportIds: [], limit: 100 })).toEqual([]);
    expect(store.searchWords({ words, reportIds: ["unknown"], limit: 100 })).toEqual([]);
  });

  it("finds words of the headings too", async () => {
    const store = await open();
    const hits = store.searchWords({ words: ["体制"], reportIds: null, limit: 9 });
    expect(hits.map(({ chunk }) => chunk.reportId)).toEqual(["baishi-2021", "baishi-2021"]);
  });

  it("orders equal scores by chunk id, at the limit as well, in whatever order they came in", async () => {
    const reports = ["c", "a", "d", "b"].map((id) =>
      makeReport({ id, paragraphs: ["举行听证。"] }),
    );
    const others = [...Array(9).keys()].map((n) =>
      makeReport({ id: `x${n}`, paragraphs: ["清理文件。"] }),
    );
    const store = await open([...reports, ...others]);
    for (const limit of [1, 2, 3, 4, 9]) {
      const hits = store.searchWords({ words: ["听证"], reportIds: null, limit });
      const ids = ["a:0", "b:0", "c:0", "d:0"].slice(0, limit);
      expect(hits.map(({ chunk }) => chunk.id)).toEqual(ids);
    }
  });

  it.each([0, -1, Number.NaN])("returns nothing for the limit %s", async (limit) => {
    const store = await open();
    expect(store.searchWords({ words: ["受理"], reportIds: null, limit })).toEqual([]);
  });

  it("never fails, whatever the words", async () => {
    const store = await open();
    const syntax = fc.constantFrom(
      '"',
      "NEAR(",
      "a*",
      "^受理",
      "text:受理",
      "AND",
      "-",
      "\u0000",
      "\ud800",
      "受\u0000理",
      "'; DROP",
      "()",
      "{}",
      "+",
    );
    const word = fc.oneof(syntax, fc.string({ unit: "binary" }), fc.constant("受理"));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.boolean(), (words, narrowed) => {
        const reportIds = narrowed ? ["qinghe-2021", "baishi-2021"] : null;
        const hits = store.searchWords({ words, reportIds, limit: 5 });
        expect(hits.every(({ score }) => score > 0)).toBe(true);
        expect([...store.wordCounts(words).counts.keys()]).toEqual([...new Set(words)]);
      }),
      { numRuns: 300 },
    );
  });

  it("takes thousands of words", async () => {
    const store = await open();
    const words = [...Array(5000).keys()].map((n) => `词${n}`);
    expect(store.searchWords({ words: [...words, "听证"], reportIds: null, limit: 5 })).toEqual([]);
    expect(
      store.searchWords({ words: [...words, "废止"], reportIds: null, limit: 5 }),
    ).toHaveLength(1);
  });
});

describe("wordCounts", () => {
  it("counts the chunks that hold a word, headings included, 0 where there is none", async () => {
    const { chunks, counts } = (await open()).wordCounts(["受理", "体制", "99.28%", "听证", "”"]);
    expect(chunks).toBe(7);
    expect([...counts]).toEqual([
      ["受理", 2],
      ["体制", 2],
      ["99.28%", 1],
      ["听证", 0],
      ["”", 0],
    ]);
  });
});

describe("selectTokens", () => {
  it.each([
    ["all that fit, rarest first", { 年: 90, 受理: 30, 听证: 2 }, 200, ["听证", "受理", "年"]],
    ["without the commonest", { 年: 90, 受理: 30, 听证: 2 }, 50, ["听证", "受理"]],
    ["one even when it does not fit", { 年: 90 }, 50, ["年"]],
    ["none of none", {}, 50, []],
  ])("keeps %s", (_, counts, max, kept) => {
    expect(selectTokens(new Map(Object.entries(counts)), max)).toEqual(kept);
  });
});
