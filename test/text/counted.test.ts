import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bindFigures } from "../../src/text/clauses.ts";
import { type Counted, describeCounted } from "../../src/text/counted.ts";
import { readFigures } from "../../src/text/figures.ts";

/** predicate|subject of each figure of a sentence. */
function counted(sentence: string): string[] {
  let previous: { counted: Counted; clause: number } | null = null;
  const all: string[] = [];
  for (const bound of bindFigures(sentence, readFigures(sentence))) {
    const sameClause = previous?.clause === bound.clause.start;
    const now = describeCounted(bound, previous?.counted ?? null, sameClause);
    previous = { counted: now, clause: bound.clause.start };
    all.push(`${now.predicate}|${now.subject}`);
  }
  return all;
}

describe("describeCounted", () => {
  it.each([
    ["受理行政复议申请250件", "受理|行政复议申请"],
    ["受理复议申请20件", "受理|复议申请"],
    ["全年共审查规范性文件45件", "审查|规范性文件"],
    ["发放宣传资料3万份", "发放|宣传资料"],
    ["全市共有律师所56家", "|律师所"],
    ["调解各类矛盾纠纷1.2万余件", "调解|矛盾纠纷"],
    ["开展专项执法检查12次", "执法检查|开展专项"],
    ["信访120件", "|信访"],
    ["12件", "|"],
  ])("says what was done to what in %s", (sentence, expected) => {
    expect(counted(sentence)).toEqual([expected]);
  });

  it.each([
    [
      "受理行政复议申请63件，审结58件，其中维持41件，撤销6件",
      ["受理|行政复议申请", "审结|行政复议申请", "维持|行政复议申请", "撤销|行政复议申请"],
    ],
    [
      "收到复议申请90件，受理80件，不予受理6件，其余4件正在审查",
      ["收到|复议申请", "受理|复议申请", "不予受理|复议申请", "审查|复议申请"],
    ],
    ["办理建议28件、提案35件", ["办理|建议", "办理|提案"]],
    ["完成11类47项工作任务", ["完成|工作任务", "完成|工作任务"]],
    ["培训执法人员5期860人次", ["培训|执法人员", "培训|执法人员"]],
    [
      "共审查规范性文件45件（其中政府文件12件、部门文件33件）",
      ["审查|规范性文件", "审查|规范性文件 政府文件", "审查|规范性文件 部门文件"],
    ],
  ])("takes what is left out from the clause before: %s", (sentence, expected) => {
    expect(counted(sentence)).toEqual(expected);
  });

  it.each([
    ["审结行政诉讼案件12件", "受理"],
    ["不予受理5件", "审结"],
    ["撤回8件", "撤销"],
  ])("does not read another stage into %s", (sentence, other) => {
    const [predicate] = (counted(sentence)[0] ?? "").split("|");
    expect(predicate).not.toBe(other);
  });

  it("names no whole that is longer than a clause", () => {
    const sentence =
      "对全市范围内各乡镇街道及市直各部门历年制定的行政规范性文件清理120件，其中市政府文件30件";
    expect(counted(sentence)[1]).not.toContain("各乡镇街道及市直各部门");
  });

  it("never throws, whatever the sentence", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => void counted(text)),
      {
        numRuns: 60,
      },
    );
  });
});
