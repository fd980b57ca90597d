/**
 * The words of a sentence that carry content, and whether a text says them: literally, by a synonym
 * of the field, or in its parts (执法检查 where 执法 and 检查 stand).
 */
import { synonymsOf } from "../domain/synonyms.ts";
import { tagWords } from "../text/words.ts";

const CONTENT = /^(?:n|v|a|j|l|i|b|x|eng|un|s$|z$)/u;
/** Said in any report of anything: neither proof nor fault. */
const GENERIC = new Set(
  (
    "全年 年度 情况 工作 方面 数量 总数 件数 案件 其中 此外 同时 同期 共计 总计 合计 累计 达到 分别 根据 按照 依照 显示 报告 年度报告 " +
    "提到 指出 介绍 表明 说明 披露 载明 记载 数据 原文 主要 包括 通过 进行 实现 完成 开展 当年 该市 该区 该县 该省 该局 当地 全市 全区 全县 " +
    "人民政府 政府 市政府 区政府 县政府 省政府 有关 相关 具体 部分 以及 并且 已经 同比 上年 去年 本年 年内 期间 截至 截止 左右 一共 总共 " +
    "数为 数字 数额 占比 比例 比率 各类 各种 各项 各级 各地 内容 措施 做法 举措 建设 推进 推动 加强 加快 深入 积极 持续 不断 进一步 全面 严格 " +
    "认真 切实 有效 有力 坚持 落实 法治 法治政府 法治政府建设 方式 目前 现有 拥有 共有 属于 成为 做好 得到 取得 成效 围绕 注重 强调 " +
    "本市 我市 我区 我县 本区 本县 涉及 对应 其余 另外 一年 之前 之后 问题 事项 作出 做出 予以 给予 用于"
  ).split(" "),
);
/** Words of change and number tell nothing of what it is that changed. */
const WEAK = new Set(
  "提高 增长 下降 上升 减少 增加 降低 同比 环比 幅度 以上 以下 比重 占比 最高 最低 平均 名列 位居 排名 升至 位列 大幅".split(
    " ",
  ),
);
const SUFFIX = /[数量率额度类型者性化部门]$/u;
const HAN = /\p{Script=Han}|[A-Za-z]/u;

/** Returns whether a content word tells only that something changed or how it ranks. */
export function isWeak(word: string): boolean {
  return WEAK.has(word);
}

/** Returns all words of `text` that name or do something, those said in any report included. */
export function allWords(text: string): string[] {
  const words = tagWords(text).filter(
    ({ word, tag }) => (word.length > 1 || tag === "eng") && CONTENT.test(tag) && HAN.test(word),
  );
  return [...new Set(words.map(({ word }) => word.toLowerCase()))];
}

/**
 * Returns the content words of `text`, each once; `[]` when it has none.
 *
 * @example
 * contentWords("全年发放法治宣传资料"); // ["发放", "宣传资料"]
 */
export function contentWords(text: string): string[] {
  const words = new Set<string>();
  for (const { word, tag } of tagWords(text)) {
    if (word.length < 2 || !CONTENT.test(tag) || !HAN.test(word) || GENERIC.has(word)) continue;
    words.add(word.toLowerCase());
  }
  return [...words];
}

/** Returns whether `text` (folded, lower case) says `word`. */
export function says(text: string, word: string): boolean {
  if (text.includes(word) || synonymsOf(word).some((synonym) => text.includes(synonym))) {
    return true;
  }
  if (word.length >= 4) {
    const middle = Math.floor(word.length / 2);
    return saysPart(text, word.slice(0, middle)) && saysPart(text, word.slice(middle));
  }
  return word.length === 3 && SUFFIX.test(word) && text.includes(word.slice(0, 2));
}

function saysPart(text: string, part: string): boolean {
  return GENERIC.has(part) || text.includes(part);
}

/** Returns how much of `words`, by characters, `weigh` (0 to 1 a word) finds said; 1 for no words. */
export function shareSaid(words: readonly string[], weigh: (word: string) => number): number {
  let all = 0;
  let said = 0;
  for (const word of words) {
    all += word.length;
    said += word.length * weigh(word);
  }
  return all === 0 ? 1 : said / all;
}
