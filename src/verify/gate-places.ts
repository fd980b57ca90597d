/**
 * Whose figure a sentence says it is: the place named must be the cited report's own, or printed in
 * the very sentence it rests on. A parent, a child, a court or the city proper is another place.
 */
import { shortFormsOf } from "../domain/departments.ts";
import type { RegionMention } from "../domain/gazetteer.ts";
import { readScope } from "../text/scope.ts";
import type { ReportMeta } from "../types.ts";
import type { SaidFigure, SaidSentence } from "./gate-sentence.ts";
import type { SourceChunk, SourceFigure } from "./gate-source.ts";
import { contentWords, says } from "./gate-words.ts";

/** Returns whether a place named in the sentence is the report's own place. */
export function isPlaceOf(
  mention: RegionMention,
  sentence: SaidSentence,
  report: ReportMeta,
): boolean {
  const { region, aliases } = report;
  const from = sentence.folded.slice(mention.start);
  const names = [region.name, ...shortFormsOf(region.name), ...aliases];
  const isNamed = names.some((name) => name.length > 2 && from.startsWith(name.toLowerCase()));
  const own = region.path.join("/");
  return isNamed || mention.candidates.some(({ path }) => path.join("/") === own);
}

/** The place a figure is said to be of: the nearest before it, else the only one. */
export function placeInForce(
  { figure }: SaidFigure,
  { regions }: SaidSentence,
): RegionMention | null {
  const before = regions.filter(({ start }) => start < figure.start).at(-1);
  return before ?? (regions.length === 1 ? (regions[0] ?? null) : null);
}

/** Returns whether the place said of the figure is the report's or printed with the figure. */
export function placeAgrees(
  said: SaidFigure,
  sentence: SaidSentence,
  source: SourceFigure,
): boolean {
  const mention = placeInForce(said, sentence);
  if (mention === null) return true;
  if (isPlaceOf(mention, sentence, source.chunk.given.report)) return true;
  return source.upTo.includes(mention.text.toLowerCase());
}

const LOCAL = /([\p{Script=Han}]{2})(?:街道|镇|乡|社区|开发区|高新区|园区|管委会)/gu;
const NO_NAME = /[年月日以为各全个在和及与的等城乡村该本两三四五多到由]/u;
/** What may stand between the opening of a sentence and its year, beside the place. */
const OPENING =
  /据|根据|按照|显示|在|全[市县区省]|我[市县区省]|本[市县区省]|人民政府|政府|年度|报告|法治|建设|中|方面|其中|截至|到|至|从|自|于|的|[\s,，:：“”"]/gu;

/**
 * Returns a place name that the gazetteer need not know, which no cited report bears or prints: a
 * street or town, or whatever stands before the first year; null when there is none.
 */
export function unknownPlace(sentence: SaidSentence, cited: readonly SourceChunk[]): string | null {
  const texts = cited.map(({ text, around }) => `${text} ${around}`);
  const isKnown = (name: string): boolean => texts.some((text) => text.includes(name));
  for (const { 0: name, 1: head = "" } of sentence.plain.matchAll(LOCAL)) {
    if (!NO_NAME.test(head) && !isKnown(head)) return name;
  }
  const opener = sentence.regions[0];
  const isForeign =
    opener?.start === 0 && cited.every(({ given }) => !isPlaceOf(opener, sentence, given.report));
  const led =
    opener === undefined
      ? null
      : /^\s*(?:19|20)\d{2}年/u.exec(sentence.folded.slice(opener.end))?.[0];
  if (
    isForeign &&
    opener !== undefined &&
    led !== null &&
    led !== undefined &&
    !isKnown(opener.text + led)
  )
    return opener.text;
  const [first] = sentence.figures;
  const year = first?.figure.start ?? 0;
  const isYear =
    first !== undefined && first.figure.kind === "date" && first.figure.value >= 10_000;
  if (!isYear || year > LONGEST_OPENING || /[,，;；“”]/u.test(sentence.folded.slice(0, year - 1)))
    return null;
  const opening = sentence.plain.slice(0, year).replace(/《[^《》]*》?/gu, "");
  const left = opening.replace(OPENING, " ").trim();
  const words = contentWords(left);
  const isSaid = words.length > 0 && words.every((word) => texts.some((text) => says(text, word)));
  return left.length >= 2 &&
    !isSaid &&
    !left.split(/\s+/u).every((part) => part.length < 2 || isKnown(part))
    ? left
    : null;
}

const LONGEST_OPENING = 24;
const COURT = /法院|中院|检察院/u;
const ACTED_UPON =
  /(?:与|和|同|向|到|进驻|配合|联合|接受|支持)(?:\p{Script=Han}{0,6})?(?:法院|检察院)/gu;
const AREA = /本级|全[省国]/gu;

/** Returns the scope printed with the figure that the sentence drops or swaps; null when it agrees. */
export function foreignScope(
  said: SaidFigure,
  sentence: SaidSentence,
  source: SourceFigure,
): string | null {
  const upTo = sentence.masked.slice(0, said.clause.end).replace(ACTED_UPON, "");
  const { scope } = source.point;
  const isCourt = scope !== null && COURT.test(scope);
  const saidScope = readScope(said.earlier, said.before === "" ? said.after : said.before);
  if (isCourt !== (COURT.test(upTo) && (isCourt || (saidScope !== null && COURT.test(saidScope)))))
    return scope ?? source.own.trim();
  if (scope !== null && !isCourt) {
    const key = scope.match(AREA)?.[0] ?? scope;
    return upTo.includes(key) ? null : scope;
  }
  const added = [...upTo.matchAll(AREA)]
    .map(([word]) => word)
    .find((word) => !source.sentence.text.includes(word) && !source.chunk.around.includes(word));
  return added === undefined ? null : source.own.trim();
}
