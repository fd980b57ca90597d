/**
 * What a sentence says beside its figures must be said by the chunks it cites: enough of its content
 * words, no stage or topic that they do not name, no denial more or less.
 */
import { isStrictPredicate, readPredicates } from "../domain/predicates.ts";
import { missingDenial, readDenials } from "./gate-negation.ts";
import type { SaidSentence } from "./gate-sentence.ts";
import type { SourceChunk, SourceSentence } from "./gate-source.ts";
import { allTopics, readTopics } from "./gate-topics.ts";
import { type GateReason, gateReason } from "./gate-types.ts";
import { contentWords, says, shareSaid } from "./gate-words.ts";

/** Least share of content words, by characters, in one clause and in a sentence without figures. */
const LEAST_CLAUSE = 0.5;
const LEAST_SENTENCE = 0.7;
/** Least share for a sentence of the report to be one that says a clause. */
const LEAST_NEAR = 0.4;
const NEAR_BEST = 0.8;
/** A cited chunk that says less than this of a sentence proves nothing of it. */
const LEAST_PROOF = 0.5;
const SHOWN = 30;
/** Whose doing it is must be printed. */
const COURT = /法院|检察院|中院/u;

/** Returns why the clauses without figures are not supported; `[]` when they are. */
export function checkProse(sentence: SaidSentence, cited: readonly SourceChunk[]): GateReason[] {
  const text = cited.map((chunk) => `${chunk.text} ${chunk.around}`).join(" ");
  const reasons = sentence.prose
    .filter((clause) => !isSupported(clause, text, cited))
    .map((clause) => gateReason("unsupported", clause.slice(0, SHOWN)));
  const court = COURT.exec(sentence.masked)?.[0];
  if (court !== undefined && !cited.some((chunk) => isPrintedWith(court, sentence, chunk))) {
    reasons.push(gateReason("scope", court, cited[0]?.given.report.region.name ?? ""));
  }
  if (sentence.figures.some(({ figure }) => figure.kind !== "date")) return reasons;
  const words = sentence.content.filter((word) => !COURT.test(word));
  if (words.length === 0 || shareOf(words, text) < LEAST_SENTENCE) {
    reasons.push(gateReason("unsupported", sentence.text.slice(0, SHOWN)));
  }
  return [...reasons, ...droppedDenials(sentence, words, cited)];
}

function shareOf(words: readonly string[], text: string): number {
  return shareSaid(words, (word) => (says(text, word) ? 1 : 0));
}

function isSupported(clause: string, text: string, cited: readonly SourceChunk[]): boolean {
  const words = contentWords(clause);
  if (shareOf(words, text) < LEAST_CLAUSE) return false;
  const topics = allTopics(text);
  if (!readTopics(clause).every((topic) => topics.includes(topic))) return false;
  const strict = readPredicates(clause).filter(({ groups }) => groups.some(isStrictPredicate));
  const denials = readDenials(clause);
  if (strict.length === 0 && denials.length === 0) return true;
  if (words.length === 0) return text.includes(clause.replace(/[^\p{Script=Han}].*$/u, ""));
  const near = sentencesOf(words, cited).join(" ");
  const said = new Set(readPredicates(near).flatMap(({ groups }) => groups));
  const isSaid = strict.every(({ groups }) => groups.some((id) => said.has(id)));
  return isSaid && missingDenial(clause, near) === null;
}

/** The sentences of the report that say the words about as well as any. */
function sentencesOf(words: readonly string[], cited: readonly SourceChunk[]): string[] {
  const shares = cited
    .flatMap(({ sentences }) => sentences)
    .map(({ text }) => ({ text, share: shareOf(words, text) }));
  const most = Math.max(0, ...shares.map(({ share }) => share));
  const least = Math.max(LEAST_NEAR, NEAR_BEST * most);
  return shares.filter(({ share }) => share >= least).map(({ text }) => text);
}

/** The sentence of the report that says it best must not deny it. */
function droppedDenials(
  { folded, text }: SaidSentence,
  words: readonly string[],
  cited: readonly SourceChunk[],
): GateReason[] {
  let best: SourceSentence | null = null;
  let most = LEAST_SENTENCE;
  for (const source of cited.flatMap(({ sentences }) => sentences)) {
    const share = shareSaid(words, (word) => (source.text.includes(word) ? 1 : 0));
    if (share > most) [best, most] = [source, share];
  }
  if (best === null) return [];
  const own = readDenials(folded);
  const isDropped = best.text.split(/[,;，；。]/u).some((clause) => {
    if (readDenials(clause).every((denial) => own.includes(denial))) return false;
    const said = contentWords(clause);
    const share = shareSaid(said, (word) => (folded.includes(word) ? 1 : 0));
    return said.length > 0 && share >= LEAST_SENTENCE;
  });
  return isDropped ? [gateReason("negation", text.slice(0, SHOWN))] : [];
}

/** Returns whether a name stands in a sentence of the chunk that says half of the sentence at least. */
export function isPrintedWith(
  name: string,
  sentence: SaidSentence,
  { sentences }: SourceChunk,
): boolean {
  const words = sentence.content;
  return sentences.some(
    ({ text }) => text.includes(name.toLowerCase()) && shareOf(words, text) >= LEAST_PROOF,
  );
}

/** Returns whether a chunk says enough of the sentence to be cited for it. */
export function provesSome(chunk: SourceChunk, sentence: SaidSentence): boolean {
  const words = sentence.content;
  return words.length > 0 && shareOf(words, chunk.text) >= LEAST_PROOF;
}
