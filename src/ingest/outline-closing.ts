/**
 * Finds where a report's unnumbered ending begins: 总结回顾…存在不少问题, 2020年,我们将…. It stands
 * below the last heading but does not belong to it, so a citation must not name that heading.
 */
import { foldWidth } from "../text/fold.ts";
import type { TextRange } from "../types.ts";
import type { Heading } from "./outline-headings.ts";

const SHORTCOMINGS =
  /(?:总结|回顾|虽然|尽管|取得|成绩|看到|对照|清醒).{0,40}(?:不足|问题|差距|短板|困难|薄弱)/u;
const OUTLOOK =
  /^(?:下一步|下步|今后|接下来|新的一年|展望|20\d{2}年(?:度|,|:)?.{0,12}(?:将|要)(?:继续|围绕|以|在|坚持|深入|进一步|按照|全面|认真|紧紧|把|着力|切实|重点))/u;
const ENDING_SECTION =
  /问题|不足|短板|打算|下[一]?步|计划|安排|思路|展望|规划|今后|方向|20\d{2}年(?:工作)?重点/u;

/**
 * Returns the index of the paragraph that begins the ending; null when the last heading's own
 * text goes on to the end. `openTitles` are the titles down to that heading.
 */
export function closingParagraph(
  text: string,
  paragraphs: readonly TextRange[],
  last: Heading | null,
  openTitles: readonly string[],
): number | null {
  if (last === null || openTitles.some((title) => ENDING_SECTION.test(title))) return null;
  // the first paragraph below a heading line is what the heading speaks of
  const from = last.paragraph + (last.whole ? 2 : 1);
  const index = paragraphs.findIndex(({ start, end }, at) => {
    if (at < from) return false;
    const first = foldWidth(text.slice(start, end)).split("。", 1)[0] ?? "";
    return OUTLOOK.test(first) || SHORTCOMINGS.test(first.slice(0, 120));
  });
  return index < 0 ? null : index;
}
