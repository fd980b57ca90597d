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
  /** Clauses that hold no figure. */
  readonly prose: readonly string[];
}

const CLAUSE = /[^,;:!?。,，；：！？…]+/gu;
const QUOTED = /《[^《》]*(?:《[^《》]*》[^《》]*)*》|“[^“”]*”|「[^「」]*」|『[^『』]*』|"[^"]*"/gu;

/** Returns the sentence read; `text` has no citations any more. */
export function readSentence(text: string): SaidSentence {
  const folded = foldWidth(text).toLowerCase();
  const masked = folded.replace(QUOTED, (quoted) => " ".repeat(quoted.length));
  const figures = bindAll(text, readFigures(text));
  return {
    text,
    folded,
    masked,
    figures,
    regions: findRegions(masked).filter(({ certain }) => certain),
    prose: proseOf(folded, figures),
  };
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
