import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/types.ts";
import type { Evaluated } from "./evaluate.ts";
import { answer, question, refusal } from "./fixtures.ts";
import { gradeAnswer } from "./grade.ts";
import type { EvalQuestion } from "./questions.ts";
import { findMissed } from "./thresholds.ts";

function evaluated(given: Answer, changes: Partial<EvalQuestion> = {}): Evaluated {
  const asked = question(changes);
  return { question: asked, answer: given, grade: gradeAnswer(asked, given), violations: [] };
}

function repeat(count: number, one: Evaluated): Evaluated[] {
  return Array.from({ length: count }, () => one);
}

const right = evaluated(answer());
const wrong = evaluated(refusal());

describe("findMissed", () => {
  it("is content with exactly 95 of 100", () => {
    expect(findMissed([...repeat(19, right), wrong])).toEqual([]);
  });

  it("tells type and headline below 95 of 100", () => {
    expect(findMissed([...repeat(18, right), wrong])).toEqual([
      "figure: 18/19 right, below 95%",
      "headline: 18/19 exact, below 95%",
    ]);
  });

  it("tells every unanswerable question that was answered", () => {
    const type = "unanswerable" as const;
    const answered = evaluated(answer(), { id: "u1", type, answerable: false });
    const refused = evaluated(refusal(), { id: "u2", type, answerable: false });
    expect(findMissed([answered, ...repeat(99, refused)])).toEqual([
      "u1: unanswerable, but answered",
    ]);
  });

  it("sets no threshold for passages", () => {
    expect(findMissed([evaluated(refusal(), { type: "text" })])).toEqual([]);
  });

  it("misses nothing when nothing was asked", () => {
    expect(findMissed([])).toEqual([]);
  });
});
