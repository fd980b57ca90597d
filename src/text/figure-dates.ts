/**
 * Reads dates: 2018年12月13日, 11月底, 7月8日至9日, 2015—2020年, 二〇二一年, 2021-03-17, and damaged
 * ones (415日). The value is yyyymmdd with 0 for what is not printed, so that dates sort.
 */
import { splitDay } from "./figure-damage.ts";
import { figureReading, matchAt, type Reading, type Source, textBefore } from "./figure-reading.ts";
import { unitAt } from "./figure-units.ts";
import { parseNumeral } from "./numerals.ts";

interface DateParts {
  readonly end: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const YEAR = "(?:19|20)\\d{2}|[一二][〇零○一二三四五六七八九]{3}";
const MONTH = "\\d{1,2}|十[一二]?|[一二三四五六七八九]";
const DAY = "\\d{1,2}|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]";
const TAIL = "份|[上中下]旬|月?底|月?初|月?末";
const SEPARATOR = " ?(?:至|到|~|-{1,2}|—{1,2}|―{1,2}|─{1,2}) ?";

const FROM_YEAR = new RegExp(
  `(?<y>${YEAR}) ?年(?:度|底|初|末)?(?: ?(?<m>${MONTH}) ?月(?!\\p{Script=Han}?刊)(?: ?(?<t>${TAIL})| ?(?<d>${DAY}) ?[日号])?)?`,
  "uy",
);
const FROM_MONTH = new RegExp(
  `(?<m>${MONTH}) ?月(?: ?(?<t>${TAIL})| ?(?<d>${DAY}) ?[日号])?`,
  "uy",
);
const MONTH_AND_BARE_DAY = new RegExp(
  `(?:(?<y>${YEAR}) ?年)? ?(?<m>\\d{1,2}) ?月 ?(?<d>\\d{1,2})(?=${SEPARATOR}\\d{1,2} ?[日号]|[,、)]| ?$)`,
  "uy",
);
const DAY_ONLY = /(?<d>\d{1,2}) ?[日号](?![\p{Script=Han}]?[报志])/uy;
const ISO =
  /(?<y>(?:19|20)\d{2})(?<s>[-./])(?<m>0?[1-9]|1[0-2])(?:\k<s>(?<d>0?[1-9]|[12]\d|3[01]))(?!\d)/uy;
const ISO_MONTH =
  /(?<y>(?:19|20)\d{2})[-./](?<m>0[1-9]|1[0-2]|[1-9](?= ?[-~—至)]))(?![\d.%]| ?[万亿余多])/uy;
const RANGE = new RegExp(SEPARATOR, "uy");
const YEARS = new RegExp(
  `(?<y>(?:19|20)\\d{2})${SEPARATOR}(?<z>(?:19|20)\\d{2})(?!\\d)(?: ?年度?)?`,
  "uy",
);
const MONTHS = new RegExp(
  `(?:(?<y>${YEAR}) ?年度? ?)?(?<m>\\d{1,2})${SEPARATOR}(?<n>\\d{1,2}) ?月份?`,
  "uy",
);
const DAMAGED_DAY =
  /(?:(?<y>(?:19|20)\d{2}) ?年 ?)?(?<d>\d{3,4}) ?日(?!报|志| ?以?之?内| ?以[上下]| ?左右|的|期)/uy;
const DAMAGED_YEARS = /(?:19|20)\d{2}(?:19|20)\d{2} ?年/uy;
const SHORT_YEAR =
  /(?<y>[0-3]\d) ?年(?<t>度|底|初|末)?(?: ?(?<m>\d{1,2}) ?月(?: ?(?<d>\d{1,2}) ?[日号])?)?/uy;
const BARE_YEAR = /(?:19[5-9]|20[0-4])\d(?![\d.%])/uy;

/** Words before a number of days or years that make it a length of time. */
const LENGTH_BEFORE =
  /(?:[起达计满近约逾超共为限短长前后隔历经需用过足第了每]|超过|延长|缩短|压缩|累计|连续|提前|过去|未来|最近|今后|工龄|期限|不少|日起|从[业警教]|执[法业]|工作|徒刑|[至到]|(?:累计|总计|合计)\p{Script=Han}{1,4})$/u;
/** Words after a two-digit year that make it a length of time. */
const LENGTH_AFTER =
  / ?(?:以[上下内]|之?[内久间多余后前]|的?(?:历史|经验|时间)|期限?|来|未|无|左右)/uy;
const NOT_AFTER_BARE_YEAR = / ?[+×xX~—-]| ?[余多万亿千百版]/uy;
const COUNT_BEFORE = /(?:数|量|共|计|达|为|近|约|余|超|逾|过|了|到|有|件|名|[a-zA-Z+×])$/u;

/**
 * Returns the date or range of dates that begins at `at`; null when none does.
 *
 * @example
 * readDate({ text, folded }, 0); // on "7月8日至9日督查": value 708, high 709, end 7
 */
export function readDate(source: Source, at: number): Reading | null {
  return (
    readDamaged(source, at) ??
    readElidedRange(source, at) ??
    readWhole(source, at) ??
    readShortYear(source, at) ??
    readBareYear(source, at)
  );
}

function readWhole(source: Source, at: number): Reading | null {
  const first = partsAt(source.folded, at);
  if (first === null) return null;
  const separator = matchAt(RANGE, source.folded, first.end);
  const second =
    separator === null ? null : secondPart(source.folded, first.end + separator[0].length, first);
  if (second === null) return dateReading(source, at, first);
  return dateReading(source, at, { ...first, end: second.end }, second);
}

function secondPart(folded: string, at: number, first: DateParts): DateParts | null {
  const second = partsAt(folded, at) ?? (first.day > 0 ? parts(DAY_ONLY, folded, at) : null);
  if (second === null) return null;
  const year = second.year === 0 ? first.year : second.year;
  const month = second.month === 0 && second.day > 0 ? first.month : second.month;
  return { ...second, year, month };
}

function partsAt(folded: string, at: number): DateParts | null {
  return (
    parts(MONTH_AND_BARE_DAY, folded, at) ??
    parts(FROM_YEAR, folded, at) ??
    parts(ISO, folded, at) ??
    parts(ISO_MONTH, folded, at) ??
    parts(FROM_MONTH, folded, at) ??
    (hasDayContext(folded, at) ? parts(DAY_ONLY, folded, at) : null)
  );
}

/** A day without its month is a date unless the words around it make it a length: 15日内. */
function hasDayContext(folded: string, at: number): boolean {
  const number = matchAt(DAY_ONLY, folded, at);
  if (number === null || number[0].endsWith("号")) return false;
  if (LENGTH_BEFORE.test(textBefore(folded, at, 4))) return false;
  const after = folded.slice(at + number[0].length, at + number[0].length + 4);
  return !/^ ?(?:以?之?内|以[上下]|之?[后前]|左右|的)/u.test(after);
}

function parts(pattern: RegExp, folded: string, at: number): DateParts | null {
  const match = matchAt(pattern, folded, at);
  if (match === null) return null;
  const { y, m, d, t } = match.groups ?? {};
  const year = y === undefined ? 0 : (parseNumeral(y) ?? -1);
  const month = m === undefined ? 0 : (parseNumeral(m) ?? -1);
  const day = d === undefined ? 0 : (parseNumeral(d) ?? -1);
  if ((y !== undefined && (year < 1900 || year > 2099)) || month < 0 || month > 12) return null;
  if ((m !== undefined && month === 0) || (d !== undefined && day === 0) || day > 31) return null;
  const isWordy = m !== undefined && !/\d/u.test(m);
  if (isWordy && y === undefined && d === undefined && t === undefined) return null;
  return { end: at + match[0].length, year, month, day };
}

function readElidedRange(source: Source, at: number): Reading | null {
  const years = matchAt(YEARS, source.folded, at);
  if (years !== null) {
    const first = Number(years.groups?.y);
    const last = Number(years.groups?.z);
    if (first >= last) return null;
    const end = at + years[0].length;
    return dateReading(source, at, onlyYear(first, end), onlyYear(last, end));
  }
  const months = matchAt(MONTHS, source.folded, at);
  if (months === null) return null;
  const { y, m, n } = months.groups ?? {};
  const year = y === undefined ? 0 : (parseNumeral(y) ?? 0);
  const [from, to] = [Number(m), Number(n)];
  if (from < 1 || from >= to || to > 12) return null;
  const end = at + months[0].length;
  return dateReading(
    source,
    at,
    { end, year, month: from, day: 0 },
    { end, year, month: to, day: 0 },
  );
}

function readShortYear(source: Source, at: number): Reading | null {
  const match = matchAt(SHORT_YEAR, source.folded, at);
  if (match === null) return null;
  const { y, m, d, t } = match.groups ?? {};
  const end = at + match[0].length;
  const short = Number(y);
  const isSure = m !== undefined || t !== undefined;
  if (short > 35 || (short < 10 && !isSure)) return null;
  const before = textBefore(source.folded, at, 4);
  if (
    !isSure &&
    (LENGTH_BEFORE.test(before) || matchAt(LENGTH_AFTER, source.folded, end) !== null)
  ) {
    return null;
  }
  return dateReading(source, at, {
    end,
    year: 2000 + short,
    month: Number(m ?? 0),
    day: Number(d ?? 0),
  });
}

function readBareYear(source: Source, at: number): Reading | null {
  const match = matchAt(BARE_YEAR, source.folded, at);
  if (match === null || COUNT_BEFORE.test(textBefore(source.folded, at, 3))) return null;
  const end = at + match[0].length;
  if (matchAt(NOT_AFTER_BARE_YEAR, source.folded, end) !== null) return null;
  if (unitAt(source.folded, end) !== null) return null;
  return dateReading(source, at, onlyYear(Number(match[0]), end));
}

function readDamaged(source: Source, at: number): Reading | null {
  const years = matchAt(DAMAGED_YEARS, source.folded, at);
  if (years !== null) return dateReading(source, at, onlyYear(0, at + years[0].length));
  const match = matchAt(DAMAGED_DAY, source.folded, at);
  if (match === null || splitDay(match.groups?.d ?? "").length === 0) return null;
  const year = Number(match.groups?.y ?? 0);
  if (year === 0 && LENGTH_BEFORE.test(textBefore(source.folded, at, 6))) return null;
  return dateReading(source, at, onlyYear(year, at + match[0].length));
}

function onlyYear(year: number, end: number): DateParts {
  return { end, year, month: 0, day: 0 };
}

function dateReading(source: Source, at: number, first: DateParts, last?: DateParts): Reading {
  const range = { start: at, end: first.end };
  const high = last === undefined ? null : dateValue(last);
  return figureReading(source, range, { value: dateValue(first), high, unit: "", kind: "date" });
}

function dateValue({ year, month, day }: DateParts): number {
  return year * 10_000 + month * 100 + day;
}
