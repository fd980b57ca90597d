/**
 * Columns of a terminal: Chinese characters take two. Measuring, padding and wrapping that follow
 * Chinese typesetting: no line begins with a closing mark or ends with an opening one.
 */
import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";

/** A colour sequence, a citation mark, a run of ASCII (a word, a figure), or one character. */
const UNIT = /\p{Cc}\[[\d;]*m|\[\d{1,3}\]|[\x21-\x7e]+|[\s\S]/gu;
const CLOSING = /^(?:[，。、；：？！）】》〉」』”’…—·％%›]|\[\d{1,3}\]|[,.;:?!)\]])/u;
const OPENING = /[（【《〈「『“‘([]$/u;

/**
 * Returns `text` without control characters, so that no report and no question can drive the
 * terminal; line breaks stay.
 */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(
    /(?!\n)[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    "",
  );
}

/** Returns the columns `text` takes; colours take none. */
export function columnsOf(text: string): number {
  return stringWidth(text);
}

/** Returns `text` followed by spaces up to `columns`; unchanged when it is as wide already. */
export function padEnd(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
}

/** Returns `text` preceded by spaces up to `columns`; unchanged when it is as wide already. */
export function padStart(text: string, columns: number): string {
  return " ".repeat(Math.max(0, columns - columnsOf(text))) + text;
}

/**
 * Returns the lines of `text`, each at most `columns` wide unless what must stay together is
 * wider; `null` columns only splits at line breaks. Colours go on over a break.
 *
 * @example
 * wrap("全年受理250件。", 9); // ["全年受理", "250件。"]
 */
export function wrap(text: string, columns: number | null): string[] {
  const lines = text.split("\n");
  return columns === null ? lines : lines.flatMap((line) => wrapLine(line, Math.max(columns, 8)));
}

/** Returns `text` wrapped to `columns`, its first line led by `first`, the others by `rest`. */
export function indent(
  text: string,
  {
    first,
    rest,
    columns,
  }: { readonly first: string; readonly rest: string; readonly columns: number | null },
): string {
  const room = columns === null ? null : columns - columnsOf(first);
  return wrap(text, room)
    .map((line, index) => (index === 0 ? first : rest) + line)
    .join("\n");
}

function wrapLine(line: string, columns: number): string[] {
  const lines: string[] = [];
  let current = "";
  let used = 0;
  const breakLine = (): void => {
    lines.push(current.trimEnd());
    current = "";
    used = 0;
  };
  for (const piece of piecesOf(line)) {
    const width = columnsOf(piece);
    if (used > 0 && used + width > columns) breakLine();
    if (used === 0 && lines.length > 0 && piece.trim() === "") continue;
    for (const part of width > columns ? cut(piece, columns) : [piece]) {
      const partWidth = columnsOf(part);
      if (used > 0 && used + partWidth > columns) breakLine();
      current += part;
      used += partWidth;
    }
  }
  breakLine();
  return lines;
}

/** What must not be parted: a word, with the opening marks before and the closing ones after it. */
function piecesOf(line: string): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const [unit] of line.matchAll(UNIT)) {
    const bare = stripVTControlCharacters(unit);
    const held = stripVTControlCharacters(piece);
    const sticks = columnsOf(bare) === 0 || CLOSING.test(bare) || OPENING.test(held) || held === "";
    if (!sticks || (bare === " " && held !== "")) {
      pieces.push(piece);
      piece = "";
    }
    piece += unit;
  }
  return piece === "" ? pieces : [...pieces, piece];
}

function cut(piece: string, columns: number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const [unit] of piece.matchAll(/\p{Cc}\[[\d;]*m|[\s\S]/gu)) {
    if (part !== "" && columnsOf(part + unit) > columns) {
      parts.push(part);
      part = "";
    }
    part += unit;
  }
  return part === "" ? parts : [...parts, part];
}
