import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOutline } from "../../src/ingest/outline.ts";
import { readMarker } from "../../src/ingest/outline-markers.ts";
import { findParagraphs } from "../../src/ingest/paragraphs.ts";
import { sectionPathAt } from "../../src/text/section-path.ts";
import type { Section } from "../../src/types.ts";

const PROSE = "全年共受理行政复议申请20件，办结19件，群众满意度进一步提高。";

function outlineOf(text: string): Section[] {
  return readOutline(text, findParagraphs(text, [{ start: 0, end: text.length }]));
}

/** One line a section: its path of labels and titles. */
function shown(lines: readonly string[]): string[] {
  return outlineOf(lines.join("\n")).map(({ level, label, title }) => `${level} ${label}|${title}`);
}

describe("readOutline", () => {
  it("reads 一、 (一) 1. (1) and run-in headings", () => {
    expect(
      shown([
        "一、主要成效",
        "（一）加强领导",
        `1.强化学习。${PROSE}`,
        "（1）培训",
        PROSE,
        `2．复议。${PROSE}`,
        "二、问题",
        PROSE,
      ]),
    ).toEqual([
      "1 一、|主要成效",
      "2 （一）|加强领导",
      "3 1.|强化学习",
      "4 （1）|培训",
      "3 2．|复议",
      "1 二、|问题",
    ]);
  });

  it("takes levels from the order of styles in the report", () => {
    expect(shown(["一、成效", "1、领导", PROSE, "2、复议", PROSE, "二、问题", PROSE])).toEqual([
      "1 一、|成效",
      "2 1、|领导",
      "2 2、|复议",
      "1 二、|问题",
    ]);
  });

  it.each([
    [
      "parts and chapters",
      ["第一部分 工作", "第一章 总体", "一、领导", PROSE, "第二部分 计划", "一、目标", PROSE],
      ["1 第一部分|工作", "2 第一章|总体", "3 一、|领导", "1 第二部分|计划", "2 一、|目标"],
    ],
    [
      "decimal numbers, but not a date",
      [
        "1 总体",
        PROSE,
        "1.1 领导",
        PROSE,
        "1.2 制度",
        PROSE,
        `3.15消费者权益日活动${PROSE}`,
        "2 问题",
        PROSE,
      ],
      ["1 1|总体", "2 1.1|领导", "2 1.2|制度", "1 2|问题"],
    ],
    [
      "Markdown",
      ["## 一、成效", PROSE, "### 复议", PROSE, "## 二、问题", PROSE],
      ["1 一、|成效", "2 |复议", "1 二、|问题"],
    ],
    [
      "headings without numbers",
      ["组织领导不断加强", PROSE, "存在的主要不足", PROSE, PROSE],
      ["1 |组织领导不断加强", "1 |存在的主要不足"],
    ],
    [
      "一、 inside 一、",
      [
        "一、工作情况",
        PROSE,
        "一、领导",
        PROSE,
        "二、制度",
        PROSE,
        "三、复议",
        PROSE,
        "二、问题",
        PROSE,
      ],
      ["1 一、|工作情况", "2 一、|领导", "2 二、|制度", "2 三、|复议", "1 二、|问题"],
    ],
    [
      "a number left out",
      ["一、领导", PROSE, "三、制度", PROSE, "四、复议", PROSE],
      ["1 一、|领导", "1 三、|制度", "1 四、|复议"],
    ],
    [
      "a level that comes only later",
      ["（一）领导", PROSE, "二、制度", "（一）审核", PROSE],
      ["1 （一）|领导", "1 二、|制度", "2 （一）|审核"],
    ],
  ])("reads %s", (_, lines, expected) => {
    expect(shown(lines)).toEqual(expected);
  });

  it.each([
    ["a text without headings", [PROSE, PROSE]],
    ["a date and a signature", [PROSE, "东山县司法局", "2022年1月18日", PROSE]],
    [
      "figures at a line's start",
      ["2.4亿元投入到位。", "3、4月份开展检查20次。", "98.市县政府每年报告。"],
    ],
    ["a lone 一是", [`问题如下：一是力量不足。${PROSE}`]],
    ["第一 in a compound", ["落实第一责任人职责，第二批名单公布。"]],
    ["prose that begins with a numeral", ["一、二审案件共20件。"]],
  ])("finds no section in %s", (_, lines) => {
    expect(shown(lines)).toEqual([]);
  });

  it.each([
    ["一是强化监督。受理20件。二是完善制度，办结19件。", ["一是|强化监督", "二是|完善制度"]],
    [
      "做法如下:一是领导有力;二是制度健全;四是监督到位。",
      ["一是|领导有力", "二是|制度健全", "四是|监督到位"],
    ],
    [
      "一是审批到位二是事项联办。三是窗口受理。",
      ["一是|审批到位", "二是|事项联办", "三是|窗口受理"],
    ],
    [
      "首先，加强学习。其次，完善制度。最后，强化考核。",
      ["首先|加强学习", "其次|完善制度", "最后|强化考核"],
    ],
    ["第一，加强学习。第二，完善制度。", ["第一|加强学习", "第二|完善制度"]],
    ["做法如下：①加强学习；②完善制度。", ["①|加强学习", "②|完善制度"]],
  ])("reads run-in items in %s", (text, expected) => {
    const titles = outlineOf(text).map(({ label, title }) => `${label}|${title}`);
    expect(titles).toEqual(expected);
  });

  it("lets items that lead paragraphs hold the paragraphs and items below them", () => {
    const text = [
      "二、决策",
      `一是审查。${PROSE}`,
      `做法：一是学习。${PROSE}二是公开。${PROSE}`,
      `二是咨询。${PROSE}`,
    ].join("\n");
    const sections = outlineOf(text);
    expect(sections.map(({ title, parent }) => [title, parent])).toEqual([
      ["决策", null],
      ["审查", 0],
      ["学习", 1],
      ["公开", 1],
      ["咨询", 0],
    ]);
  });

  it("does not put an unnumbered ending under the last heading", () => {
    const text = [
      "一、领导",
      PROSE,
      "二、复议",
      PROSE,
      "2021年工作虽然取得一定成绩，但还存在不足。",
      "下一步，我们将继续努力。",
    ].join("\n");
    const sections = outlineOf(text);
    expect(sectionPathAt(sections, text.indexOf("2021年"))).toEqual([]);
    expect(sectionPathAt(sections, text.indexOf("下一步"))).toEqual([]);
    expect(sectionPathAt(sections, text.lastIndexOf("全年"))).toEqual(["二、复议"]);
  });

  it("leaves the outlook under a heading that announces it", () => {
    const text = ["一、问题及打算", PROSE, PROSE, "下一步，我们将继续努力。"].join("\n");
    expect(sectionPathAt(outlineOf(text), text.indexOf("下一步"))).toEqual(["一、问题及打算"]);
  });

  it("nests every range in its parent's, in reading order, whatever the numbering", () => {
    const line = fc.constantFrom(
      "一、领导",
      "二、制度",
      "（一）学习",
      "（三）审核",
      `1.复议。${PROSE}`,
      "2、调解",
      "第一章 总体",
      "第二部分",
      "1.1 目标",
      "3.15活动",
      "## 问题",
      "工作开展情况",
      "一是甲。二是乙。",
      `二是丙。${PROSE}`,
      PROSE,
      "首先，一是甲。其次，二是乙；三是丙。",
      "（1）培训",
      "①甲②乙",
      "下一步，我们将继续努力。",
      "一、",
      "、，。",
      "",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const sections = outlineOf(lines.join("\n"));
        for (const [index, section] of sections.entries()) {
          expect(section.index).toBe(index);
          expect(section.start).toBeLessThanOrEqual(section.bodyStart);
          expect(section.bodyStart).toBeLessThanOrEqual(section.end);
          expect(section.start).toBeLessThan(section.end);
          const previous = sections[index - 1];
          if (previous) expect(previous.start).toBeLessThan(section.start);
          for (const other of sections.slice(0, index)) {
            const apart = other.end <= section.start;
            expect(apart || section.end <= other.end).toBe(true);
          }
          if (section.parent === null) continue;
          const parent = sections[section.parent];
          expect(parent && parent.start < section.start && section.end <= parent.end).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("readMarker", () => {
  it.each([
    ["十二、法治", "cn", 12],
    ["（二十一）法治", "cnParen", 21],
    ["㈢法治", "cnParen", 3],
    ["10．法治", "arabic", 10],
    ["3）法治", "arabicParen", 3],
    ["⑵法治", "arabicParen", 2],
    ["第三章法治", "chapter", 3],
    ["2.3.1 法治", "decimal3", 1],
  ])("reads %s", (line, style, value) => {
    expect(readMarker(line)).toMatchObject({ style, value });
  });

  it.each(["2021年", "一是法治", "9.5万人", "12.4%", "第一责任人", "(2021年)法治", "三、四级"])(
    "reads no number in %s",
    (line) => {
      expect(readMarker(line)).toBeNull();
    },
  );
});
