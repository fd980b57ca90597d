import { describe, expect, it } from "vitest";
import type { Grade } from "./grade.ts";
import { printSummary, summarize } from "./summary.ts";

function grade(changes: Partial<Grade> = {}): Grade {
  return {
    id: "q1",
    type: "figure",
    passed: true,
    faults: [],
    headline: true,
    cited: true,
    ...changes,
  };
}

const GRADES: readonly Grade[] = [
  grade(),
  grade({ passed: false, headline: false, cited: false }),
  grade({ type: "unanswerable", headline: null, cited: null }),
];

describe("summarize", () => {
  it("counts by type and over all, in the order of the types", () => {
    expect(summarize(GRADES)).toEqual([
      {
        ...{ type: "figure", questions: 2, passed: 1 },
        ...{ headlines: 1, headlinesDue: 2, cited: 1, citedDue: 2 },
      },
      {
        ...{ type: "unanswerable", questions: 1, passed: 1 },
        ...{ headlines: 0, headlinesDue: 0, cited: 0, citedDue: 0 },
      },
      {
        ...{ type: "all", questions: 3, passed: 2 },
        ...{ headlines: 1, headlinesDue: 2, cited: 1, citedDue: 2 },
      },
    ]);
  });

  it("has no line for a type that was not asked, and none at all for no grades", () => {
    expect(summarize([])).toEqual([]);
    expect(summarize([grade()]).map(({ type }) => type)).toEqual(["figure", "all"]);
  });
});

describe("printSummary", () => {
  const lines = printSummary(summarize(GRADES)).split("\n");

  it("has a heading and one line for each summary", () => {
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^type\s+right\s+headline exact\s+proof cited/u);
  });

  it("prints count and share", () => {
    expect(lines[1]).toMatch(/^figure\s+1\/2 50\.0%\s+1\/2 50\.0%\s+1\/2 50\.0%/u);
  });

  it("prints a dash where nothing is due, never 0/0", () => {
    expect(lines[2]).toMatch(/^unanswerable\s+1\/1 100\.0%\s+–\s+–/u);
  });

  it("aligns its columns", () => {
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });
});
