import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openIndex } from "../../src/indexing/open.ts";
import {
  createVectorIndex,
  loadVectorIndex,
  sidecarOf,
  type VectorIndex,
} from "../../src/indexing/vector-index.ts";
import { writeIndex } from "../../src/indexing/write.ts";
import { clock, embedder, makeCorpus, makeDir, makeReport } from "./fixtures.ts";

const space = { name: "test", dimension: 2 };

/** Vectors on a circle: the id is the angle in degrees. */
function onCircle(degrees: number): Float32Array {
  const angle = (degrees * Math.PI) / 180;
  return Float32Array.of(Math.cos(angle), Math.sin(angle));
}

function fill(ids: readonly number[]): VectorIndex {
  const index = createVectorIndex(space, 2);
  for (const id of ids) index.add(id, onCircle(id));
  return index;
}

describe("VectorIndex", () => {
  it("finds the nearest by cosine, best first, and grows beyond its capacity", () => {
    const index = fill([0, 10, 40, 90, 180]);
    const found = index.search({ vector: onCircle(12), limit: 3 });
    expect(found.map(({ id }) => id)).toEqual([10, 0, 40]);
    expect(found[0]?.score).toBeCloseTo(Math.cos((2 * Math.PI) / 180), 5);
  });

  it("finds only allowed ids, and all of them when the limit allows", () => {
    const index = fill([0, 10, 40, 90, 180]);
    const allowed = new Set([180, 90]);
    const found = index.search({ vector: onCircle(0), limit: 9, allowed });
    expect(found.map(({ id }) => id)).toEqual([90, 180]);
  });

  it("finds nothing in nothing", () => {
    expect(fill([]).search({ vector: onCircle(0), limit: 3 })).toEqual([]);
    expect(fill([1]).search({ vector: onCircle(0), limit: 3, allowed: new Set() })).toEqual([]);
  });

  it("does not find removed ids, also after saving and loading", () => {
    const index = fill([0, 10, 40]);
    index.remove(10);
    const file = path.join(makeDir(), "v");
    index.save(file);
    const loaded = loadVectorIndex(space, file);
    for (const each of [index, loaded]) {
      expect([each.count(), each.removedCount()]).toEqual([2, 1]);
      expect(each.search({ vector: onCircle(9), limit: 9 }).map(({ id }) => id)).toEqual([0, 40]);
    }
    loaded.add(11, onCircle(11));
    expect(loaded.search({ vector: onCircle(9), limit: 1 }).map(({ id }) => id)).toEqual([11]);
  });

  it("refuses vectors of another dimension", () => {
    const index = fill([0]);
    const vector = new Float32Array(3);
    expect(() => index.add(1, vector)).toThrow("2 维");
    expect(() => index.search({ vector, limit: 1 })).toThrow("2 维");
  });

  it.each<[string, (file: string) => void]>([
    ["cut short", (file) => truncateSync(file, 50)],
    ["without sidecar", (file) => writeFileSync(sidecarOf(file), "")],
    ["with an older sidecar", (file) => writeFileSync(sidecarOf(file), older(file))],
  ])("is not loaded from a file %s", (_, damage) => {
    const file = path.join(makeDir(), "v");
    fill([0, 10]).save(file);
    damage(file);
    expect(() => loadVectorIndex(space, file)).toThrow(
      expect.objectContaining({ code: "index_invalid" }),
    );
  });

  it.each([
    { ...space, name: "other" },
    { ...space, dimension: 3 },
  ])("is not loaded for another embedder: $name, $dimension", (asked) => {
    const file = path.join(makeDir(), "v");
    fill([0, 10]).save(file);
    expect(() => loadVectorIndex(asked, file)).toThrow(
      expect.objectContaining({ code: "index_invalid" }),
    );
  });
});

function older(file: string): string {
  return readFileSync(sidecarOf(file), "utf8").replace('"format":1', '"format":0');
}

describe("searchVectors", () => {
  it("gives the same hits by comparing all as by asking the graph", async () => {
    const dir = makeDir();
    const reports = [...Array(40).keys()].map((n) =>
      makeReport({
        id: `r${n}`,
        paragraphs: [`第${n}号文件受理案件${n * 7}件。`, `培训${n * 3}人次，听证${n}次。`],
      }),
    );
    await writeIndex({ dir, reports, embedder, fingerprint: "f", clock });
    const [exact, graph] = [1000, 0].map((exactLimit) => openIndex({ dir, embedder, exactLimit }));
    const [vector = new Float32Array()] = await embedder.embed(["培训21人次"]);
    for (const reportIds of [null, ["r3", "r7", "r12"], [], ["unknown"]]) {
      const ask = { vector, reportIds, limit: 5 };
      const hits = exact?.searchVectors(ask) ?? [];
      const ids = hits.map(({ chunk }) => chunk.id);
      expect(graph?.searchVectors(ask).map(({ chunk }) => chunk.id)).toEqual(ids);
      expect(hits).toHaveLength(reportIds?.some((id) => id !== "unknown") === false ? 0 : 5);
    }
  });

  it("finds a chunk by its own words, and nothing for a vector of zeros", async () => {
    const dir = makeDir();
    await writeIndex({ dir, reports: makeCorpus(), embedder, fingerprint: "f", clock });
    for (const exactLimit of [0, 100]) {
      const store = openIndex({ dir, embedder, exactLimit });
      const [vector = new Float32Array()] = await embedder.embed(["清理规范性文件，废止"]);
      const [hit] = store.searchVectors({ vector, reportIds: null, limit: 2 });
      expect(hit?.chunk.id).toBe("baishi-2021:1");
      const zeros = new Float32Array(embedder.dimension);
      expect(store.searchVectors({ vector: zeros, reportIds: null, limit: 2 })).toEqual([]);
    }
  });

  it("orders equal scores by chunk id", async () => {
    const dir = makeDir();
    const reports = ["c", "a", "b"].map((id) => makeReport({ id, paragraphs: ["举行听证。"] }));
    await writeIndex({ dir, reports, embedder, fingerprint: "f", clock });
    const [vector = new Float32Array()] = await embedder.embed(["听证"]);
    const hits = openIndex({ dir, embedder }).searchVectors({ vector, reportIds: null, limit: 2 });
    expect(hits.map(({ chunk }) => chunk.id)).toEqual(["a:0", "b:0"]);
  });

  it("finds nothing in an index without vectors, and refuses another dimension", async () => {
    const dir = makeDir();
    const options = { dir, reports: makeCorpus(), fingerprint: "f", clock };
    await writeIndex({ ...options, embedder: null });
    const vector = new Float32Array(3).fill(1);
    const ask = { vector, reportIds: null, limit: 2 };
    expect(openIndex({ dir, embedder: null }).searchVectors(ask)).toEqual([]);
    await writeIndex({ ...options, embedder });
    expect(() => openIndex({ dir, embedder }).searchVectors(ask)).toThrow("64 维");
  });
});
