/**
 * Cuts a line of an answer into plain text, citation marks and the words to highlight, so that
 * each channel can style them in its own way. Joining the spans gives the line back.
 */
import { foldWidth } from "../text/fold.ts";
import type { TextRange } from "../types.ts";

/** A piece of a line. A `mark` is the number of a citation, printed as `[1]`. */
export type Span =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "highlight"; readonly text: string }
  | { readonly kind: "mark"; readonly n: number };

const MARK = /\[(\d{1,3})\]/gu;
const BETWEEN_FIGURES = /[、，,；;。\s]+/u;

/**
 * Returns `line` as spans: `[n]` is a mark where `marks` holds n, the words of `headline` are
 * highlighted; `[]` for an empty line.
 *
 * @example
 * toSpans("受理250件[1]", { marks: new Set([1]), headline: "250件" });
 * // [{ kind: "text", text: "受理" }, { kind: "highlight", text: "250件" }, { kind: "mark", n: 1 }]
 */
export function toSpans(
  line: string,
  { marks, headline }: { readonly marks: ReadonlySet<number>; readonly headline: string | null },
): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of line.matchAll(MARK)) {
    const n = Number(match[1]);
    if (!marks.has(n)) continue;
    spans.push(...highlight(line.slice(from, match.index), headline), { kind: "mark", n });
    from = match.index + match[0].length;
  }
  spans.push(...highlight(line.slice(from), headline));
  return spans;
}

/**
 * Returns `text` with the words of `headline` highlighted: the whole of it where it stands in the
 * text, otherwise each of its figures that does; one plain span where none does.
 *
 * @example
 * highlight("受理1250件，审结250件。", "250件"); // only the second is highlighted
 */
export function highlight(text: string, headline: string | null): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const { start, end } of headlineRanges(text, headline ?? "")) {
    if (start > from) spans.push({ kind: "text", text: text.slice(from, start) });
    spans.push({ kind: "highlight", text: text.slice(start, end) });
    from = end;
  }
  if (from < text.length) spans.push({ kind: "text", text: text.slice(from) });
  return spans;
}

/** Returns the line that `spans` were cut from. */
export function plainText(spans: readonly Span[]): string {
  return spans.map((span) => (span.kind === "mark" ? `[${span.n}]` : span.text)).join("");
}

function headlineRanges(text: string, headline: string): TextRange[] {
  const whole = findAll(text, headline);
  if (whole.length > 0) return whole;
  const parts = headline.split(BETWEEN_FIGURES).flatMap((part) => findAll(text, part));
  parts.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: TextRange[] = [];
  for (const range of parts) {
    if (range.start >= (apart.at(-1)?.end ?? 0)) apart.push(range);
  }
  return apart;
}

/** Whole occurrences only: 250件 is not part of 1250件, nor 25 of 250 or 25.5. */
function findAll(text: string, words: string): TextRange[] {
  if (words.length < 2 && !/\d/u.test(words)) return [];
  const folded = foldWidth(text);
  const wanted = foldWidth(words);
  const ranges: TextRange[] = [];
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const joinedLeft = /^\d/u.test(wanted) && /\d[.,]?$/u.test(folded.slice(0, at));
    const joinedRight = /\d$/u.test(wanted) && /^[.,]?\d/u.test(folded.slice(end));
    if (!joinedLeft && !joinedRight && at >= (ranges.at(-1)?.end ?? 0)) {
      ranges.push({ start: at, end });
    }
  }
  return ranges;
}
