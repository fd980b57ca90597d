import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClaimedFigure } from "../../src/question.ts";
import { readClaims } from "../../src/understand/claims.ts";

function printed(text: string): string[] {
  return [...new Set(readClaims(text, []).map(({ figure }) => figure.printed))];
}

function claimOf(text: string, figure: string): ClaimedFigure {
  const found = readClaims(text, []).find((claim) => claim.figure.printed === figure);
  if (found === undefined) throw new Error(`no ${figure} in ${text}`);
  return found;
}

function required(claim: ClaimedFigure): string[] {
  return claim.terms.filter(({ carried }) => !carried).map(({ word }) => word);
}

describe("readClaims", () => {
  it.each([
    ["受理行政复议申请20件,办结19件,对吗", ["20件", "19件"]],
    ["出庭应诉率98.6%对不对", ["98.6%"]],
    ["讲话稿里说调解纠纷1.2万余件,成功率99%", ["1.2万余件", "99%"]],
    ["处罚30起,罚款20.5万元,核实一下", ["30起", "20.5万元"]],
    ["2021年受理30件", ["30件"]],
    ["3月5日召开会议2次,对吗", ["3月5日", "2次"]],
    ["没有数字的说法", []],
    ["", []],
  ])("reads the figures claimed in %s", (text, figures) => {
    expect(printed(text)).toEqual(figures);
  });

  it.each([
    ["受理行政复议申请20件,办结19件,对吗", "19件", "办结行政复议申请"],
    ["据说调解纠纷300件", "300件", "调解纠纷"],
    ["听说审结的有58件,是真的吗", "58件", "审结"],
    ["100%,对吗", "100%", "该数字"],
  ])("says what %s claims of %s", (text, figure, label) => {
    expect(claimOf(text, figure).label).toBe(label);
  });

  it("requires of each figure its own words only", () => {
    const text = "全年共有律师事务所12家、律师88名,核实一下";
    expect(required(claimOf(text, "88名"))).toContain("律师");
    expect(required(claimOf(text, "88名"))).not.toContain("事务所");
    expect(required(claimOf("审结58件,维持41件", "41件"))).toContain("维持");
    expect(required(claimOf("审结58件,维持41件", "41件"))).not.toContain("审结");
  });

  it("holds the stage of a case strictly", () => {
    const [term] = claimOf("受理复议20件", "20件").terms.filter(({ word }) => word === "受理");
    expect(term).toMatchObject({ strict: true, carried: false });
  });

  it("makes no word of another figure", () => {
    for (const { terms, label } of readClaims("3月5日召开会议2次,培训12人,对吗", [])) {
      expect(terms.map(({ word }) => word)).not.toContain("2");
      expect(label).not.toMatch(/\d/u);
    }
  });

  it.each(["对吗", "核实一下", "讲话稿里说", "听说", "是真的吗"])(
    "takes no word from %s, which only asks",
    (asking) => {
      const [claim] = readClaims(`${asking}调解纠纷300件`, []);
      expect(claim?.terms.map(({ word }) => word)).toEqual(["调解", "纠纷"]);
    },
  );

  it("passes over what is known to be a place or a year", () => {
    const text = "第2街道2021年受理30件";
    expect(readClaims(text, [{ start: 0, end: 9 }]).map(({ label }) => label)).toEqual(["受理"]);
  });

  it("never throws and claims nothing that is not in the text", () => {
    const piece = fc.constantFrom(
      "受理",
      "20件",
      "，",
      "98%",
      "对吗",
      "全部",
      "2021年",
      "\u{1F600}",
      " ",
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: "binary" })), (typed) => {
        for (const { figure, label } of readClaims(typed, [])) {
          expect(typed.length).toBeGreaterThanOrEqual(figure.end);
          expect(label).not.toBe("");
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("readClaims of several places", () => {
  const text = "2022年浏阳市受理158件,2019年祥云县17件,对吗";
  const places = [
    { start: text.indexOf("浏阳市"), key: "a" },
    { start: text.indexOf("祥云县"), key: "b" },
  ];
  const years = [
    { start: 0, years: [2022] },
    { start: text.indexOf("2019年"), years: [2019] },
  ];

  it("gives each figure the place named last before it and the year named beside that", () => {
    expect(readClaims(text, [], { places, years })).toMatchObject([
      { region: "a", years: [2022] },
      { region: "b", years: [2019] },
    ]);
  });

  it("leaves a claim of one place to the question's own place and year", () => {
    expect(readClaims(text, [], { places: places.slice(0, 1), years })).toMatchObject([
      { region: null, years: [] },
      { region: null, years: [] },
    ]);
  });
});
