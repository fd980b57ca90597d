/**
 * An Answer as terminal text: what is asked for first and bold, then the sentence that says it with
 * the figure lit up inside it, then where it stands, then notes and next questions.
 */
import { type Block, toBlocks } from "../../src/render/blocks.ts";
import { sourceLabel, VERDICT_LABELS } from "../../src/render/labels.ts";
import { type Span, toSpans } from "../../src/render/spans.ts";
import type { Answer, Citation, Verdict } from "../../src/types.ts";
import { tableLines } from "./table.ts";
import type { Style } from "./terminal.ts";
import { indent, printable } from "./width.ts";

/** Where a citation stands in our copy of the report. */
export interface Place {
  /** File and line, such as `corpus/anqing.txt:57`; a terminal opens it. */
  readonly location: string;
  /** The rest of the paragraph, before and after the quote. */
  readonly before: string;
  readonly after: string;
}

export interface AnswerLayout {
  readonly style: Style;
  /** Columns to lay out in; null for a pipe. */
  readonly columns: number | null;
  /** True when citation addresses open in a browser, that is when PUBLIC_URL is set. */
  readonly hasPublicUrl: boolean;
  /** Finds a citation in the corpus; null when the report is gone. */
  readonly findPlace: (citation: Citation) => Place | null;
}

const MARGIN = "  ";
const DEEP = "      ";

/** Returns `answer` as text that ends in a line break, with a blank line between its parts. */
export function printAnswer(answer: Answer, layout: AnswerLayout): string {
  let text = "";
  let above: Block["kind"] | null = null;
  for (const block of toBlocks(answer)) {
    const follows = block.kind === "paragraph" && above === "paragraph";
    const lead = above === null ? "" : follows ? "\n" : "\n\n";
    text += lead + printBlock(block, { ...layout, isFirst: !follows });
    above = block.kind;
  }
  return `${text}\n`;
}

/** Returns a sentence of an answer in the words of the bot as `printAnswer` prints it. */
export function printSentence(text: string, { style, columns }: AnswerLayout): string {
  const marks = new Set([...text.matchAll(/\[(\d{1,3})\]/gu)].map(([, n]) => Number(n)));
  const spans = toSpans(text, { marks, headline: null });
  return indent(paint(spans, style), { first: MARGIN, rest: MARGIN, columns });
}

/** Returns every source in full: the paragraph around the quote, its file and its address. */
export function printSources(answer: Answer, layout: AnswerLayout): string {
  const { style } = layout;
  const sources = answer.citations.map((citation) => {
    const place = layout.findPlace(citation);
    const quote = style.bold(printable(citation.quote).replace(/\s*\n\s*/gu, " "));
    const before = style.dim(printable(place?.before ?? "").trimStart());
    const after = style.dim(printable(place?.after ?? "").trimEnd());
    const lines = [
      sourceLine(citation, layout),
      framed(before + quote + after, layout),
      ...(place === null ? [] : [`${DEEP}${style.dim(printable(place.location))}`]),
      ...(layout.hasPublicUrl ? [`${DEEP}${style.dim(printable(citation.url))}`] : []),
    ];
    return lines.join("\n");
  });
  return sources.length === 0 ? "" : `${sources.join("\n\n")}\n`;
}

/** `isFirst` is false for a paragraph that goes on right under another. */
type BlockLayout = AnswerLayout & { readonly isFirst: boolean };

function printBlock(block: Block, layout: BlockLayout): string {
  const { style, columns } = layout;
  const plain = { first: MARGIN, rest: MARGIN, columns };
  switch (block.kind) {
    case "verdict":
      return MARGIN + paintVerdict(block.verdict, style);
    case "headline": {
      const marks = block.marks.map((n) => paintSpan({ kind: "mark", n }, style)).join("");
      return indent(style.bold(style.cyan(printable(block.text))) + marks, plain);
    }
    case "paragraph": {
      const isAnswer = block.status === "answered" || !layout.isFirst;
      const first = isAnswer ? MARGIN : `${style.yellow(block.status === "clarify" ? "?" : "○")} `;
      return indent(paint(block.spans, style), { ...plain, first });
    }
    case "quote":
      return framed(paint(block.spans, style) + style.dim(`[${block.n}]`), layout);
    case "table": {
      const rows = block.rows.map((row) => row.map((cell) => paint(cell, style)));
      const heads = block.columns.map(printable);
      const room = columns === null ? null : columns - MARGIN.length;
      const lines = tableLines({ columns: heads, rows }, { style, columns: room });
      return lines.map((line) => MARGIN + line).join("\n");
    }
    case "notes": {
      const note = (text: string): string => style.italic(style.yellow(printable(text)));
      const lines = block.items.map((text) =>
        indent(note(text), { first: `${MARGIN}${style.yellow("※")} `, rest: "    ", columns }),
      );
      return lines.join("\n");
    }
    case "sources":
      return block.citations.map((citation) => compactSource(citation, layout)).join("\n");
    case "suggestions": {
      const lines = block.items.map((text, index) =>
        indent(printable(text), {
          first: `${MARGIN}${style.green(String(index + 1))}. `,
          rest: "     ",
          columns,
        }),
      );
      return [`${MARGIN}${style.dim("接着可以问：")}`, ...lines].join("\n");
    }
  }
}

function compactSource(citation: Citation, layout: AnswerLayout): string {
  const place = layout.hasPublicUrl ? null : layout.findPlace(citation);
  const link = printable(place?.location ?? citation.url);
  return `${sourceLine(citation, layout)}\n${DEEP}${layout.style.dim(link)}`;
}

function sourceLine(citation: Citation, { style, columns }: AnswerLayout): string {
  const first = `${MARGIN}${style.dim(`[${citation.n}]`)} `;
  return indent(printable(sourceLabel(citation)), { first, rest: DEEP, columns });
}

function framed(text: string, { style, columns }: AnswerLayout): string {
  const bar = `${MARGIN}${style.cyan("▎")} `;
  return indent(text, { first: bar, rest: bar, columns });
}

function paint(spans: readonly Span[], style: Style): string {
  return spans.map((span) => paintSpan(span, style)).join("");
}

function paintSpan(span: Span, style: Style): string {
  switch (span.kind) {
    case "text":
      return printable(span.text);
    case "highlight":
      return style.bold(style.yellow(printable(span.text)));
    case "mark":
      return style.dim(`[${span.n}]`);
  }
}

function paintVerdict(verdict: Verdict, style: Style): string {
  const label = VERDICT_LABELS[verdict];
  switch (verdict) {
    case "supported":
      return style.bold(style.green(`✓ ${label}`));
    case "refuted":
      return style.bold(style.red(`✗ ${label}`));
    case "other_scope":
      return style.bold(style.yellow(`≠ ${label}`));
    case "not_found":
      return style.bold(style.yellow(`○ ${label}`));
  }
}
