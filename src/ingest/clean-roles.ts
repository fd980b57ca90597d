/** What a line of the report itself looks like: a statement about the report, prose, a signature. */
import { readMarker } from "./outline-markers.ts";

const META_KEY =
  /^(?:(?:信息|文章|稿件)?来源|稿源|发布(?:单位|机构|机关|部门|者|人|时间|日期)?|发文(?:机关|机构|单位|日期|字号|时间)|制发机关|公开(?:日期|时间|方式|主体|范围|属性|形式|责任部门)|(?:成文|生成|印发|更新|发表|添加|录入)(?:日期|时间)|信息(?:类别|分类|索引号?|名称)|索\s*引\s*号?|(?:发?文|文件)\s*(?:字|编)?号|作者|(?:责任)?编辑|责编|(?:信息)?审核|供稿|撰稿|主题(?:分类|词)|(?:体裁|组配|内容)分类|内容概述|关键词|名\s*称|标\s*题|有\s*效\s*性|时间|日期|责任部门)\s*:/u;
const BARE_KEY = /:$/u;
const DATE =
  /^\(?\s*(?:\d{4}|[一二〇零○0-9]{4})\s*[年./-]\s*[\d一二三四五六七八九十]{1,2}\s*[月./-]\s*[\d一二三四五六七八九十]{1,3}\s*日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*\)?$/u;
const DOCUMENT_NUMBER = /^\p{Script=Han}{1,12}\s*[([]\s*\d{4}\s*[)\]]\s*第?\s*\d+\s*号$/u;
const RELEASE_NOTE = /^\((?:此件|本文|此文)[^()]*\)$/u;
const SIGNATURE =
  /^[\p{Script=Han}\s()、]{2,40}(?:人民政府|政府|厅|局|办公室|委员会|领导小组|管委会|委)$/u;
const MAX_META_CHARS = 220;
const MIN_PROSE_CHARS = 40;

/**
 * Returns whether the line states publisher, date, number or the like of the report.
 *
 * @example
 * isMetaLine("发布单位:市司法局 发布时间:2021-03-17"); // true
 * isMetaLine("来源于群众的建议20条。"); // false
 */
export function isMetaLine(line: string): boolean {
  if (line.length > MAX_META_CHARS || line.includes("。")) return false;
  return (
    META_KEY.test(line) || isDateLine(line) || DOCUMENT_NUMBER.test(line) || RELEASE_NOTE.test(line)
  );
}

/** Returns whether the line is a key whose value stands on the next line: 发布机构: */
export function isBareKey(line: string): boolean {
  return META_KEY.test(line) && BARE_KEY.test(line);
}

/** Returns whether the line is a date and nothing else, with or without the time of day. */
export function isDateLine(line: string): boolean {
  return DATE.test(line);
}

/** Returns whether the line is the name of an authority and nothing else, as below a report. */
export function isSignature(line: string): boolean {
  return SIGNATURE.test(line) && readMarker(line) === null;
}

/** Returns whether the line is running text: it has a sentence's end, or is long and has clauses. */
export function isProse(line: string): boolean {
  return /[。;]/u.test(line) || (line.length >= MIN_PROSE_CHARS && /[,、:]/u.test(line));
}
