import { describe, expect, it } from "vitest";
import type { Question } from "../../src/question.ts";
import type { Region } from "../../src/types.ts";
import { carryOver } from "../../src/understand/carry-over.ts";
import type { Understood } from "../../src/understand/understand.ts";
import { makeQuestion, makeTerm } from "../fakes/question.ts";
import { LIUYANG, ZHUJI } from "../fakes/report.ts";

function place(region: Region): Understood["places"][number] {
  return {
    ...{ printed: region.name, region, key: region.code, covered: true },
    ...{ start: 0, end: 3, tail: "", kind: "region", coveredChildren: [], coveredParent: null },
  };
}

function turn(regions: readonly Region[], fields: Partial<Question>): Understood {
  const places = regions.map(place);
  const named = places.map(({ printed, region, key, covered }) => ({
    printed,
    region,
    key,
    covered,
  }));
  return { places, question: makeQuestion({ regions: named, ...fields }) };
}

function years(...named: number[]): Question["years"] {
  return { years: named, printed: named.join("、"), carried: false, relative: false };
}

const RECONSIDERATION = makeTerm("行政复议");
const ACCEPTED = makeTerm("受理", { role: "verb", predicates: ["accepted"], strict: true });
const CONCLUDED = makeTerm("审结", { role: "verb", predicates: ["concluded"], strict: true });
const NOTHING: Question["asked"] = { want: "passage", kinds: [], units: [], count: null };

const FIRST = turn([ZHUJI], {
  text: "诸暨2021年行政复议受理多少件",
  terms: [RECONSIDERATION, ACCEPTED],
  years: years(2021),
  indicators: [{ id: "reconsideration.accepted", score: 0.9 }],
});

function complete(next: Understood, before: Understood | null = FIRST): Question {
  return carryOver(next, before, () => true).question;
}

describe("carryOver", () => {
  it("changes nothing of a first turn", () => {
    const only = turn([], { text: "受理多少件" });
    expect(carryOver(only, null, () => true)).toBe(only);
  });

  it("takes topic, year and kind of answer when only the place changes: 那浏阳呢", () => {
    const next = complete(turn([LIUYANG], { text: "那浏阳呢", asked: NOTHING }));
    expect(next).toMatchObject({
      regions: [{ region: LIUYANG }],
      terms: [RECONSIDERATION, ACCEPTED],
      asked: { want: "figure" },
      years: { years: [2021], carried: true },
      indicators: [{ id: "reconsideration.accepted" }],
      followUp: true,
    });
  });

  it("takes the place when only the year changes: 2020年呢", () => {
    const next = complete(turn([], { text: "2020年呢", asked: NOTHING, years: years(2020) }));
    expect(next).toMatchObject({
      regions: [{ region: ZHUJI }],
      years: { years: [2020], carried: false },
      terms: [RECONSIDERATION, ACCEPTED],
    });
  });

  it("puts a new stage in the place of the old one: 那审结的呢", () => {
    const { terms } = complete(
      turn([], { text: "那审结的呢", terms: [CONCLUDED], asked: NOTHING }),
    );
    expect(terms.map(({ word }) => word)).toEqual(["审结", "行政复议"]);
  });

  it("lets the old topic only hint beside a new one", () => {
    const { terms } = complete(turn([], { text: "出庭率多少", terms: [makeTerm("出庭率")] }));
    expect(terms[0]).toMatchObject({ word: "出庭率", carried: false, weight: 1 });
    for (const term of terms.slice(1)) {
      expect(term).toMatchObject({ carried: true, strict: false });
      expect(term.weight).toBeLessThan(1);
    }
    expect(terms.map(({ word }) => word)).not.toContain("受理");
  });

  it("keeps a turn with place, topic and question of its own to itself", () => {
    const next = turn([LIUYANG], { text: "浏阳律师多少名", terms: [makeTerm("律师")] });
    expect(complete(next).terms.map(({ word }) => word)).toEqual(["律师"]);
  });

  it("does not carry a year into a turn that names one, nor another place's doubts", () => {
    const doubtful = {
      ...FIRST,
      question: { ...FIRST.question, assumptions: ["“诸暨”按诸暨市理解"] },
    };
    const next = turn([LIUYANG], { text: "浏阳2020年呢", years: years(2020), asked: NOTHING });
    expect(complete(next, doubtful)).toMatchObject({ years: years(2020), assumptions: [] });
    expect(
      complete(turn([], { text: "审结呢", asked: NOTHING }), doubtful).assumptions,
    ).toHaveLength(1);
  });

  it.each([
    { kind: "decline", reason: "instruction" },
    { kind: "coverage" },
    { kind: "rank", order: "most" },
  ] as const)("lets a turn that means $kind stand alone", (intent) => {
    const next = turn([], { text: "…", intent });
    expect(carryOver(next, FIRST, () => true)).toBe(next);
  });

  it("looks one place up after a comparison of two", () => {
    const compared = turn([ZHUJI, LIUYANG], { terms: [ACCEPTED], intent: { kind: "compare" } });
    const one = complete(turn([LIUYANG], { text: "浏阳呢", asked: NOTHING }), compared);
    expect(one.intent).toEqual({ kind: "lookup" });
  });

  it("does the same again after a sum", () => {
    const intent = { kind: "sum", parts: [] } as const;
    const added = turn([ZHUJI], { terms: [ACCEPTED], intent });
    expect(complete(turn([LIUYANG], { text: "浏阳呢", asked: NOTHING }), added).intent).toEqual(
      intent,
    );
  });
});
