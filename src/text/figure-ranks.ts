/**
 * Reads what begins with 第, and places without it: 全省第八位 and 排名上升至22位 are ranks; 第十三次,
 * 第二十条, 第一批, 第一责任人 are names and are passed over.
 */
import {
  figureReading,
  HAN_NUMERALS,
  matchAt,
  type Reading,
  type Source,
  textBefore,
} from "./figure-reading.ts";
import { parseNumeral } from "./numerals.ts";

const ORDINAL = new RegExp(`第 ?(\\d+|[${HAN_NUMERALS}]+)`, "uy");
const MORE_ORDINALS = new RegExp(`(?:[、和及至到—-]第?(?:\\d+|[${HAN_NUMERALS}]+))+`, "uy");
const PLACE = / ?([位名])(?!单|称|录|额|置|于|一体|书记|[校院副])/uy;
const PLAIN_PLACE = / ?(位|名)(?!单|称|录|额|置|于|一体)/uy;
const NUMBER = new RegExp(`(\\d+|[${HAN_NUMERALS}]+)`, "uy");
const ENDS_CLAUSE = /(?:[^\p{Script=Han}\d]|的|和|并|且|$)/uy;
const RANKED =
  /(?:[位名]?[居列]|排[名在行位序第]?|名次|位次|夺得?|荣?获|[升进]至|进入|跻身|入围|位于|稳居|保持|跃居|全(?:国|省|市|区|县|州)|同类[^,。;]{0,6}|均为|考核|评[比估价])[^,。;:]{0,8}$/u;
const PLACED =
  /(?:排名|名次|位次|排位|排序|排行|位[居列]|[升降]至|跃居|居|前移至)[^\d,。;:]{0,10}$/u;
/** A number of persons is no rank: 招录排名靠前的22名. */
const LEVEL = /(?:[至到列居第为]|全[国省市区县州])$/u;

/**
 * Returns a rank, or the ordinal to pass over, that begins at `at`; null when neither does.
 *
 * @example
 * readRank({ text, folded }, 3); // on "居全省第八位": a rank of value 8
 * readRank({ text, folded }, 0); // on "第二十条规定": no figure, end 4
 */
export function readRank(source: Source, at: number): Reading | null {
  const { folded } = source;
  const ordinal = matchAt(ORDINAL, folded, at);
  if (ordinal !== null) return readOrdinal(source, at, ordinal);
  const number = matchAt(NUMBER, folded, at);
  if (number === null) return null;
  const afterNumber = at + number[0].length;
  const place = matchAt(PLAIN_PLACE, folded, afterNumber);
  const value = parseNumeral(number[0]);
  if (value === null || value === 0) return null;
  const before = textBefore(folded, at, 24);
  if (before.endsWith("前")) {
    if (!RANKED.test(before.slice(0, -1))) return null;
    if (place === null && matchAt(ENDS_CLAUSE, folded, afterNumber) === null) return null;
    const end = place === null ? afterNumber : afterNumber + place[0].length;
    return rank(source, { start: at, end, value, unit: place?.[1] ?? "", isTop: true });
  }
  if (place === null || !PLACED.test(before) || !LEVEL.test(before)) return null;
  return rank(source, {
    start: at,
    end: afterNumber + place[0].length,
    value,
    unit: place[1] ?? "",
  });
}

function readOrdinal(source: Source, at: number, ordinal: RegExpExecArray): Reading {
  const { folded } = source;
  const end = at + ordinal[0].length;
  const value = parseNumeral(ordinal[1] ?? "");
  const place = matchAt(PLACE, folded, end);
  if (value === null || value === 0) return { end, figure: null };
  if (place !== null) {
    return rank(source, { start: at, end: end + place[0].length, value, unit: place[1] ?? "" });
  }
  const isRank =
    matchAt(ENDS_CLAUSE, folded, end) !== null && RANKED.test(textBefore(folded, at, 16));
  return isRank ? rank(source, { start: at, end, value, unit: "" }) : passOver(folded, end);
}

/** Passes over further ordinals (第二、三批) and the word after them, which is no unit. */
function passOver(folded: string, first: number): Reading {
  const end = first + (matchAt(MORE_ORDINALS, folded, first)?.[0].length ?? 0);
  return { end: /[\p{Script=Han}]/u.test(folded.charAt(end)) ? end + 1 : end, figure: null };
}

interface Rank {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
  readonly isTop?: boolean;
}

function rank(source: Source, { start, end, value, unit, isTop }: Rank): Reading {
  const exactness = isTop === true ? "atMost" : "exact";
  return figureReading(source, { start, end }, { value, unit, kind: "rank", exactness });
}
