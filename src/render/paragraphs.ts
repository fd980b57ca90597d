/**
 * Takes the lines of an answer's text apart: words of the bot, and verbatim quotes (in corner
 * brackets), so that a channel can set quotes apart. What the headline, the table or the sources
 * say already is not said twice.
 */
import { comparable } from "../text/fold.ts";
import type { Answer, Citation } from "../types.ts";

export type Part =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "quote"; readonly n: number; readonly text: string };

export interface Parts {
  /** Marks that stand behind the headline. */
  readonly headlineMarks: readonly number[];
  readonly parts: readonly Part[];
}

const QUOTE = /「([^「」]{6,})」((?:\[\d{1,3}\])*)/gu;
const MARKS = /\[(\d{1,3})\]/gu;
/** Ahead of a quote: 安庆市2020年度报告原文： */
const REPORT_LEAD = /[^。；！？]*年度?报告(?:原文)?[：:]$/u;
const ONLY_PUNCTUATION = /^[\s。；，、.;,]*$/u;

/**
 * Returns the parts of the answer's text in order.
 *
 * @example
 * // headline 250件: "250件[1]。安庆市2020年度报告原文：「全年受理250件。」"
 * // → headlineMarks [1], parts [{ kind: "quote", n: 1, text: "全年受理250件。" }]
 */
export function readParts(answer: Answer): Parts {
  const lines = answer.answer
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !isInTable(line, answer));
  const { headlineMarks, rest } = takeHeadline(lines, answer.headline);
  return { headlineMarks, parts: rest.flatMap((line) => splitLine(line, answer.citations)) };
}

function takeHeadline(
  lines: readonly string[],
  headline: string | null,
): { headlineMarks: number[]; rest: readonly string[] } {
  const [first, ...others] = lines;
  if (headline === null || headline === "" || first?.startsWith(headline) !== true) {
    return { headlineMarks: [], rest: lines };
  }
  const behind = /^((?:\[\d{1,3}\])*)[。.]?(?=\s*$)|^((?:\[\d{1,3}\])*)。/u.exec(
    first.slice(headline.length),
  );
  if (behind === null) return { headlineMarks: [], rest: lines };
  const left = first.slice(headline.length + behind[0].length).trim();
  const headlineMarks = [...behind[0].matchAll(MARKS)].map(([, n]) => Number(n));
  return { headlineMarks, rest: left === "" ? others : [left, ...others] };
}

function splitLine(line: string, citations: readonly Citation[]): Part[] {
  const parts: Part[] = [];
  const sameReport = new Set(citations.map(({ report }) => report)).size <= 1;
  const addWords = (text: string): void => {
    if (!ONLY_PUNCTUATION.test(text)) parts.push({ kind: "words", text: text.trim() });
  };
  let from = 0;
  for (const match of line.matchAll(QUOTE)) {
    const [whole, text = "", marks = ""] = match;
    const citation = findCitation(text, { marks, citations });
    if (citation === undefined) continue;
    const before = line.slice(from, match.index);
    // the list of sources names the report; which of several is meant must be said here
    addWords(sameReport ? before.replace(REPORT_LEAD, "") : before);
    parts.push({ kind: "quote", n: citation.n, text });
    from = match.index + whole.length;
  }
  addWords(line.slice(from));
  return parts;
}

function findCitation(
  text: string,
  { marks, citations }: { readonly marks: string; readonly citations: readonly Citation[] },
): Citation | undefined {
  const named = new Set([...marks.matchAll(MARKS)].map(([, n]) => Number(n)));
  const quoted = comparable(text);
  return citations.find(
    ({ n, quote }) => (named.size === 0 || named.has(n)) && comparable(quote).includes(quoted),
  );
}

/** A line that only repeats a row of the table, for channels without tables. */
function isInTable(line: string, { table }: Answer): boolean {
  const bare = comparable(line);
  return (table?.rows ?? []).some((row) => {
    const figure = row.find((cell) => /\[\d{1,3}\]$/u.test(cell));
    const place = row[0];
    if (figure === undefined || place === undefined || place === "") return false;
    const shared = row.filter((cell) => cell !== "" && bare.includes(comparable(cell)));
    const rest = bare.length - shared.reduce((sum, cell) => sum + comparable(cell).length, 0);
    return bare.startsWith(comparable(place)) && bare.includes(comparable(figure)) && rest <= 8;
  });
}
