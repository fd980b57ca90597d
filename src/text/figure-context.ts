/**
 * What the words around a number say of it: how exact it is (近2万人, 300余件, 50%以上) and whether
 * it is a change and which way (同比下降10.43个百分点).
 */
import type { Exactness, FigureKind } from "../types.ts";
import { matchAt, textBefore } from "./figure-reading.ts";

/** Words that stand right before a number; the first pattern that matches decides. */
const BEFORE: readonly (readonly [RegExp, Exactness])[] = [
  [/(?:不少于|不低于|不下于?|不小于|至少|最少|最低)$/u, "atLeast"],
  [/(?:不超过?|不多于|不高于|不大于|不足|不到|未满|少于|低于|小于|至多|最多|最长)$/u, "atMost"],
  [/(?:超过|超出|超额|突破|逾|多于|大于|高于|(?<![赶反])超)$/u, "moreThan"],
  [/(?:大约|约为|约有|约(?:计|占|合)?|将近|接近|大概)$/u, "about"],
  [/(?<![最附邻靠亲相临])近$/u, "about"],
];
/** 约 that ends a word of its own: 签约12家, 节约30万元. */
const OTHER_YUE = /[签节制履违公预契特集简条合大邀失毁]约$/u;

const AFTER =
  / ?(?:(\+)(?![\dA-Za-z])|(以上|以下|以内|之内|左右|上下)(?![级下])|(余|多)(?=[^\p{Script=Han}]|[来的前后]|$))/uy;
const AFTER_DURATION = / ?(?:(内)(?![部设外容])|(余|多)(?=[^\p{Script=Han}]|[来的前后]|$))/uy;

const EXACTNESS_OF: Readonly<Record<string, Exactness>> = {
  以上: "atLeast",
  以下: "atMost",
  以内: "atMost",
  之内: "atMost",
  内: "atMost",
  左右: "about",
  上下: "about",
  余: "moreThan",
  多: "moreThan",
  来: "about",
  几: "moreThan",
  "+": "moreThan",
};

/**
 * Returns what a word of approximation says; "exact" for any other word.
 *
 * @example
 * exactnessOf("余"); // "moreThan"
 */
export function exactnessOf(word: string): Exactness {
  return EXACTNESS_OF[word] ?? "exact";
}

/**
 * Returns the exactness told right before `at`; "exact" when nothing is told.
 *
 * @example
 * exactnessBefore("受众近2万人", 3); // "about"
 */
export function exactnessBefore(folded: string, at: number): Exactness {
  const before = textBefore(folded, at, 6).replace(/(?:达到?|为|有)$/u, "");
  for (const [pattern, exactness] of BEFORE) {
    if (pattern.test(before)) return OTHER_YUE.test(before) ? "exact" : exactness;
  }
  return "exact";
}

/**
 * Returns the end and meaning of 以上, 左右 and the like at `at`; null when none is there.
 *
 * @example
 * exactnessAfter("50%以上", 3, "share"); // { end: 5, exactness: "atLeast" }
 */
export function exactnessAfter(
  folded: string,
  at: number,
  kind: FigureKind,
): { readonly end: number; readonly exactness: Exactness } | null {
  const match =
    matchAt(AFTER, folded, at) ??
    (kind === "duration" ? matchAt(AFTER_DURATION, folded, at) : null);
  if (match === null) return null;
  return { end: at + match[0].length, exactness: exactnessOf(match[0].trim()) };
}

const ADVERBS =
  "(?:了|约|近|逾|超过?|达到?|不少于|不超过|至少|将近|接近|平均|分别|均| |[幅率](?:度|均)?(?:达到?|为|约|超过?)?|比例(?:达到?|为|约)?)*$";
const UP = new RegExp(
  `(?:增长|上升|提高|提升|(?<!新)增加|上涨|攀升|跃升|上浮|扩大|前移|进位|同比\\+|[增涨升](?=幅)|(?<![新净倍])增|净增)${ADVERBS}`,
  "u",
);
const DOWN = new RegExp(
  `(?:下降|减少|降低|缩短|压缩|压减|缩减|精简|下滑|回落|下调|后退|收窄|同比-|[降减跌](?=幅)|(?<!核)减|降)${ADVERBS}`,
  "u",
);
const COMPARED = /(?:同比|环比|相比|同期|[比较](?:上|去|前|往|年|同|20\d\d|原))[^。;]{0,24}$/u;
const COMPARED_MORE = /[比较](?:上|去|前|往|20\d\d)[^。;,]{0,12}(?:多|高|升)(?:出|了)?$/u;
const COMPARED_LESS = /[比较](?:上|去|前|往|20\d\d)[^。;,]{0,12}(?:少|低|降)(?:了)?$/u;
const CLAUSE_LENGTH = 32;

/**
 * Returns +1 or -1 when the number at `at` is said to be a change (增长200%, 比上年减少12件), and 0
 * when it is not. Plain counts need a comparison beside the verb, for 减少12件 alone says what was
 * done. 减少至, 提高到 tell a level, not a change.
 *
 * @example
 * changeBefore("案件同比下降37.5%", 6, "%"); // -1
 */
export function changeBefore(folded: string, at: number, unit: string): -1 | 0 | 1 {
  const before = textBefore(folded, at, CLAUSE_LENGTH);
  if (COMPARED_MORE.test(before)) return 1;
  if (COMPARED_LESS.test(before)) return -1;
  const direction = UP.test(before) ? 1 : DOWN.test(before) ? -1 : 0;
  if (direction === 0 || FREE_UNITS.has(unit)) return direction;
  return COMPARED.test(before) ? direction : 0;
}

/** Units whose number after a verb of change is a change without further ado. */
const FREE_UNITS: ReadonlySet<string> = new Set(
  "% ‰ 个百分点 倍 位 小时 分钟 天 日 个工作日 个月 年".split(" "),
);

const VERB_UP = /(?:增长|上升|提高|提升|增加|上涨|攀升|高于|高出|[增涨升高](?=了?$|幅))/gu;
const VERB_DOWN = /(?:下降|减少|降低|缩短|压缩|下滑|回落|下调|低于|[降减跌低](?=了?$|幅))/gu;

/**
 * Returns the direction of the nearest verb of change in the clause before `at`; 0 when none.
 *
 * @example
 * nearestDirection("低于全省平均2.1个百分点", 6); // -1
 */
export function nearestDirection(folded: string, at: number): -1 | 0 | 1 {
  const clause =
    textBefore(folded, at, 20)
      .split(/[,。;]/u)
      .at(-1) ?? "";
  const up = lastIndexOf(VERB_UP, clause);
  const down = lastIndexOf(VERB_DOWN, clause);
  return up === down ? 0 : up > down ? 1 : -1;
}

function lastIndexOf(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}
