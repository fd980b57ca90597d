import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unitFit } from "../../src/domain/units.ts";

describe("unitFit", () => {
  it.each([
    [["件"], "件"],
    [["万元"], "元"],
    [["亿元"], "元"],
    [["百分点"], "个百分点"],
    [["工作日"], "个工作日"],
    [["件", "份"], "份"],
    [[], "人次"],
  ])("takes %j and %s for the same", (asked, unit) => {
    expect(unitFit(asked, unit)).toBe(1);
  });

  it.each([
    [["起"], "件"],
    [["宗"], "件"],
    [["名"], "人"],
    [["家"], "户"],
    [["场"], "次"],
    [["份"], "件"],
    [["条"], "项"],
    [["天"], "个工作日"],
    [["个"], "件"],
    [["件"], ""],
  ])("lets %j stand for %s in speech", (asked, unit) => {
    const fit = unitFit(asked, unit);
    expect(fit).toBeLessThan(1);
    expect(fit).toBeGreaterThan(0.8);
  });

  it.each([
    [["人"], "人次"],
    [["人次"], "人"],
    [["件"], "人"],
    [["%"], "个百分点"],
    [["件"], "元"],
    [["个"], "元"],
    [["个"], "%"],
    [["分钟"], "小时"],
  ])("keeps %j and %s apart", (asked, unit) => {
    expect(unitFit(asked, unit)).toBeLessThan(0.5);
  });

  it("fits at least as well when one more unit is asked", () => {
    const word = fc.constantFrom("件", "起", "人", "人次", "元", "%", "个", "", "户", "次");
    fc.assert(
      fc.property(word, word, word, (one, other, unit) => {
        expect(unitFit([one, other], unit)).toBe(
          Math.max(unitFit([one], unit), unitFit([other], unit)),
        );
      }),
    );
  });
});
