/** Titles from the top of a report's outline down to a place in it. */
import type { Section, TextRange } from "../types.ts";

/**
 * Returns the titles down to the deepest section that holds the whole `range`; `[]` when none does.
 *
 * @example
 * sectionPathOf(sections, { start: 120, end: 180 }); // ["一、主要成效", "(一)深化改革"]
 */
export function sectionPathOf(sections: readonly Section[], range: TextRange): string[] {
  const deepest = sections.findLast(
    ({ start, end }) => start <= range.start && Math.max(range.end, range.start + 1) <= end,
  );
  const path: string[] = [];
  let at = deepest;
  while (at !== undefined) {
    path.unshift(headingOf(at));
    const { parent }: Section = at;
    at = parent === null ? undefined : sections[parent];
  }
  return path;
}

/** Returns the titles down to the deepest section at `offset`; `[]` outside every section. */
export function sectionPathAt(sections: readonly Section[], offset: number): string[] {
  return sectionPathOf(sections, { start: offset, end: offset });
}

/**
 * Returns the heading with its number, as a reader finds it: 一、主要成效, 第一部分 工作情况; the title
 * alone where the heading has no number.
 */
export function headingOf({ label, title }: Pick<Section, "label" | "title">): string {
  return /[\d\p{Script=Han}]$/u.test(label) && !/[是要]$/u.test(label)
    ? `${label} ${title}`
    : `${label}${title}`;
}
