/**
 * The citations of a model's sentence: `[1][3]`, also `［1］`, `【1】` and `[1,3]`. The sentence
 * without them is what everything else is checked on.
 */
import { regionKey } from "../store.ts";
import { type GateChunk, type GateContext, type GateReason, gateReason } from "./gate-types.ts";

const MARK = /[[［【]\s*([\d０-９]{1,4}(?:\s*[,，、]\s*[\d０-９]{1,4})*)\s*[\]］】]/gu;
const NUMBER = /[\d０-９]+/gu;

export interface CitedSentence {
  /** Without its citations, trimmed. */
  readonly text: string;
  /** Numbers cited, each once, in order of appearance. */
  readonly numbers: readonly number[];
}

/**
 * Returns the sentence without its citations, and these; no numbers when it cites nothing.
 *
 * @example
 * readCitations("受理250件[1][3]。"); // { text: "受理250件。", numbers: [1, 3] }
 */
export function readCitations(sentence: string): CitedSentence {
  const numbers = new Set<number>();
  const text = sentence.replace(MARK, (mark, list: string, index: number) => {
    for (const [digits] of list.matchAll(NUMBER)) numbers.add(Number(digits.normalize("NFKC")));
    // digits on both sides must not grow together
    const between = `${sentence[index - 1] ?? ""}${sentence[index + mark.length] ?? ""}`;
    return /^[\d０-９]{2}$/u.test(between) ? "," : "";
  });
  return { text: text.trim(), numbers: [...numbers] };
}

export interface Resolved {
  readonly cited: readonly GateChunk[];
  readonly reasons: readonly GateReason[];
}

/** Returns the chunks cited, and a reason for each number that may not be cited here. */
export function resolveCitations(numbers: readonly number[], context: GateContext): Resolved {
  const { chunks, regions, years } = context;
  const keys = new Set(regions.map(regionKey));
  const cited: GateChunk[] = [];
  const reasons: GateReason[] = [];
  if (numbers.length === 0) reasons.push(gateReason("noCitation", ""));
  for (const n of numbers) {
    const chunk = chunks.find((candidate) => candidate.n === n);
    if (chunk === undefined) {
      reasons.push(gateReason("unknownCitation", `[${n}]`));
      continue;
    }
    const { region, year } = chunk.report;
    const isPlace = keys.size === 0 || keys.has(regionKey(region));
    const isYear = years.length === 0 || years.includes(year);
    if (isPlace && isYear) cited.push(chunk);
    else reasons.push(gateReason("otherReport", `[${n}]`));
  }
  return { cited, reasons };
}
