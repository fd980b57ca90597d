import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutChunks } from "../../src/ingest/chunks.ts";
import { findBody } from "../../src/ingest/clean.ts";
import { readOutline } from "../../src/ingest/outline.ts";
import { findParagraphs } from "../../src/ingest/paragraphs.ts";
import type { Chunk, TextRange } from "../../src/types.ts";

const PROSE = "全年共受理行政复议申请20件，办结19件，群众满意度进一步提高。";

function chunksOf(
  text: string,
  { maxChars = 500, body }: { maxChars?: number; body?: readonly TextRange[] } = {},
): Chunk[] {
  const paragraphs = findParagraphs(text, body ?? [{ start: 0, end: text.length }]);
  const sections = readOutline(text, paragraphs);
  return cutChunks({ reportId: "r", text, paragraphs, sections, maxChars });
}

describe("cutChunks", () => {
  it("keeps headings with the text below them and sections apart", () => {
    const text = [
      "一、成效",
      "（一）领导",
      PROSE.repeat(5),
      "（二）复议",
      PROSE.repeat(5),
      "二、问题",
      PROSE,
    ].join("\n");
    const chunks = chunksOf(text);
    expect(chunks.map(({ sectionPath }) => sectionPath)).toEqual([
      ["一、成效"],
      ["一、成效", "（二）复议"],
      ["二、问题"],
    ]);
    expect(chunks[0]?.text.startsWith("一、成效\n（一）领导\n全年")).toBe(true);
    expect(chunks[0]).toMatchObject({ id: "r:0", reportId: "r", ordinal: 0, start: 0 });
  });

  it("joins tiny neighbouring sections under one parent", () => {
    const text = [
      "二、问题",
      "（一）力量不足。还需加强。",
      "（二）意识不强。还需提高。",
      "（三）制度不全。",
    ].join("\n");
    expect(chunksOf(text).map(({ sectionPath }) => sectionPath)).toEqual([["二、问题"]]);
  });

  it("does not join sections at the top", () => {
    expect(chunksOf(["一、领导", "很好。", "二、问题", "不多。"].join("\n"))).toHaveLength(2);
  });

  it("lets items share a chunk up to the limit and breaks between them", () => {
    const item = (label: string): string => `${label}加强领导。${PROSE}${PROSE}`;
    const text = `一、成效\n${item("一是")}${item("二是")}${item("三是")}`;
    const chunks = chunksOf(text, { maxChars: 160 });
    expect(chunks.map((chunk) => chunk.text.slice(0, 2))).toEqual(["一、", "三是"]);
    expect(chunks[1]?.sectionPath).toEqual(["一、成效", "三是加强领导"]);
  });

  it("keeps a long sentence whole and cuts one that no chunk could hold at a semicolon", () => {
    const clause = "完成审查二十件，提出意见一百条";
    const long = `${clause}；`.repeat(5).slice(0, -1);
    expect(chunksOf(`${long}。`, { maxChars: 60 })).toHaveLength(1);
    const pieces = chunksOf(`${`${clause}；`.repeat(9)}完。`, { maxChars: 60 });
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.slice(0, -1).every(({ text }) => text.endsWith("；"))).toBe(true);
  });

  it("never runs over a line that is not the report's", () => {
    const text = "受理20件。\n打印\n办结19件。";
    const body = [
      { start: 0, end: 6 },
      { start: 10, end: 16 },
    ];
    expect(chunksOf(text, { body }).map((chunk) => chunk.text)).toEqual([
      "受理20件。",
      "办结19件。",
    ]);
  });

  it("gives title and publisher a chunk of their own outside every section", () => {
    const text = `东山县2021年法治政府建设报告\n来源：县司法局\n一、成效\n${PROSE}`;
    const { body, meta } = findBody(text);
    const paragraphs = findParagraphs(text, body);
    const sections = readOutline(text, paragraphs);
    const [head] = cutChunks({ reportId: "r", text, paragraphs, sections, meta });
    expect(head).toMatchObject({
      text: "东山县2021年法治政府建设报告\n来源：县司法局",
      sectionPath: [],
    });
  });

  it("finds nothing to cut in a text without letters or digits", () => {
    expect(chunksOf("——\n。。。")).toEqual([]);
  });

  it("puts every letter and digit into exactly one chunk, verbatim, whatever the text", () => {
    const line = fc.constantFrom(
      "一、领导",
      "（一）学习",
      "（二）审核",
      `1.复议。${PROSE}`,
      "二、制度",
      "工作开展情况",
      "一是甲。二是乙；三是丙。",
      PROSE,
      PROSE.repeat(4),
      "，".repeat(3),
      "甲、乙",
      "受理20件",
      "𠮷".repeat(30),
      "",
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 16 }),
        fc.integer({ min: 20, max: 200 }),
        (lines, maxChars) => {
          const text = lines.join("\n");
          const chunks = chunksOf(text, { maxChars });
          const seen = new Array<number>(text.length).fill(0);
          for (const [
            ordinal,
            { start, end, text: verbatim, ordinal: given },
          ] of chunks.entries()) {
            expect(given).toBe(ordinal);
            expect(verbatim).toBe(text.slice(start, end));
            for (let at = start; at < end; at += 1) seen[at] = (seen[at] ?? 0) + 1;
          }
          for (const match of text.matchAll(/[\p{L}\p{N}]/gu)) expect(seen[match.index]).toBe(1);
          expect(seen.every((count) => count <= 1)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
