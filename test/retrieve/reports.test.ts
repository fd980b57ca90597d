import { describe, expect, it } from "vitest";
import type { Question } from "../../src/question.ts";
import { type Place, resolveReports } from "../../src/retrieve/reports.ts";
import { regionKey } from "../../src/store.ts";
import type { Region } from "../../src/types.ts";
import { makeQuestion } from "../fakes/question.ts";
import { LIUYANG, readReport, SHAOXING, ZHUJI } from "../fakes/report.ts";
import { createFakeStore } from "../fakes/store.ts";

const LINES = ["一、主要成效", "受理行政复议申请30件。"];
const BUREAU: Region = {
  ...{ code: "", name: "浏阳市司法局", level: "other" },
  path: [...LIUYANG.path, "浏阳市司法局"],
};

function report(region: Region, year: number) {
  return readReport({ id: `${region.name}-${year}`, region, year, lines: LINES });
}

const STORE = createFakeStore([
  report(ZHUJI, 2020),
  report(ZHUJI, 2021),
  report(ZHUJI, 2022),
  report(SHAOXING, 2021),
  report(BUREAU, 2021),
]);

function place(region: Region, coveredParent: Region | null = null): Place {
  return { region, key: regionKey(region), coveredParent };
}

function resolve(places: readonly Place[], years: Partial<Question["years"]> = {}, store = STORE) {
  const asked = { years: [], printed: null, carried: false, relative: false, ...years };
  return resolveReports(store, makeQuestion({ years: asked }), places);
}

function found(scope: ReturnType<typeof resolve>): string[] {
  return scope.groups.flatMap(({ reports }) => reports.map(({ id }) => id));
}

describe("resolveReports for a place", () => {
  it.each([
    [[2021], ["诸暨市-2021"]],
    [
      [2020, 2022],
      ["诸暨市-2020", "诸暨市-2022"],
    ],
    [[], ["诸暨市-2020", "诸暨市-2021", "诸暨市-2022"]],
  ])("takes the reports of the years %j", (years, ids) => {
    const scope = resolve([place(ZHUJI)], { years });
    expect(found(scope)).toEqual(ids);
    expect(scope).toMatchObject({ gaps: [], open: false });
    expect(scope.groups[0]).toMatchObject({ datedIn: null, within: null, department: false });
  });

  it("says which year is missing, and lets only dated sentences of others answer", () => {
    const scope = resolve([place(ZHUJI)], { years: [2018] });
    expect(scope.groups).toMatchObject([{ datedIn: [2018] }]);
    expect(scope.gaps).toEqual([
      {
        region: expect.stringContaining("诸暨市"),
        years: [2018],
        coveredYears: [2020, 2021, 2022],
        nearby: [],
      },
    ]);
  });

  it("names the missing one of two years and answers the other", () => {
    const scope = resolve([place(ZHUJI)], { years: [2018, 2021] });
    expect(found(scope)).toEqual(["诸暨市-2021"]);
    expect(scope.gaps).toMatchObject([{ years: [2018] }]);
  });

  it("shows the years there are where the year was only carried over", () => {
    const scope = resolve([place(ZHUJI)], { years: [2018], carried: true });
    expect(scope.groups).toMatchObject([{ datedIn: null }]);
    expect(found(scope)).toHaveLength(3);
    expect(scope.gaps).toEqual([]);
  });

  it("reads 近两年 as the last two there are where today's are not", () => {
    const scope = resolve([place(ZHUJI)], { years: [2025, 2026], relative: true });
    expect(found(scope)).toEqual(["诸暨市-2021", "诸暨市-2022"]);
    expect(scope.gaps).toEqual([]);
  });

  it("never takes a parent's report for the place: only what it says of the place may answer", () => {
    const yuecheng: Region = {
      ...{ code: "330602", name: "越城区", level: "county" },
      path: ["浙江省", "绍兴市", "越城区"],
    };
    const scope = resolve([place(yuecheng, SHAOXING)], { years: [2021] });
    expect(scope.groups).toMatchObject([{ within: yuecheng, department: false }]);
    expect(found(scope)).toEqual(["绍兴市-2021"]);
    expect(scope.gaps).toMatchObject([
      { years: [2021], nearby: [expect.stringContaining("绍兴市")] },
    ]);
    expect(found(resolve([place(yuecheng, SHAOXING)], { years: [2019] }))).toEqual([]);
  });

  it("never takes a child's report for the place, but says that it is there", () => {
    const zhejiang: Region = {
      code: "330000",
      name: "浙江省",
      level: "province",
      path: ["浙江省"],
    };
    const scope = resolve([place(zhejiang)]);
    expect(found(scope)).toEqual([]);
    expect(scope.gaps[0]?.nearby.join()).toMatch(/绍兴市.*诸暨市/u);
  });

  it("gives a department's report of the place, said to be one", () => {
    const scope = resolve([place(LIUYANG)], { years: [2021] });
    expect(scope.groups).toMatchObject([{ department: true, within: null }]);
    expect(found(scope)).toEqual(["浏阳市司法局-2021"]);
    expect(scope.gaps).toHaveLength(1);
    expect(found(resolve([place(LIUYANG)], { years: [2020] }))).toEqual([]);
  });

  it("keeps places apart, in the order asked", () => {
    const scope = resolve([place(SHAOXING), place(ZHUJI)], { years: [2021] });
    expect(scope.groups.map(({ reports }) => reports.map(({ id }) => id))).toEqual([
      ["绍兴市-2021"],
      ["诸暨市-2021"],
    ]);
  });
});

describe("resolveReports without a place", () => {
  it("takes every report of a small corpus, by year where one is asked", () => {
    expect(found(resolve([]))).toHaveLength(5);
    expect(found(resolve([], { years: [2020] }))).toEqual(["诸暨市-2020"]);
  });

  it("says what years there are where the year has no report", () => {
    expect(resolve([], { years: [1999] })).toMatchObject({
      groups: [],
      gaps: [{ region: null, years: [1999], coveredYears: [2020, 2021, 2022] }],
    });
  });

  it("leaves a large corpus open instead of reading all of it", () => {
    const many = Array.from({ length: 20 }, (_, index) => report(ZHUJI, 2000 + index));
    expect(resolve([], {}, createFakeStore(many))).toMatchObject({
      open: true,
      groups: [{ reports: [] }],
    });
    expect(resolve([], {}, createFakeStore([]))).toMatchObject({ open: false, groups: [] });
  });
});
