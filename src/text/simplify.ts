/**
 * Traditional to simplified characters (OpenCC). The converter takes some 20 ms to build, so it is
 * built only when a text holds a character that simplified writing does not use.
 */
import { Converter } from "opencc-js/t2cn";
import { hasUncommonHan } from "./gb-characters.ts";

let converter: ((text: string) => string) | undefined;

/** What the converter cannot know: names that keep 乾, and 覆議 as Taiwan spells 复议. */
const AFTERWARDS: readonly (readonly [RegExp, string])[] = [
  [/干(?=县|安县)/gu, "乾"],
  [/覆议/gu, "复议"],
];

/**
 * Returns `text` in simplified characters, of the same length in code points; unchanged when it
 * holds none that are traditional.
 *
 * @example
 * simplify("清豐縣行政覆議案件"); // "清丰县行政复议案件"
 */
export function simplify(text: string): string {
  if (!hasUncommonHan(text)) return text;
  const convert = converter ?? createConverter();
  converter = convert;
  let simplified = convert(text);
  if (simplified === text) return text;
  for (const [pattern, replacement] of AFTERWARDS) {
    simplified = simplified.replace(pattern, replacement);
  }
  return simplified;
}

function createConverter(): (text: string) => string {
  return Converter({ from: "tw", to: "cn" });
}
