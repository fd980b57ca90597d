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
const AREA =
  /(?:[市县区省州](?:人民)?(?:政府|局|机关)?|机关)本级|全[省国市县区州]|我[省市县区州]/gu;
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
    ({ 0: word, index }) =>
      !ACTED_UPON.test(text.slice(0, index)) && !LISTED.test(text.slice(index + word.length)),
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
