/**
 * Cuts a range of a report into sentences. A sentence ends after 。！？ and the closing quotes and
 * brackets that follow. A newline is not an end: the caller passes one paragraph at a time.
 */
import type { TextRange } from "../types.ts";

const END = /[。！？!?]+[”’"』」》）)]*/gu;

/**
 * Returns the ranges of the sentences of `text` between `start` and `end`, without the white space
 * around them, in order; `[]` when the range holds nothing but white space.
 *
 * @example
 * splitSentences("受理20件。办结19件。", { start: 0, end: 12 });
 * // [{ start: 0, end: 6 }, { start: 6, end: 12 }]
 */
export function splitSentences(text: string, { start, end }: TextRange): TextRange[] {
  const sentences: TextRange[] = [];
  const part = text.slice(start, end);
  let from = 0;
  for (const match of part.matchAll(END)) {
    const to = match.index + match[0].length;
    pushTrimmed(sentences, text, { start: start + from, end: start + to });
    from = to;
  }
  pushTrimmed(sentences, text, { start: start + from, end });
  return sentences;
}

/** Returns `range` without white space at its ends; empty when it holds nothing else. */
export function trimRange(text: string, { start, end }: TextRange): TextRange {
  const part = text.slice(start, end);
  const lead = part.length - part.trimStart().length;
  const trail = part.length - part.trimEnd().length;
  return lead === part.length ? { start, end: start } : { start: start + lead, end: end - trail };
}

function pushTrimmed(into: TextRange[], text: string, range: TextRange): void {
  const trimmed = trimRange(text, range);
  if (trimmed.end > trimmed.start) into.push(trimmed);
}
