/** Tells plans and targets from results: what a report means to do is no figure of its year. */
import { foldWidth } from "./fold.ts";

const PLAN_HEADING =
  /下一步|下步|思路|打算|工作安排|主要安排|工作计划|展望|今后|下一阶段|工作重点/u;
// 计划 is a plan as a verb (明年计划培训8场), not in 立法计划7件
const PLAN_CLAUSE =
  /(?:力争|(?<=^|[,;。:、年还也并]|[我全本][省市县区州局])计划(?!生育)|拟(?!修订|废止|订|定)|将(?=推进|着力|继续|进一步|全面|重点|完成|实现|达到)|目标(?:是|为)|打算|下一步|预计)[^,;，；]{0,24}$|打算[:：]|下一步[:：,，]/u;

/**
 * Returns whether a figure is a plan: by the headings above it, or by the words of its sentence up
 * to and including it.
 *
 * @example
 * isPlanned(["三、下一步工作"], "新建法律服务站20个"); // true
 * isPlanned(["一、主要成效"], "新建法律服务站20个"); // false
 */
export function isPlanned(sectionPath: readonly string[], upToFigure: string): boolean {
  return PLAN_HEADING.test(sectionPath.join(" ")) || PLAN_CLAUSE.test(foldWidth(upToFigure));
}
