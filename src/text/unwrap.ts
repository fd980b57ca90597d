/**
 * Takes the line breaks out of a wrapped sentence ("97\n9件") and remembers where each character
 * stood, so that what is found in the joined text can be told in offsets of the printed one.
 */

export interface Unwrapped {
  /** Without line breaks and the white space around them. */
  readonly text: string;
  /** Returns the offset in the printed text of an offset in the joined one. */
  toPrinted(offset: number): number;
}

const BREAK = /[^\S\n]*\n\s*/gu;

/** Returns `printed` joined; the same text where it has no line break. */
export function unwrap(printed: string): Unwrapped {
  if (!printed.includes("\n")) return { text: printed, toPrinted: (offset) => offset };
  const gaps: { readonly at: number; readonly length: number }[] = [];
  let removed = 0;
  const text = printed.replace(BREAK, (gap: string, index: number) => {
    gaps.push({ at: index - removed, length: gap.length });
    removed += gap.length;
    return "";
  });
  const toPrinted = (offset: number): number =>
    gaps.reduce((position, { at, length }) => (offset > at ? position + length : position), offset);
  return { text, toPrinted };
}
