import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createHashedEmbedder, hashText } from "../../src/models/hashed-embedder.ts";

function cosine(a: string, b: string): number {
  const [left, right] = [hashText(a, 512), hashText(b, 512)];
  return left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);
}

describe("hashText", () => {
  it.each([
    ["行政复议案件", "行政复议的案件", "人民调解工作"],
    ["受理250件", "共受理２５０ 件", "审结198次"],
    ["“放管服”改革", "放管服改革", "双随机抽查"],
    ["WTO合规", "wto合规审查", "执法证件"],
  ])("puts %s nearer to %s than to %s", (text, near, far) => {
    expect(cosine(text, near)).toBeGreaterThan(cosine(text, far) + 0.2);
  });

  it("gives length 1, or zeros for a text without letters and digits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const length = Math.sqrt(hashText(text, 64).reduce((sum, v) => sum + v * v, 0));
        const expected = /[\p{L}\p{N}]/u.test(text.normalize()) ? [0, 1] : [0];
        expect(expected.some((value) => Math.abs(length - value) < 1e-5)).toBe(true);
      }),
    );
    expect(hashText("……，。", 8)).toEqual(new Float32Array(8));
  });

  it("is the same on every machine and in every version under one name", () => {
    const places = [...hashText("复议", 16).entries()].filter(([, value]) => value !== 0);
    expect(places.map(([at, value]) => [at, value.toFixed(4)])).toEqual([
      [9, "0.9363"],
      [11, "0.3511"],
    ]);
  });
});

describe("createHashedEmbedder", () => {
  it("returns a vector for each text, in order", async () => {
    const embedder = createHashedEmbedder({ dimension: 32 });
    const vectors = await embedder.embed(["甲", "乙"]);
    expect(vectors).toEqual([hashText("甲", 32), hashText("乙", 32)]);
    expect(await embedder.embed([])).toEqual([]);
    expect(createHashedEmbedder().dimension).toBe(512);
  });

  it("rejects when it was told to stop", async () => {
    const embedder = createHashedEmbedder();
    await expect(embedder.embed(["甲"], AbortSignal.abort())).rejects.toThrow();
  });
});
