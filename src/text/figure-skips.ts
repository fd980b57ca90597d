/**
 * Passes over numbers that count nothing: titles, addresses, document numbers, labels, telephone
 * and registration numbers, clock times, versions, day names (“12.4”), formulas (1+3+N).
 */
import { matchAt, textBefore } from "./figure-reading.ts";
import { unitAt } from "./figure-units.ts";

const URL = /(?:https?:\/\/|www\.)[^\s\p{Script=Han},。;)]*/uy;
const MAX_TITLE_LENGTH = 200;

/** At any digit, whatever stands before it. */
const ANYWHERE: readonly RegExp[] = [
  /\d+(?:\.\d+){2,}(?::\d+)?/uy, // 10.1.2.3:8080
  /\d{1,2} ?: ?\d{2}(?: ?: ?\d{2})?(?!\d)/uy, // 16:19:40
  /\d+ ?[×*xX✕] ?\d+ ?(?:小时|天)?/uy, // 7×24小时
  /\d+(?:\+(?:\d+|[A-Za-z])+)+/uy, // 1+3+N
  /\d+[·・•‧]\d+/uy, // 3·15
  /\d+\.0(?!\d|%| ?[万亿余多个百分点件元])/uy, // 2.0
  /\d+\.\d+(?= ?(?:版|时代|升级))/uy,
  /(?:1[3-9]\d{9}|0\d{2,3}-\d{7,8}|400-?\d{3,4}-?\d{3,4})(?:-\d+)?(?!\d)/uy, // telephone
  /\d+(?:-\d+){2,}/uy,
  /\d+(?:\.\d+)?[A-Za-z]+\d*/uy, // 5G
  /\d+(?:[、-]\d+){0,9} ?号(?:-\d+)?(?!召)/uy, // 16号
  /\d+(?:[、-]\d+){0,9} ?(?:大(?!队)|强|级|型|版|楼|室|路|弄|周年|后(?=[^\p{Script=Han}])|届[^,。;]{0,4}(?:全会|会议)|中全会|分制|师|高)/uy,
  /\d{9,}(?![\d.,]| ?[元万亿件条人次%])/uy,
  /\d{3,8}(?=[^\d,。;:、]{0,8}热线)/uy, // 12345政务服务热线
  /12\d{3}(?=(?: ?[”"」])? ?(?:热|平台|政务|便民|中心|投诉|举报|工单|系统|市长|公共|网站|微信|一体))/uy,
  /11[0-9](?= ?(?:报警|接警|指挥|警情|联动|非警务))/uy,
];
/** “12.4”宪法日; 6.26国际禁毒日. None where a unit follows: 1.6个工作日. */
const DAY_NAME =
  /(?:0?[1-9]|1[0-2])\.(?:[12]\d|3[01]|0?[1-9])(?=[”"’'」] ?\p{Script=Han}|[^\d,。;%万亿千百余多]{0,8}(?:[日节周月]|宣传))/uy;
/** Right after the pattern on the left. */
const AFTER: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?:[A-Za-z][-.+]?|\d\+)$/u,
    /\d+(?:[.-]\d+)*(?:号(?:-\d+)?)?(?![\d.]| ?[个件项条家名人次场份万亿余多%])/uy,
  ], // PM2.5, N+1
  [/[([](?:[^()[\]。]{0,8})$/u, /(?:19|20)\d{2} ?[)\]] ?第? ?\d+(?:-\d+)? ?号?/uy], // (2017)16号
  [/\($/u, /\d{1,2} ?\)/uy], // (1)
  [/(?:浏览|点击|阅读|访问)(?:总?[次量数]{1,2})?:$/u, /\d+/uy],
  [
    /(?:电话|传真|手机|热线|拨打|QQ|邮政?编码?|标识码?|备案[号编]?|网安备|ICP备|编号|账号|代码|证号|文号)[:为是]? ?$/u,
    /\d[\d-]*(?:号(?:-\d+)?)?(?!\d| ?[件人次个条起份项部篇])/uy,
  ],
  [/(?:附[件表]|[表图注]|附录|例|问题|类别)$/u, /\d{1,2}(?=[:、.。)( \n]|$)/uy],
  [/[“"「‘']$/u, /\d+(?:[.·×+-]\d+)*(?=[”"」’'])/uy], // “12348”
];

const LABEL = /\d{1,3} ?(?:[.、)](?!\d)|\.(?=(?:19|20)\d{2} ?年))/uy;
const BEFORE_LABEL = /(?:^|[\n。;!?:>])$/u;

/**
 * Returns where the title in 《》 or the address that begins at `at` ends; null when none does.
 *
 * @example
 * skipTitle("《规划(2021年)》等", 0); // 11
 */
export function skipTitle(folded: string, at: number): number | null {
  const first = folded.charAt(at);
  if (first !== "《" && first !== "〈") {
    const url = matchAt(URL, folded, at);
    return url === null ? null : at + url[0].length;
  }
  const limit = Math.min(folded.length, at + MAX_TITLE_LENGTH);
  let depth = 0;
  let firstClose: number | null = null;
  for (let place = at; place < limit; place += 1) {
    const character = folded.charAt(place);
    if (character === "\n") break;
    if (character === "《" || character === "〈") depth += 1;
    if (character !== "》" && character !== "〉") continue;
    depth -= 1;
    firstClose ??= place + 1;
    if (depth === 0) return place + 1;
  }
  return firstClose;
}

/**
 * Returns where a number ends that the words before it make a mere name; null when they do not.
 *
 * @example
 * skipNamed("电话:60896105", 3); // 11
 */
export function skipNamed(folded: string, at: number): number | null {
  if (!isDigit(folded, at)) return null;
  const before = textBefore(folded, at, 16);
  for (const [left, pattern] of AFTER) {
    const match = matchAt(pattern, folded, at);
    if (match !== null && left.test(before)) return at + match[0].length;
  }
  const label = matchAt(LABEL, folded, at);
  const isLabel = label !== null && BEFORE_LABEL.test(beforeLabel(folded, at));
  return isLabel ? at + label[0].length : null;
}

/**
 * Returns where a number ends that its own form makes a mere name; null when it does not.
 *
 * @example
 * skipFormed("16:19:40", 0); // 8
 */
export function skipFormed(folded: string, at: number): number | null {
  if (!isDigit(folded, at)) return null;
  const dayName = matchAt(DAY_NAME, folded, at);
  const dayEnd = at + (dayName?.[0].length ?? 0);
  if (dayName !== null && unitAt(folded, dayEnd) === null) return dayEnd;
  for (const pattern of ANYWHERE) {
    const match = matchAt(pattern, folded, at);
    if (match !== null) return at + match[0].length;
  }
  return null;
}

function isDigit(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** The character before a label, blanks passed over; "" at the start of a line. */
function beforeLabel(folded: string, at: number): string {
  let place = at - 1;
  while (place >= 0 && folded.charAt(place) === " ") place -= 1;
  return place < 0 ? "" : folded.charAt(place);
}
