/** Paragraphs to atoms: the smallest pieces that a chunk is made of, sentences with their headings. */
import { foldWidth } from "../text/fold.ts";
import { splitSentences } from "../text/sentences.ts";
import type { Section, TextRange } from "../types.ts";

export interface Atom extends TextRange {
  /** Index of the deepest section of level 1 to 4 at the atom's end; null outside. */
  readonly section: number | null;
  /** A paragraph or an item begins here. */
  readonly opensUnit: boolean;
  /** Text that is not the report's stands before it, so that no chunk may run across. */
  readonly afterGap: boolean;
}

const ITEM_LEVEL = 5;
const MAX_SENTENCE_FACTOR = 2;

interface Piece extends TextRange {
  readonly opensUnit: boolean;
}

/** Returns the atoms of the paragraphs in reading order; a heading is part of the atom after it. */
export function toAtoms(
  text: string,
  paragraphs: readonly TextRange[],
  sections: readonly Section[],
  maxChars: number,
): Atom[] {
  const headings = sections.filter(({ level }) => level < ITEM_LEVEL);
  const sectionOf = createLookup(headings);
  return cutPieces(text, paragraphs, sections, maxChars).map((piece, index, pieces) => ({
    ...piece,
    section: sectionOf(piece.end - 1),
    afterGap: hasText(text, pieces[index - 1]?.end ?? piece.start, piece.start),
  }));
}

function cutPieces(
  text: string,
  paragraphs: readonly TextRange[],
  sections: readonly Section[],
  maxChars: number,
): Piece[] {
  const itemStarts = new Set(sections.filter((s) => s.level >= ITEM_LEVEL).map((s) => s.start));
  const bodyStarts = new Map(
    sections.filter((s) => s.level < ITEM_LEVEL).map((s) => [s.start, s.bodyStart]),
  );
  const pieces: Piece[] = [];
  let headings: TextRange[] = [];
  for (const paragraph of paragraphs) {
    const [first] = headings;
    const last = headings.at(-1);
    let from = first?.start ?? paragraph.start;
    if (first !== undefined && last !== undefined && hasText(text, last.end, paragraph.start)) {
      pieces.push({ start: first.start, end: last.end, opensUnit: true });
      headings = [];
      from = paragraph.start;
    }
    if ((bodyStarts.get(paragraph.start) ?? paragraph.start) >= paragraph.end) {
      headings.push(paragraph);
      continue;
    }
    for (const [index, { start, end }] of sentencesOf(text, paragraph, maxChars).entries()) {
      const opensUnit = index === 0 || itemStarts.has(start);
      pieces.push({ start: index === 0 ? from : start, end, opensUnit });
    }
    headings = [];
  }
  const [first] = headings;
  const last = headings.at(-1);
  if (first && last) pieces.push({ start: first.start, end: last.end, opensUnit: true });
  return pieces;
}

/** Looks sections up for offsets that never fall. */
function createLookup(headings: readonly Section[]): (offset: number) => number | null {
  const open: Section[] = [];
  let at = 0;
  return (offset) => {
    for (let next = headings[at]; next && next.start <= offset; next = headings[at]) {
      open.push(next);
      at += 1;
    }
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= offset) open.pop();
    return open.at(-1)?.index ?? null;
  };
}

function hasText(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() !== "";
}

function sentencesOf(text: string, paragraph: TextRange, maxChars: number): TextRange[] {
  return splitSentences(text, paragraph).flatMap((sentence) =>
    sentence.end - sentence.start > MAX_SENTENCE_FACTOR * maxChars
      ? cutLong(text, sentence, maxChars)
      : [sentence],
  );
}

/** A sentence too long for any chunk, cut after semicolons, else after commas, else by length. */
function cutLong(text: string, { start, end }: TextRange, maxChars: number): TextRange[] {
  const pieces: TextRange[] = [];
  let from = start;
  while (end - from > maxChars) {
    const window = foldWidth(text.slice(from, from + maxChars));
    const at = Math.max(window.lastIndexOf(";"), window.lastIndexOf("\n"));
    const comma = Math.max(window.lastIndexOf(","), window.lastIndexOf("、"), at);
    let length = (at > 0 ? at : comma) + 1;
    if (length <= 0) length = safeLength(text, from, maxChars);
    pieces.push({ start: from, end: from + length });
    from += length;
  }
  pieces.push({ start: from, end });
  return pieces;
}

function safeLength(text: string, from: number, length: number): number {
  return /[\ud800-\udbff]/u.test(text.charAt(from + length - 1)) ? length - 1 : length;
}
