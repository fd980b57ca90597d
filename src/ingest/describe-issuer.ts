/** Reads publisher and day of publication from the lines about a report, the signature included. */
import { foldWidth } from "../text/fold.ts";
import { isDateLine, isSignature } from "./clean-roles.ts";
import { readDay } from "./describe-dates.ts";

/** Keys before a publisher's name, the surest first. */
const ISSUER_KEYS = [
  "发布(?:单位|机构|机关|部门|者)",
  "(?:发文|制发)(?:机关|机构|单位)",
  "(?:信息|文章|稿件)?来源",
  "稿源",
  "公开主体",
  "责任部门",
] as const;
/** Keys before a day, the surest first. */
const DAY_KEYS = [
  "发布(?:日期|时间)",
  "(?:发表|公开|添加|录入)(?:日期|时间)",
  "(?:发文|成文|生成|印发)(?:日期|时间)",
  "(?<!更新)(?:日期|时间)",
  "更新(?:日期|时间)",
] as const;
const NOBODY = /^(?:本[站网级]|原创|互联网|网络|网站|(?:系统)?管理员|未知|佚名|无$|其他|转载)/u;

/**
 * Returns the publisher that the lines name, by key or by signature; null when they name none.
 *
 * @example
 * readIssuer(["来源: 鄂城区司法局 发布日期: 2022年02月28日"]); // "鄂城区司法局"
 */
export function readIssuer(lines: readonly string[]): string | null {
  const text = lines.map(foldWidth).join("\n");
  for (const key of ISSUER_KEYS) {
    const value = new RegExp(`${key}\\s*:\\s*([^\\s|;,]{2,40})`, "u").exec(text)?.[1] ?? "";
    const named = /\p{Script=Han}{2}/u.test(value) && !value.includes(":") && !isDateLine(value);
    if (named && !NOBODY.test(value)) return value.replace(/^[(]|[)]$/gu, "");
  }
  const signature = lines.findLast((line) => isSignature(foldWidth(line).trim()));
  return signature?.replace(/\s+/gu, "") ?? null;
}

/**
 * Returns the day of publication as an ISO date: by key, else a line that is a date (the first
 * one, so a head's before a signature's); null when no line tells.
 *
 * @example
 * readPublishedAt(["发布单位:市司法局 发布时间:2021-03-17 16:19:40"]); // "2021-03-17"
 */
export function readPublishedAt(lines: readonly string[]): string | null {
  const text = lines.map(foldWidth).join("\n");
  for (const key of DAY_KEYS) {
    const value = new RegExp(`${key}\\s*:\\s*([^:|;,]{6,20})`, "u").exec(text)?.[1];
    const day = value === undefined ? null : readDay(value);
    if (day !== null) return day;
  }
  const line = lines.find((candidate) => isDateLine(foldWidth(candidate).trim()));
  return line === undefined ? null : readDay(line);
}
