import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { openIndex } from "../../src/indexing/open.ts";
import type { IndexedReport } from "../../src/indexing/types.ts";
import { updateIndex, writeIndex } from "../../src/indexing/write.ts";
import { clock, embedder, makeCorpus, makeDir, makeReport, makeSources } from "./fixtures.ts";

async function update(dir: string, reports: readonly IndexedReport[], fingerprint = "f") {
  const { sources, loaded } = makeSources(reports);
  const result = await updateIndex({ dir, sources, embedder, fingerprint, clock });
  return { result, loaded };
}

/** Everything the store says, to compare an updated index with one built at once. */
async function describeIndex(dir: string) {
  const store = openIndex({ dir, embedder });
  const words = ["受理", "行政复议", "案件", "文件", "听证"];
  const [vector = new Float32Array()] = await embedder.embed(["受理行政复议案件"]);
  const ids = store.findReports({}).map(({ id }) => id);
  const description = {
    reports: store.findReports({}),
    texts: ids.map((id) => store.getText(id)),
    chunks: ids.map((id) => store.getChunks(id)),
    points: store.findDataPoints({ limit: 1000 }),
    counts: store.wordCounts(words),
    found: store.searchWords({ words, reportIds: null, limit: 50 }),
    near: store.searchVectors({ vector, reportIds: null, limit: 50 }),
    aliases: store.findAliases("青禾高新区和白石新区"),
  };
  store.close();
  return description;
}

const changed = makeReport({
  id: "qinghe-2022",
  year: 2022,
  paragraphs: ["全市受理行政复议案件76件，举行听证3次。"],
});
const added = makeReport({ id: "baishi-2022", year: 2022, paragraphs: ["受理案件11件。"] });

describe("updateIndex", () => {
  it("builds everything where there is no index", async () => {
    const dir = makeDir();
    const { result, loaded } = await update(path.join(dir, "new", "folder"), makeCorpus());
    expect(result).toMatchObject({ changed: true, reports: 3, chunks: 7, added: 3, kept: 0 });
    expect(loaded).toHaveLength(3);
  });

  it("reads only what changed, and ends with the index a full build makes", async () => {
    const dir = makeDir();
    await update(dir, makeCorpus());
    const [first, , third] = makeCorpus();
    if (first === undefined || third === undefined) throw new Error("three reports expected");
    const now = [changed, third, added];
    const { result, loaded } = await update(dir, now, "f2");
    expect(loaded).toEqual(["qinghe-2022", "baishi-2022"]);
    expect(result).toMatchObject({ reports: 3, added: 1, replaced: 1, kept: 1, removed: 1 });

    const fresh = makeDir();
    await writeIndex({ dir: fresh, reports: now, embedder, fingerprint: "f2", clock });
    expect(await describeIndex(dir)).toEqual(await describeIndex(fresh));
  });

  it("stays the same as a full build over many updates", async () => {
    const dir = makeDir();
    const [a, b, c] = makeCorpus();
    if (a === undefined || b === undefined || c === undefined) throw new Error("three expected");
    for (const reports of [
      [a],
      [a, b],
      [changed],
      [c, changed, added],
      [b],
      [],
      [added, a],
      [c, a],
    ]) {
      await update(dir, reports);
    }
    const fresh = makeDir();
    await update(fresh, [c, a]);
    expect(await describeIndex(dir)).toEqual(await describeIndex(fresh));
  });

  it("writes all words anew when a report's words no longer come out as they went in", async () => {
    const dir = makeDir();
    await update(dir, [...makeCorpus(), added]);
    const database = new DatabaseSync(path.join(dir, "index.sqlite"));
    database.exec("UPDATE reports SET words_check = 1");
    database.close();
    rmSync(path.join(dir, "index.check.json"));
    await update(dir, makeCorpus());
    const fresh = makeDir();
    await update(fresh, makeCorpus());
    expect(await describeIndex(dir)).toEqual(await describeIndex(fresh));
  });

  it("makes the graph anew when its file cannot be used or is mostly removed vectors", async () => {
    const dir = makeDir();
    await update(dir, makeCorpus());
    const name = readdirSync(dir).find((file) => file.endsWith(".hnsw.json")) ?? "";
    writeFileSync(path.join(dir, name), "{}");
    await update(dir, [...makeCorpus(), added]);
    await update(dir, [added]);
    const [vector = new Float32Array()] = await embedder.embed(["受理案件"]);
    const store = openIndex({ dir, embedder, exactLimit: 0 });
    const hits = store.searchVectors({ vector, reportIds: null, limit: 9 });
    expect(hits.map(({ chunk }) => chunk.id)).toEqual(["baishi-2022:0"]);
  });

  it("leaves the file alone when nothing changed", async () => {
    const dir = makeDir();
    await update(dir, makeCorpus());
    const before = statSync(path.join(dir, "index.sqlite"));
    const { result, loaded } = await update(dir, makeCorpus());
    expect(result).toMatchObject({ changed: false, reports: 3, kept: 3 });
    expect(loaded).toEqual([]);
    const after = statSync(path.join(dir, "index.sqlite"));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  it("notes a new fingerprint though no report changed", async () => {
    const dir = makeDir();
    await update(dir, makeCorpus(), "f1");
    await update(dir, makeCorpus(), "f2");
    expect(openIndex({ dir, embedder, fingerprint: "f2" }).countReports()).toBe(3);
  });

  it("leaves out a report that cannot be used, and takes it out when it was there", async () => {
    const dir = makeDir();
    await update(dir, makeCorpus());
    const { sources } = makeSources(makeCorpus());
    const refused = sources.map((source, at) =>
      at === 0 ? { ...source, hash: "other", load: () => null } : source,
    );
    const options = { dir, embedder, fingerprint: "f", clock };
    const result = await updateIndex({ ...options, sources: refused });
    expect(result).toMatchObject({ reports: 2, removed: 1, kept: 2 });
  });

  it("goes on from the index when one report cannot be loaded", async () => {
    const dir = makeDir();
    await update(dir, makeCorpus());
    const before = await describeIndex(dir);
    const { sources } = makeSources([changed, added]);
    const failing = { id: "bad", hash: "h", load: () => Promise.reject(new Error("disk failed")) };
    const options = { dir, embedder, fingerprint: "f2", clock };
    await expect(updateIndex({ ...options, sources: [...sources, failing] })).rejects.toThrow(
      "disk",
    );
    expect(await describeIndex(dir)).toEqual(before);
  });

  it("refuses two sources of one id", async () => {
    const { sources } = makeSources([added, added]);
    const options = { dir: makeDir(), embedder, fingerprint: "f", clock };
    await expect(updateIndex({ ...options, sources })).rejects.toMatchObject({
      code: "duplicate_report",
    });
  });

  it("tells of each report as it is done, and stops when told to", async () => {
    const dir = makeDir();
    const control = new AbortController();
    const seen: string[] = [];
    const { sources } = makeSources(makeCorpus());
    const run = updateIndex({
      dir,
      sources,
      embedder,
      fingerprint: "f",
      clock,
      signal: control.signal,
      onProgress: ({ reportId, done }) => {
        seen.push(`${done} ${reportId}`);
        if (done === 2) control.abort();
      },
    });
    await expect(run).rejects.toThrow("abort");
    expect(seen).toEqual(["1 qinghe-2021", "2 qinghe-2022"]);
    expect(readdirSync(dir)).toEqual(["index.lock"]);
  });
});
