/**
 * Reads the number with which a line begins: 第一部分, 一、, (一), 1., 1.1, (1), ①, #. Whether the
 * line is a heading is the outline's decision; this file only knows the styles.
 */
import { foldWidth } from "../text/fold.ts";

export type MarkerStyle =
  | `md${number}`
  | "part"
  | "chapter"
  | "node"
  | "cn"
  | "cnParen"
  | "arabic"
  | "bare"
  | `decimal${number}`
  | "arabicParen"
  | "circled"
  | "bullet";

export interface Marker {
  readonly style: MarkerStyle;
  /** The number; 0 where the style has none. For 2.3 the last part, 3. */
  readonly value: number;
  /** For 2.3 the part before the last, "2"; "" otherwise. */
  readonly prefix: string;
  /** The number as printed, without white space around it. */
  readonly label: string;
  /** Characters up to the title, white space included. */
  readonly length: number;
}

type Reader = (match: RegExpExecArray) => { style: MarkerStyle; value: number; prefix?: string };

const PATTERNS: readonly { readonly pattern: RegExp; readonly read: Reader }[] = [
  {
    pattern:
      /^第([一二三四五六七八九十百零〇\d]{1,4})(部分|篇|章|节)(?=[\s、:.\p{Script=Han}])[\s、:.]*/u,
    read: ([, number = "", kind = ""]) => ({
      style: kind === "章" ? "chapter" : kind === "节" ? "node" : "part",
      value: numberOf(number),
    }),
  },
  {
    // not 一、二审案件 and the like, which is prose
    pattern:
      /^([一二三四五六七八九十百]{1,4})\s*[、.,:](?![一二三四五六七八九十两](?:审|级|类|线|期|批|季|产))\s*/u,
    read: ([, number = ""]) => ({ style: "cn", value: numberOf(number) }),
  },
  {
    pattern: /^\(?\s*([一二三四五六七八九十百]{1,4})\s*\)\s*[、.,:]?\s*/u,
    read: ([, number = ""]) => ({ style: "cnParen", value: numberOf(number) }),
  },
  {
    pattern: /^([㈠-㈩])\s*/u,
    read: ([, number = ""]) => ({ style: "cnParen", value: codeFrom(number, "㈠") }),
  },
  {
    // not 9.5万人, 3.2个百分点, 3.15消费者权益日: the outline also wants n.1 to come first
    pattern:
      /^(\d{1,2}(?:\.\d{1,2})*)\.(\d{1,2})(?:\s+|[、.]\s*|(?=\p{Script=Han}))(?![%万亿元年月日个件人余多])/u,
    read: ([, prefix = "", number = ""]) => ({
      style: `decimal${prefix.split(".").length + 1}`,
      value: Number(number),
      prefix,
    }),
  },
  {
    pattern: /^([1-9]\d?)\s*(?:[.、]|\.、)\s*(?!\d)/u,
    read: ([, number = ""]) => ({ style: "arabic", value: Number(number) }),
  },
  {
    pattern: /^([⒈-⒛])\s*/u,
    read: ([, number = ""]) => ({ style: "arabic", value: codeFrom(number, "⒈") }),
  },
  {
    pattern: /^\(?\s*([1-9]\d?)\s*\)\s*[、.,:]?\s*(?!\d)/u,
    read: ([, number = ""]) => ({ style: "arabicParen", value: Number(number) }),
  },
  {
    pattern: /^([⑴-⒇])\s*/u,
    read: ([, number = ""]) => ({ style: "arabicParen", value: codeFrom(number, "⑴") }),
  },
  {
    pattern: /^([①-⑳])\s*/u,
    read: ([, number = ""]) => ({ style: "circled", value: codeFrom(number, "①") }),
  },
  {
    pattern: /^([1-9]\d?)\s+(?=\p{Script=Han}[^。]{1,30}$)/u,
    read: ([, number = ""]) => ({ style: "bare", value: Number(number) }),
  },
  { pattern: /^[●◆■▲★◎▶➢◇□☆]\s*/u, read: () => ({ style: "bullet", value: 0 }) },
];

const DIGITS = "一二三四五六七八九";

/**
 * Returns the number at the start of `line`; null when there is none.
 *
 * @example
 * readMarker("(一)深化改革"); // { style: "cnParen", value: 1, prefix: "", label: "(一)", length: 3 }
 * readMarker("2.4亿元投资"); // null
 */
export function readMarker(line: string): Marker | null {
  const folded = foldWidth(line);
  const hashes = /^(#{1,6})\s+/u.exec(folded);
  if (hashes !== null) {
    const [whole, signs = ""] = hashes;
    const inner = readMarker(line.slice(whole.length));
    return {
      style: `md${signs.length}`,
      value: inner?.value ?? 0,
      prefix: "",
      label: inner?.label ?? "",
      length: whole.length + (inner?.length ?? 0),
    };
  }
  for (const { pattern, read } of PATTERNS) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const length = match[0].length;
    return { prefix: "", ...read(match), label: line.slice(0, length).trim(), length };
  }
  return null;
}

/**
 * Returns the value of a number written in Arabic digits or in Chinese up to 199; 0 for any other.
 *
 * @example
 * numberOf("十二"); // 12
 */
export function numberOf(printed: string): number {
  if (/^\d+$/u.test(printed)) return Number(printed);
  const [, hundreds, tens, ones] =
    /^(一?百)?零?([一二三四五六七八九]?十)?([一二三四五六七八九])?$/u.exec(printed) ?? [];
  const tenDigit = tens === undefined ? 0 : tens === "十" ? 1 : DIGITS.indexOf(tens.charAt(0)) + 1;
  const oneDigit = ones === undefined ? 0 : DIGITS.indexOf(ones) + 1;
  return (hundreds === undefined ? 0 : 100) + tenDigit * 10 + oneDigit;
}

function codeFrom(character: string, first: string): number {
  return character.charCodeAt(0) - first.charCodeAt(0) + 1;
}
