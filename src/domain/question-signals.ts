/**
 * What the asking words of a question tell about the figure wanted: which kind (率 a share, 多少钱
 * money, 几天 a duration) and which measure word (几件, 多少人次). Used to choose indicators.
 */
import type { FigureKind } from "../types.ts";

export interface QuestionSignals {
  /** Kind asked for; null when the words leave it open. */
  readonly kind: FigureKind | null;
  /** Measure word typed after 多少 or 几; null when none was. */
  readonly unit: string | null;
  /** Whether a quantity is asked or stated at all. */
  readonly quantity: boolean;
}

const CHANGE = /同比|环比|较上年|较去年|比上年|比去年|百分点|降幅|增幅|涨幅/u;
const SHARE = /(?<![效频汇利税])率(?![先队])|比例|占比|百分之|百分比|[%％]|几成/u;
const MONEY = /多少钱|几多钱|金额|多少(?:万|亿)?元|几(?:万|亿)?元|[\d万亿]元/u;
const DURATION = /多久|多长时间|时限|几天|多少天|几个?工作日|多少个?工作日|几个?小时|多少个?小时/u;
const RANK = /第几|排名|排第|名次/u;
const DATE = /哪天|哪一天|几月|几号|什么时候|何时|哪一?年|日期|多会儿/u;
const COMPARED = /(?:哪|谁|更|最|比)\P{P}*[多少高低大小]/u;
const QUANTITY = /多少|几|数|量|总共|一共|共有|[\d０-９]|[一二三四五六七八九十百千]+[件人起次份]/u;
const UNITS =
  "人次 户次 家次 件次 场次 批次 份 件 起 宗 例 人 名 位 场 次 期 项 条 种 类 户 家 部 本 张 卷 册 篇 支 座 处 批 通 堂 轮 个人 个(?!百分点|工作日|月|小时|点)";
const ASKED_UNIT = new RegExp(
  `(?:多少|几多?|\\d+(?:\\.\\d+)?[万亿千百]?[余多]?)个?(${UNITS.split(" ").join("|")})`,
  "u",
);

/**
 * Returns the signals of a question text.
 *
 * @example
 * readSignals("打官司输了几起"); // { kind: "count", unit: "起", quantity: true }
 */
export function readSignals(text: string): QuestionSignals {
  const found = ASKED_UNIT.exec(text)?.[1] ?? null;
  const unit = found === "个人" ? "人" : found;
  const kind = kindOf(text, unit);
  return { kind, unit, quantity: kind !== null || QUANTITY.test(text) || COMPARED.test(text) };
}

function kindOf(text: string, unit: string | null): FigureKind | null {
  if (CHANGE.test(text)) return "change";
  if (RANK.test(text)) return "rank";
  if (DATE.test(text)) return "date";
  if (SHARE.test(text)) return "share";
  if (MONEY.test(text)) return "money";
  if (DURATION.test(text)) return "duration";
  return unit === null || unit === "个" ? null : "count";
}
