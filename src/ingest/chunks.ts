/**
 * Cuts a report into retrieval units: whole sentences, up to about `maxChars`, along the outline.
 * Headings go with the text below them. Every letter and digit of the body lies in exactly one chunk.
 */
import { sectionPathOf } from "../text/section-path.ts";
import type { Chunk, Section, TextRange } from "../types.ts";
import { type Atom, toAtoms } from "./chunks-atoms.ts";

export interface ChunkSource {
  readonly reportId: string;
  readonly text: string;
  readonly paragraphs: readonly TextRange[];
  readonly sections: readonly Section[];
  /** Title, publisher, dates, signature: citable, outside every section. Default: none. */
  readonly meta?: readonly TextRange[];
  /** A chunk is longer only where one sentence is. Default 500. */
  readonly maxChars?: number;
}

const DEFAULT_MAX_CHARS = 500;
/** Neighbouring sections under one parent share a chunk when each is shorter than this share of it. */
const TINY_SHARE = 0.2;

/**
 * Returns the chunks of a report in reading order; `[]` for a report without letters or digits.
 * Ids are stable: report id and start offset.
 */
export function cutChunks(source: ChunkSource): Chunk[] {
  const { reportId, text, sections, meta = [], maxChars = DEFAULT_MAX_CHARS } = source;
  const atoms = toAtoms(text, source.paragraphs, sections, maxChars);
  const blocks = joinTiny(blocksOf(atoms), sections, maxChars);
  const body = blocks.flatMap((block) => pack(block, maxChars));
  const ranges = [...joinLines(text, meta, maxChars), ...body]
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
    .sort((a, b) => a.start - b.start);
  return ranges.map(({ start, end }, ordinal) => ({
    id: `${reportId}:${start}`,
    reportId,
    ordinal,
    sectionPath: sectionPathOf(sections, { start, end }),
    start,
    end,
    text: text.slice(start, end),
  }));
}

/** Runs of atoms of one section (levels 1 to 4) without foreign text between them. */
function blocksOf(atoms: readonly Atom[]): Atom[][] {
  const blocks: Atom[][] = [];
  for (const atom of atoms) {
    const last = blocks.at(-1)?.at(-1);
    if (last !== undefined && last.section === atom.section && !atom.afterGap) {
      blocks.at(-1)?.push(atom);
    } else blocks.push([atom]);
  }
  return blocks;
}

function joinTiny(
  blocks: readonly Atom[][],
  sections: readonly Section[],
  maxChars: number,
): Atom[][] {
  const joined: Atom[][] = [];
  let small = false;
  for (const block of blocks) {
    const previous = joined.at(-1);
    const isSmall = lengthOf(block) <= TINY_SHARE * maxChars;
    if (
      previous !== undefined &&
      small &&
      isSmall &&
      areSiblings(previous.at(-1), block[0], sections) &&
      lengthOf([...previous, ...block]) <= maxChars
    ) {
      previous.push(...block);
    } else {
      joined.push([...block]);
      small = isSmall;
    }
  }
  return joined;
}

function areSiblings(
  a: Atom | undefined,
  b: Atom | undefined,
  sections: readonly Section[],
): boolean {
  if (a === undefined || b === undefined || b.afterGap) return false;
  const [left, right] = [sections[a.section ?? -1], sections[b.section ?? -1]];
  if (left === undefined || right === undefined || left.parent === null) return false;
  return left.parent === right.parent && left.index !== right.index;
}

/** Fills chunks with units (a paragraph, an item); a unit too long for one is cut at sentences. */
function pack(block: readonly Atom[], maxChars: number): TextRange[] {
  const chunks: Atom[][] = [];
  const add = (unit: readonly Atom[]): void => {
    const last = chunks.at(-1);
    if (last !== undefined && lengthOf([...last, ...unit]) <= maxChars) last.push(...unit);
    else chunks.push([...unit]);
  };
  for (const unit of unitsOf(block)) {
    if (lengthOf(unit) <= maxChars) add(unit);
    else for (const atom of unit) add([atom]);
  }
  return chunks.map(spanOf);
}

function unitsOf(block: readonly Atom[]): Atom[][] {
  const units: Atom[][] = [];
  for (const atom of block) {
    if (units.length === 0 || atom.opensUnit) units.push([atom]);
    else units.at(-1)?.push(atom);
  }
  return units;
}

/** Neighbouring lines about the report as one range. */
function joinLines(text: string, lines: readonly TextRange[], maxChars: number): TextRange[] {
  const joined: TextRange[] = [];
  for (const { start, end } of lines) {
    const last = joined.at(-1);
    const near = last !== undefined && text.slice(last.end, start).trim() === "";
    if (last !== undefined && near && end - last.start <= maxChars) {
      joined[joined.length - 1] = { start: last.start, end };
    } else joined.push({ start, end });
  }
  return joined;
}

function spanOf(atoms: readonly Atom[]): TextRange {
  return { start: atoms[0]?.start ?? 0, end: atoms.at(-1)?.end ?? 0 };
}

function lengthOf(atoms: readonly Atom[]): number {
  const { start, end } = spanOf(atoms);
  return end - start;
}
