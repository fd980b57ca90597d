/**
 * Where in the reports the words stand that prove an answer, and how many chunks it takes to show
 * them. Quotes are matched without white space; a quote that several places say is proven by any.
 */
import type { Chunk, TextRange } from "../../src/types.ts";

/** One proving quote: the places that say it; `[]` when the report does not. */
export interface Proof {
  readonly reportId: string;
  readonly text: string;
  readonly places: readonly TextRange[];
}

/**
 * Returns the ranges of `text` that say `quote`, white space left out on both sides; `[]` for none.
 *
 * @example
 * findPlaces("受理\n20 件。", "受理20件"); // [{ start: 0, end: 7 }]
 */
export function findPlaces(text: string, quote: string): TextRange[] {
  const { bare, offsets } = withoutSpace(text);
  const wanted = withoutSpace(quote).bare;
  const places: TextRange[] = [];
  if (wanted === "") return places;
  for (let at = bare.indexOf(wanted); at >= 0; at = bare.indexOf(wanted, at + 1)) {
    const start = offsets[at];
    const last = offsets[at + wanted.length - 1];
    if (start !== undefined && last !== undefined) places.push({ start, end: last + 1 });
  }
  return places;
}

/** Returns whether `chunks` together hold every character of one place of each proof. */
export function isProven(
  proofs: readonly Proof[],
  chunks: readonly Chunk[],
  getText: (reportId: string) => string | null,
): boolean {
  return proofs.every(({ reportId, places }) => {
    const own = chunks.filter((chunk) => chunk.reportId === reportId);
    const text = getText(reportId) ?? "";
    return places.some((place) => isCovered(place, own, text));
  });
}

/** Returns how many chunks at least show all proofs; null when no number of chunks does. */
export function chunksNeeded(
  proofs: readonly Proof[],
  getChunks: (reportId: string) => readonly Chunk[],
  getText: (reportId: string) => string | null,
): number | null {
  const needed = new Set<string>();
  for (const { reportId, places } of proofs) {
    const chunks = getChunks(reportId);
    const text = getText(reportId) ?? "";
    const ways = places
      .filter((place) => isCovered(place, chunks, text))
      .map((place) => chunks.filter((chunk) => overlaps(chunk, place)).map(({ id }) => id));
    const [cheapest] = ways.sort((one, other) => added(one, needed) - added(other, needed));
    if (cheapest === undefined) return null;
    for (const id of cheapest) needed.add(id);
  }
  return needed.size;
}

function added(ids: readonly string[], needed: ReadonlySet<string>): number {
  return ids.filter((id) => !needed.has(id)).length;
}

function isCovered(place: TextRange, chunks: readonly Chunk[], text: string): boolean {
  for (let at = place.start; at < place.end; at += 1) {
    const isSpace = /\s/u.test(text.charAt(at));
    if (!isSpace && !chunks.some(({ start, end }) => start <= at && at < end)) return false;
  }
  return true;
}

function overlaps(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end;
}

function withoutSpace(text: string): { bare: string; offsets: number[] } {
  const offsets: number[] = [];
  let bare = "";
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (/\s/u.test(character)) continue;
    bare += character;
    offsets.push(at);
  }
  return { bare, offsets };
}
