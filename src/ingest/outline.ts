/**
 * A report's paragraphs to its tree of sections. Depth follows the styles of numbering in the
 * order in which this report uses them, so that 一、→1. is as good as 一、→(一)→1.; numbers
 * only decide where a style occurs twice (一、 inside 一、). Wrong numbers never break the tree.
 */
import type { Section, TextRange } from "../types.ts";
import { closingParagraph } from "./outline-closing.ts";
import { findHeadings, type Heading } from "./outline-headings.ts";
import { findItems, type Item } from "./outline-items.ts";

interface Open {
  readonly heading: Heading;
  readonly level: number;
  readonly draft: Draft;
}

interface Draft {
  readonly level: number;
  readonly label: string;
  readonly title: string;
  readonly start: number;
  end: number;
  readonly bodyStart: number;
}

const MAX_HEADING_LEVEL = 4;
const ITEM_LEVEL = 5;

const RANKS: Readonly<Record<string, number>> = {
  part: 10,
  chapter: 11,
  node: 12,
  cn: 20,
  cnParen: 30,
  bare: 39,
  arabic: 40,
  decimal2: 45,
  decimal3: 46,
  decimal4: 47,
  arabicParen: 50,
  circled: 60,
};

/**
 * Returns the sections of a report, parents before children, in reading order; `[]` for a text
 * without headings and items. Ranges of two sections are nested or apart, never crossed.
 */
export function readOutline(text: string, paragraphs: readonly TextRange[]): Section[] {
  const headings = findHeadings(text, paragraphs);
  const last = headings.at(-1)?.paragraph ?? -1;
  const drafts: Draft[] = [];
  let stack: Open[] = [];
  const closeDownTo = (depth: number, paragraph: number): void => {
    for (const { draft } of stack.slice(depth)) draft.end = paragraphs[paragraph - 1]?.end ?? 0;
    stack = stack.slice(0, depth);
  };
  for (const heading of headings) {
    closeDownTo(depthOf(heading, stack), heading.paragraph);
    const level = Math.min((stack.at(-1)?.level ?? 0) + 1, MAX_HEADING_LEVEL);
    const { start = 0, end = 0 } = paragraphs[heading.paragraph] ?? {};
    const { label, title, bodyStart } = heading;
    const draft = { level, label, title, start, end, bodyStart };
    drafts.push(draft);
    stack.push({ heading, level, draft });
  }
  const titles = stack.map(({ heading }) => heading.title);
  const closing = closingParagraph(text, paragraphs, headings.at(-1) ?? null, titles);
  closeDownTo(0, closing ?? paragraphs.length);
  const items = zonesOf(paragraphs, headings, last, closing).flatMap((zone) =>
    findItems(text, zone),
  );
  return nest([...drafts, ...items.map(draftOf)]);
}

/** How many open sections stay open when `heading` begins. */
function depthOf(heading: Heading, stack: readonly Open[]): number {
  const { style, value } = heading;
  const same = stack.findLastIndex((open) => isPeer(open.heading, heading));
  if (same < 0) {
    const deeper = stack.findIndex((open) => rankOf(open.heading.style) > rankOf(style));
    return deeper < 0 ? stack.length : deeper;
  }
  if (value === 0) return same;
  const next = stack.findLastIndex(
    (open) => isPeer(open.heading, heading) && open.heading.value === value - 1,
  );
  if (next >= 0) return next;
  const top = stack[same]?.heading;
  const restarts = value === 1 && same === stack.length - 1 && top?.whole === true;
  const nestsAlready = stack.filter((open) => isPeer(open.heading, heading)).length > 1;
  if (restarts && (top.value === 1 || nestsAlready)) return stack.length;
  const smaller = stack.findLastIndex(
    (open) => isPeer(open.heading, heading) && open.heading.value < value,
  );
  return smaller >= 0 ? smaller : same;
}

function isPeer(open: Heading, heading: Heading): boolean {
  return open.style === heading.style;
}

/** Depth that a style has by custom; NaN where it has none, which compares as neither. */
function rankOf(style: Heading["style"]): number {
  return style.startsWith("md") ? Number(style.slice(2)) : (RANKS[style] ?? Number.NaN);
}

/** The text under each heading, and before the first and after the last, as lists of paragraphs. */
function zonesOf(
  paragraphs: readonly TextRange[],
  headings: readonly Heading[],
  last: number,
  closing: number | null,
): TextRange[][] {
  const starts = new Map(headings.map(({ paragraph, bodyStart }) => [paragraph, bodyStart]));
  const zones: TextRange[][] = [[]];
  for (const [index, { start, end }] of paragraphs.entries()) {
    const bodyStart = starts.get(index);
    const closes = index === closing && index > last;
    if (bodyStart !== undefined || closes) zones.push([]);
    const from = bodyStart ?? start;
    if (from < end) zones.at(-1)?.push({ start: from, end });
  }
  return zones;
}

function draftOf(item: Item): Draft {
  return { ...item, level: ITEM_LEVEL };
}

/** Orders drafts, clamps each to the one that holds its start, and tells parents. */
function nest(drafts: readonly Draft[]): Section[] {
  const ordered = [...drafts].sort((a, b) => a.start - b.start || b.end - a.end);
  const sections: Section[] = [];
  for (const { level, label, title, start, end, bodyStart } of ordered) {
    const parent = sections.findLast((section) => section.end > start);
    const clamped = Math.min(end, parent?.end ?? end);
    sections.push({
      index: sections.length,
      parent: parent?.index ?? null,
      level,
      label,
      title,
      start,
      end: clamped,
      bodyStart: Math.min(bodyStart, clamped),
    });
  }
  return sections;
}
