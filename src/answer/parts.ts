/**
 * Every report has a part on its problems and one on its plans. A question for either is answered
 * with the items of that part, whatever the heading says; 第三个问题 with its third.
 */
import type { Question } from "../question.ts";
import { regionKey } from "../store.ts";
import { splitLines } from "../text/lines.ts";
import { parseNumeral } from "../text/numerals.ts";
import { splitSentences } from "../text/sentences.ts";
import type { ReportMeta, Section, TextRange } from "../types.ts";
import { type AnswerContext, type AnswerDraft, draft, type Group } from "./context.ts";
import { messages, quoted } from "./messages.ts";
import { namesYears } from "./restrict.ts";

interface Part {
  readonly name: string;
  readonly asked: RegExp;
  readonly heading: RegExp;
  readonly opening: RegExp;
}

const PARTS: readonly Part[] = [
  {
    name: "问题和不足",
    asked: /问题|不足|短板|困难|薄弱环节/u,
    heading: /问题|不足|短板|困难/u,
    opening: /(?:存在|有|是).{0,16}(?:问题|不足|短板|差距)|(?:问题|不足)(?:主要)?(?:是|有|表现)/u,
  },
  {
    name: "下一步安排",
    asked: /打算|计划|思路|安排|下一步|下步|明年|来年|今后|准备(?:干|做|怎么)/u,
    heading: /下一步|下步|下一阶段|思路|打算|安排|计划|今后|展望|来年|明年/u,
    opening: /^(?:下一步|下步|下阶段|今后|(?:19|20)\d{2}年[,，].{0,8}(?:将|要|继续))/u,
  },
];
/** Words that frame such a question and ask for nothing else. */
const FRAME =
  /存在|问题|不足|短板|困难|薄弱|环节|打算|计划|思路|安排|下一步|下步|明年|来年|今后|准备|主要|工作|法治政府|法治|建设|政府|依法行政|报告|总结|自查|方面|方向|重点|目标|自己|承认|指出|提到|面临|推进|做什么|干什么/gu;
const ORDINAL = /第([一二三四五六七八九十\d]+)(?:个|条|项|点|方面)/u;
const ITEM =
  /^(?:[一二三四五六七八九十]+是|[（(][一二三四五六七八九十\d]+[)）]|\d+[.、．]|第[一二三四五六七八九十]+[,，、])/u;
const MAX_ITEMS = 10;
const MAX_LEVEL = 3;

/** Returns the items of the part asked for; null when the question asks for more than a part, or the report has none. */
export function composePart(context: AnswerContext, group: Group): AnswerDraft | null {
  const { question } = context;
  const part = partOf(question);
  if (part === null || group.within !== null) return null;
  for (const report of reportsOf(context, { part, group })) {
    const items = itemsOf(context, { report, part, group });
    if (items.length > 0) return compose(context, { report, part, items });
  }
  return null;
}

function partOf({ text, terms, asked }: Question): Part | null {
  if (asked.want === "figure" || asked.want === "date" || asked.want === "reason") return null;
  const rest = terms.filter(({ word, carried }) => !carried && word.replace(FRAME, "") !== "");
  return rest.length > 0 ? null : (PARTS.find((part) => part.asked.test(text)) ?? null);
}

/** What was planned for a year stands in the report of the year before, where there is one. */
function reportsOf(
  { store, question }: AnswerContext,
  { part, group }: Pick<PartOfReport, "part" | "group">,
): readonly ReportMeta[] {
  const own = group.reports.toReversed();
  const [year] = question.years.years;
  const [latest] = own;
  if (part !== PARTS[1] || year === undefined || latest === undefined) return own;
  const before = store.findReports({ regions: [regionKey(latest.region)], years: [year - 1] });
  const plans = before.filter((report) =>
    store
      .getSections(report.id)
      .some(
        ({ title, level }) =>
          level <= MAX_LEVEL && part.heading.test(title) && namesYears(title, [year], report.year),
      ),
  );
  return plans.length > 0 && !group.reports.some((report) => plansFor(store, report, year))
    ? plans
    : own;
}

/** Whether a report has a part on its plans for just that year. */
function plansFor(store: AnswerContext["store"], report: ReportMeta, year: number): boolean {
  return store
    .getSections(report.id)
    .some(
      ({ title, level }) =>
        level <= MAX_LEVEL &&
        (PARTS[1]?.heading.test(title) ?? false) &&
        title.includes(`${year}年`),
    );
}

interface PartOfReport {
  readonly report: ReportMeta;
  readonly part: Part;
  readonly group: Group;
}

function itemsOf(
  { store }: AnswerContext,
  { report, part, group: { datedIn } }: PartOfReport,
): TextRange[] {
  const text = store.getText(report.id) ?? "";
  const sections = store.getSections(report.id);
  // plans for the next year stand in this year's report
  const fits = (title: string): boolean =>
    datedIn === null ||
    part !== PARTS[1] ||
    namesYears(title, datedIn, report.year) ||
    datedIn[0] === report.year + 1;
  const fitting = sections.filter(
    ({ level, title }) => level <= MAX_LEVEL && part.heading.test(title) && fits(title),
  );
  const top = Math.min(...fitting.map(({ level }) => level));
  const section = fitting.findLast(({ level }) => level === top);
  if (section !== undefined) return ofSection(text, section, sections);
  const lines = splitLines(text, { start: 0, end: text.length });
  const at = lines.findLastIndex((line) =>
    splitSentences(text, line).some(({ start, end }) => part.opening.test(text.slice(start, end))),
  );
  const line = lines[at];
  return line === undefined ? [] : ofLines(text, lines.slice(at), part);
}

/** The first sentences of a section's items, or its sentences where it has none. */
function ofSection(text: string, section: Section, sections: readonly Section[]): TextRange[] {
  const items = sections.filter(({ parent }) => parent === section.index);
  const [only] = items;
  if (items.length === 1 && only !== undefined) return ofSection(text, only, sections);
  if (items.length > 1) return items.flatMap((item) => firstSentence(text, item));
  return splitLines(text, { start: section.bodyStart, end: section.end }).flatMap((line) =>
    splitSentences(text, line),
  );
}

function firstSentence(text: string, item: Section): TextRange[] {
  const [first, second] = splitLines(text, item).flatMap((line) => splitSentences(text, line));
  if (first === undefined) return [];
  return [
    second !== undefined && first.end - first.start < 24
      ? { start: first.start, end: second.end }
      : first,
  ];
}

/** Without headings: from the sentence that opens the part, the items that follow it. */
function ofLines(text: string, lines: readonly TextRange[], part: Part): TextRange[] {
  const [own, ...later] = lines;
  if (own === undefined) return [];
  const sentences = splitSentences(text, own);
  const opening = sentences.findIndex(({ start, end }) =>
    part.opening.test(text.slice(start, end)),
  );
  const first = sentences[opening];
  if (first === undefined) return [];
  const here = groupItems(text, sentences.slice(opening + 1));
  if (here.length > 0) return [first, ...here];
  const below = later.findIndex((line) => !ITEM.test(text.slice(line.start, line.end)));
  return [
    first,
    ...later
      .slice(0, below < 0 ? later.length : below)
      .flatMap((line) => splitSentences(text, line).slice(0, 1)),
  ];
}

/** 一是…。二是…: what follows an item up to the next one is the item's. */
function groupItems(text: string, sentences: readonly TextRange[]): TextRange[] {
  const items: TextRange[] = [];
  for (const sentence of sentences) {
    const last = items.at(-1);
    if (ITEM.test(text.slice(sentence.start, sentence.end))) items.push(sentence);
    else if (last !== undefined) items[items.length - 1] = { start: last.start, end: sentence.end };
  }
  return items;
}

interface Composition {
  readonly report: ReportMeta;
  readonly part: Part;
  readonly items: readonly TextRange[];
}

function compose(
  { store, citations, question }: AnswerContext,
  { report, part, items }: Composition,
): AnswerDraft {
  const text = store.getText(report.id) ?? "";
  const ordinal = parseNumeral(ORDINAL.exec(question.text)?.[1] ?? "");
  const numbered = items.filter(({ start, end }) => ITEM.test(text.slice(start, end)));
  const chosen = ordinal === null ? undefined : numbered[ordinal - 1];
  const shown = chosen === undefined ? items.slice(0, MAX_ITEMS) : [chosen];
  const lines = shown.map(
    (range) => `${quoted(text.slice(range.start, range.end))}${citations.mark(report, range)}`,
  );
  return draft({
    status: "answered",
    answer: [messages.passage(report, `关于${part.name}：`), ...lines].join("\n"),
    notes:
      items.length > shown.length && chosen === undefined
        ? [`该部分共${items.length}条，这里列出前${MAX_ITEMS}条。`]
        : [],
  });
}
