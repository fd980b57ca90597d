/** Reads the year a report is about and the day it was published from the lines that can tell. */
import { foldWidth } from "../text/fold.ts";
import { parseNumeral } from "../text/numerals.ts";

const NUMERAL_YEAR = "(?:20\\d{2}|二[〇零]{1}[〇零一二三四五六七八九]{2})";
/** A year that is not one end of a period and not part of a day: 2021年, 2021年度. */
const YEAR = new RegExp(
  `(?<![\\d—~至到-]\\s*)(${NUMERAL_YEAR})\\s*年(度)?(?!\\s*[\\d一二三四五六七八九十]{1,2}\\s*月|\\s*[—~至到-])`,
  "gu",
);
const BARE_YEAR = /(?<![\d\-—~至到])(20\d{2})(?=\s*\p{Script=Han})(?!\s*年)/u;
const OPENING_YEAR = new RegExp(`^(?:在|自)?\\s*(${NUMERAL_YEAR})\\s*年(?:度|以来|来)?\\s*,`, "u");
const WORK_YEAR = new RegExp(
  `(${NUMERAL_YEAR})\\s*年(?:度|以来|来)?(?:全[省市县区州盟旗])?\\s*(?:的|推进|我[省市县区州盟旗])?(?:法治|依法|工作|主要|情况)`,
  "u",
);
const PLAN = /计划|安排|打算|思路|展望|要点|下一步|规划/u;
const TITLES = /《[^《》]*(?:《[^《》]*》[^《》]*)*》/gu;
const DAY =
  /(\d{4}|[一二三四五六七八九〇零]{4})\s*[年./-]\s*(\d{1,2}|[一二三四五六七八九十]{1,2})\s*[月./-]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})/u;

/**
 * Returns the year a title names; null when it names none or only a period.
 *
 * @example
 * titleYear("安庆市2020年度法治政府建设情况的报告"); // 2020
 * titleYear("法治政府建设实施纲要(2015-2020年)"); // null
 */
export function titleYear(title: string): number | null {
  const folded = foldWidth(title);
  const years = [...folded.matchAll(YEAR)];
  const chosen = years.find((match) => match[2] !== undefined) ?? years[0];
  const printed = chosen?.[1] ?? BARE_YEAR.exec(folded)?.[1];
  return printed === undefined ? null : yearOf(printed);
}

/**
 * Returns the year of which a report's first paragraph says that it reports; null when it does
 * not say so. Names of documents inside 《》 are not read.
 *
 * @example
 * openingYear("2019年,我区认真贯彻《法治政府建设实施纲要(2015-2020年)》。"); // 2019
 */
export function openingYear(paragraph: string): number | null {
  const folded = foldWidth(paragraph).replace(TITLES, "");
  const printed = OPENING_YEAR.exec(folded)?.[1] ?? WORK_YEAR.exec(folded)?.[1];
  return printed === undefined ? null : yearOf(printed);
}

/** Returns the year of the first heading that names one and announces no plan; null without one. */
export function headingYear(headings: readonly string[]): number | null {
  for (const heading of headings) {
    if (PLAN.test(heading)) continue;
    const year = titleYear(heading.replace(TITLES, ""));
    if (year !== null) return year;
  }
  return null;
}

/**
 * Returns the first day printed in `text` as an ISO date; null when there is none that exists.
 *
 * @example
 * readDay("发布日期: 2022年02月28日"); // "2022-02-28"
 */
export function readDay(text: string): string | null {
  const match = DAY.exec(foldWidth(text));
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map((part) => parseNumeral(part) ?? 0);
  if (!year || !month || !day || year < 1990 || year > 2100) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

function yearOf(printed: string): number | null {
  return parseNumeral(printed);
}
