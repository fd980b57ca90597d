/** Other ways to write a printed number, for faithful paraphrases: 二百五十件, ２５０件, 2.5万. */

const HAN = "零一二三四五六七八九";
const PLACES = ["", "十", "百", "千"];

/**
 * Returns a whole number below 10^8 in Chinese; null for others.
 *
 * @example
 * toHan(250); // "二百五十"
 */
export function toHan(value: number): string | null {
  if (!Number.isInteger(value) || value <= 0 || value >= 1e8) return null;
  const high = Math.floor(value / 1e4);
  const low = value % 1e4;
  if (high === 0) return under10000(low);
  const gap = low > 0 && low < 1000 ? "零" : "";
  return `${under10000(high)}万${gap}${low === 0 ? "" : under10000(low, false)}`;
}

function under10000(value: number, isFirst = true): string {
  const digits = String(value).split("").map(Number);
  let text = "";
  let zero = false;
  digits.forEach((digit, index) => {
    if (digit === 0) {
      zero = true;
      return;
    }
    const place = PLACES[digits.length - 1 - index] ?? "";
    text += `${zero && text !== "" ? "零" : ""}${HAN.charAt(digit)}${place}`;
    zero = false;
  });
  return isFirst && /^一十/u.test(text) ? text.slice(1) : text;
}

/** Returns the text in full-width digits and signs. */
export function toFullWidth(text: string): string {
  return text.replace(/[0-9.%]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

const PLAIN = /^(\d+(?:\.\d+)?)(万|亿)?/u;

/** Returns the printed figure with its number in other notations; only those that keep its value. */
export function otherForms(printed: string): string[] {
  const match = PLAIN.exec(printed);
  const [whole = "", digits = "", scale] = match ?? [];
  if (whole === "") return [];
  const rest = printed.slice(whole.length);
  // 余 and 多 stand between number and unit, and before 万
  const forms = [toFullWidth(printed)];
  if (/^\p{Script=Han}/u.test(rest)) forms.push(`${whole} ${rest}`);
  const value =
    Math.round(Number(digits) * (scale === "万" ? 1e4 : scale === "亿" ? 1e8 : 1) * 1e6) / 1e6;
  if (/^[余多]/u.test(rest)) return forms;
  const han = scale === undefined ? toHan(value) : null;
  if (han !== null && /^[件份人次项家户场部条起名]/u.test(rest) && value > 9)
    forms.push(han + rest);
  if (scale === "万" && Number.isInteger(value)) forms.push(`${value}${rest}`);
  if (scale === undefined && value >= 1e4 && value % 100 === 0)
    forms.push(`${value / 1e4}万${rest}`);
  return forms;
}
