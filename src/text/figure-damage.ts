/**
 * Guesses what a date meant that lost a character on its way into the page: 415日, 20152020年.
 * A guess is always worded as one; the printed form is what is quoted.
 */
import { foldWidth } from "./fold.ts";

const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAY = /^(?:(?:19|20)\d{2} ?年)? ?(\d{3,4}) ?[日号]$/u;
const YEARS = /^((?:19|20)\d{2})((?:19|20)\d{2}) ?年?度?$/u;

/**
 * Returns a Chinese guess at what the date `printed` meant before it lost a character; null when
 * nothing is visibly lost. Meant for figures of kind date: as a length, 120日 is whole.
 *
 * @example
 * readDamage("415日"); // "疑为“4月15日”,原文缺“月”字"
 * readDamage("20152020年"); // "疑为“2015—2020年”,原文缺连接号"
 * readDamage("4月15日"); // null
 */
export function readDamage(printed: string): string | null {
  const folded = foldWidth(printed).trim();
  const years = YEARS.exec(folded);
  if (years !== null) {
    const [, first = "", last = ""] = years;
    return first < last ? `疑为“${first}—${last}年”,原文缺连接号` : null;
  }
  const days = splitDay(DAY.exec(folded)?.[1] ?? "");
  return days.length === 0 ? null : `疑为${days.map((day) => `“${day}”`).join("或")},原文缺“月”字`;
}

/**
 * Returns the dates that three or four digits without 月 can stand for; `[]` when there is none.
 *
 * @example
 * splitDay("112"); // ["1月12日", "11月2日"]
 */
export function splitDay(digits: string): string[] {
  if (!/^\d{3,4}$/u.test(digits)) return [];
  const dates: string[] = [];
  for (const cut of [1, 2]) {
    const month = Number(digits.slice(0, cut));
    const day = digits.slice(cut);
    const wellFormed =
      day.length <= 2 && (day.length === 1 || digits.length === 4 || !day.startsWith("0"));
    if (wellFormed && isDay(month, Number(day))) dates.push(`${month}月${Number(day)}日`);
  }
  return dates;
}

function isDay(month: number, day: number): boolean {
  const length = MONTH_LENGTHS[month - 1];
  return length !== undefined && day >= 1 && day <= length;
}
