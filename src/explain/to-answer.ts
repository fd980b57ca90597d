/** Turns verified sentences into the text and citations of an answer: each mark opens a sentence. */
import type { Citations } from "../citations.ts";
import { readFigures } from "../text/figures.ts";
import { comparable } from "../text/fold.ts";
import { splitLines } from "../text/lines.ts";
import { splitSentences } from "../text/sentences.ts";
import type { TextRange } from "../types.ts";
import type { GateChunk } from "../verify/gate.ts";
import { readCitations } from "../verify/gate-citations.ts";
import type { VerifiedSentence } from "./explain.ts";

/** Left where a mark was taken out before the stop. */
const GAP = /\s+(?=[。！？!?；;，,]|$)/gu;

/** Returns the sentence with the answer's own marks in place of the prompt's numbers. */
export function renderSentence(
  { text, citations: chunks }: VerifiedSentence,
  citations: Citations,
): string {
  const bare = readCitations(text).text.replace(GAP, "");
  const ranges = chunks.flatMap((chunk) =>
    provingRanges(bare, chunk).map((range) => ({ chunk, range })),
  );
  const marks = [
    ...new Set(ranges.map(({ chunk, range }) => citations.mark(chunk.report, range))),
  ].join("");
  // a stop inside a closing quotation is the quotation's own
  if (/[。！？!?][”’」』）)]+$/u.test(bare)) return `${bare}${marks}`;
  const stop = /[。！？!?]+$/u.exec(bare)?.[0] ?? "";
  return `${bare.slice(0, bare.length - stop.length)}${marks}${stop === "" ? "。" : stop}`;
}

/** The sentences of a chunk that print the statement's figures, else the one that shares most with it. */
function provingRanges(statement: string, { chunk, points }: GateChunk): TextRange[] {
  const values = readFigures(statement).map(({ value }) => value);
  const printing = points
    .filter(({ value }) => values.includes(value))
    .map(({ sentence }) => sentence);
  const ranges = new Map(printing.map((range) => [range.start, range]));
  if (ranges.size > 0) return [...ranges.values()];
  const sentences = splitLines(chunk.text, { start: 0, end: chunk.text.length })
    .flatMap((line) => splitSentences(chunk.text, line))
    .map(({ start, end }) => ({
      range: { start: chunk.start + start, end: chunk.start + end },
      shared: sharedPairs(statement, chunk.text.slice(start, end)),
    }))
    .sort((one, other) => other.shared - one.shared || one.range.start - other.range.start);
  const [best] = sentences;
  return best === undefined ? [{ start: chunk.start, end: chunk.end }] : [best.range];
}

function sharedPairs(one: string, other: string): number {
  const text = comparable(other);
  const pairs = [...comparable(one)]
    .map((character, index, all) => character + (all[index + 1] ?? ""))
    .filter((pair) => pair.length > 1);
  return new Set(pairs.filter((pair) => text.includes(pair))).size;
}
