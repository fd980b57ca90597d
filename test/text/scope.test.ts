import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readScope } from "../../src/text/scope.ts";

describe("readScope", () => {
  it.each([
    ["", "区人民法院受理行政案件", "区人民法院"],
    ["县人民法院坚持司法为民,", "全年新收行政案件", "县人民法院"],
    ["", "法院判决", "法院"],
    ["检察院", "办理公益诉讼案件", "检察院"],
    ["省高级人民法院", "审理", "省高级人民法院"],
  ])("tells the court's own cases: %s%s", (earlier, own, scope) => {
    expect(readScope(earlier, own)).toBe(scope);
  });

  it.each([
    ["", "向人民法院移送"],
    ["", "被人民法院采纳"],
    ["与市中级人民法院联合出台意见,", "化解纠纷"],
    ["配合人民法院", "执行"],
    ["区法院受理30件,区政府", "应诉"],
    ["法院受理行政诉讼案件40件,我市", "应诉"],
    ["人民法院、", "检察院和公安机关联席会议"],
  ])("leaves the government its own where a court is only named: %s%s", (earlier, own) => {
    expect(readScope(earlier, own)).toBeNull();
  });

  it.each([
    ["", "市本级受理", "市本级"],
    ["县政府本级共", "收到", "县政府本级"],
    ["市本级受理20件,", "审结", "市本级"],
  ])("tells the narrower scope 本级: %s%s", (earlier, own, scope) => {
    expect(readScope(earlier, own)).toBe(scope);
  });

  it.each([
    ["", "位居全省", "全省"],
    ["", "列全国", "全国"],
    ["", "占全省的", "全省"],
  ])("tells the wider scope %s%s", (earlier, own, scope) => {
    expect(readScope(earlier, own)).toBe(scope);
  });

  it.each([
    ["", "全年共受理行政复议申请"],
    ["市本级受理20件,全市", "受理"],
    ["在全省", "率先推行"],
    ["", "全省唯一"],
    ["", ""],
  ])("finds the report's own scope in %s%s", (earlier, own) => {
    expect(readScope(earlier, own)).toBeNull();
  });

  it("returns words of the text, or nothing, and never throws", () => {
    const piece = fc.constantFrom(
      "法院",
      "市",
      "本级",
      "全省",
      "政府",
      "，",
      "向",
      "受理",
      "\u{20BB7}",
    );
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, text, (earlier, own) => {
        const scope = readScope(earlier, own);
        if (scope !== null) expect(earlier + own).toContain(scope);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: "binary" }), (own) => void readScope("", own)));
  });
});
