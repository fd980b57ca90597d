/**
 * What must stand letter by letter in a cited chunk: names in 《》, quoted words, and numbers that
 * count nothing and so are no figures (16号, 12345, 三级).
 */
import { comparable, foldWidth } from "../text/fold.ts";
import type { SaidSentence } from "./gate-sentence.ts";
import type { SourceChunk } from "./gate-source.ts";
import { type GateReason, gateReason } from "./gate-types.ts";

const TITLE = /《(?:[^《》]|《[^《》]*》)*》/gu;
const QUOTATION = /“[^“”]*”|「[^「」]*」|『[^『』]*』|"[^"]*"|‘[^‘’]*’/gu;
const OWN_TITLE =
  /^《?[\p{Script=Han}]{2,20}?(?:19|20)\d{2}年?度?(?:全面)?(?:推进)?(?:依法行政|法治政府建设)(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:报告|总结)》?$/u;
const HAN_NUMBER = /[二两三四五六七八九十〇零廿卅壹贰叁肆伍陆柒捌玖拾佰仟][\p{Script=Han}]?/gu;
/** Numerals that are no numbers. */
const SET_PHRASE =
  /^(?:十分|两者|二者|三者|零距|四是|二是|三是|五是|六是|七是|八是|九是|十是|两项|两方)$/u;
const DIGITS = /\d[\d,.:×+-]*/gu;
const STRANGE_NUMBER = /(?![0-9０-９〇])\p{N}/u;

/** Returns a reason for each name, quotation or bare number that no cited chunk prints. */
export function checkNames(sentence: SaidSentence, cited: readonly SourceChunk[]): GateReason[] {
  const { text } = sentence;
  const reasons: GateReason[] = [];
  const prints = (words: string): boolean =>
    cited.some((chunk) => chunk.comparable.includes(comparable(words)));
  for (const [title] of text.matchAll(TITLE)) {
    if (!prints(title) && !isReportTitle(title, cited)) reasons.push(gateReason("name", title));
  }
  const rest = text.replace(TITLE, (title) => " ".repeat(title.length));
  if (/[《》]/u.test(rest))
    reasons.push(gateReason("name", rest.match(/[《》].{0,20}/u)?.[0] ?? "《"));
  for (const [quotation] of rest.matchAll(QUOTATION)) {
    const inside = quotation.slice(1, -1).replace(/[,，。;；、!！?？]+$/u, "");
    if (inside.trim() === "" || !prints(inside)) reasons.push(gateReason("quote", inside));
  }
  if (/[“”「」『』"]/u.test(rest.replace(QUOTATION, "")))
    reasons.push(gateReason("quote", rest.match(/[“”「」『』"].{0,20}/u)?.[0] ?? "“"));
  return [...reasons, ...checkNumbers(sentence, cited)];
}

function isReportTitle(title: string, cited: readonly SourceChunk[]): boolean {
  const inside = comparable(title.slice(1, -1));
  return cited.some(({ given: { report } }) => {
    if (inside === comparable(report.title)) return true;
    const isNamed = [report.region.name, ...report.aliases].some((name) =>
      inside.includes(comparable(name)),
    );
    return (
      isNamed &&
      inside.includes(`${report.year}`) &&
      OWN_TITLE.test(inside) &&
      inside.match(/\d+/gu)?.length === 1
    );
  });
}

/** Numbers that the reader of figures passes over. */
function checkNumbers(
  { folded, figures }: SaidSentence,
  cited: readonly SourceChunk[],
): GateReason[] {
  let left = folded.replace(TITLE, (title) => " ".repeat(title.length));
  for (const { figure } of figures) {
    left =
      left.slice(0, figure.start) + "·".repeat(figure.end - figure.start) + left.slice(figure.end);
  }
  const texts = cited.map(({ text }) => foldWidth(text));
  const reasons: GateReason[] = [];
  if (STRANGE_NUMBER.test(left))
    reasons.push(gateReason("number", STRANGE_NUMBER.exec(left)?.[0] ?? ""));
  for (const { 0: digits, index } of left.matchAll(DIGITS)) {
    const token = digits.replace(/[,.:×+-]+$/u, "");
    const next = left.slice(index + token.length).match(/^[\p{Script=Han}A-Za-z%]/u)?.[0] ?? "";
    if (!texts.some((text) => standsIn(text, token + next)))
      reasons.push(gateReason("number", token + next));
  }
  for (const [numeral] of left.matchAll(HAN_NUMBER)) {
    if (SET_PHRASE.test(numeral) || texts.some((text) => text.includes(numeral))) continue;
    reasons.push(gateReason("number", numeral));
  }
  return reasons;
}

/** 16号 does not stand in 116号. */
function standsIn(text: string, token: string): boolean {
  for (let at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) {
    if (
      !/[\d.]/u.test(text[at - 1] ?? "") &&
      !(/\d$/u.test(token) && /\d/u.test(text[at + token.length] ?? ""))
    )
      return true;
  }
  return false;
}
