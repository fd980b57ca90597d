/**
 * Finds the years a text names: 2020年, 20年, 二〇二〇年, 2019到2021年, 19、20年, a bare 2020 where no
 * count can be meant, and the five years of a plan (“十四五”期间). Counts and durations (2020件,
 * 近20年) are no years. Offsets are those of the text given.
 */
import type { TextRange } from "../types.ts";
import { foldWidth } from "./fold.ts";
import { acceptsBare, acceptsShort } from "./year-context.ts";

/** A place in the text that names years. */
export interface YearSpan extends TextRange {
  readonly text: string;
  /** Ascending, ranges filled in. */
  readonly years: readonly number[];
}

export interface YearBounds {
  /** The latest year that a two-digit or bare number may mean. */
  readonly latest: number;
}

interface Token extends TextRange {
  readonly year: number;
  /** Written with two digits: 20年. */
  readonly short: boolean;
  /** Closed by 年. */
  readonly word: boolean;
  readonly han: boolean;
}

const EARLIEST_SHORT = 2004;
const EARLIEST_BARE = 2000;
const LONGEST_RANGE = 30;
const HAN_DIGIT = "[〇零一二三四五六七八九]";
// 一二年 and 二三年 mean one or two, two or three years, unless 年度 follows
const HAN_SHORT = `二[〇零]|[〇零]${HAN_DIGIT}|一[三四五六七八九]|二[一二四五六七八九]|(?:一二|二三)(?=年度)`;
const TOKEN = new RegExp(
  `(?<!\\d|\\d\\.|\\d,(?=\\d{3}(?!\\d)))(?:(?<full>(?:19|20)\\d{2})|(?<han>(?:一九|二[〇零])${HAN_DIGIT}{2})|['‘’]?(?<short>\\d{2})|(?<hanShort>${HAN_SHORT}))(?!\\d|\\.\\d|,\\d{3}(?!\\d))(?<word>年度?)?`,
  "gu",
);
const SECOND = new RegExp(
  `^\\s*(?<join>到|至|-|—+|~|、|和|与|跟|及|以及|,|/)\\s*(?=${HAN_DIGIT}|['‘’]?\\d)`,
  "u",
);
const THROUGH = /^(?:到|至|-|—+|~)$/u;
const DATE = /(?<!\d)((?:19|20)\d{2})([-/.])\d{1,2}\2\d{1,2}(?!\d)/gu;
const PLAN = /[“"‘]?十([一二三四五六])五[”"’]?(?:规划)?(?:期间|时期|以来|阶段|期内)/gu;
const SINCE = /^(?:以来|至今|到现在|起至今|到目前|到今天)/u;

/**
 * Returns the spans of `text` that name years, in order; `[]` for none. Years within 《》 count only
 * in the title of a report on the rule of law.
 *
 * @example
 * findYears("安庆2019到2021年受理多少", { latest: 2024 })[0]?.years; // [2019, 2020, 2021]
 * findYears("20年来受理2020件", { latest: 2024 }); // []
 */
export function findYears(text: string, bounds: YearBounds): YearSpan[] {
  const folded = foldWidth(text);
  const closed = closedTitles(folded);
  const dates = [...folded.matchAll(DATE)].map(({ 0: date, 1: year, index }) => ({
    start: index,
    end: index + date.length,
    years: [Number(year)],
  }));
  const groups = groupTokens(folded, readTokens(folded, dates)).flatMap((group) => {
    const span = readGroup(folded, group, bounds);
    return span === null ? [] : [span];
  });
  return [...dates, ...groups, ...readPlans(folded)]
    .filter((span) => !closed.some(({ start, end }) => span.start >= start && span.end <= end))
    .map((span) => ({ ...span, text: text.slice(span.start, span.end) }))
    .sort((a, b) => a.start - b.start);
}

/** Years in titles of laws and plans (2015-2020年) are part of a name. */
function closedTitles(text: string): TextRange[] {
  return [...text.matchAll(/《[^》]*》/gu)]
    .filter(([title]) => !/法治政府.*(?:报告|情况|总结)/u.test(title))
    .map(({ 0: title, index }) => ({ start: index, end: index + title.length }));
}

function readTokens(text: string, dates: readonly TextRange[]): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const range = { start: match.index, end: match.index + match[0].length };
    if (dates.some(({ start, end }) => range.start < end && start < range.end)) continue;
    const { full, han, short, hanShort, word } = match.groups ?? {};
    const digits = full ?? short ?? digitsOf(han ?? hanShort ?? "");
    tokens.push({
      ...range,
      year: Number(digits) + (digits.length === 2 ? 2000 : 0),
      short: digits.length === 2,
      word: word !== undefined,
      han: full === undefined && short === undefined,
    });
  }
  return tokens;
}

function digitsOf(han: string): string {
  return [...han].map((digit) => Math.max("零一二三四五六七八九".indexOf(digit), 0)).join("");
}

/** 19、20年 and 2019年到2021年 are one group: only its last token must carry 年. */
function groupTokens(text: string, tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = [];
  for (const token of tokens) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    const between = previous === undefined ? "" : text.slice(previous.end, token.start);
    const join = SECOND.exec(text.slice(previous?.end ?? 0))?.[0];
    if (group !== undefined && join !== undefined && join === between) group.push(token);
    else groups.push([token]);
  }
  return groups;
}

function readGroup(
  text: string,
  group: readonly Token[],
  bounds: YearBounds,
): (TextRange & { readonly years: readonly number[] }) | null {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return null;
  const kept = last.word
    ? group
    : group.filter((token) => token.word || !token.short || follows(text, group, token));
  const good = kept.filter((token) => {
    if (token.short && (token.year < EARLIEST_SHORT || token.year > bounds.latest)) return false;
    if (token.short) return acceptsShort(text, { start: first.start, end: last.end });
    if (token.word || last.word || token.han) return !/^[代级]/u.test(text.slice(token.end));
    if (token.year < EARLIEST_BARE || token.year > bounds.latest) return false;
    return acceptsBare(text, { start: first.start, end: last.end });
  });
  const [from, to] = [good[0], good.at(-1)];
  if (from === undefined || to === undefined) return null;
  const since = to.word ? SINCE.exec(text.slice(to.end))?.[0] : undefined;
  const years = new Set<number>();
  good.forEach((token, index) => {
    const next = good[index + 1];
    years.add(token.year);
    const join = next === undefined ? "" : text.slice(token.end, next.start).trim();
    if (next !== undefined && THROUGH.test(join)) addRange(years, token.year, next.year);
  });
  if (since !== undefined) addRange(years, to.year, bounds.latest - 1);
  return {
    start: from.start,
    end: to.end + (since?.length ?? 0),
    years: [...years].sort((a, b) => a - b),
  };
}

/** 2019-21 without 年: the short end of a range, when it is no month. */
function follows(text: string, group: readonly Token[], token: Token): boolean {
  const before = group[group.indexOf(token) - 1];
  if (before === undefined || before.short) return false;
  const join = text.slice(before.end, token.start).trim();
  return THROUGH.test(join) && token.year > before.year && token.year % 100 > 12;
}

function addRange(years: Set<number>, from: number, to: number): void {
  if (to - from > LONGEST_RANGE) return;
  for (let year = from; year <= to; year += 1) years.add(year);
}

function readPlans(text: string): (TextRange & { readonly years: readonly number[] })[] {
  return [...text.matchAll(PLAN)].map(({ 0: printed, 1: number = "", index }) => {
    // 十一五 was 2006 to 2010, and so on by fives
    const first = 2006 + Math.max("一二三四五六".indexOf(number), 0) * 5;
    const years = [first, first + 1, first + 2, first + 3, first + 4];
    return { start: index, end: index + printed.length, years };
  });
}
