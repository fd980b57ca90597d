/**
 * Reads which years a question asks about: named ones, and those told from today (去年, 近三年). What
 * narrows a year (上半年, 11月底) is given apart. The base of a comparison (比上年) asks for no year.
 */
import { foldWidth } from "../text/fold.ts";
import { findYears, type YearSpan } from "../text/years.ts";
import type { TextRange } from "../types.ts";

export interface PeriodSpan extends YearSpan {
  /** For 去年 and the like: years from today's; null for named years and for spans of years. */
  readonly offset: number | null;
}

export interface Period {
  /** relative: told from today or from an earlier turn. */
  readonly kind: "none" | "years" | "relative";
  /** Ascending, each once; `[]` for none. */
  readonly years: readonly number[];
  /** The words that say so, joined by 、; null for none. */
  readonly printed: string | null;
  readonly spans: readonly PeriodSpan[];
  /** A part of a year: 上半年, 1月至10月, 11月底; null for whole years. */
  readonly within: string | null;
  /** 历年, 各年: each year there is; 哪年: a year is asked for; 近年来: no years are told. */
  readonly open: "each" | "which" | "recent" | null;
}

const OFFSETS: Readonly<Record<string, number>> = {
  大前年: -3,
  前年: -2,
  去年: -1,
  上一年度: -1,
  上一年: -1,
  上年度: -1,
  上年: -1,
  前一年: -1,
  今年: 0,
  本年度: 0,
  本年: 0,
  明年: 1,
  后年: 2,
  下一年: 1,
};
const SINGLE = new RegExp(`(?:${Object.keys(OFFSETS).join("|")})(?![龄级])度?`, "gu");
const LAST_N =
  /(?:最近|近|过去|这|前|上)([一二两三四五六七八九十]|\d{1,2})(?:个)?年(?:以?来|间|内|里)?(?!前|后|有期)/gu;
const NO_OFFSET_BEFORE = /(?:[比较同于]|相比|相对|对比)$/u;
const NO_OFFSET_AFTER = /^(?:同期|同比|相比|比|度?(?:的)?同期)/u;
const RECENT = /近年(?:来|以来)?|近几年(?:来)?|这几年(?:来)?|最近几年|近些年/u;
const EACH = /历年|各年度?|每年|逐年|每一年|所有年[份度]|这些年|年年/u;
const WHICH = /哪(?:一)?(?:个)?年(?:度|份)?|几几年|哪几年|何年|什么年份/u;
const MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
const WITHIN = new RegExp(
  `[上下]半年|第?[一二三四1-4](?:至[一二三四1-4])?季度|前[一二三两1-3]个?季度|${MONTH}(?:月(?:份)?)?(?:至|到|-|—|~)${MONTH}月(?:份|底|末)?|${MONTH}月(?:份|底|末|初|中旬|上旬|下旬|\\d{1,2}[日号])?(?!饼|球)|年[底末初中](?!心|医)`,
  "gu",
);
const HAN_NUMBER = "零一二三四五六七八九十";

/**
 * Returns the years `text` asks about as of `now`; kind "none" and no years when it names none.
 *
 * @example
 * readPeriod("安庆2019到2021年受理多少件", now).years; // [2019, 2020, 2021]
 * readPeriod("受理2020件,同比上年增长多少", now).kind; // "none"
 */
export function readPeriod(text: string, now: Date): Period {
  const today = now.getFullYear();
  const folded = foldWidth(text);
  const named = findYears(text, { latest: today + 1 }).map((span) => ({ ...span, offset: null }));
  const told = [...readSingles(folded, today), ...readLastYears(folded, today)]
    .filter((span) => !named.some((other) => overlaps(span, other)))
    .map((span) => ({ ...span, text: text.slice(span.start, span.end) }));
  const spans = [...named, ...told].sort((a, b) => a.start - b.start);
  const years = [...new Set(spans.flatMap((span) => span.years))].sort((a, b) => a - b);
  return {
    kind: named.length > 0 ? "years" : told.length > 0 ? "relative" : "none",
    years,
    printed: spans.length > 0 ? spans.map((span) => span.text).join("、") : null,
    spans,
    within: readWithin(folded, text),
    open: readOpen(folded, spans),
  };
}

function readSingles(text: string, today: number): PeriodSpan[] {
  const spans: PeriodSpan[] = [];
  for (const { 0: word, index } of text.matchAll(SINGLE)) {
    const end = index + word.length;
    const offset = OFFSETS[word] ?? OFFSETS[word.replace(/度$/u, "")];
    if (offset === undefined || NO_OFFSET_BEFORE.test(text.slice(0, index))) continue;
    if (offset < 0 && NO_OFFSET_AFTER.test(text.slice(end))) continue;
    spans.push({ start: index, end, text: word, years: [today + offset], offset });
  }
  return spans;
}

/** 近三年 ends with last year: the report on a year appears in the next. */
function readLastYears(text: string, today: number): PeriodSpan[] {
  return [...text.matchAll(LAST_N)].flatMap(({ 0: printed, 1: number = "", index }) => {
    const count = number === "两" ? 2 : Number(number) || HAN_NUMBER.indexOf(number);
    if (count < 2 || count > 30) return [];
    const years = Array.from({ length: count }, (_, back) => today - count + back);
    return [{ start: index, end: index + printed.length, text: printed, years, offset: null }];
  });
}

function readWithin(folded: string, text: string): string | null {
  const quoted = folded.replace(/《[^》]*》/gu, (title) => " ".repeat(title.length));
  const parts = [...quoted.matchAll(WITHIN)].map(({ 0: part, index }) =>
    text.slice(index, index + part.length),
  );
  return parts.length > 0 ? parts.join("、") : null;
}

function readOpen(text: string, spans: readonly PeriodSpan[]): Period["open"] {
  if (EACH.test(text)) return "each";
  if (WHICH.test(text)) return "which";
  return spans.length === 0 && RECENT.test(text) ? "recent" : null;
}

function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}
