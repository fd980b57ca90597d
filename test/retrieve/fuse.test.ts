import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fuse } from "../../src/retrieve/fuse.ts";
import type { Hit } from "../../src/store.ts";

function hit(id: string, score = 0): Hit {
  const chunk = { id, reportId: "r", ordinal: 0, sectionPath: [], text: "", start: 0, end: 0 };
  return { chunk, score };
}

function ids(hits: readonly Hit[]): string[] {
  return hits.map(({ chunk }) => chunk.id);
}

describe("fuse", () => {
  it("lets the graded evidence lead", () => {
    const byEvidence = [hit("a", 0.9), hit("b", 0.2)];
    const fused = fuse({ byEvidence, byWords: [hit("b"), hit("a")], byVectors: [hit("b")] });
    expect(ids(fused)).toEqual(["a", "b"]);
  });

  it("lets the searches order what the grading holds equal", () => {
    const byEvidence = [hit("a", 0.5), hit("b", 0.5), hit("c", 0.5)];
    const fused = fuse({ byEvidence, byWords: [hit("c"), hit("b")], byVectors: [] });
    expect(ids(fused)).toEqual(["c", "b", "a"]);
  });

  it("holds a chunk that both searches find above one that a single search finds", () => {
    const byEvidence = [hit("a", 0.5), hit("b", 0.5)];
    const both = fuse({ byEvidence, byWords: [hit("a"), hit("b")], byVectors: [hit("b")] });
    expect(ids(both)).toEqual(["b", "a"]);
  });

  it("puts ties in order of the chunk id, whatever the order they come in", () => {
    const byEvidence = ["c", "a", "d", "b"].map((id) => hit(id, 0.4));
    expect(ids(fuse({ byEvidence, byWords: [], byVectors: [] }))).toEqual(["a", "b", "c", "d"]);
  });

  it("returns nothing for no evidence, and no chunk that only a search found", () => {
    expect(fuse({ byEvidence: [], byWords: [hit("a")], byVectors: [hit("b")] })).toEqual([]);
    expect(ids(fuse({ byEvidence: [hit("a", 1)], byWords: [hit("z")], byVectors: [] }))).toEqual([
      "a",
    ]);
  });

  const ranking = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { maxLength: 8 });
  it("keeps every chunk once, in descending order, the same for any order of the input", () => {
    fc.assert(
      fc.property(ranking, ranking, ranking, (evidence, words, vectors) => {
        const byEvidence = evidence.map((id) => hit(id, (id.charCodeAt(0) % 3) / 2));
        const rankings = {
          byWords: words.map((id) => hit(id)),
          byVectors: vectors.map((id) => hit(id)),
        };
        const fused = fuse({ byEvidence, ...rankings });
        expect(ids(fused).toSorted()).toEqual(evidence.toSorted());
        const scores = fused.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
        expect(fuse({ byEvidence: byEvidence.toReversed(), ...rankings })).toEqual(fused);
      }),
    );
  });
});
