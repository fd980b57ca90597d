import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentile, printMs } from "./percentile.ts";

describe("percentile", () => {
  it.each([
    [[3, 1, 2], 50, 2],
    [[4, 1, 2, 3], 50, 2],
    [[1, 2, 3, 4], 99, 4],
    [[10, 2], 0, 2],
    [[7], 99, 7],
    [Array.from({ length: 100 }, (_, index) => index + 1), 99, 99],
    // as text, 10 would come before 9
    [[9, 10, 100], 50, 10],
  ])("of %j at %d is %d", (values, percent, expected) => {
    expect(percentile(values, percent)).toBe(expected);
  });

  it("is null for no values", () => {
    expect(percentile([], 50)).toBeNull();
  });

  it("is one of the values and never below a smaller percentile", () => {
    const values = fc.array(fc.integer(), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 99 }), (measured, percent) => {
        const at = percentile(measured, percent);
        const next = percentile(measured, percent + 1);
        expect(measured).toContain(at);
        expect(next ?? Number.NaN).toBeGreaterThanOrEqual(at ?? Number.NaN);
      }),
    );
  });
});

describe("printMs", () => {
  it.each([
    [0, "0.0"],
    [9.96, "10.0"],
    [214.4, "214"],
    [null, "–"],
  ])("prints %s as %s", (ms, printed) => {
    expect(printMs(ms)).toBe(printed);
  });
});
