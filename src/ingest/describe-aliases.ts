/**
 * Finds other names that a report itself equates with its place: 常州高新区(新北区), or
 * 某某示范区(以下简称示范区). Nothing is equated that the text does not equate.
 */
import { foldWidth } from "../text/fold.ts";
import type { Region } from "../types.ts";
import type { FindRegions } from "./describe-types.ts";

const SHORT = /^\s?\(以下[简统]称:?\s?[“"「]?(\p{Script=Han}{2,10})[”"」]?\)/u;
const SELF = /^[我全本][省市县区州盟旗]$/u;
/** A zone's name that the gazetteer may not know, whole because no Han character stands before it. */
const ZONE_BEFORE =
  /(?<!\p{Script=Han})(\p{Script=Han}{2,10}(?:示范区|新区|开发区|高新区|经开区|园区|管理区|试验区|度假区|合作区))\($/u;

/**
 * Returns the other names of `region` in `text`, each once, in order; `[]` when it has none.
 *
 * @example
 * findAliases("常州高新区(新北区)共设机构22个。", xinbei, { findRegions }); // ["常州高新区"]
 */
export function findAliases(
  text: string,
  region: Region,
  { findRegions }: { readonly findRegions: FindRegions },
): string[] {
  const folded = foldWidth(text);
  const mentions = findRegions(text);
  const aliases: string[] = [];
  for (const [index, mention] of mentions.entries()) {
    if (!mention.candidates.some((candidate) => isSame(candidate, region))) continue;
    const previous = mentions[index - 1];
    const next = mentions[index + 1];
    const bracketed = folded[mention.start - 1] === "(" && folded[mention.end] === ")";
    if (bracketed) {
      const joined = previous?.kind === "zone" && previous.end === mention.start - 1;
      const before = ZONE_BEFORE.exec(folded.slice(Math.max(0, mention.start - 24), mention.start));
      const name = joined ? previous.text : before?.[1];
      if (name !== undefined) aliases.push(name);
    }
    const zoneInside =
      next?.kind === "zone" &&
      next.start === mention.end + 1 &&
      folded[mention.end] === "(" &&
      folded[next.end] === ")";
    if (zoneInside) aliases.push(next.text);
    const short = SHORT.exec(folded.slice(mention.end, mention.end + 24))?.[1];
    if (short !== undefined && !SELF.test(short)) aliases.push(short);
  }
  return [...new Set(aliases)].filter((alias) => !region.path.includes(alias));
}

function isSame(a: Region, b: Region): boolean {
  return a.path.length === b.path.length && a.path.every((name, index) => name === b.path[index]);
}
