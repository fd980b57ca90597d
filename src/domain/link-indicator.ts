/**
 * Which standard indicator a printed figure states. The topic may stand in the figure's clause, in
 * its restored subject, earlier in the sentence or in a heading: the nearest place that names a
 * topic decides, so that 审结7件 after 行政应诉案件47件 is never a figure of 行政复议. A wrong link
 * is worse than none.
 */
import { foldWidth } from "../text/fold.ts";
import type { FigureKind } from "../types.ts";
import { type FigureWords, readFigureWords } from "./figure-words.ts";
import { fitsActor } from "./indicator-actor.ts";
import type { Indicator } from "./indicator-schema.ts";
import { INDICATORS } from "./indicators.ts";

/** A figure with the words around it. */
export interface FigureContext {
  readonly subject: string;
  readonly predicate: string;
  readonly clause: string;
  readonly sentence: string;
  readonly sectionPath: readonly string[];
  readonly scope: string | null;
  readonly unit: string;
  readonly kind: FigureKind;
}

/** Topics too general to keep a figure from the topic named before. */
const GENERAL = new Set(
  (
    "政府信息 机关 行政机关 区级机关 市级机关 领导 单位领导 主要领导 党政领导 负责人 区长 县长 市长 局长 头头 首长 信息 执法 合同 协议 律师 窗口 " +
    "大厅 证明 评价 一审 认领 立法 旁听 权力 职权 审计 纠纷 败诉 败诉案件 培训班 诉讼案件 法治建设 法治政府建设 依法行政 政务服务 " +
    "审查意见 审核意见 行政许可 行政处罚 行政强制"
  ).split(" "),
);
const TOPICS: readonly string[] = [
  ...new Set(INDICATORS.flatMap(({ subject }) => subject[0] ?? [])),
].filter((topic) => !GENERAL.has(topic));
const CLAUSE_END = /[,，;；。:：]/u;
/** 减少为, 提高到: of two numbers the one without a predicate is the former state. */
const FROM_TO = /由.*(?:减少|增加|压缩|压减|扩大|提高|降低|下降|上升|调整)(?:为|至|到)/u;
const SEVERAL_RATES = /率(?:、|和|及|与)/u;
const MAX_LINKS = 3;

/**
 * Returns the ids of the indicators the figure states, the most specific first; more than one only
 * where the words name several at once (废止和失效57件); `[]` when it states none for certain.
 *
 * @example
 * linkIndicators({ subject: "行政复议申请", predicate: "审结", clause: "审结221件", unit: "件",
 *   kind: "count", sentence: "全年共受理行政复议申请250件,审结221件。", sectionPath: [], scope: null });
 * // ["reconsideration.concluded"]
 */
export function linkIndicators(figure: FigureContext): string[] {
  const words = readFigureWords(figure);
  if (words.predicates.length === 0 && FROM_TO.test(words.clause)) return [];
  if (isPartOnly(words)) return [];
  const candidates = INDICATORS.filter((indicator) => isStatedBy(indicator, figure, words));
  for (const place of placesOf(figure, words)) {
    const here = candidates.filter(({ subject }) => hasAny(place, subject[0] ?? []));
    if (here.length > 0) return mostSpecific(here, words);
    if (hasAny(place, TOPICS)) return [];
  }
  return [];
}

/** 其中重点项目3件: a part of what was counted, with no predicate that tells which. */
function isPartOnly({ before, clause, predicates, elided }: FigureWords): boolean {
  const isPart = clause.startsWith("其中") || /其中[,，:：]?$/u.test(before);
  return isPart && (elided || predicates.length === 0);
}

function isStatedBy(indicator: Indicator, figure: FigureContext, words: FigureWords): boolean {
  if (indicator.kind !== figure.kind || !indicator.units.includes(figure.unit)) return false;
  if (hasAny(words.near, indicator.exclude) || hasAny(words.near, indicator.rivals)) return false;
  if (!indicator.subject.slice(1).every((group) => hasAny(words.near, group))) return false;
  const around = `${figure.scope ?? ""}${words.before}${words.clause}`;
  return fitsActor(indicator.actor, around) && hasPredicate(indicator, words);
}

/** Without a predicate of its own a figure must at least name the topic itself. */
function hasPredicate(indicator: Indicator, words: FigureWords): boolean {
  const topic = indicator.subject[0] ?? [];
  const isNamed = words.predicates.some((group) => indicator.predicates.includes(group));
  if (indicator.kind !== "count" && indicator.predicates.length === 0) return true;
  if (words.elided) {
    const isPart = indicator.subject.slice(1).some((group) => hasAny(words.part, group));
    const isWhole = words.part === "" || isPart;
    return indicator.bare && (hasAny(words.part, topic) || (isWhole && isNamed));
  }
  if (isNamed) return true;
  return indicator.bare && words.predicates.length === 0 && hasAny(words.near, topic);
}

/** Texts that may name the topic, nearest first. */
function placesOf(figure: FigureContext, words: FigureWords): string[] {
  const own = words.single
    ? [words.clause, words.part, words.own]
    : [words.part, words.near, words.clause];
  const earlier = words.before.split(CLAUSE_END).reverse();
  const headings = [...figure.sectionPath].reverse().map((heading) => foldWidth(heading));
  return [...own, ...earlier, ...headings];
}

function mostSpecific(indicators: readonly Indicator[], words: FigureWords): string[] {
  const sameRates = words.single && SEVERAL_RATES.test(words.clause);
  const most = sameRates ? MAX_LINKS : Math.max(1, Math.min(MAX_LINKS, words.predicates.length));
  return [...indicators]
    .sort((one, other) => specificity(other, words) - specificity(one, words))
    .slice(0, words.joint || sameRates ? most : 1)
    .map(({ id }) => id);
}

function specificity({ subject, predicates, weight }: Indicator, words: FigureWords): number {
  const lengths = subject.map((group) =>
    Math.max(0, ...group.map((word) => nearness(word, words))),
  );
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const isNamed = words.predicates.some((group) => predicates.includes(group));
  return subject.length * 10 + total + (isNamed ? 3 : 0) + weight;
}

function nearness(word: string, { own, near }: FigureWords): number {
  if (own.includes(word)) return word.length + 0.5;
  return near.includes(word) ? word.length : 0;
}

function hasAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}
