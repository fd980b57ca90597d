/**
 * Tells by the words around whether a number can be a year: 2020件 and 共2020 are counts, 近20年 and
 * 20年来 durations, (2020)12号 a document's number.
 */
import type { TextRange } from "../types.ts";

/** A measure word right behind makes a bare number a count; 人民 and 处罚 are no measure words. */
const MEASURE =
  "件(?!数)|条(?!例)|份|人(?![民大社均才口员力])|个(?![人案体])|余|多(?![少元次])|起(?![诉草])|次(?!数)|名(?![单称录])|场(?!所)|万|亿|元|户(?!籍)|项(?!目)|%|家(?!庭)|批(?![准复])|只|亩|号|部(?![门署])|种|类|天|日(?!常)|分(?![别析类公局布解])|秒|公里|公斤|公顷|辆|所(?![有属以])|位(?![居于])|宗|页|篇|套|台(?!账)|处(?![罚理置分以])|支(?![出持付部])|期(?![间末])|倍|吨|米|例(?!行)|张|间|座(?!谈)|本(?![级市区县地年])|平方|小时|版|修[正订改]|热线|字";
const COUNT_AFTER = new RegExp(`^\\s*(?:${MEASURE}|[-—~/.,]\\d)`, "u");
const COUNT_BEFORE = /(?:[共达约近超过计为满占仅额逾第数]|[No.a-z_/:-])\s*$/iu;
const DOCUMENT_NUMBER = /^\s*[)\]]?\s*(?:第\s*)?\d+\s*号/u;
const DURATION_BEFORE =
  /(?:[近约超逾满达共每第这整判前后]|过去|最近|连续|历时|超过|为期|未来|累计|距今|刑期?|长达)\s*$/u;
const DURATION_AFTER =
  /^(?:[来内间多余代限之]|期(?!间)|有期|以[上下内]|工龄|历史|经验|左右|级|前|后)/u;

/** Returns whether a full year without 年 at `range` can be a year: 安庆2020, not 受理2020件. */
export function acceptsBare(text: string, { start, end }: TextRange): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 8), start), text.slice(end, end + 12)];
  if (DOCUMENT_NUMBER.test(after) || COUNT_AFTER.test(after)) return false;
  return !COUNT_BEFORE.test(before);
}

/** Returns whether a two-digit number with 年 at `range` is a year: 20年受理, not 近20年 or 20年来. */
export function acceptsShort(text: string, { start, end }: TextRange): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 8), start), text.slice(end, end + 8)];
  return !DURATION_BEFORE.test(before) && !DURATION_AFTER.test(after);
}
