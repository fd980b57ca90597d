import { describe, expect, it } from "vitest";
import { SYNONYMS, synonymsOf } from "../../src/domain/synonyms.ts";

describe("synonymsOf", () => {
  it.each([
    ["民企", "民营企业"],
    ["普法", "法治宣传"],
    ["一把手", "负责人"],
    ["打官司", "行政诉讼"],
    ["政务大厅", "政务服务中心"],
    ["提案", "政协提案"],
    ["钱", "资金"],
    ["评上", "获评"],
    ["叫什么", "名称"],
    ["老百姓", "群众"],
  ])("knows that %s means %s", (word, official) => expect(synonymsOf(word)).toContain(official));

  it.each([
    ["受理", "审结"],
    ["收到", "受理"],
    ["行政复议", "行政诉讼"],
    ["规范性文件", "政府规章"],
    ["政府规章", "地方性法规"],
    ["人民调解", "行政调解"],
    ["律师", "法律顾问"],
    ["司法建议", "检察建议"],
    ["人", "人次"],
    ["废止", "失效"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(synonymsOf(one)).not.toContain(other);
    expect(SYNONYMS.some((group) => group.includes(one) && group.includes(other))).toBe(false);
  });

  it("never gives the word itself, and nothing for an unknown word", () => {
    for (const word of SYNONYMS.flat()) expect(synonymsOf(word)).not.toContain(word);
    expect(synonymsOf("天气")).toEqual([]);
  });

  it("holds at least eighty groups of at least two different words", () => {
    expect(SYNONYMS.length).toBeGreaterThanOrEqual(80);
    for (const group of SYNONYMS) {
      expect(new Set(group).size).toBe(group.length);
      expect(group.length).toBeGreaterThan(1);
    }
  });
});
