import { describe, expect, it } from "vitest";
import type { Asked } from "../../src/question.ts";
import { weighTerms } from "../../src/retrieve/cover.ts";
import {
  extraWords,
  type FigureAsk,
  headFit,
  kindFit,
  OTHER_TIME,
  scopeFits,
  timeFit,
} from "../../src/retrieve/fit.ts";
import { createChunkPreparer, type PreparedFigure } from "../../src/retrieve/prepare.ts";
import type { FigureKind } from "../../src/types.ts";
import { makeTerm } from "../fakes/question.ts";
import { readReport, ZHUJI } from "../fakes/report.ts";
import { createFakeStore } from "../fakes/store.ts";

const COUNT: Asked = { want: "figure", kinds: [], units: [], count: null };

function ask(fields: Partial<FigureAsk> = {}): FigureAsk {
  return {
    ...{
      asked: COUNT,
      indicators: [],
      court: false,
      scoped: false,
      claimed: false,
      years: [],
      text: "",
    },
    ...fields,
  };
}

/** The last figure of a report of 2021 that says `line`. */
function figure(line: string): PreparedFigure {
  const report = readReport({ id: "r", region: ZHUJI, year: 2021, lines: ["一、成效", line] });
  const found = createChunkPreparer(createFakeStore([report]))
    .prepare(report.chunks)
    .flatMap(({ figures }) => figures)
    .at(-1);
  if (found === undefined) throw new Error(`no figure in ${line}`);
  return found;
}

describe("timeFit", () => {
  it.each([
    ["another single year", "2015年受理信访件40件。", { years: [2021] }],
    ["a plan", "力争受理信访件50件。", { years: [2021] }],
    ["what the question says itself", "受理信访件30件。", { text: "受理信访件30件对吗" }],
  ])("rules out %s", (_, line, fields) => {
    expect(timeFit(figure(line), ask(fields))).toBeLessThanOrEqual(OTHER_TIME);
  });

  it.each([
    ["the year's own figure", "受理信访件40件。", { years: [2021] }],
    ["a plan where plans are asked", "力争受理信访件50件。", { text: "明年打算受理多少" }],
    ["a cumulated count", "累计受理信访件60件。", { years: [2021] }],
    ["a longer time", "近三年受理信访件70件。", { years: [2021] }],
    ["a time since", "2018年以来受理信访件80件。", { years: [2021] }],
    ["last year beside this one", "受理信访件较上年增加9件。", { years: [2021] }],
  ])("does not rule out %s", (_, line, fields) => {
    expect(timeFit(figure(line), ask(fields))).toBeGreaterThan(OTHER_TIME);
  });

  it.each([
    ["受理信访件40件。", "累计受理信访件60件。"],
    ["累计受理信访件60件。", "近三年受理信访件70件。"],
    ["2021年受理信访件40件。", "2018年以来受理信访件80件。"],
  ])("holds for a year %s above %s", (better, worse) => {
    const year = ask({ years: [2021] });
    expect(timeFit(figure(better), year)).toBeGreaterThan(timeFit(figure(worse), year));
  });

  it("rewards the time the question names", () => {
    const line = "近三年受理信访件70件。";
    expect(timeFit(figure(line), ask({ text: "近三年受理多少" }))).toBeGreaterThan(0);
  });
});

describe("kindFit", () => {
  it.each<[string, Partial<Asked>, FigureKind, number]>([
    ["a count for 几件", { units: ["件"] }, "count", 1],
    ["no share for 几件", { units: ["件"] }, "share", 0],
    ["no date for 多少", {}, "date", 0],
    ["no rank for 多少", {}, "rank", 0],
    ["a share for 率", { kinds: ["share"] }, "share", 1],
    ["no count for 率", { kinds: ["share"] }, "count", 0],
    ["money for 金额", { kinds: ["money"] }, "money", 1],
  ])("takes %s", (_, fields, kind, fit) => {
    expect(kindFit({ ...COUNT, ...fields }, kind)).toBe(fit);
  });

  it("lets a change stand for a share in between, and the kinds wanted later for less", () => {
    const share: Asked = { ...COUNT, kinds: ["share"] };
    expect(kindFit(share, "change")).toBeGreaterThan(0);
    expect(kindFit(share, "change")).toBeLessThan(1);
    const either: Asked = { ...COUNT, kinds: ["change", "share", "count"] };
    expect(kindFit(either, "change")).toBeGreaterThan(kindFit(either, "count"));
  });
});

describe("scopeFits", () => {
  it.each([
    [null, {}, true],
    ["市本级", {}, true],
    ["区人民法院", {}, false],
    ["全省", {}, false],
    ["区人民法院", { court: true }, true],
    [null, { court: true }, false],
    ["市本级", { scoped: true }, true],
    [null, { scoped: true }, false],
  ])("tells whether the scope %j fits %j", (scope, fields, fits) => {
    expect(scopeFits(scope, ask(fields))).toBe(fits);
  });
});

describe("words of a figure", () => {
  const weigh = (...words: string[]) =>
    weighTerms(
      words.map((word, index) => makeTerm(word, { head: index === 0 })),
      { chunks: 10, counts: new Map() },
    );

  it("counts what a figure says beyond the question", () => {
    const terms = weigh("法律援助", "案件");
    expect(extraWords(terms, "法律援助 案件")).toBe(0);
    expect(extraWords(terms, "老年人法律援助案件")).toBeGreaterThan(0);
    expect(extraWords(terms, "")).toBe(0);
    expect(extraWords([], "老年人法律援助案件")).toBe(1);
  });

  it("prefers the figure that counts what stands beside 多少", () => {
    expect(headFit(weigh("律师"), "执业律师")).toBeGreaterThan(0);
    expect(headFit(weigh("律师"), "公证员")).toBeLessThan(0);
    expect(headFit([], "律师")).toBe(0);
  });
});
