/**
 * Numbers that are no figures, because they name or merely belong to a word (16号, 12345, 三级), or
 * because they are broken (余份): they must stand in a cited chunk with the same neighbours.
 */
import { comparable } from "../text/fold.ts";
import type { SaidSentence } from "./gate-sentence.ts";
import type { SourceChunk } from "./gate-source.ts";
import { type GateReason, gateReason } from "./gate-types.ts";

const TITLE = /《(?:[^《》]|《[^《》]*》)*》/gu;
const DIGITS = /\d[\d,.:×+-]*/gu;
const QUOTE_MARK = /[“”"‘’「」『』]/gu;
const STRANGE = /(?![0-9０-９〇])\p{N}/u;
const HAN = "一二两三四五六七八九十百千万亿〇零廿卅壹贰叁肆柒捌玖佰仟";
/** A run of numerals with what follows, or a word of approximation without a number. */
const HAN_NUMBER = new RegExp(
  `(?<before>(?![${HAN}])\\p{Script=Han})?(?<run>[${HAN}]+[余多几]?(?:[%％‰]|\\p{Script=Han})?|[余逾约][件份人次名户家个项条场部])`,
  "gu",
);
/** What needs its neighbour to be told apart: 万份 of 万余份, 余份. */
const BARE = /^[百千万亿余逾约]+/u;
/** Numerals that count nothing. */
const SET_PHRASE =
  /^(?:十分|两者|二者|三者|零距|[一二三四五六七八九十]是|两方|百姓|百分|千方|百计|千家|万户|万众|万一|万无|百花|百业|千万|一(?![二两三四五六七八九十百千万亿]))/u;
const NUMERAL_BEFORE = new RegExp(`[${HAN}]`, "u");
const WINDOW = 8;

/** Returns a reason for each such number that no cited chunk prints. */
export function checkNumbers(
  { folded, figures }: SaidSentence,
  cited: readonly SourceChunk[],
): GateReason[] {
  let left = folded.replace(TITLE, (title) => "·".repeat(title.length));
  for (const { figure } of figures) {
    const blank = "·".repeat(figure.end - figure.start);
    left = left.slice(0, figure.start) + blank + left.slice(figure.end);
  }
  const texts = cited.map((chunk) => chunk.comparable.replace(QUOTE_MARK, ""));
  const reasons: GateReason[] = [];
  const strange = STRANGE.exec(left)?.[0];
  if (strange !== undefined) reasons.push(gateReason("number", strange));
  for (const { 0: digits, index } of left.matchAll(DIGITS)) {
    const end = index + digits.length;
    const behind = comparable(left.slice(end, end + WINDOW).replace(QUOTE_MARK, "")).slice(0, 1);
    const token = comparable(digits) + (behind === "·" ? "" : behind);
    if (!texts.some((text) => standsIn(text, token, /[\d.]/u))) {
      reasons.push(gateReason("number", digits));
    }
  }
  for (const { groups } of left.matchAll(HAN_NUMBER)) {
    const { before = "", run = "" } = groups ?? {};
    if (SET_PHRASE.test(run)) continue;
    const token = BARE.test(run) ? before + run : run;
    const stands = texts.some((text) => standsIn(text, comparable(token), NUMERAL_BEFORE));
    if (!stands) reasons.push(gateReason("number", run));
  }
  return reasons;
}

/** 16号 does not stand in 116号, 二千 not in 一万二千. */
function standsIn(text: string, token: string, cut: RegExp): boolean {
  for (let at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) {
    const isCutAfter = /\d$/u.test(token) && /\d/u.test(text[at + token.length] ?? "");
    if (!cut.test(text[at - 1] ?? "") && !isCutAfter) return true;
  }
  return false;
}
