import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutForSearch, cutWords, tagWords } from "../../src/text/words.ts";

describe("cutForSearch", () => {
  it("cuts long words also into their parts", () => {
    const words = cutForSearch("受理行政复议20件");
    expect(words).toEqual(expect.arrayContaining(["受理", "行政", "复议", "行政复议", "20", "件"]));
  });

  it.each(["", "。，、", "——", " \n "])("finds no word in %j", (text) => {
    expect(cutForSearch(text)).toEqual([]);
    expect(cutWords(text)).toEqual([]);
  });

  it("finds the same words whatever the width and the case", () => {
    expect(cutForSearch("ＡＰＰ办件２０件")).toEqual(cutForSearch("app办件20件"));
  });
});

describe("cutWords", () => {
  it.each([
    ["受理行政复议20件。", "受理行政复议20件"],
    ["《诸暨市养犬管理办法》，施行！", "诸暨市养犬管理办法施行"],
  ])("keeps each word of %s once, in order", (text, joined) => {
    expect(cutWords(text).join("")).toBe(joined);
  });
});

describe("tagWords", () => {
  it.each([
    ["律师", /^n/u],
    ["受理", /^v/u],
    ["20", /^(?:m|x|eng)/u],
    ["，", /^x|^w/u],
  ])("tells the part of speech of %s", (text, tag) => {
    expect(tagWords(text)[0]?.tag).toMatch(tag);
  });

  it("drops no character of well-formed text and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
        expect(
          tagWords(text)
            .map(({ word }) => word)
            .join(""),
        ).toHaveLength(text.length);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void cutForSearch(text)));
  });
});
