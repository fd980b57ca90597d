/**
 * Finds whose figure and of which time a clause speaks, where that is not simply the report's
 * place and year: the court's cases beside the government's, the city proper beside the whole
 * city, the province's rank, a count since 2014 or up to the end of November.
 */
import { foldWidth } from "./fold.ts";

const COURT = /(?:区|县|市|州|省)?(?:高级|中级|基层|最高)?(?:人民)?(?:法院|检察院)/gu;
/** Words that make the court the object of somebody else's doing. */
const ACTED_UPON =
  /(?:支持|配合|协助|联合|会同|尊重|接受|进驻|入驻|报送|履行|向|与|和|由|经|到|被|对|至)(?:各级|全市|全县|全区|辖区|当地|区|县|市|省)?$/u;
/** After the court, the government or an agency takes over as the one who acts. */
const GOVERNMENT =
  /(?:^|[,;，；])(?:全?[市县区省州]|各级)?(?:人民政府|政府|行政机关|司法局|行政复议|我[市县区省局])/u;
/** A court in a list of places or the name of a thing is not the one who acts. */
const LISTED = /^(?:[、和与及等“”"']|分中心|服务|窗口)/u;
const AREA = /(?:市|县|区|省|州)本级|全[省国市县区州]|我[省市县区州]/gu;
const WIDER = /^全[省国]$/u;

/**
 * Returns the narrower or wider scope that holds for a figure, as printed; null when the words
 * name none. `earlier` is the sentence before the figure's own words `own`.
 *
 * @example
 * readScope("区人民法院坚持监督与支持并重,", "全年新收行政审判案件"); // "区人民法院"
 * readScope("", "全年共受理行政复议申请"); // null
 */
export function readScope(earlier: string, own: string): string | null {
  const before = foldWidth(earlier);
  const text = before + foldWidth(own);
  return courtOf(text) ?? areaOf(before, foldWidth(own));
}

function courtOf(text: string): string | null {
  const last = [...text.matchAll(COURT)].findLast(
    ({ 0: word, index }) => !ACTED_UPON.test(text.slice(0, index)) && !LISTED.test(text.slice(index + word.length)),
  );
  if (last === undefined) return null;
  const after = text.slice(last.index + last[0].length);
  return GOVERNMENT.test(after) ? null : last[0];
}

/** 本级 holds until the whole place is named again; 全省 only where the figure itself is the province's. */
function areaOf(before: string, own: string): string | null {
  const area = [...(before + own).matchAll(AREA)].at(-1)?.[0];
  if (area?.endsWith("本级") === true) return area;
  const wider = /(?:^|[居列占在])(全[省国])|(全[省国])的?$/u.exec(own);
  const word = wider?.[1] ?? wider?.[2];
  return word !== undefined && WIDER.test(word) && !/统一|唯一|率先/u.test(own) ? word : null;
}

const PERIOD =
  /截至[^,，;；。]{0,14}(?:底|末|日|月|前|目前)|[近过][一二两三四五六七八九十\d]+年(?:来|内)?|[一二两三四五六七八九十\d]+年[来内](?!度)|(?:19|20)\d{2}年(?:以来|至今|起)|(?:19|20)\d{2}[年]?[-—至到~](?:19|20)?\d{2}年|累计|历年|去年|上年|上一年度?|(?:上|下)半年|[一二三四1-4]季度|[“"‘]?十[一二三四五]五[”"’]?(?:期间|以来|时期)|任期内|(?:党的)?十[八九]大以来|成立以来|自?(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日)?(?:以来|起|至今)/gu;
const YEAR = /((?:19|20)\d{2})年(?:度)?/gu;

/**
 * Returns the time scope printed in `text` where it differs from `year`; null when it does not.
 *
 * @example
 * readPeriodScope("对2014年以来制定发布的文件进行梳理", 2020); // "2014年以来"
 * readPeriodScope("2020年全市受理", 2020); // null
 */
export function readPeriodScope(text: string, year: number): string | null {
  const folded = foldWidth(text);
  const printed = [...folded.matchAll(PERIOD)].at(-1)?.[0];
  if (printed !== undefined) return printed;
  const other = [...folded.matchAll(YEAR)].filter(([, digits]) => Number(digits) !== year).at(-1);
  return other?.[0] ?? null;
}
