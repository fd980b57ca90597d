/**
 * Settles which division each named place means, by what the corpus covers. A reading that was
 * chosen among several is told as an assumption; a parent is never replaced by a covered child.
 */
import { ancestors, children, isWithin } from "../domain/gazetteer.ts";
import type { AskedRegion } from "../question.ts";
import { regionKey } from "../store.ts";
import type { Region, TextRange } from "../types.ts";
import type { AskedMention } from "./region.ts";

/** A place of the question, settled. */
export interface ResolvedRegion extends AskedRegion, TextRange {
  /** Department or institution right behind the name: 公安局, 法院; "" for none. */
  readonly tail: string;
  readonly kind: "region" | "zone";
  /** Divisions inside it that are covered: what there is instead; at most 20. */
  readonly coveredChildren: readonly Region[];
  /** The nearest covered division around it, for an uncovered place; null for none. */
  readonly coveredParent: Region | null;
}

export interface Resolution {
  readonly regions: readonly ResolvedRegion[];
  /** Set when one name fits several covered divisions: the user must choose. */
  readonly choices: readonly AskedRegion[];
  readonly assumptions: readonly string[];
  /** Uncovered places that are part of what is asked about a covered one: 鄂城获湖北表彰. */
  readonly topics: readonly ResolvedRegion[];
}

type Covered = (region: Region) => boolean;
const MAX_CHILDREN = 20;

/**
 * Returns the places meant, each once, with the assumptions made; all lists `[]` for no mention.
 * A name of several covered divisions gives `choices` and no region.
 *
 * @example
 * resolveRegions(readRegions("吉林22年办理行政应诉多少件").mentions, covered).assumptions;
 * // ["“吉林”按吉林市理解"] when 吉林市 is covered and 吉林省 is not
 */
export function resolveRegions(mentions: readonly AskedMention[], covered: Covered): Resolution {
  const regions: ResolvedRegion[] = [];
  const choices: AskedRegion[] = [];
  const assumptions: string[] = [];
  const topics: ResolvedRegion[] = [];
  for (const mention of narrowByContext(mentions)) {
    if (mention.isContext) continue;
    const readings = mention.candidates.filter(covered);
    if (!mention.certain && readings.length === 0 && !isFreeStart(mention)) continue;
    const distinct = withoutNamesakes(mention, readings);
    if (distinct.length > 1) {
      choices.push(...distinct.map((region) => asked(mention, region, true)));
      continue;
    }
    const region = distinct[0] ?? mention.candidates[0];
    if (region === undefined) continue;
    const note = assumptionOf(mention, region);
    if (note !== null && !assumptions.includes(note)) assumptions.push(note);
    const known = regions.some(
      ({ key, tail }) => key === regionKey(region) && tail === mention.tail,
    );
    if (known) continue;
    const settled = resolved(mention, region, covered);
    if (mention.isLinked || settled.covered) regions.push(settled);
    else topics.push(settled);
  }
  // without a covered place beside it, a place is what is asked
  if (!regions.some((region) => region.covered) && choices.length === 0) {
    return { regions: [...regions, ...topics], choices, assumptions, topics: [] };
  }
  return { regions, choices, assumptions, topics };
}

/** A doubtful name counts without a report of it only where it opens the question. */
function isFreeStart({ doubt, position }: AskedMention): boolean {
  return doubt === "inside" && position === "start";
}

/** Of a city and a county in it with the same short name (吉安), the city is meant. */
function withoutNamesakes(mention: AskedMention, readings: readonly Region[]): readonly Region[] {
  if (mention.full) return readings;
  return readings.filter(
    (region) =>
      !(
        region.level === "county" &&
        readings.some((other) => other.level === "prefecture" && isWithin(region, other))
      ),
  );
}

/** 在江苏,鼓楼区…: an earlier province or city narrows a later name of several. */
function narrowByContext(mentions: readonly AskedMention[]): AskedMention[] {
  const settled = new Set<string>();
  const keep = (mention: AskedMention): AskedMention => {
    const [only, ...others] = mention.candidates;
    if (only !== undefined && others.length === 0) settled.add(regionKey(only));
    return mention;
  };
  return mentions.map((mention, index) => {
    if (mention.candidates.length < 2) return keep(mention);
    // 徐州鼓楼区的鼓楼超市: the name again means the place again
    const again = mention.candidates.filter((region) => settled.has(regionKey(region)));
    if (again.length > 0) return { ...mention, candidates: again };
    const around = mentions.slice(0, index).flatMap(({ candidates }) => candidates);
    const inside = mention.candidates.filter((region) =>
      around.some((parent) => parent.path.length < region.path.length && isWithin(region, parent)),
    );
    return inside.length > 0 ? keep({ ...mention, candidates: inside }) : mention;
  });
}

function assumptionOf(mention: AskedMention, region: Region): string | null {
  if (mention.candidates.length < 2 && mention.doubt !== "spelling") return null;
  const sameName = mention.candidates.some(
    (other) => other !== region && other.name === region.name,
  );
  const name = sameName || region.level === "county" ? region.path.join("") : region.name;
  return `“${mention.text}”按${name}理解`;
}

function asked(mention: AskedMention, region: Region, isCovered: boolean): AskedRegion {
  return { printed: mention.text, region, key: regionKey(region), covered: isCovered };
}

function resolved(mention: AskedMention, region: Region, covered: Covered): ResolvedRegion {
  const isCovered = covered(region);
  const parents =
    mention.kind === "zone" ? [...mention.parents, ...ancestors(region)] : ancestors(region);
  return {
    ...asked(mention, region, isCovered),
    start: mention.start,
    end: mention.end,
    tail: mention.tail,
    kind: mention.kind,
    coveredChildren: coveredInside(region, covered),
    coveredParent: isCovered ? null : (parents.find(covered) ?? null),
  };
}

function coveredInside(region: Region, covered: Covered): readonly Region[] {
  const found: Region[] = [];
  for (const child of region.code === "" ? [] : children(region.code)) {
    if (covered(child)) found.push(child);
    found.push(...coveredInside(child, covered));
    if (found.length >= MAX_CHILDREN) break;
  }
  return found.slice(0, MAX_CHILDREN);
}
