import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readParts } from "../../src/understand/parts.ts";

/** The words each part requires. */
function parts(text: string): string[][] {
  return readParts(text, []).map((terms) =>
    terms.filter(({ carried }) => !carried).map(({ word }) => word),
  );
}

describe("readParts", () => {
  it.each([
    ["受理和审结的加起来多少件", [["受理"], ["审结"]]],
    ["维持、撤销、驳回的加起来", [["维持"], ["撤销"], ["驳回"]]],
    ["受理的比审结的多多少", [["受理"], ["审结"]]],
    ["调解和仲裁相差多少件", [["调解"], ["仲裁"]]],
    ["律师与公证员合计", [["律师"], ["公证员"]]],
  ])("splits %s", (text, expected) => {
    expect(parts(text).map((words) => words.slice(0, 1))).toEqual(expected);
  });

  it("splits levels that stand side by side", () => {
    expect(parts("国家级省级示范村合计多少个")).toHaveLength(2);
  });

  it.each([
    "加起来多少",
    "和解的案件加起来多少",
    "和平街道调解案件之和",
    "受理的加起来多少",
    "",
    "以及、和",
  ])("finds no parts in %j", (text) => {
    expect(readParts(text, [])).toEqual([]);
  });

  it("lets the other parts only hint", () => {
    const [accepted] = readParts("受理和审结的加起来多少件", []);
    expect(accepted?.find(({ word }) => word === "审结")).toMatchObject({
      carried: true,
      strict: false,
    });
  });

  it("takes no part from what is explained", () => {
    const text = "诸暨和浏阳的受理数加起来";
    const explained = [
      { start: 0, end: 2 },
      { start: 3, end: 5 },
    ];
    expect(readParts(text, explained)).toEqual([]);
  });

  it("never throws and returns no part or several", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(readParts(text, []).length).not.toBe(1);
      }),
    );
  });
});
