/**
 * Names under which reports speak of their regions, and finding them in a text. A name is looked up
 * by its first two characters, so that a text costs one query however many names there are.
 */
import type { AliasMatch } from "../store.ts";
import { foldWidth } from "../text/fold.ts";
import type { ReportMeta } from "../types.ts";
import type { Database } from "./database.ts";
import { readText } from "./rows.ts";

/** A name of one character would be found in nearly every text. */
const HEAD_LENGTH = 2;

/** A name in the form in which it is looked up. */
export interface StoredAlias {
  readonly head: string;
  readonly alias: string;
}

/**
 * Returns the names to store for a report: its aliases, and the region's own name where no
 * gazetteer knows it; names shorter than two characters are left out.
 */
export function listAliases(meta: ReportMeta): StoredAlias[] {
  const names = meta.region.code === "" ? [...meta.aliases, meta.region.name] : meta.aliases;
  const folded = new Set(names.map((name) => foldName(name).trim()));
  return [...folded]
    .filter((alias) => alias.length >= HEAD_LENGTH)
    .map((alias) => ({ head: alias.slice(0, HEAD_LENGTH), alias }));
}

/**
 * Returns every place of `text` where a stored name stands, longest name first, then in reading
 * order; overlapping ones included; `[]` when there is none. Offsets are those of `text`.
 *
 * @example
 * findAliases(database, "常州高新区受理多少件"); // [{ alias: "常州高新区", region: "320411", start: 0, end: 5 }]
 */
export function findAliases(database: Database, text: string): AliasMatch[] {
  const folded = foldName(text);
  const heads = new Set<string>();
  for (let at = 0; at + HEAD_LENGTH <= folded.length; at += 1) {
    heads.add(folded.slice(at, at + HEAD_LENGTH));
  }
  const rows = database.all(
    `SELECT DISTINCT alias, region FROM region_aliases
     WHERE head IN (SELECT value FROM json_each(?)) ORDER BY alias, region`,
    [JSON.stringify([...heads])],
  );
  return rows
    .flatMap((row) => locate(folded, readText(row, "alias"), readText(row, "region")))
    .sort((a, b) => b.alias.length - a.alias.length || a.start - b.start);
}

function locate(folded: string, alias: string, region: string): AliasMatch[] {
  const matches: AliasMatch[] = [];
  let start = folded.indexOf(alias);
  while (start !== -1) {
    matches.push({ alias, region, start, end: start + alias.length });
    start = folded.indexOf(alias, start + alias.length);
  }
  return matches;
}

/** Folded and in lower case, where that keeps the length: offsets must hold in the printed text. */
function foldName(text: string): string {
  const folded = foldWidth(text);
  const lower = folded.toLowerCase();
  return lower.length === folded.length ? lower : folded;
}
