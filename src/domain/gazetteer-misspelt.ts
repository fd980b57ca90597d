/**
 * Places written with one wrong character that sounds alike (鄂成区 for 鄂城区). A guess: for use
 * only where a text names no place outright, and only when the corpus covers the place meant.
 */
import { syllableOf } from "../text/gb-characters.ts";
import { tagWords } from "../text/words.ts";
import type { RegionMention } from "./gazetteer.ts";
import { loadDivisions } from "./gazetteer-data.ts";
import { type Form, formsFrom, shortName } from "./gazetteer-forms.ts";

const LONGEST = 5;
/** Where a place is named: at the start, after a year, in a list. */
const START = /(?:^|[\s,，;；:：?？]|年度?|[和与跟同及比])$/u;

let names: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * Returns the first misspelt place of `text` as an uncertain mention; null when there is none.
 *
 * @example
 * findMisspelt("鄂成区村级平均领多少事项")?.candidates[0]?.name; // "鄂城区"
 */
export function findMisspelt(text: string): RegionMention | null {
  names ??= indexNames();
  for (let start = 0; start < text.length - 1; start += 1) {
    if (!START.test(text.slice(0, start))) continue;
    for (let length = LONGEST; length >= 2; length -= 1) {
      const written = text.slice(start, start + length);
      if (written.length < length) continue;
      const meant = names.get(soundOf(written))?.find((name) => slips(written, name) === 1);
      const form = meant === undefined ? undefined : formOf(meant);
      if (form === undefined || isProperStart(text.slice(start, start + 10), written)) continue;
      return {
        start,
        end: start + length,
        text: written,
        kind: "region",
        candidates: form.regions,
        parents: [],
        full: form.full,
        certain: false,
        doubt: "spelling",
        tail: "",
      };
    }
  }
  return null;
}

function indexNames(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, Set<string>>();
  const add = (name: string): void => {
    const sound = soundOf(name);
    const known = index.get(sound);
    if (known === undefined) index.set(sound, new Set([name]));
    else known.add(name);
  };
  for (const region of loadDivisions().byCode.values()) {
    const short = shortName(region);
    if (region.name.length > 2 && region.name.length <= LONGEST) add(region.name);
    if (short !== null && short.length <= LONGEST) add(short);
  }
  return new Map([...index].map(([sound, list]) => [sound, [...list]]));
}

function soundOf(name: string): string {
  return [...name].map((character) => syllableOf(character) ?? character).join(" ");
}

function slips(written: string, name: string): number {
  return [...written].filter((character, index) => character !== name[index]).length;
}

function formOf(name: string): Form | undefined {
  return formsFrom(name.slice(0, 2)).find(({ text }) => text === name);
}

/** Whether the text begins with a dictionary word that shares characters with what was written. */
function isProperStart(rest: string, written: string): boolean {
  let at = 0;
  for (const { word, tag } of tagWords(rest)) {
    if (at >= written.length) return false;
    if (tag !== "x" && word.length > 1 && (written.length === 2 || word.length >= written.length)) {
      return true;
    }
    at += word.length;
  }
  return false;
}
