/**
 * Which measure words a sentence may use for a printed one. Far stricter than what a question may
 * say: 人 is not 人次, % is not 百分点, and 件 is 起 only where the same thing is counted.
 */
const SAME: readonly (readonly string[])[] = [
  ["人", "名", "位"],
  ["天", "日"],
  ["家", "个", "所"],
  ["处", "个"],
  ["项", "个"],
  ["支", "个"],
];
const CASES: readonly string[] = ["件", "起", "宗"];

/**
 * Returns whether `said` may stand for `printed`; `sameThing` tells that both state one indicator.
 *
 * @example
 * unitAgrees("起", "件", true); // true
 * unitAgrees("人", "人次", true); // false
 */
export function unitAgrees(said: string, printed: string, sameThing: boolean): boolean {
  if (said === printed) return true;
  if (sameThing && CASES.includes(said) && CASES.includes(printed)) return true;
  return SAME.some((units) => units.includes(said) && units.includes(printed));
}
