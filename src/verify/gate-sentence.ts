/**
 * A model's sentence read the way the ingest reads a report: its figures with their own words,
 * subject and predicate; its places; its years.
 */
import { findRegions, type RegionMention } from "../domain/gazetteer.ts";
import { type BoundFigure, bindFigures, maskQuoted } from "../text/clauses.ts";
import { type Counted, describeCounted } from "../text/counted.ts";
import { readFigures } from "../text/figures.ts";
import { foldWidth } from "../text/fold.ts";
import type { Figure, TextRange } from "../types.ts";

export interface SaidFigure extends BoundFigure {
  readonly counted: Counted;
}

export interface SaidSentence {
  /** As written, without citations. */
  readonly text: string;
  /** Folded and lower case, same length. */
  readonly folded: string;
  /** The same with the insides of titles and quotations blanked. */
  readonly masked: string;
  readonly figures: readonly SaidFigure[];
  readonly regions: readonly RegionMention[];
  /** Names of places and of the reports cited, as they stand in `folded`. */
  readonly places: readonly string[];
  /** `folded` with these names blanked, same length. */
  readonly plain: string;
  /** Clauses that hold no figure. */
  readonly prose: readonly string[];
}

const CLAUSE = /[^,;:!?。,，；：！？…]+/gu;
const QUOTED = /《[^《》]*(?:《[^《》]*》[^《》]*)*》|“[^“”]*”|「[^「」]*」|『[^『』]*』|"[^"]*"/gu;

/** Returns the sentence read; `text` has no citations any more, `names` are those of the places cited. */
export function readSentence(text: string, names: readonly string[]): SaidSentence {
  const folded = foldWidth(text).toLowerCase();
  const masked = folded.replace(QUOTED, (quoted) => " ".repeat(quoted.length));
  const figures = bindAll(text, readFigures(text));
  const regions = findRegions(masked).filter(({ certain }) => certain);
  const places = [...names, ...regions.map(({ text: place }) => place)]
    .filter((place) => place !== "")
    .map((place) => place.toLowerCase());
  const plain = places.reduce(
    (rest, place) => rest.replaceAll(place, " ".repeat(place.length)),
    folded,
  );
  return { text, folded, masked, figures, regions, places, plain, prose: proseOf(plain, figures) };
}

function bindAll(text: string, figures: readonly Figure[]): SaidFigure[] {
  const said: SaidFigure[] = [];
  let previous: { readonly counted: Counted; readonly clauseStart: number } | null = null;
  for (const bound of bindFigures(text, figures)) {
    const clauseStart = bound.clause.start;
    const counted: Counted = describeCounted(
      bound,
      previous?.counted ?? null,
      previous?.clauseStart === clauseStart,
    );
    const bracketed = /[(（]/u.test(text[clauseStart - 1] ?? "");
    if (bound.figure.kind !== "date" && !bracketed) previous = { counted, clauseStart };
    said.push({ ...bound, counted });
  }
  return said;
}

function proseOf(folded: string, figures: readonly SaidFigure[]): string[] {
  const held: readonly TextRange[] = figures
    .filter(({ figure }) => figure.kind !== "date")
    .map(({ clause }) => clause);
  const masked = maskQuoted(folded);
  return [...masked.matchAll(CLAUSE)]
    .map(({ 0: clause, index }) => ({ start: index, end: index + clause.length }))
    .filter((range) => !held.some(({ start, end }) => range.start < end && start < range.end))
    .map(({ start, end }) => folded.slice(start, end).trim())
    .filter((clause) => clause !== "");
}
