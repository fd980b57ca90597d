/**
 * An Answer in, platform-free blocks out, in reading order. A channel styles blocks and drops none
 * of the sources; what is shown, and in which order, is decided here for all channels at once.
 */
import { comparable } from "../text/fold.ts";
import type { Answer, AnswerStatus, Citation, Verdict } from "../types.ts";
import { readParts } from "./paragraphs.ts";
import { highlight, type Span, toSpans } from "./spans.ts";

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
 * Returns the blocks of `answer`: verdict, headline, words and quotes in the order of the text,
 * quotes of sources that the text does not quote itself, table, notes, sources, suggestions; a part
 * that is empty gives no block.
 */
export function toBlocks(answer: Answer): Block[] {
  const marks = new Set(answer.citations.map(({ n }) => n));
  const { headline, status, verdict, table, notes, citations, suggestions } = answer;
  const { headlineMarks, parts } = readParts(answer);
  const blocks: Block[] = [];
  if (verdict !== null) blocks.push({ kind: "verdict", verdict });
  if (headline !== null) blocks.push({ kind: "headline", text: headline, marks: headlineMarks });
  for (const part of parts) {
    if (part.kind === "words") {
      blocks.push({ kind: "paragraph", status, spans: toSpans(part.text, { marks, headline }) });
    } else blocks.push({ kind: "quote", n: part.n, spans: quoteSpans(part.text, headline) });
  }
  blocks.push(...unquoted(answer));
  if (table !== null && table.rows.length > 0) {
    const toCell = (cell: string): Span[] => toSpans(cell, { marks, headline: null });
    const rows = table.rows.map((row) => row.map(toCell));
    blocks.push({ kind: "table", columns: table.columns, rows });
  }
  if (notes.length > 0) blocks.push({ kind: "notes", items: notes });
  if (citations.length > 0) blocks.push({ kind: "sources", citations });
  if (suggestions.length > 0) blocks.push({ kind: "suggestions", items: suggestions });
  return blocks;
}

function unquoted({ answer, citations, headline, table }: Answer): Block[] {
  const shown = comparable(answer);
  const left = citations.filter(({ quote }) => !shown.includes(comparable(quote)));
  if (table !== null || left.length > MAX_QUOTES) return [];
  return left.map(({ n, quote }) => ({ kind: "quote", n, spans: quoteSpans(quote, headline) }));
}

/** A mark inside a quote is the report's own text, not one of ours. */
function quoteSpans(quote: string, headline: string | null): Span[] {
  return highlight(quote.replace(/\s*\n\s*/gu, " ").trim(), headline);
}
