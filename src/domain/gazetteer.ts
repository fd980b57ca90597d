/**
 * China's administrative divisions: look-up by code, and the places named in a text. Names are
 * kept ambiguous where they are (吉林: a province and a city); who knows the corpus decides.
 */
import type { Region, TextRange } from "../types.ts";
import { loadDivisions } from "./gazetteer-data.ts";
import { type Doubt, type NameMatch, scanNames } from "./gazetteer-scan.ts";
import { readTail, zoneName } from "./gazetteer-tail.ts";

/** A place named in a text. */
export interface RegionMention extends TextRange {
  /** As printed, parents included, without the tail. */
  readonly text: string;
  /** zone: a functional zone (高新区), which is not the place it lies in. */
  readonly kind: "region" | "zone";
  /** Divisions it can mean, most prominent first; for a zone, regions without a code. */
  readonly candidates: readonly Region[];
  /** For a zone: the divisions it can lie in; `[]` otherwise. */
  readonly parents: readonly Region[];
  /** True when the name tells its level: 安庆市, not 安庆. */
  readonly full: boolean;
  /** False where the characters may be ordinary words: 和平解决. */
  readonly certain: boolean;
  readonly doubt: Doubt | null;
  /** Department or institution right behind: 公安局, 法院, 本级; "" for none. */
  readonly tail: string;
}

/** Returns the division with this six-digit code; null when there is none. */
export function regionByCode(code: string): Region | null {
  return loadDivisions().byCode.get(code) ?? null;
}

/** Returns the direct children of the division with this code; `[]` when it has none. */
export function children(code: string): readonly Region[] {
  return loadDivisions().children.get(code) ?? [];
}

/** Returns the provinces in order of their codes. */
export function provinces(): readonly Region[] {
  return [...loadDivisions().byCode.values()].filter(({ level }) => level === "province");
}

/** Returns the divisions above `region`, the nearest first; `[]` for a province. */
export function ancestors(region: Region): readonly Region[] {
  const found: Region[] = [];
  let level: readonly Region[] = provinces();
  for (const name of region.path.slice(0, -1)) {
    const parent = level.find((candidate) => candidate.name === name);
    if (parent === undefined) break;
    found.unshift(parent);
    level = children(parent.code);
  }
  return found;
}

/** Returns whether `child` lies in `parent` or is the same division. */
export function isWithin(child: Region, parent: Region): boolean {
  return parent.path.every((name, index) => child.path[index] === name);
}

/**
 * Returns the places named in `text` from left to right, parents joined with what they stand
 * before; `[]` for none. Doubtful ones are included, with `certain` false.
 *
 * @example
 * findRegions("常州新北2019年受理多少件").map(({ candidates }) => candidates[0]?.name); // ["新北区"]
 * findRegions("推进和平解决争议")[0]?.certain; // false
 */
export function findRegions(text: string): RegionMention[] {
  const mentions: RegionMention[] = [];
  let end = 0;
  for (const group of joinParents(text, scanNames(text))) {
    if (group.start < end) continue;
    const mention = withTail(text, group);
    mentions.push(mention);
    end = mention.end + mention.tail.length;
  }
  return mentions;
}

/** Between a parent and its child: nothing, a space, 的, a mark of hierarchy. */
const HIERARCHY = /^\s?[的·>/-]?\s?$/u;

function joinParents(text: string, names: readonly NameMatch[]): NameMatch[] {
  const joined: NameMatch[] = [];
  for (const name of names) {
    const previous = joined.at(-1);
    const merged = previous === undefined ? null : join(text, previous, name);
    if (merged === null) joined.push(name);
    else joined[joined.length - 1] = merged;
  }
  return joined;
}

function join(text: string, first: NameMatch, second: NameMatch): NameMatch | null {
  if (second.start < first.end || second.start - first.end > 3) return null;
  const between = text.slice(first.end, second.start);
  if (HIERARCHY.test(between)) {
    const regions = narrow(second.regions, first.regions);
    if (regions.length > 0) return { ...second, start: first.start, regions, doubt: null };
  }
  // 新北区(常州)
  if (/^\s?[(（]$/u.test(between) && /^[)）]/u.test(text.slice(second.end))) {
    const regions = narrow(first.regions, second.regions);
    if (regions.length > 0) return { ...first, end: second.end + 1, regions, doubt: null };
  }
  return null;
}

function narrow(inner: readonly Region[], outer: readonly Region[]): readonly Region[] {
  return inner.filter((region) =>
    outer.some((parent) => parent !== region && isWithin(region, parent)),
  );
}

function withTail(text: string, name: NameMatch): RegionMention {
  const tail = readTail(text.slice(name.end, name.end + 24));
  const base = {
    start: name.start,
    parents: [],
    full: name.form.full,
    certain: name.doubt === null,
    doubt: name.doubt,
    tail: "",
  };
  if (tail?.kind === "zone") {
    const end = name.end + tail.length;
    const parents = zoneParents(name.regions);
    const zone = zoneName(tail.text);
    const candidates = parents.map((parent) => zoneRegion(parent, zone));
    const certain = { certain: true, doubt: null, full: true };
    const shown = text.slice(name.start, end);
    return { ...base, ...certain, end, text: shown, kind: "zone", candidates, parents };
  }
  const { end, regions: candidates } = name;
  const shown = text.slice(name.start, end);
  const kind = name.form.zone ? "zone" : "region";
  const parents = name.form.zone ? candidates.flatMap((zone) => ancestors(zone).slice(0, 1)) : [];
  return { ...base, end, text: shown, kind, candidates, parents, tail: tail?.text ?? "" };
}

/** A zone lies in a city or county; a province is meant only where nothing else bears the name. */
function zoneParents(regions: readonly Region[]): readonly Region[] {
  const below = regions.filter(({ level }) => level !== "province");
  return below.length > 0 ? below : regions;
}

function zoneRegion(parent: Region, name: string): Region {
  return { code: "", name, level: "other", path: [...parent.path, name] };
}
