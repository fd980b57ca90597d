/**
 * Reads which places a question names: the gazetteer's names, the corpus's own names (aliases:
 * 常州高新区), and words that point without naming (我市, 全省). Ambiguity is kept; `resolveRegions`
 * settles it against what the corpus covers.
 */
import { findRegions, isWithin, type RegionMention } from "../domain/gazetteer.ts";
import { findMisspelt } from "../domain/gazetteer-misspelt.ts";
import type { TextRange } from "../types.ts";
import { type ReadRegionsOptions, withAliases } from "./region-aliases.ts";

/** A place named in a question. */
export interface AskedMention extends RegionMention {
  /** True when a report of the corpus calls its place so. */
  readonly alias: boolean;
  /** How well the place stands where questions name places: at the start, after a year, in a list. */
  readonly position: "start" | "natural" | "none";
  /** True inside 《》: a title names its place, but seldom asks about it. */
  readonly inTitle: boolean;
  /** True for a parent that only tells where the next place lies: 湖北省2021年鄂城区. */
  readonly isContext: boolean;
  /**
   * False where another place stands before it and nothing lists the two: 鄂城获湖北表彰,
   * 鄂城跟黄石港签协议. An unlinked place is part of what is asked, unless the corpus covers it.
   */
  readonly isLinked: boolean;
}

/** 我市, 全区: points at a place without naming it. */
export interface RegionReference extends TextRange {
  readonly text: string;
}

export interface QuestionPlaces {
  readonly mentions: readonly AskedMention[];
  readonly references: readonly RegionReference[];
}

const REFERENCE =
  /(?:[我本你贵该][省市区县州旗](?![场民])|我们(?:这[儿里]?|那[儿里]?|省|市|区|县|州)|你们(?:那[儿里]?|省|市|区|县|州)|咱们?(?:这[儿里]?|省|市|区|县|州)|全[省市国区县州](?!运会|人民代表|各族)|当地|本地)/gu;
const BEFORE_PLACE =
  /(?:^|[\s,，.。;；:：、?？!！“"'‘(（《|/]|年度?|[的和与跟同及比在查问看说是从到把那找按]|对比|比较|以及|还有|关于|今年|去年|前年|报告)$/u;
const AFTER_WORD_NAME =
  /^\s*(?:的?(?:19|20)?\d{2}(?:年|$|[^\d])|[呢吗?？!！。]*$|[和与跟同及、比])/u;

/**
 * Returns the places and the pointing words of `text` from left to right; both `[]` for none.
 * Everyday words (和平解决) are left out, unless they stand as a place does.
 *
 * @example
 * readRegions("清丰县和吉林市的政务大厅,哪边进驻事项多?").mentions.map(({ text }) => text);
 * // ["清丰县", "吉林市"]
 */
export function readRegions(text: string, options: ReadRegionsOptions = {}): QuestionPlaces {
  const titles = [...text.matchAll(/《[^》]*》?/gu)].map(({ 0: title, index }) => ({
    start: index,
    end: index + title.length,
  }));
  const named = withAliases(text, findRegions(text), options);
  const guess = named.some(({ mention }) => mention.certain) ? null : findMisspelt(text);
  const reads = guess === null ? named : [...named, { mention: guess, alias: false }];
  const found = reads.map(({ mention, alias }, index) => ({
    ...mention,
    alias,
    position: positionOf(text, mention, index === 0),
    inTitle: titles.some(({ start, end }) => mention.start >= start && mention.end <= end),
    isContext: false,
    isLinked: true,
  }));
  const mentions = found.filter(
    (mention, index) => mention.certain || standsAsPlace(text, mention, found[index - 1]),
  );
  const outside = mentions.filter(({ inTitle }) => !inTitle);
  const asked = outside.length > 0 ? outside : mentions;
  return {
    mentions: asked.map((mention, index) => {
      const [previous, next] = [asked[index - 1], asked[index + 1]];
      return {
        ...mention,
        isContext: next !== undefined && isContextOf(text, mention, next),
        isLinked: previous === undefined || isLinkedTo(text, previous, mention),
      };
    }),
    references: readReferences(text),
  };
}

/** Nothing, or a year, stands between a parent and a place that can lie in it. */
function isContextOf(text: string, parent: AskedMention, child: AskedMention): boolean {
  if (parent.tail !== "") return false;
  const between = text.slice(parent.end, child.start);
  if (!/^[\s的]*(?:(?:19|20)?\d{2}年?度?|去年|今年|前年)?[\s的]*$/u.test(between)) return false;
  return child.candidates.some((region) =>
    parent.candidates.some(
      (outer) => outer.path.length < region.path.length && isWithin(region, outer),
    ),
  );
}

function readReferences(text: string): RegionReference[] {
  return [...text.matchAll(REFERENCE)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: word,
  }));
}

function positionOf(text: string, { start }: TextRange, first: boolean): AskedMention["position"] {
  const before = text.slice(0, start);
  if (first && before.trim() === "") return "start";
  return BEFORE_PLACE.test(before) ? "natural" : "none";
}

/** In a list, after a pause or 那, or in a comparison; not where the two do something together. */
function isLinkedTo(text: string, previous: TextRange, { start, end }: TextRange): boolean {
  if (TOGETHER.test(text.slice(end))) return false;
  const between = text.slice(previous.end, start);
  return LIST.test(between) || COMPARES.test(text);
}

const LIST =
  /^\s*(?:(?:19|20)?\d{2}年?度?)?\s*(?:[、,，;；/和与跟同及比]|以及|还有|对比|相比)\s*(?:(?:19|20)?\d{2}年?度?的?)?\s*$|[,，。;；?？!！]|(?:那|换成|改成)\s*$/u;
const LIST_LINK = /^[、和与跟同及比]$/u;
const TOGETHER =
  /^(?:那[个边]|之间|联合|共同|合作|协作|携手|签|共建|共享|建立|开展|毗邻|交界|相邻|一起|跨|联动|结成|互|等地)/u;
const COMPARES =
  /谁|哪(?:个|边|家|里|儿|座|一|几个)?(?:地方|地|市|区|县)?(?:更|最|比较)?(?:[高多少低大小快慢强]|办|受|进|有)|相比|对比|比较|分别|各(?:是|有|为|自|多少|几)|差(?:多少|几|距)|加起来|合计|相加/u;

/** 和平 is a place in “和平2021年…” and “鄂城跟和平”, not in “和平解决”. */
function standsAsPlace(
  text: string,
  mention: AskedMention,
  previous: TextRange | undefined,
): boolean {
  if (mention.position === "none") return false;
  if (mention.doubt !== "word") return true;
  if (previous !== undefined && LIST_LINK.test(text.slice(previous.end, mention.start)))
    return true;
  return AFTER_WORD_NAME.test(text.slice(mention.end));
}
