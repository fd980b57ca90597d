/**
 * What a sentence says beside its figures must be said by the chunks it cites: enough of its content
 * words, no stage or topic that they do not name, no denial more or less.
 */
import { isStrictPredicate, readPredicates } from "../domain/predicates.ts";
import { missingDenial, readDenials } from "./gate-negation.ts";
import type { SaidSentence } from "./gate-sentence.ts";
import type { SourceChunk, SourceSentence } from "./gate-source.ts";
import { readTopics } from "./gate-topics.ts";
import { type GateReason, gateReason } from "./gate-types.ts";
import { contentWords, says, shareSaid } from "./gate-words.ts";

/** Least share of content words, by characters, in one clause and in a sentence without figures. */
const LEAST_CLAUSE = 0.5;
const LEAST_SENTENCE = 0.7;
/** A cited chunk that says less than this of a sentence proves nothing of it. */
const LEAST_PROOF = 0.5;
const SHOWN = 30;

/** Returns why the clauses without figures are not supported; `[]` when they are. */
export function checkProse(sentence: SaidSentence, cited: readonly SourceChunk[]): GateReason[] {
  const text = cited.map((chunk) => `${chunk.text} ${chunk.around}`).join(" ");
  const groups = new Set(cited.flatMap(({ predicates }) => [...predicates]));
  const topics = new Set(readTopics(text));
  const reasons: GateReason[] = [];
  const isPure = sentence.figures.every(({ figure }) => figure.kind === "date");
  for (const clause of sentence.prose) {
    const words = contentWords(withoutPlaces(clause, sentence));
    const isSaid = shareSaid(words, (word) => (says(text, word) ? 1 : 0)) >= LEAST_CLAUSE;
    const strict = readPredicates(clause).every(
      ({ groups: named }) => !named.some(isStrictPredicate) || named.some((id) => groups.has(id)),
    );
    const topic = readTopics(clause).every((named) => topics.has(named));
    if (!isSaid || !strict || !topic)
      reasons.push(gateReason("unsupported", clause.slice(0, SHOWN)));
  }
  if (!isPure) return [...reasons, ...foreignDenials(sentence, cited)];
  const words = contentWords(withoutPlaces(sentence.folded, sentence));
  const share = shareSaid(words, (word) => (says(text, word) ? 1 : 0));
  if (words.length === 0 || share < LEAST_SENTENCE)
    reasons.push(gateReason("unsupported", sentence.text.slice(0, SHOWN)));
  return [
    ...reasons,
    ...foreignDenials(sentence, cited),
    ...droppedDenials(sentence, words, cited),
  ];
}

function withoutPlaces(text: string, { regions }: SaidSentence): string {
  return regions.reduce((rest, { text: place }) => rest.replaceAll(place.toLowerCase(), " "), text);
}

function foreignDenials({ prose }: SaidSentence, cited: readonly SourceChunk[]): GateReason[] {
  const told = cited.map(({ text }) => text).join(" ");
  return prose.flatMap((clause) =>
    missingDenial(clause, told) === null ? [] : [gateReason("negation", clause.slice(0, SHOWN))],
  );
}

/** The sentence of the report that says it best must not deny it. */
function droppedDenials(
  { folded, text }: SaidSentence,
  words: readonly string[],
  cited: readonly SourceChunk[],
): GateReason[] {
  let best: SourceSentence | null = null;
  let most = 0;
  for (const source of cited.flatMap(({ sentences }) => sentences)) {
    const share = shareSaid(words, (word) => (source.text.includes(word) ? 1 : 0));
    if (share > most) [best, most] = [source, share];
  }
  if (best === null || most < LEAST_SENTENCE) return [];
  const own = readDenials(folded);
  const clauses = best.text
    .split(/[,;，；。]/u)
    .filter((clause) => readDenials(clause).some((denial) => !own.includes(denial)));
  const isDropped = clauses.some((clause) => {
    const said = contentWords(clause);
    return (
      said.length > 0 &&
      shareSaid(said, (word) => (folded.includes(word) ? 1 : 0)) >= LEAST_SENTENCE
    );
  });
  return isDropped ? [gateReason("negation", text.slice(0, SHOWN))] : [];
}

/** Returns whether a chunk says enough of the sentence to be cited for it. */
export function provesSome(chunk: SourceChunk, sentence: SaidSentence): boolean {
  const words = contentWords(withoutPlaces(sentence.folded, sentence));
  return (
    words.length > 0 && shareSaid(words, (word) => (says(chunk.text, word) ? 1 : 0)) >= LEAST_PROOF
  );
}
