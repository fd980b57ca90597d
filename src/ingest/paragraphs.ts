/**
 * Body lines to paragraphs. Usually a line is a paragraph; lines that a fixed page width or a
 * broken markup cut in mid-sentence are joined again. A heading is never joined with its text.
 */
import type { TextRange } from "../types.ts";
import { type Line, splitLines } from "./clean-lines.ts";
import { isProse } from "./clean-roles.ts";
import { readMarker } from "./outline-markers.ts";

const MAX_WRAP_COLUMNS = 120;
const MIN_WRAPPED_LINES = 6;
const MIN_FULL_SHARE = 0.4;
/** A full line may end this many columns early: the next character did not fit. */
const RAGGED_COLUMNS = 6;
const MAX_HEADING_CHARS = 60;

const RAGGED_CHARACTERS = 2;

/** Text is wrapped at a number of columns (a Han character takes two) or of characters. */
interface Width {
  readonly columns: number;
  readonly characters: number;
}

const TERMINAL = /[。!?;:][”’"』」》)]*$/u;
const OPEN_END = /[,、(《“—]$/u;
const CLOSING_START = /^[,、;:。)》”%]/u;
const PARTICLE_START = /^(?:的|和|及|与|等)/u;
const MEASURE_START =
  /^(?:[余多万亿]|百分点|件|份|人|名|户|家|个|项|起|次|条|场|元|篇|部|年|月|日|%)/u;

/**
 * Returns the paragraphs of the `body` ranges in reading order, without white space around them.
 *
 * @example
 * findParagraphs("共受理案件,\n办结20件。", [{ start: 0, end: 13 }]); // [{ start: 0, end: 13 }]
 */
export function findParagraphs(text: string, body: readonly TextRange[]): TextRange[] {
  const runs = body.map((range) => splitLines(text, range));
  const width = wrapWidth(text, runs.flat());
  return runs.flatMap((lines) => joinRun(text, lines, width));
}

function joinRun(text: string, lines: readonly Line[], width: Width | null): TextRange[] {
  const paragraphs: TextRange[] = [];
  const indented =
    lines.some(({ indent }) => indent > 0) && lines.some((line) => line.indent === 0);
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    const last = paragraphs.at(-1);
    const joins =
      previous !== undefined &&
      last !== undefined &&
      !/\t/u.test(text.slice(previous.start, line.end)) &&
      (isBroken(previous, line) ||
        (width !== null && isFull(text, previous, width) && isWrapped(previous, line, indented)));
    if (joins) paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end };
    else paragraphs.push({ start: line.start, end: line.end });
  }
  return paragraphs;
}

/** Whether two lines are one sentence, whatever the page's width. */
function isBroken(previous: Line, line: Line): boolean {
  const marker = readMarker(previous.text);
  const isShortHeading = marker !== null && previous.text.length <= MAX_HEADING_CHARS;
  if (marker !== null && marker.length === previous.text.length) return !isProse(line.text);
  if (CLOSING_START.test(line.text)) return !isShortHeading || !isProse(line.text);
  if (isMarked(line) || TERMINAL.test(previous.text)) return false;
  if (isShortHeading && isProse(line.text)) return false;
  if (OPEN_END.test(previous.text) || hasOpenBracket(previous.text, line.text)) return true;
  if (!isProse(previous.text) || line.afterBlank) return false;
  if (/\d$/u.test(previous.text)) return MEASURE_START.test(line.text);
  return PARTICLE_START.test(line.text);
}

/** Whether a full line goes on in the next one. */
function isWrapped(previous: Line, line: Line, indented: boolean): boolean {
  if (isMarked(line) || (indented && line.indent > 0 && previous.indent !== line.indent)) {
    return false;
  }
  const ended = TERMINAL.test(previous.text);
  if (line.afterBlank) return !ended && line.indent === 0;
  return !ended || indented;
}

function isMarked({ text }: Line): boolean {
  const marker = readMarker(text);
  if (marker !== null) return marker.style !== "bare";
  return /^(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十],)/u.test(text);
}

function hasOpenBracket(previous: string, next: string): boolean {
  return [
    ["《", "》"],
    ["“", "”"],
    ["(", ")"],
  ].some(([open = "", close = ""]) => {
    if (previous.lastIndexOf(open) <= previous.lastIndexOf(close)) return false;
    const closes = next.indexOf(close);
    const opens = next.indexOf(open);
    return closes >= 0 && closes < 40 && (opens < 0 || closes < opens);
  });
}

/** Width at which the text was wrapped; null when it was not. */
function wrapWidth(text: string, lines: readonly Line[]): Width | null {
  if (lines.length < MIN_WRAPPED_LINES) return null;
  const columns = nearLargest(lines.map((line) => columnsOf(text, line)));
  const width = { columns, characters: nearLargest(lines.map(charactersOf)) };
  if (columns > MAX_WRAP_COLUMNS) return null;
  const full = lines.filter((line) => isFull(text, line, width));
  const open = full.filter((line) => !TERMINAL.test(line.text));
  const wrapped = full.length >= MIN_FULL_SHARE * lines.length && open.length * 2 >= full.length;
  return wrapped ? width : null;
}

/** The 95th percentile: one line may stick out. */
function nearLargest(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;
}

function isFull(text: string, line: Line, width: Width): boolean {
  return (
    columnsOf(text, line) >= width.columns - RAGGED_COLUMNS ||
    charactersOf(line) >= width.characters - RAGGED_CHARACTERS
  );
}

function charactersOf({ start, end, indent }: Line): number {
  return end - start + indent;
}

function columnsOf(text: string, { start, end, indent }: Line): number {
  let columns = 0;
  for (const character of text.slice(start - indent, end)) {
    columns += character.charCodeAt(0) > 0x2e7f || /[“”‘’—…·]/u.test(character) ? 2 : 1;
  }
  return columns;
}
