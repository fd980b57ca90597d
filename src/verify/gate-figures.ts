/**
 * Holds each figure of a sentence against the figures printed in the chunks it cites: value, unit,
 * exactness and direction, and under the same words: predicate, topic, subject, scope, time, place.
 * One printed figure must agree in all of it, and proves only one figure of the sentence.
 */
import { linkIndicators } from "../domain/link-indicator.ts";
import type { Figure } from "../types.ts";
import {
  aboutSame,
  contextAgrees,
  isBetterSaidOfOther,
  isLeaning,
  saysWordForWord,
} from "./gate-about.ts";
import { missingDenial } from "./gate-negation.ts";
import { foreignScope, placeAgrees } from "./gate-places.ts";
import { foreignPredicate } from "./gate-predicates.ts";
import type { SaidFigure, SaidSentence } from "./gate-sentence.ts";
import type { SourceChunk, SourceFigure } from "./gate-source.ts";
import { foreignPeriod } from "./gate-time.ts";
import { allTopics, nearestTopics } from "./gate-topics.ts";
import { type GateReason, gateReason } from "./gate-types.ts";
import { unitAgrees } from "./gate-units.ts";

/** A figure of the sentence with the printed ones that prove it, or the reasons why none does. */
export interface FigureFinding {
  readonly said: SaidFigure;
  readonly sources: readonly SourceFigure[];
  readonly reasons: readonly GateReason[];
}

const CLAUSE_END = /[,;:。，；：]/u;
const OTHERS_CLAUSE = /[^,;:。，；：]*\d[^,;:。，；：]*[,;:。，；：]/gu;
/** What glued to a figure would make another of it: 250件余. */
const GLUED = /[件份次余万亿%％]/u;

/** Returns what the cited chunks have for one count, share, rank or change of the sentence. */
export function checkFigure(
  said: SaidFigure,
  sentence: SaidSentence,
  cited: readonly SourceChunk[],
): FigureFinding {
  const { figure } = said;
  const candidates = cited
    .flatMap(({ figures }) => figures)
    .filter(({ point }) => sameValue(figure, point));
  if (candidates.length === 0)
    return { said, sources: [], reasons: [gateReason("figure", figure.printed)] };
  let least: readonly GateReason[] = [];
  const sources: SourceFigure[] = [];
  for (const source of candidates) {
    const reasons = disagreements(said, sentence, source);
    if (reasons.length === 0) sources.push(source);
    if (least.length === 0 || reasons.length < least.length) least = reasons;
  }
  return { said, sources, reasons: sources.length > 0 ? [] : least };
}

function sameValue(figure: Figure, { value, high, kind }: Figure): boolean {
  if (figure.kind === "date" || kind === "date") return false;
  return (
    isClose(figure.value, value) &&
    (figure.high === null ? high === null : high !== null && isClose(figure.high, high))
  );
}

function isClose(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

function disagreements(
  said: SaidFigure,
  sentence: SaidSentence,
  source: SourceFigure,
): GateReason[] {
  const { figure } = said;
  const { point } = source;
  const at = figure.printed;
  const reasons: GateReason[] = [];
  const isOther = statesOther(said, sentence, source);
  const isAbout = aboutSame(said, sentence, source);
  const next = sentence.folded.charAt(figure.end);
  const isGlued = GLUED.test(next) && next !== source.next;
  if (isGlued || !unitAgrees(figure.unit, point.unit, isAbout && !isOther))
    reasons.push(gateReason("unit", at, point.printed));
  if (figure.exactness !== point.exactness)
    reasons.push(gateReason("exactness", at, point.printed));
  if (figure.kind !== point.kind || figure.direction !== point.direction)
    reasons.push(gateReason("direction", at, source.clause));
  const predicate = foreignPredicate(said, source);
  if (predicate !== null)
    reasons.push(gateReason("predicate", at, predicate === "" ? source.clause : predicate));
  if (isOtherTopic(said, source)) reasons.push(gateReason("topic", at, topicOf(source)));
  if (isOther || !isAbout || isBetterSaidOfOther(said, source))
    reasons.push(gateReason("subject", at, source.clause));
  if (deniesOtherwise(said, sentence, source)) reasons.push(gateReason("negation", at));
  const scope = foreignScope(said, sentence, source);
  if (scope !== null) reasons.push(gateReason("scope", at, scope));
  const period = foreignPeriod(said, sentence, source);
  if (period !== null) reasons.push(gateReason("period", at, period));
  if (!placeAgrees(said, sentence, source)) reasons.push(gateReason("place", at));
  return reasons;
}

/** Both state a standard indicator, and not the same; the report's very words settle it. */
function statesOther(said: SaidFigure, sentence: SaidSentence, source: SourceFigure): boolean {
  const { indicators } = source.point;
  if (indicators.length === 0 || saysWordForWord(said, sentence, source)) return false;
  const linked = linkedTo(said, sentence, source);
  return linked.length > 0 && !linked.some((id) => indicators.includes(id));
}

/** What the figure states when it is read as a report's own. */
function linkedTo(
  { figure, counted, clause }: SaidFigure,
  sentence: SaidSentence,
  { point }: SourceFigure,
): string[] {
  return linkIndicators({
    subject: counted.subject,
    predicate: counted.predicate,
    clause: sentence.text.slice(clause.start, clause.end),
    sentence: sentence.text,
    sectionPath: point.sectionPath,
    scope: point.scope,
    unit: point.indicators.length > 0 && figure.unit === "起" ? point.unit : figure.unit,
    kind: figure.kind,
  });
}

function topicPlaces(own: string, subject: string, before: string): string[] {
  return [own, subject, ...before.split(CLAUSE_END).reverse()];
}

function topicOf({ own, point, upTo, chunk }: SourceFigure): string {
  const place = topicPlaces(own, point.subject, upTo).find((text) => allTopics(text).length > 0);
  return (place ?? chunk.given.chunk.sectionPath.at(-1) ?? point.subject).trim();
}

/** Topics said of the figure must be those the report says of it; silence of the sentence is no swap. */
function isOtherTopic(said: SaidFigure, source: SourceFigure): boolean {
  const { earlier } = said;
  // another figure's clause passes its topic on only to one with too few words of its own
  const lead = isLeaning(said) ? earlier : earlier.replace(OTHERS_CLAUSE, "");
  const spoken = nearestTopics(
    topicPlaces(`${said.before} ${said.after}`, said.counted.subject, lead),
  );
  if (spoken.length === 0) return false;
  const { own, point, upTo, chunk } = source;
  const headings = [...chunk.given.chunk.sectionPath, ...point.sectionPath].reverse();
  const printed = nearestTopics(
    [...topicPlaces(`${own} ${point.subject}`, "", upTo), ...headings],
    allTopics,
  );
  return !spoken.every((topic) => printed.includes(topic));
}

function deniesOtherwise(said: SaidFigure, sentence: SaidSentence, source: SourceFigure): boolean {
  const clause = sentence.masked.slice(said.clause.start, said.clause.end);
  if (missingDenial(clause, source.sentence.text) !== null) return true;
  if (missingDenial(said.own, `${source.about} ${source.clause}`) !== null) return true;
  return missingDenial(source.own, sentence.folded) !== null;
}

/**
 * Returns the findings of figures with too few words of their own that are not printed in the
 * sentence of the report that the figure before them is from.
 */
export function findLeaning(
  findings: readonly FigureFinding[],
  sentence: SaidSentence,
): FigureFinding[] {
  return findings.filter((finding, index) => {
    if (finding.sources.length === 0 || !isLeaning(finding.said)) return false;
    const previous = findings[index - 1];
    if (previous === undefined)
      return !finding.sources.some((source) => contextAgrees(finding.said, sentence, source));
    if (previous.sources.length === 0) return false;
    return !finding.sources.some((source) =>
      previous.sources.some((other) => other.sentence === source.sentence),
    );
  });
}

/** Returns the findings whose printed figure is already taken by another figure of the sentence. */
export function findShared(findings: readonly FigureFinding[]): FigureFinding[] {
  const takenBy = new Map<SourceFigure, FigureFinding>();
  const assign = (finding: FigureFinding, tried: Set<SourceFigure>): boolean => {
    for (const source of finding.sources) {
      if (tried.has(source)) continue;
      tried.add(source);
      const holder = takenBy.get(source);
      if (holder !== undefined && !assign(holder, tried)) continue;
      takenBy.set(source, finding);
      return true;
    }
    return false;
  };
  return findings.filter((finding) => finding.sources.length > 0 && !assign(finding, new Set()));
}
