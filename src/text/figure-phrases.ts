/**
 * Decides whether a Chinese numeral with a measure word counts (开展两次调研, 四个方面) or belongs to
 * a set phrase (“三项制度”, 四个意识, 八项规定, 一件事).
 */
import { textBefore } from "./figure-reading.ts";
import { COUNTING_WORDS } from "./figure-units.ts";

/** A Chinese numeral and its measure word, with their offsets in the folded text. */
export interface Counting {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
}

/** Measure words that Chinese numerals from ten on take besides the counting words. */
const LARGE_WORDS: ReadonlySet<string> = new Set(
  [
    "户次 家次 件次 场次 期次 批次 车次 项次 份次 轮次 期 轮 台 本 张 幅 块 辆 座 棵 栋 岁 吨 亩 字 课时 学时",
    "元 美元 分钟 公里 平方米 平方公里 % ‰ 个百分点 部门 社区 村 乡镇 街道 镇 乡 站 队 组 盒 箱 袋 周 面 笔",
  ]
    .join(" ")
    .split(" "),
);

/** What stands before and makes the numeral point at things instead of counting them. */
const POINTING = /[这那哪前后首头末每各逐隔老初周第之]$/u;

/** What follows a measure word in set phrases of public administration. */
const SET_PHRASES: Readonly<Record<string, RegExp>> = {
  个: /^(?:意识|自信|维护|确立|全面|代表|坚持|文明|毫不|一百|百年|务必|革命|巩固|安全|不|重心|结合|关键|转变|统一|更加|到位|现代化|必须|严禁|大局|面向|突出|着力|凡是|责任|清单|离不开|伟大|一律|从严|最|确保|规范化|中心|一|善于|带头|聚焦|有|强化|免于|共同)/u,
  项: /^(?:制度|规定|机制|清单|纪律|原则|禁令|铁规|权力|救助)/u,
  条: /^(?:主线|红线|底线|战线|线|龙|禁令|例|措施意见)/u,
  位: /^一体/u,
  支: /^一扶/u,
  家: /^渠/u,
  批: /^次?(?:目录|名单)/u,
  类: /^(?:费|卡|差)/u,
  次: /^(?:元|创业|供水|分配|污染|产业|函|会议|全会|代会)/u,
  年: /^(?:行动|规划|计划|实施|滚动|攻坚|大变样|一遇|制|专项|提升|一度|一次|期|来|前|后|以来)/u,
  名: /^(?:一体|以上?[其]他)/u,
  件: /^(?:事|实事|大事|小事|套)/u,
  种: /^形态/u,
  人: /^(?:以上|以下|行|一|小组|成虎|世界)/u,
  场: /^(?:攻坚战|硬仗|战役)/u,
  处: /^(?:分)/u,
  起: /^(?:来)/u,
  所: /^(?:一庭)/u,
};

const OPENING = /[“"「『‘]/u;
const CLOSING = /[”"」』’]/u;
const QUOTED_LENGTH = 12;

/**
 * Returns whether the Chinese numeral counts, and does not belong to a set phrase or a quoted name.
 *
 * @example
 * isCounting("开展两次调研", { start: 2, end: 4, value: 2, unit: "次" }); // true
 * isCounting("四个意识", { start: 0, end: 2, value: 4, unit: "个" }); // false
 */
export function isCounting(folded: string, { start, end, value, unit }: Counting): boolean {
  if (!COUNTING_WORDS.has(unit) && !(value >= 10 && LARGE_WORDS.has(unit))) return false;
  if (POINTING.test(textBefore(folded, start, 1))) return false;
  if (isQuotedName(folded, start)) return false;
  const after = folded.slice(end, end + 6);
  if (value === 1) return isTerm(unit) && /^ ?以?之?内/u.test(after);
  if (value < 10 && (unit === "日" || unit === "人次"))
    return unit === "人次" || /^以?之?内/u.test(after);
  if (folded.charAt(start) === "二" && end - start === 2 && !"件项份名人起".includes(unit))
    return false;
  return SET_PHRASES[unit]?.test(after) !== true;
}

function isTerm(unit: string): boolean {
  return ["年", "个月", "天", "日", "个工作日", "小时"].includes(unit);
}

/** Whether `at` stands in a short quotation, also one whose opening mark was lost on the page. */
function isQuotedName(folded: string, at: number): boolean {
  const before = folded.slice(Math.max(0, at - QUOTED_LENGTH), at);
  const after = folded.slice(at, at + QUOTED_LENGTH);
  const closes = after.search(CLOSING);
  if (closes < 0) return false;
  const stop = after.search(/[,。;:\n“「]/u);
  if (stop >= 0 && stop < closes) return false;
  const opened = lastIndex(before, OPENING);
  if (opened > lastIndex(before, /[”」』’]/u))
    return before.length - opened + closes <= QUOTED_LENGTH + 1;
  return closes <= 6 && !OPENING.test(folded.slice(Math.max(0, at - 40), at));
}

function lastIndex(text: string, pattern: RegExp): number {
  for (let at = text.length - 1; at >= 0; at -= 1) if (pattern.test(text.charAt(at))) return at;
  return -1;
}
