import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { withBuildLock } from "../../src/indexing/lock.ts";
import { openIndex } from "../../src/indexing/open.ts";
import type { IndexedReport } from "../../src/indexing/types.ts";
import { updateIndex, writeIndex } from "../../src/indexing/write.ts";
import { clock, embedder, makeCorpus, makeDir, makeReport, makeSources } from "./fixtures.ts";

const options = { embedder, fingerprint: "f", clock };
const other = makeReport({ id: "other", paragraphs: ["举行听证5次。"] });

async function* failAfter(reports: readonly IndexedReport[]): AsyncGenerator<IndexedReport> {
  yield* reports;
  throw new Error("power cut");
}

describe("a build that fails", () => {
  it("leaves the present index as it was, and nothing else behind", async () => {
    const dir = makeDir();
    await writeIndex({ ...options, dir, reports: makeCorpus() });
    const before = readdirSync(dir);
    const run = writeIndex({ ...options, dir, reports: failAfter([other]) });
    await expect(run).rejects.toThrow("power cut");
    expect(readdirSync(dir)).toEqual(before);
    expect(openIndex({ dir, embedder }).countReports()).toBe(3);
  });

  it("is followed by one that succeeds, whatever was left behind", async () => {
    const dir = makeDir();
    writeFileSync(path.join(dir, "index.sqlite.building"), "half written");
    writeFileSync(path.join(dir, "vectors-dead.hnsw"), "half written");
    await writeIndex({ ...options, dir, reports: [other] });
    expect(openIndex({ dir, embedder }).countReports()).toBe(1);
    expect(readdirSync(dir)).not.toContain("vectors-dead.hnsw");
    expect(readdirSync(dir)).not.toContain("index.sqlite.building");
  });

  it("may be one whose embedder gives vectors of the wrong kind", async () => {
    const dir = makeDir();
    for (const embed of [
      async () => [],
      async (texts: readonly string[]) => texts.map(() => new Float32Array(3)),
      async (texts: readonly string[]) => texts.map(() => new Float32Array(64).fill(Number.NaN)),
    ]) {
      const run = writeIndex({
        ...options,
        dir,
        embedder: { ...embedder, embed },
        reports: [other],
      });
      await expect(run).rejects.toMatchObject({ code: "input_invalid" });
    }
    expect(existsSync(path.join(dir, "index.sqlite"))).toBe(false);
  });
});

describe("a reader", () => {
  it("goes on with the index it opened while another is put in its place", async () => {
    const dir = makeDir();
    await writeIndex({ ...options, dir, reports: makeCorpus() });
    const old = openIndex({ dir, embedder, exactLimit: 0 });
    await writeIndex({ ...options, dir, reports: [other] });
    expect(old.countReports()).toBe(3);
    expect(old.getText("qinghe-2021")).toContain("62件");
    const [vector = new Float32Array()] = await embedder.embed(["人民调解"]);
    expect(old.searchVectors({ vector, reportIds: null, limit: 3 })).toHaveLength(3);
    expect(openIndex({ dir, embedder }).countReports()).toBe(1);
    await writeIndex({ ...options, dir, reports: [] });
    expect(openIndex({ dir, embedder }).countReports()).toBe(0);
    const vectorFiles = readdirSync(dir).filter((name) => name.endsWith(".hnsw"));
    expect(vectorFiles).toHaveLength(2);
  });
});

describe("two builds at once", () => {
  it("come one after the other", async () => {
    const dir = makeDir();
    const { sources, loaded } = makeSources(makeCorpus());
    const wait = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    const run = () => updateIndex({ ...options, dir, sources, wait, lockWaitMs: 1e9 });
    const results = await Promise.all([run(), run(), run()]);
    expect(results.map(({ changed }) => changed)).toEqual([true, false, false]);
    expect(loaded).toHaveLength(3);
  });

  it("end with index_busy for the second when the first takes too long", async () => {
    const dir = makeDir();
    const waits: number[] = [];
    await withBuildLock({ dir, waitMs: 0 }, async () => {
      const wait = async (durationMs: number): Promise<void> => void waits.push(durationMs);
      const run = writeIndex({ ...options, dir, reports: [other], wait, lockWaitMs: 300 });
      await expect(run).rejects.toMatchObject({ code: "index_busy" });
    });
    expect(waits.reduce((sum, durationMs) => sum + durationMs, 0)).toBe(300);
    await writeIndex({ ...options, dir, reports: [other] });
  });

  it("exclude each other over processes, and a dead holder holds nothing", async () => {
    const dir = makeDir();
    const script = path.join(dir, "hold.mjs");
    writeFileSync(
      script,
      `import { DatabaseSync } from "node:sqlite";
       const held = new DatabaseSync(process.argv[2]);
       held.exec("BEGIN EXCLUSIVE");
       process.send("held");
       process.on("message", () => process.kill(process.pid, "SIGKILL"));`,
    );
    const holder = fork(script, [path.join(dir, "index.lock")], { silent: true });
    await once(holder, "message");
    const run = writeIndex({ ...options, dir, reports: [other], lockWaitMs: 0 });
    await expect(run).rejects.toMatchObject({ code: "index_busy" });
    holder.send("die");
    await once(holder, "exit");
    expect(await writeIndex({ ...options, dir, reports: [other], lockWaitMs: 0 })).toMatchObject({
      reports: 1,
    });
  });

  it("pass on faults other than the lock being held", async () => {
    const dir = path.join(makeDir(), "missing");
    await expect(withBuildLock({ dir, waitMs: 0 }, async () => 1)).rejects.toThrow();
    expect(() => new DatabaseSync(path.join(dir, "x"))).toThrow();
  });
});
