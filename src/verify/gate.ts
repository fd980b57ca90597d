/**
 * The gate between a language model and the reader. One sentence and the chunks the model was given
 * go in; it passes only if every citation may be cited, and every figure, name, quotation, place,
 * year and claim in it stands in a chunk it cites. Whatever cannot be proved fails.
 */
import { comparable } from "../text/fold.ts";
import { readCitations, resolveCitations } from "./gate-citations.ts";
import { checkDate, checkYear, isBareYear } from "./gate-dates.ts";
import { checkFigure, type FigureFinding, findLeaning, findShared } from "./gate-figures.ts";
import { checkNames } from "./gate-names.ts";
import { checkNumbers } from "./gate-numbers.ts";
import { isPlaceOf, unknownPlace } from "./gate-places.ts";
import { checkProse, isPrintedWith, provesSome } from "./gate-prose.ts";
import { findUnsafe } from "./gate-safety.ts";
import { readSentence, type SaidSentence } from "./gate-sentence.ts";
import { prepareChunk, type SourceChunk } from "./gate-source.ts";
import { type GateContext, type GateReason, type GateVerdict, gateReason } from "./gate-types.ts";

export type {
  GateChunk,
  GateContext,
  GateReason,
  GateReasonKind,
  GateVerdict,
} from "./gate-types.ts";

/** Longer is no sentence, and would cost more time than it may. */
const MAX_CHARS = 1200;
/** Says nothing that needs a source. */
const CONNECTIVE =
  /^(?:(?:主要)?(?:具体|详细)?(?:情况|内容|措施|做法|数据|包括|有|表现)?(?:如下|包括|以下几(?:点|个方面)|有以下几(?:点|个方面))|具体来说|具体而言|综上|总的来看)[:：,，。]?$/u;

/**
 * Returns whether a sentence written by the model may be shown, with the numbers it cites or the
 * reasons why not. Pure, never throws.
 *
 * @example
 * checkSentence("安庆市2020年受理行政复议申请250件[1]。", context); // { kind: "pass", citations: [1] }
 * checkSentence("安庆市2020年审结行政复议申请250件[1]。", context); // { kind: "fail", reasons: [{ kind: "predicate", … }] }
 */
export function checkSentence(sentence: string, context: GateContext): GateVerdict {
  const { text: written, numbers } = readCitations(sentence);
  const text = written.replace(/\s*\n\s*/gu, "").replace(/\t/gu, " ");
  if (!/[\p{L}\p{N}]/u.test(text)) return fail([gateReason("empty", "")]);
  if (numbers.length === 0 && CONNECTIVE.test(text)) return { kind: "pass", citations: [] };
  if (text.length > MAX_CHARS) return fail([gateReason("unsupported", `${text.slice(0, 20)}……`)]);
  const unsafe = findUnsafe(text);
  if (unsafe !== null) return fail([gateReason("unsafe", unsafe)]);
  const { cited: given, reasons } = resolveCitations(numbers, context);
  if (reasons.length > 0) return fail(reasons);
  const cited = given.map(prepareChunk);
  const verbatim = cited.filter((chunk) => isOwnSentence(text, chunk));
  const found =
    verbatim.length > 0
      ? idle(verbatim, cited)
      : checkAll(readSentence(text, namesOf(cited)), cited);
  return found.length === 0 ? { kind: "pass", citations: numbers } : fail(found);
}

function fail(reasons: readonly GateReason[]): GateVerdict {
  return { kind: "fail", reasons };
}

/** The report's own whole sentence, letter by letter. */
function isOwnSentence(text: string, { sentences }: SourceChunk): boolean {
  const own = withoutStop(comparable(text));
  return sentences.some((sentence) => withoutStop(sentence.comparable) === own);
}

function withoutStop(text: string): string {
  return text.replace(/[。.!?;]+$/u, "");
}

function checkAll(sentence: SaidSentence, cited: readonly SourceChunk[]): GateReason[] {
  const reasons: GateReason[] = [
    ...checkNames(sentence, cited),
    ...checkNumbers(sentence, cited),
    ...checkPlaces(sentence, cited),
  ];
  const proving = new Set<SourceChunk>();
  const findings: FigureFinding[] = [];
  for (const said of sentence.figures.filter(({ figure }) => !isBareYear(figure))) {
    if (said.figure.kind === "date") {
      const dated = checkDate(said, sentence, cited);
      reasons.push(...dated.reasons);
      for (const chunk of dated.chunks) proving.add(chunk);
    } else {
      const finding = checkFigure(said, sentence, cited);
      findings.push(finding);
      reasons.push(...finding.reasons);
      for (const { chunk } of finding.sources) proving.add(chunk);
    }
  }
  const printed = findings.flatMap(({ sources }) => sources.map((source) => source.sentence));
  for (const said of sentence.figures.filter(({ figure }) => isBareYear(figure))) {
    reasons.push(...checkYear(said, sentence, { cited, proving: printed }));
  }
  for (const { said, sources } of [...findShared(findings), ...findLeaning(findings, sentence)])
    reasons.push(gateReason("subject", said.figure.printed, sources[0]?.clause ?? ""));
  reasons.push(...checkProse(sentence, cited));
  if (reasons.length > 0) return reasons;
  for (const chunk of cited)
    if (!proving.has(chunk) && provesSome(chunk, sentence)) proving.add(chunk);
  return idle([...proving], cited);
}

/** Citations that prove nothing of the sentence. */
function idle(proving: readonly SourceChunk[], cited: readonly SourceChunk[]): GateReason[] {
  return cited
    .filter((chunk) => !proving.includes(chunk))
    .map(({ given }) => gateReason("idleCitation", `[${given.n}]`));
}

/** Each place named is a cited report's own or printed in what is cited. */
function checkPlaces(sentence: SaidSentence, cited: readonly SourceChunk[]): GateReason[] {
  const unknown = unknownPlace(sentence, cited);
  const foreign = sentence.regions
    .filter(
      (mention) =>
        !cited.some(
          (chunk) =>
            isPlaceOf(mention, sentence, chunk.given.report) ||
            isPrintedWith(mention.text, sentence, chunk),
        ),
    )
    .map(({ text }) => gateReason("place", text));
  return unknown === null ? foreign : [...foreign, gateReason("place", unknown)];
}

function namesOf(cited: readonly SourceChunk[]): string[] {
  return cited
    .flatMap(({ given: { report } }) => [report.title, ...report.region.path, ...report.aliases])
    .sort((one, other) => other.length - one.length);
}
