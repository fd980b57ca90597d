import { describe, expect, it } from "vitest";
import type { Chunk, TextRange } from "../../src/types.ts";
import { chunksNeeded, findPlaces, isProven, type Proof } from "./find-proof.ts";

const TEXT = "受理20 件,\n办结19件。受理20件。";

function chunk({ start, end }: TextRange, reportId = "a"): Chunk {
  const text = TEXT.slice(start, end);
  return {
    id: `${reportId}:${start}`,
    reportId,
    ordinal: start,
    sectionPath: [],
    start,
    end,
    text,
  };
}

function proof(text: string, reportId = "a"): Proof {
  return { reportId, text, places: findPlaces(TEXT, text) };
}

const getText = (): string => TEXT;

describe("findPlaces", () => {
  it.each([
    ["受理20件", ["受理20 件", "受理20件"]],
    ["件,办结", ["件,\n办结"]],
    ["办结 19 件", ["办结19件"]],
  ])("finds %s whatever white space is in it", (quote, places) => {
    expect(findPlaces(TEXT, quote).map(({ start, end }) => TEXT.slice(start, end))).toEqual(places);
  });

  it.each(["受理21件", "", "  "])("finds no place for %j", (quote) => {
    expect(findPlaces(TEXT, quote)).toEqual([]);
  });
});

describe("isProven", () => {
  const first = chunk({ start: 0, end: 7 });
  const second = chunk({ start: 8, end: 14 });
  const third = chunk({ start: 14, end: 20 });

  it("is true when two chunks together hold the quote", () => {
    expect(isProven([proof("受理20件,办结19件")], [second, first], getText)).toBe(true);
  });

  it("is false when one of two is missing", () => {
    expect(isProven([proof("受理20件,办结19件")], [first, third], getText)).toBe(false);
  });

  it("is true when one of the places that say it is held", () => {
    expect(isProven([proof("受理20件")], [third], getText)).toBe(true);
  });

  it("is false for the same range of another report, or a quote the report does not have", () => {
    expect(isProven([proof("受理20件", "b")], [first], getText)).toBe(false);
    expect(isProven([proof("受理99件")], [first, second, third], getText)).toBe(false);
  });

  it("needs every quote", () => {
    const proofs = [proof("受理20件"), proof("办结19件")];
    expect(isProven(proofs, [third], getText)).toBe(false);
    expect(isProven(proofs, [second, third], getText)).toBe(true);
  });

  it("counts the chunks that it takes at least", () => {
    const getChunks = (): Chunk[] => [first, second, third];
    expect(chunksNeeded([proof("受理20件")], getChunks, getText)).toBe(1);
    expect(chunksNeeded([proof("受理20件,办结19件")], getChunks, getText)).toBe(2);
    expect(chunksNeeded([proof("受理20件,办结19件"), proof("受理20件")], getChunks, getText)).toBe(
      2,
    );
    expect(chunksNeeded([proof("受理99件")], getChunks, getText)).toBeNull();
  });
});
