import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BotError } from "../../src/errors.ts";
import { createOnnxEmbedder, type FeatureExtractor } from "../../src/models/onnx-embedder.ts";
import { writeTinyModel } from "../fakes/tiny-onnx-model.ts";

const isInstalled = await import("@huggingface/transformers" as string).then(
  () => true,
  () => false,
);

let dir = "";
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), "onnx-"));
});
afterAll(() => rmSync(dir, { recursive: true }));

function open(extract: FeatureExtractor, batchSize = 2) {
  return createOnnxEmbedder({
    folder: "models/bge-small-zh",
    batchSize,
    load: async () => extract,
  });
}

describe("createOnnxEmbedder", () => {
  const lengths: FeatureExtractor = async (texts) => texts.map((text) => [text.length, 1, 0]);

  it("carries the folder's name, the pooling and the dimension of the model", async () => {
    expect(await open(lengths)).toMatchObject({ name: "onnx:bge-small-zh:cls", dimension: 3 });
  });

  it("gives one vector for each text, in order, over batches", async () => {
    const embedder = await open(lengths);
    const vectors = await embedder.embed(["一", "二二", "三三三"]);
    expect(vectors.map((vector) => [...vector])).toEqual([
      [1, 1, 0],
      [2, 1, 0],
      [3, 1, 0],
    ]);
    expect(await embedder.embed([])).toEqual([]);
  });

  it("hands the folder and the pooling on", async () => {
    const seen: string[] = [];
    const load = async (folder: string): Promise<FeatureExtractor> => {
      seen.push(path.isAbsolute(folder) ? "absolute" : folder);
      return async (texts, pooling) => {
        seen.push(pooling);
        return lengths(texts, pooling);
      };
    };
    await createOnnxEmbedder({ folder: "models/gte", pooling: "mean", load });
    expect(seen).toEqual(["absolute", "mean"]);
  });

  it("stops at the caller's signal", async () => {
    const embedder = await open(lengths);
    await expect(embedder.embed(["一"], AbortSignal.abort())).rejects.toThrow("abort");
  });

  it("takes no vectors of another length than before", async () => {
    let calls = 0;
    const embedder = await open(async (texts) => {
      calls += 1;
      return texts.map(() => (calls === 1 ? [1, 0] : [1]));
    });
    await expect(embedder.embed(["一"])).rejects.toBeInstanceOf(BotError);
  });

  it("takes no model that gives no vectors", async () => {
    await expect(open(async () => [])).rejects.toMatchObject({ code: "config_invalid" });
  });

  it.skipIf(isInstalled)("says how to install the package where it is absent", async () => {
    const run = createOnnxEmbedder({ folder: dir });
    await expect(run).rejects.toThrow("npm install --no-save --ignore-scripts");
  });

  it.runIf(isInstalled)("says which files a folder without a model lacks", async () => {
    await expect(createOnnxEmbedder({ folder: dir })).rejects.toThrow("tokenizer.json");
  });

  it.runIf(isInstalled)("runs a real model from its folder, without any network", async () => {
    const folder = path.join(dir, "tiny");
    mkdirSync(folder);
    writeTinyModel(folder, { 行: [1, 0], 政: [0, 1], 复: [1, 1] });
    const embedder = await createOnnxEmbedder({ folder, pooling: "mean" });
    const vectors = await embedder.embed(["行", "政", "行政", "复复"]);
    const half = Math.SQRT1_2;
    for (const [at, expected] of [
      [1, 0],
      [0, 1],
      [half, half],
      [half, half],
    ].entries()) {
      expect(vectors[at]?.[0]).toBeCloseTo(expected[0] ?? 0, 5);
      expect(vectors[at]?.[1]).toBeCloseTo(expected[1] ?? 0, 5);
    }
  });
});
