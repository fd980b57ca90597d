/**
 * Finds the time each figure of a sentence speaks of, where it is not simply the report's year. A
 * time at the head of a clause holds on (五年来累计开展…2160场次,发放资料58.4万份) until another time
 * or a ; ends it; one that qualifies a single figure (较2019年的721件) is that figure's alone.
 */
import type { Figure } from "../types.ts";
import { foldWidth } from "./fold.ts";

const NUMERAL = "[一二两三四五六七八九十\\d]+";
const PERIOD = new RegExp(
  [
    "截至[^,，;；。]{0,14}(?:底|末|日|月|前|目前)",
    `[近过这]${NUMERAL}年(?:来|内|间)?`,
    `${NUMERAL}年(?:来|内|间)(?!度)`,
    "(?:19|20)\\d{2}年?[-—至到~]+(?:19|20)?\\d{2}年(?:底|末)?",
    "(?:19|20)\\d{2}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:以来|至今|起)",
    "累计|历年|去年(?:同期)?|上年(?:同期)?|上一年度?|(?:上|下)半年|[一二三四1-4]季度",
    '[“"‘]?十?[一二三四五六七八九]五[”"’]?(?:普法|规划)?(?:期间|以来|时期)',
    "任期内|(?:党的)?十[八九]大以来|(?:成立|运行|实施|开通|上线|启动|改革|组建)以来",
  ].join("|"),
  "gu",
);
const YEAR = /((?:19|20)\d{2})年(?:度)?/gu;
const THIS_YEAR = /今年|本年度?|年初以来|年内/gu;
/** Comparing or qualifying: the time belongs to the figure that follows at once. */
const COMPARES = /(?:[较比由从与同]|相比|其中)$/u;
const QUALIFIES = /^(?:同期)?(?:全[省市县区])?[的为]?\s*$/u;

interface Time {
  readonly start: number;
  readonly end: number;
  /** Null for the report's own year. */
  readonly printed: string | null;
}

/**
 * Returns the time of each count of `sentence`: as printed, or null where it is the report's year.
 * Dates are not in the map.
 *
 * @example
 * readPeriods("2018年19件、2020年28件", figures, 2020) // 19件 → "2018年", 28件 → null
 */
export function readPeriods(
  sentence: string,
  figures: readonly Figure[],
  year: number,
): ReadonlyMap<Figure, string | null> {
  const text = foldWidth(sentence);
  const times = readTimes(text, year);
  const periods = new Map<Figure, string | null>();
  let holding: string | null = null;
  let from = 0;
  for (const figure of figures) {
    if (figure.kind === "date") continue;
    // 近三年 is a time, and no count that ends one
    if (times.some(({ start, end }) => figure.start < end && start < figure.end)) {
      periods.set(figure, holding);
      continue;
    }
    const between = text.slice(from, figure.start);
    if (/[;；]/u.test(between)) holding = null;
    const time = times.findLast(({ start, end }) => start >= from && end <= figure.start);
    if (time === undefined) periods.set(figure, holding);
    else {
      periods.set(figure, time.printed);
      if (!isForOne(text, time, figure)) holding = time.printed;
    }
    from = figure.end;
  }
  return periods;
}

/** 较2019年的721件; 2018年19件: the time says which of several this one figure is. */
function isForOne(text: string, { start, end }: Time, figure: Figure): boolean {
  return COMPARES.test(text.slice(0, start)) || QUALIFIES.test(text.slice(end, figure.start));
}

function readTimes(text: string, year: number): Time[] {
  const times: Time[] = [];
  const add = (match: RegExpExecArray, printed: string | null): void => {
    const range = { start: match.index, end: match.index + match[0].length };
    if (times.every(({ start, end }) => range.end <= start || range.start >= end))
      times.push({ ...range, printed });
  };
  for (const match of text.matchAll(PERIOD)) add(match, isOfYear(match[0], year) ? null : match[0]);
  for (const match of text.matchAll(YEAR)) add(match, Number(match[1]) === year ? null : match[0]);
  for (const match of text.matchAll(THIS_YEAR)) add(match, null);
  return times.sort((one, other) => one.start - other.start);
}

/** 2021年以来 in the report of 2021 is that year; 2014年以来 is not. */
function isOfYear(printed: string, year: number): boolean {
  const years = [...printed.matchAll(/(?:19|20)\d{2}/gu)].map(([digits]) => Number(digits));
  return years.length > 0 && years.every((named) => named === year);
}
