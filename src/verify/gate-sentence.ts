/**
 * A model's sentence read the way the ingest reads a report: its figures with their own words,
 * subject and predicate; its places; its clauses without figures.
 */
import { findRegions, type RegionMention } from "../domain/gazetteer.ts";
import { type BoundFigure, bindFigures, maskQuoted } from "../text/clauses.ts";
import { type Counted, describeCounted } from "../text/counted.ts";
import { readFigures } from "../text/figures.ts";
import { foldWidth } from "../text/fold.ts";
import type { Figure } from "../types.ts";
import { allWords, contentWords } from "./gate-words.ts";

export interface SaidFigure extends BoundFigure {
  readonly counted: Counted;
  /** Words before and after that are the figure's own, without names of places. */
  readonly own: string;
  readonly words: readonly string[];
  readonly content: readonly string[];
}

export interface SaidSentence {
  /** As written, without citations. */
  readonly text: string;
  /** Folded and lower case, same length. */
  readonly folded: string;
  /** The same with titles and quotations blanked. */
  readonly masked: string;
  readonly figures: readonly SaidFigure[];
  readonly regions: readonly RegionMention[];
  /** `folded` with the names of places, those of the reports cited, and years blanked. */
  readonly plain: string;
  /** Content words of `plain`. */
  readonly content: readonly string[];
  /** Clauses that hold no figure. */
  readonly prose: readonly string[];
}

const CLAUSE = /[^,;:!?()。,，；：！？…（）]+/gu;
const YEAR = /(?:(?:19|20)\d{2}|[一二][〇零一二三四五六七八九]{3})年(?:度|底|初|末)?/gu;
const QUOTED = /《[^《》]*(?:《[^《》]*》[^《》]*)*》|“[^“”]*”|「[^「」]*」|『[^『』]*』|"[^"]*"/gu;

/** Returns the sentence read; `text` has no citations any more, `names` are those of the reports cited. */
export function readSentence(text: string, names: readonly string[]): SaidSentence {
  const folded = foldWidth(text).toLowerCase();
  const masked = folded.replace(QUOTED, (quoted) => " ".repeat(quoted.length));
  const regions = findRegions(masked).filter(({ certain }) => certain);
  const places = [...names, ...regions.map(({ text: place }) => place)]
    .filter((place) => place !== "")
    .map((place) => place.toLowerCase());
  // 2021年会前学法 must not be cut as 2021 + 年会
  const blank = (part: string): string =>
    [...places, ...(part.match(YEAR) ?? [])].reduce(
      (rest, name) => rest.replaceAll(name, " ".repeat(name.length)),
      part,
    );
  const plain = blank(folded);
  const figures = bindAll(text, readFigures(text), blank);
  const prose = proseOf(plain, figures);
  return { text, folded, masked, figures, regions, plain, content: contentWords(plain), prose };
}

function bindAll(
  text: string,
  figures: readonly Figure[],
  blank: (part: string) => string,
): SaidFigure[] {
  const said: SaidFigure[] = [];
  let previous: { readonly counted: Counted; readonly clauseStart: number } | null = null;
  for (const bound of bindFigures(text, figures)) {
    const clauseStart = bound.clause.start;
    const sameClause = previous?.clauseStart === clauseStart;
    const counted: Counted = describeCounted(bound, previous?.counted ?? null, sameClause);
    const bracketed = /[(（]/u.test(text[clauseStart - 1] ?? "");
    if (bound.figure.kind !== "date" && !bracketed) previous = { counted, clauseStart };
    const own = blank(`${bound.before} ${bound.after}`.toLowerCase());
    said.push({ ...bound, counted, own, words: allWords(own), content: contentWords(own) });
  }
  return said;
}

function proseOf(plain: string, figures: readonly SaidFigure[]): string[] {
  const held = figures.filter(({ figure }) => figure.kind !== "date").map(({ clause }) => clause);
  return [...maskQuoted(plain).matchAll(CLAUSE)]
    .map(({ 0: clause, index }) => ({ start: index, end: index + clause.length }))
    .filter((range) => !held.some(({ start, end }) => range.start < end && start < range.end))
    .map(({ start, end }) => plain.slice(start, end).trim())
    .filter((clause) => clause !== "");
}
