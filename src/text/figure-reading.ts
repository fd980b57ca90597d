/**
 * What the readers of single figures share: the text they read, what they hand back, and the
 * matching of a sticky pattern at one place.
 */
import type { Figure } from "../types.ts";

/** The text as printed and folded; both have the same length, so offsets serve both. */
export interface Source {
  readonly text: string;
  readonly folded: string;
}

/** The outcome at one place: a figure, or characters that are none and are passed over up to `end`. */
export interface Reading {
  readonly end: number;
  readonly figure: Figure | null;
}

/** Reads at `at`; null when what it looks for does not begin there. */
export type Reader = (source: Source, at: number) => Reading | null;

/** Digits of Chinese numerals and their scales, as the inside of a character class. */
export const HAN_DIGITS = "〇零一二两三四五六七八九十";
export const HAN_NUMERALS = `${HAN_DIGITS}百千万亿`;

/**
 * Returns the match of the sticky `pattern` that begins at `at`; null when there is none.
 *
 * @example
 * matchAt(/\d+/uy, "受理20件", 2)?.[0]; // "20"
 */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Returns up to `length` characters before `at`, without the spaces next to it; "" at the start. */
export function textBefore(text: string, at: number, length: number): string {
  return text.slice(Math.max(0, at - length), at).trimEnd();
}

/** Returns the reading of a figure that fills `start` to `end`; the other fields have defaults. */
export function figureReading(
  source: Source,
  { start, end }: { readonly start: number; readonly end: number },
  fields: Pick<Figure, "value" | "unit" | "kind"> & Partial<Figure>,
): Reading {
  const printed = source.text.slice(start, end);
  return {
    end,
    figure: { high: null, exactness: "exact", direction: 0, ...fields, start, end, printed },
  };
}
