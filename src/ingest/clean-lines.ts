/** Cuts a text into its lines, blank ones left out: the unit in which a page's frame is told from the report. */
import { foldWidth } from "../text/fold.ts";
import type { TextRange } from "../types.ts";

export interface Line extends TextRange {
  /** The line folded (full-width forms, brackets) and without white space around it; same length as its range. */
  readonly text: string;
  /** White-space characters before `start`. */
  readonly indent: number;
  /** Whether a blank line stands before it. */
  readonly afterBlank: boolean;
}

const LINE = /[^\n\r\f\v\u0085\u2028\u2029]+/gu;
const BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/gu;

/**
 * Returns the lines of `text` inside `range` (default: all) that hold more than white space.
 *
 * @example
 * splitLines(" 一、成效 \n\n受理20件。").map((line) => line.text); // ["一、成效", "受理20件。"]
 */
export function splitLines(
  text: string,
  range: TextRange = { start: 0, end: text.length },
): Line[] {
  const lines: Line[] = [];
  const folded = foldWidth(text.slice(range.start, range.end).replace(/\r/gu, "\n"));
  let previousEnd = 0;
  for (const match of folded.matchAll(LINE)) {
    const trimmed = match[0].trim();
    if (trimmed === "") continue;
    const indent = match[0].length - match[0].trimStart().length;
    const start = match.index + indent;
    const gap = text.slice(range.start + previousEnd, range.start + start);
    lines.push({
      start: range.start + start,
      end: range.start + start + trimmed.length,
      text: trimmed,
      indent,
      afterBlank: lines.length > 0 && (gap.match(BREAK)?.length ?? 0) > 1,
    });
    previousEnd = start + trimmed.length;
  }
  return lines;
}
