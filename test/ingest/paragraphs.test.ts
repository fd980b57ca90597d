import { describe, expect, it } from "vitest";
import { findParagraphs } from "../../src/ingest/paragraphs.ts";

function paragraphsOf(text: string): string[] {
  return findParagraphs(text, [{ start: 0, end: text.length }]).map(({ start, end }) =>
    text.slice(start, end),
  );
}

const LONG =
  "全县各级各部门认真落实行政执法责任制，全年办理行政复议案件20件，审结19件，负责人出庭应诉率达到98.5%。";

/** Cuts paragraphs to lines of `width` characters, as a copy from a page of fixed width does. */
function wrap(paragraphs: readonly string[], width: number): string {
  return paragraphs
    .flatMap((text) => text.match(new RegExp(`.{1,${width}}`, "gu")) ?? [])
    .join("\n");
}

describe("findParagraphs", () => {
  it("takes a line for a paragraph", () => {
    expect(paragraphsOf(`一、成效\n\n  ${LONG} \n${LONG}\n（一）复议`)).toEqual([
      "一、成效",
      LONG,
      LONG,
      "（一）复议",
    ]);
  });

  it.each([
    ["a comma at the end", "全年共受理行政复议申请20件，", "办结19件。"],
    ["a mark at the start", "全年共受理行政复议申请20件", "，办结19件。"],
    ["an open 《", "全县认真贯彻落实《法治政府建设实施", "纲要》要求。"],
    ["a figure cut from its unit", "全县共受理，办结行政复议申请；共调解20", "件，成功19件。"],
    ["a number alone on its line", "一、", "主要工作成效"],
  ])("joins lines broken at %s", (_, first, second) => {
    expect(paragraphsOf(`${first}\n${second}`)).toHaveLength(1);
  });

  it.each([
    ["a heading and its text", "一、加强领导，落实责任", LONG],
    ["a heading that ends in a comma and its text", "（一）加强领导，", LONG],
    ["a paragraph without full stop and the next", "可防性案件同比下降37.5%", LONG],
    ["an open sentence and a heading", "共受理20件，", "二、存在问题"],
    ["two rows of a table", "行政复议\t20件，", "办结\t19件"],
  ])("does not join %s", (_, first, second) => {
    expect(paragraphsOf(`${first}\n${second}`)).toHaveLength(2);
  });

  it.each([30, 34, 38])("joins a text wrapped at %i characters, but not its headings", (width) => {
    const body = `\u3000\u3000${LONG}${LONG}${LONG}`;
    const parts = ["一、主要工作", body, "（一）行政复议", body, "二、存在问题", body];
    const found = paragraphsOf(wrap(parts, width)).map((text) => text.replaceAll("\n", ""));
    expect(found).toEqual(parts.map((part) => part.trim()));
  });

  it("does not take a text of long lines for a wrapped one", () => {
    const text = Array.from({ length: 12 }, () => LONG.repeat(3).slice(0, -1)).join("\n");
    expect(paragraphsOf(text)).toHaveLength(12);
  });

  it("never runs over a dropped line", () => {
    const text = "受理20件，\n打印\n办结19件。";
    const body = [
      { start: 0, end: 6 },
      { start: 10, end: 16 },
    ];
    expect(findParagraphs(text, body)).toHaveLength(2);
  });
});
