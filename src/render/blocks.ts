/**
 * An Answer in, platform-free blocks out, in reading order. A channel styles blocks and drops none
 * of the sources; what is shown, and in which order, is decided here for all channels at once.
 */
import { comparable } from "../text/fold.ts";
import type { Answer, AnswerStatus, Citation, Verdict } from "../types.ts";
import { plainText, type Span, toSpans } from "./spans.ts";

export type Block =
  | {
      readonly kind: "headline";
      readonly text: string;
      /** Citations that stand behind it. */
      readonly marks: readonly number[];
    }
  | { readonly kind: "verdict"; readonly verdict: Verdict }
  | { readonly kind: "paragraph"; readonly status: AnswerStatus; readonly spans: readonly Span[] }
  | { readonly kind: "quote"; readonly n: number; readonly spans: readonly Span[] }
  | {
      readonly kind: "table";
      readonly columns: readonly string[];
      readonly rows: readonly (readonly (readonly Span[])[])[];
    }
  | { readonly kind: "notes"; readonly items: readonly string[] }
  | { readonly kind: "sources"; readonly citations: readonly Citation[] }
  | { readonly kind: "suggestions"; readonly items: readonly string[] };

/** More quotes than these are left to the list of sources: a wall of them hides the answer. */
const MAX_QUOTES = 3;

/**
 * Returns the blocks of `answer`: verdict, headline, paragraphs, quotes that the paragraphs do not
 * hold already, table, notes, sources, suggestions; a part that is empty gives no block.
 */
export function toBlocks(answer: Answer): Block[] {
  const marks = new Set(answer.citations.map(({ n }) => n));
  const { headline, status } = answer;
  const blocks: Block[] = [];
  if (answer.verdict !== null) blocks.push({ kind: "verdict", verdict: answer.verdict });
  const lines = answer.answer
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => toSpans(line, { marks, headline }));
  const echo = lines.find((spans) => headline !== null && isSame(withoutMarks(spans), headline));
  if (headline !== null) {
    blocks.push({ kind: "headline", text: headline, marks: marksOf(echo ?? []) });
  }
  for (const spans of lines) {
    if (spans !== echo) blocks.push({ kind: "paragraph", status, spans });
  }
  blocks.push(...quoteBlocks(answer));
  if (answer.table !== null && answer.table.rows.length > 0) {
    const { columns, rows } = answer.table;
    const toCell = (cell: string): Span[] => toSpans(cell, { marks, headline: null });
    blocks.push({ kind: "table", columns, rows: rows.map((row) => row.map(toCell)) });
  }
  if (answer.notes.length > 0) blocks.push({ kind: "notes", items: answer.notes });
  if (answer.citations.length > 0) blocks.push({ kind: "sources", citations: answer.citations });
  if (answer.suggestions.length > 0) {
    blocks.push({ kind: "suggestions", items: answer.suggestions });
  }
  return blocks;
}

function quoteBlocks({ answer, citations, headline, table }: Answer): Block[] {
  const shown = comparable(answer);
  const unquoted = citations.filter(({ quote }) => !shown.includes(comparable(quote)));
  if (table !== null || unquoted.length > MAX_QUOTES) return [];
  return unquoted.map(({ n, quote }) => ({
    kind: "quote",
    n,
    spans: toSpans(quote.replace(/\s*\n\s*/gu, " "), { marks: new Set(), headline }),
  }));
}

function marksOf(spans: readonly Span[]): number[] {
  return spans.flatMap((span) => (span.kind === "mark" ? [span.n] : []));
}

function withoutMarks(spans: readonly Span[]): string {
  return plainText(spans.filter(({ kind }) => kind !== "mark"));
}

function isSame(line: string, headline: string): boolean {
  const bare = (text: string): string => comparable(text).replace(/[。.!]+$/u, "");
  return bare(line) === bare(headline);
}
