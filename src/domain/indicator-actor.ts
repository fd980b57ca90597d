/**
 * Whose cases are counted: the court's administrative cases and the government's stand side by
 * side in reports and must never be swapped.
 */
import type { Indicator } from "./indicator-schema.ts";

const COURT = /法院|中院|行政审判|非诉(?!讼)|裁定准予/u;
const NOT_ACTING =
  /法院(?:发出|发来|送达|制发|开庭|反馈|提出)?的?(?:司法建议|裁判|判决书|立案庭|服务窗口)|(?:与|和|同|向|到|进驻|配合|联合)(?:\p{Script=Han}{0,6})?法院/gu;

/**
 * Returns whether words around a figure or question fit an indicator's actor.
 *
 * @example
 * fitsActor("government", "区人民法院新收行政案件157件"); // false
 */
export function fitsActor(actor: Indicator["actor"], text: string): boolean {
  if (actor === "any") return true;
  const isCourt = COURT.test(text.replace(NOT_ACTING, ""));
  return actor === "court" ? isCourt : !isCourt;
}
