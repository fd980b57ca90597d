/**
 * Puts the corpus's own names of places (aliases such as 常州高新区) among those the gazetteer found
 * in a question. A zone that a report calls its own place becomes that place.
 */
import { type RegionMention, regionByCode } from "../domain/gazetteer.ts";
import { formsFrom, shortName } from "../domain/gazetteer-forms.ts";
import type { AliasMatch } from "../store.ts";
import type { Region, TextRange } from "../types.ts";

export interface ReadRegionsOptions {
  /** What `ReportStore.findAliases` gave for the text. */
  readonly aliases?: readonly AliasMatch[];
  /** Asked for other spellings of a zone: 常州市高新技术产业开发区 as 常州高新区. */
  readonly findAliases?: (text: string) => readonly AliasMatch[];
}

/** A mention, and whether a report calls its place so. */
export interface MentionRead {
  readonly mention: RegionMention;
  readonly alias: boolean;
}

/**
 * Returns the gazetteer's mentions with the corpus's names put among them, in reading order: the
 * longer wins, the same name gains a reading; just the mentions when there are no aliases.
 */
export function withAliases(
  text: string,
  mentions: readonly RegionMention[],
  { aliases = [], findAliases }: ReadRegionsOptions,
): MentionRead[] {
  const reads: MentionRead[] = mentions.map((mention) => {
    const spelled = mention.kind === "zone" ? aliasOfZone(mention, findAliases) : null;
    const same = aliases.find(({ start, end }) => start === mention.start && end === mention.end);
    const region = regionOfKey(same?.region ?? spelled?.region ?? "");
    return region === null ? { mention, alias: false } : gain(mention, region);
  });
  const longestFirst = aliases.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  for (const alias of longestFirst) {
    const region = regionOfKey(alias.region);
    if (region === null || POINTING.test(alias.alias) || isShortName(alias.alias)) continue;
    const over = reads.filter(({ mention }) => overlaps(mention, alias));
    if (over.some(({ mention }) => mention.certain && length(mention) >= length(alias))) continue;
    const kept = reads.filter((read) => !over.includes(read));
    reads.splice(0, reads.length, ...kept, {
      mention: mentionOf(text, alias, region),
      alias: true,
    });
  }
  return reads.toSorted((a, b) => a.mention.start - b.mention.start);
}

const POINTING = /^(?:[我本全你该][省市区县州]|高新区|经开区|开发区|新区|.)$/u;

/** A zone that a report calls its own place is that place; a name of several keeps them all. */
function gain(mention: RegionMention, region: Region): MentionRead {
  const known = mention.candidates.some(({ path }) => path.join("/") === region.path.join("/"));
  if (mention.kind === "zone") {
    return { mention: { ...mention, kind: "region", candidates: [region] }, alias: true };
  }
  const candidates = known ? mention.candidates : [...mention.candidates, region];
  return { mention: { ...mention, candidates }, alias: true };
}

function aliasOfZone(
  { candidates }: RegionMention,
  findAliases: ReadRegionsOptions["findAliases"],
): AliasMatch | null {
  if (findAliases === undefined) return null;
  for (const zone of candidates) {
    const parent = zone.path.at(-2) ?? "";
    const stem = shortName({ name: parent }) ?? parent;
    for (const spelling of [`${stem}${zone.name}`, `${parent}${zone.name}`]) {
      const whole = findAliases(spelling).find(
        ({ start, end }) => start === 0 && end === spelling.length,
      );
      if (whole !== undefined) return whole;
    }
  }
  return null;
}

function mentionOf(text: string, alias: AliasMatch, region: Region): RegionMention {
  return {
    start: alias.start,
    end: alias.end,
    text: text.slice(alias.start, alias.end),
    kind: "region",
    candidates: [region],
    parents: [],
    full: true,
    certain: true,
    doubt: null,
    tail: "",
  };
}

/** Returns the region a key of `regionKey` stands for; null for "". */
function regionOfKey(key: string): Region | null {
  if (key === "") return null;
  const region = regionByCode(key);
  if (region !== null || /^\d{6}$/u.test(key)) return region;
  const path = key.split("/");
  return { code: "", name: path.at(-1) ?? key, level: "other", path };
}

/** Short names of divisions are the gazetteer's to judge: 和平 in 和平解决 is no place. */
function isShortName(alias: string): boolean {
  return formsFrom(alias.slice(0, 2)).some(({ text, full }) => text === alias && !full);
}

function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

function length({ start, end }: TextRange): number {
  return end - start;
}
