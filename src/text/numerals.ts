/**
 * Turns a printed numeral, Arabic, Chinese or mixed (250, 3,412, 二百五十, 2.5万), into its value.
 * Decimals are scaled by moving the point in the digits, so that 1.13万 is 11300 and not 11299.99….
 */
import { foldWidth } from "./fold.ts";

const DIGITS: ReadonlyMap<string, number> = new Map([
  ...numbered("零一二三四五六七八九"),
  ...numbered("〇壹贰叁肆伍陆柒捌玖"),
  ["两", 2],
  ["兩", 2],
]);

/** Powers of ten of the scale characters. */
const POWERS: ReadonlyMap<string, number> = new Map([
  ["十", 1],
  ["拾", 1],
  ["百", 2],
  ["佰", 2],
  ["千", 3],
  ["仟", 3],
  ["万", 4],
  ["萬", 4],
  ["亿", 8],
  ["億", 8],
]);

/** 3万5千, 1亿2000万. */
const COMPOUND = /^(\d+[万亿])(\d.*)$/u;
const ARABIC = /^(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?([十百千]?[万亿]*)$/u;

/**
 * Returns the value of `text`, which must be nothing but one numeral; null when it is not one.
 * White space inside is ignored. A lone last digit after 百, 千 or 万 counts tenths of it: 二百五 is 250,
 * 3万5 is 35000.
 *
 * @example
 * parseNumeral("1.13万"); // 11300
 * parseNumeral("二〇二〇"); // 2020
 * parseNumeral("两千余"); // null
 */
export function parseNumeral(text: string): number | null {
  const folded = foldWidth(text).replaceAll(" ", "");
  if (folded === "") return null;
  if (folded === "半") return 0.5;
  const value = parseArabic(folded) ?? parseChinese(folded);
  return value !== null && Number.isFinite(value) ? value : null;
}

function parseArabic(text: string): number | null {
  const compound = COMPOUND.exec(text);
  if (compound === null) return parseScaledArabic(text);
  const head = parseScaledArabic(compound[1] ?? "");
  const scale = compound[1]?.endsWith("亿") === true ? 1e8 : 1e4;
  const rest = parseArabic(compound[2] ?? "");
  const tail = rest !== null && /^\d$/u.test(compound[2] ?? "") ? (rest * scale) / 10 : rest;
  return head === null || tail === null || tail >= scale ? null : head + tail;
}

function parseScaledArabic(text: string): number | null {
  const match = ARABIC.exec(text);
  if (match === null) return null;
  const [, whole = "", fraction = "", scale = ""] = match;
  let power = 0;
  for (const character of scale) power += POWERS.get(character) ?? 0;
  return Number(`${whole.replaceAll(",", "")}${fraction}e${power}`);
}

function parseChinese(text: string): number | null {
  const [whole = "", fraction, ...rest] = text.split("点");
  if (rest.length > 0) return null;
  if (fraction === undefined) return parseWhole(whole);
  const scale = /[万亿]+$/u.exec(fraction)?.[0] ?? "";
  const decimals = positional(fraction.slice(0, fraction.length - scale.length));
  const integer = parseWhole(whole);
  return decimals === null || integer === null
    ? null
    : parseArabic(`${integer}.${decimals}${scale}`);
}

function parseWhole(text: string): number | null {
  const digits = positional(text);
  return digits === null ? parseScaled(text, [8, 4, 3, 2, 1]) : Number(digits);
}

/** Value of a numeral whose scales are in `powers`, highest first: what stands before the highest
 * scale is multiplied by it, what stands after is added. */
function parseScaled(text: string, powers: readonly number[]): number | null {
  const [power, ...lower] = powers;
  if (power === undefined) return parseUnits(text);
  const at = lastScale(text, power);
  if (at < 0) return parseScaled(text, lower);
  const head = text.slice(0, at);
  const tail = text.slice(at + 1);
  const scale = 10 ** power;
  const times = head === "" ? 1 : power >= 4 ? parseScaled(head, lower) : parseUnits(head);
  const rest = tail === "" ? 0 : parseTail(tail, power, lower);
  return times === null || times === 0 || rest === null || rest >= scale
    ? null
    : times * scale + rest;
}

function parseTail(tail: string, power: number, lower: readonly number[]): number | null {
  const tenths = power > 1 ? DIGITS.get(tail) : undefined;
  return tenths === undefined ? parseScaled(tail, lower) : tenths * 10 ** (power - 1);
}

/** A lone digit, or one after the 零 that marks a gap. */
function parseUnits(text: string): number | null {
  return DIGITS.get(text.replace(/^[零〇](?=.)/u, "")) ?? null;
}

function lastScale(text: string, power: number): number {
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (POWERS.get(text.charAt(at)) === power) return at;
  }
  return -1;
}

function positional(text: string): string | null {
  let digits = "";
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined) return null;
    digits += digit;
  }
  return digits === "" ? null : digits;
}

function numbered(characters: string): [string, number][] {
  return [...characters].map((character, value) => [character, value]);
}
