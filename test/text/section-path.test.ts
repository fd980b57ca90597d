import { describe, expect, it } from "vitest";
import { headingOf, sectionPathAt, sectionPathOf } from "../../src/text/section-path.ts";
import type { Section } from "../../src/types.ts";

function section(
  fields: Pick<Section, "index" | "parent" | "label" | "title"> & { range: [number, number] },
): Section {
  const { range, ...rest } = fields;
  const [start, end] = range;
  return { ...rest, level: rest.parent === null ? 1 : 2, start, end, bodyStart: start + 5 };
}

const SECTIONS: readonly Section[] = [
  section({ index: 0, parent: null, label: "一、", title: "主要成效", range: [10, 100] }),
  section({ index: 1, parent: 0, label: "（一）", title: "深化改革", range: [20, 60] }),
  section({ index: 2, parent: 0, label: "（二）", title: "规范执法", range: [60, 100] }),
  section({ index: 3, parent: null, label: "二、", title: "存在问题", range: [100, 140] }),
];

describe("sectionPathOf", () => {
  it.each([
    ["inside a subsection", 30, 40, ["一、主要成效", "（一）深化改革"]],
    ["right at its end", 50, 60, ["一、主要成效", "（一）深化改革"]],
    ["across two subsections", 50, 70, ["一、主要成效"]],
    ["before the first subsection", 12, 18, ["一、主要成效"]],
    ["across two sections", 90, 120, []],
    ["before every heading", 0, 5, []],
    ["after the last", 140, 150, []],
  ])("names the headings %s", (_, start, end, path) => {
    expect(sectionPathOf(SECTIONS, { start, end })).toEqual(path);
  });

  it("gives a border to the section that begins there", () => {
    expect(sectionPathAt(SECTIONS, 60)).toEqual(["一、主要成效", "（二）规范执法"]);
    expect(sectionPathAt(SECTIONS, 100)).toEqual(["二、存在问题"]);
    expect(sectionPathAt([], 5)).toEqual([]);
  });
});

describe("headingOf", () => {
  it.each([
    ["一、", "主要成效", "一、主要成效"],
    ["（一）", "深化改革", "（一）深化改革"],
    ["1.", "简政放权", "1.简政放权"],
    ["第一部分", "工作情况", "第一部分 工作情况"],
    ["1", "工作情况", "1 工作情况"],
    ["一是", "健全机制", "一是健全机制"],
    ["", "下一步打算", "下一步打算"],
  ])("puts %j before %s as a reader finds it", (label, title, heading) => {
    expect(headingOf({ label, title })).toBe(heading);
  });
});
