/**
 * Cuts a text at its newlines, except where a line was merely wrapped: a long line that ends in
 * mid-sentence goes on in the next one, unless that begins with a heading's number.
 */
import type { TextRange } from "../types.ts";
import { trimRange } from "./sentences.ts";

const SENTENCE_END = /[。！？；：!?;:”’」』）)》]\s*$/u;
const NEW_PART =
  /^(?:[\s\u3000\u00a0]{2,}|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．]|第[一二三四五六七八九十]+[章节部]|[一二三四五六七八九十]是|#)/u;
const WRAPPED_MIN_CHARS = 20;

/** Returns the ranges of the logical lines between `start` and `end`, empty ones left out. */
export function splitLines(text: string, { start, end }: TextRange): TextRange[] {
  const lines: TextRange[] = [];
  let from = start;
  let at = text.indexOf("\n", start);
  while (at >= 0 && at < end) {
    const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
    const next = text.slice(at + 1, at + 12);
    const wrapped =
      line.trim().length >= WRAPPED_MIN_CHARS &&
      !SENTENCE_END.test(line) &&
      !NEW_PART.test(next) &&
      next.trim() !== "";
    if (!wrapped) {
      lines.push(trimRange(text, { start: from, end: at }));
      from = at + 1;
    }
    at = text.indexOf("\n", at + 1);
  }
  lines.push(trimRange(text, { start: from, end }));
  return lines.filter((line) => line.end > line.start);
}
