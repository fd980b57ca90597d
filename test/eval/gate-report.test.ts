/** The gate's thresholds: 98 % of the faithful, none of the mutated, and enough of these. */
import { describe, expect, it } from "vitest";
import type { GateMeasurement } from "./gate.ts";
import { findGateMissed, printGate } from "./gate-report.ts";

function measurement(faithful: [number, number], mutated: [number, number]): GateMeasurement {
  return {
    faithful: [{ class: "own sentence", passed: faithful[0], total: faithful[1] }],
    mutated: [{ class: "digit changed", passed: mutated[0], total: mutated[1] }],
    errors: [],
    tookMs: { p50: 0.3, p99: 2, max: 4 },
  };
}

describe("findGateMissed", () => {
  it.each([
    ["all hold", measurement([98, 100], [0, 2000]), 0],
    ["too few faithful sentences pass", measurement([97, 100], [0, 2000]), 1],
    ["one mutated sentence passes", measurement([100, 100], [1, 2000]), 1],
    ["too few mutations were tried", measurement([100, 100], [0, 1999]), 1],
    ["nothing was tried at all", measurement([0, 0], [0, 0]), 2],
  ])("says when %s", (_case, measured, missed) => {
    expect(findGateMissed(measured)).toHaveLength(missed);
  });
});

describe("printGate", () => {
  it("prints the counts of each class and of all", () => {
    const text = printGate(measurement([99, 100], [0, 2000]));
    expect(text).toContain("own sentence");
    expect(text).toContain("99/100");
    expect(text).toContain("0/2000");
  });
});
