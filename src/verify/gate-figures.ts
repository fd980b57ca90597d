/**
 * Holds each figure of a sentence against the figures printed in the chunks it cites: value, unit,
 * exactness and direction, and under the same words: predicate, topic, subject, scope, time, place.
 * One printed figure must agree in all of it; close ones do not add up.
 */
import { linkIndicators } from "../domain/link-indicator.ts";
import type { Figure } from "../types.ts";
import { missingDenial } from "./gate-negation.ts";
import { foreignScope, isPlaceOf, placeAgrees } from "./gate-places.ts";
import { foreignPredicate } from "./gate-predicates.ts";
import type { SaidFigure, SaidSentence } from "./gate-sentence.ts";
import { plain, type SourceChunk, type SourceFigure } from "./gate-source.ts";
import { foreignPeriod } from "./gate-time.ts";
import { nearestTopics } from "./gate-topics.ts";
import { type GateReason, gateReason } from "./gate-types.ts";
import { unitAgrees } from "./gate-units.ts";
import { contentWords, says, shareSaid } from "./gate-words.ts";

/** A figure that stands, with the chunks that print it so, or the reasons why none does. */
export interface FigureFinding {
  readonly chunks: readonly SourceChunk[];
  readonly reasons: readonly GateReason[];
}

/** Own words of a figure that the report must have, in characters. */
const LEAST_SAID = 0.67;
/** What the report counts must be named to this extent. */
const LEAST_NAMED = 0.5;
const LEAST_NAMED_LONG = 0.34;
const LONG_SUBJECT = 16;
const NEAR = 0.5;
const CLAUSE_END = /[,;:。，；：]/u;

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
    return { chunks: [], reasons: [gateReason("figure", figure.printed)] };
  let least: readonly GateReason[] | null = null;
  const chunks = new Set<SourceChunk>();
  for (const source of candidates) {
    const reasons = disagreements(said, sentence, source);
    if (reasons.length === 0) chunks.add(source.chunk);
    if (least === null || reasons.length < least.length) least = reasons;
  }
  return chunks.size > 0
    ? { chunks: [...chunks], reasons: [] }
    : { chunks: [], reasons: least ?? [] };
}

function sameValue(figure: Figure, { value, high, kind }: Figure): boolean {
  const isDate = (figure.kind === "date") === (kind === "date");
  return (
    isDate &&
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
  const linked = linkedTo(said, sentence, source);
  const sameThing =
    linked.length > 0
      ? linked.some((id) => point.indicators.includes(id))
      : point.indicators.length === 0;
  if (!unitAgrees(figure.unit, point.unit, sameThing))
    reasons.push(gateReason("unit", at, point.printed));
  if (figure.exactness !== point.exactness)
    reasons.push(gateReason("exactness", at, point.printed));
  if (figure.kind !== point.kind || figure.direction !== point.direction)
    reasons.push(gateReason("direction", at, source.clause));
  const predicate = foreignPredicate(said, source);
  if (predicate !== null)
    reasons.push(gateReason("predicate", at, predicate === "" ? source.clause : predicate));
  if (isOtherTopic(said, source)) reasons.push(gateReason("topic", at, topicOf(source)));
  const isOtherIndicator = linked.length > 0 && point.indicators.length > 0 && !sameThing;
  if (isOtherIndicator || !aboutSame(said, sentence, source))
    reasons.push(gateReason("subject", at, source.clause));
  if (deniesOtherwise(said, sentence, source)) reasons.push(gateReason("negation", at));
  const scope = foreignScope(said, sentence, source);
  if (scope !== null) reasons.push(gateReason("scope", at, scope));
  const period = foreignPeriod(said, sentence, source);
  if (period !== null) reasons.push(gateReason("period", at, period));
  if (!placeAgrees(said, sentence, source))
    reasons.push(gateReason("place", at, source.chunk.given.report.region.name));
  return reasons;
}

/** What the figure states when it is read as a report's own. */
function linkedTo(said: SaidFigure, sentence: SaidSentence, { point }: SourceFigure): string[] {
  const { figure, counted, clause } = said;
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
  const place = topicPlaces(own, point.subject, upTo).find(
    (text) => nearestTopics([text]).length > 0,
  );
  return (place ?? chunk.given.chunk.sectionPath.at(-1) ?? point.subject).trim();
}

/** Topics said of the figure must be those the report says of it; silence of one of the two is no swap. */
function isOtherTopic(said: SaidFigure, source: SourceFigure): boolean {
  const spoken = nearestTopics(
    topicPlaces(`${said.before} ${said.after}`, said.counted.subject, said.earlier),
  );
  if (spoken.length === 0) return false;
  const { own, point, upTo, chunk } = source;
  const headings = [...chunk.given.chunk.sectionPath, ...point.sectionPath].reverse();
  const printed = nearestTopics([...topicPlaces(`${own} ${point.subject}`, "", upTo), ...headings]);
  return !spoken.every((topic) => printed.includes(topic));
}

/** The words the sentence gives the figure are the report's for it, and what it counts is named. */
function aboutSame(said: SaidFigure, sentence: SaidSentence, source: SourceFigure): boolean {
  const around = `${source.about} ${source.shared} ${source.chunk.around}`;
  const own = contentWords(withoutPlaces(`${said.before} ${said.after}`, sentence));
  const isForeign = own.some((word) => !says(around, word) && says(source.others, word));
  if (isForeign) return false;
  const weigh = (word: string): number =>
    says(around, word) ? 1 : says(source.chunk.text, word) ? NEAR : 0;
  if (shareSaid(own, weigh) < LEAST_SAID) return false;
  const counted = contentWords(source.own);
  const wanted =
    counted.length > 0
      ? counted
      : contentWords(`${source.point.subject} ${source.point.predicate}`);
  const length = wanted.reduce((sum, word) => sum + word.length, 0);
  const { report } = source.chunk.given;
  const places = plain(report.region.path.join(" "));
  const spoken = `${plain(sentence.folded.slice(0, said.clause.end))} ${said.after} ${places}`;
  const named = shareSaid(wanted, (word) => (says(spoken, word) ? 1 : 0));
  return named >= (length > LONG_SUBJECT ? LEAST_NAMED_LONG : LEAST_NAMED);
}

function withoutPlaces(text: string, { regions }: SaidSentence): string {
  return regions.reduce(
    (rest, { text: place }) => rest.replaceAll(place.toLowerCase(), " "),
    plain(text),
  );
}

function deniesOtherwise(said: SaidFigure, sentence: SaidSentence, source: SourceFigure): boolean {
  const clause = sentence.masked.slice(said.clause.start, said.clause.end);
  if (missingDenial(clause, source.sentence.text) !== null) return true;
  return missingDenial(source.own, sentence.folded) !== null;
}

/** Returns what the cited chunks have for a date that is more than a report's year. */
export function checkDate(
  said: SaidFigure,
  sentence: SaidSentence,
  cited: readonly SourceChunk[],
): FigureFinding {
  const { figure } = said;
  const words = contentWords(
    withoutPlaces(sentence.masked.slice(said.clause.start, said.clause.end), sentence),
  );
  const chunks = cited.filter(({ figures, given }) =>
    figures.some(({ point, sentence: source, chunk }) => {
      if (!sameDate(figure, point, given.report.year)) return false;
      const place = sentence.regions.every(
        (mention) =>
          isPlaceOf(mention, sentence, given.report) || chunk.text.includes(mention.text),
      );
      return (
        place &&
        shareSaid(words, (word) => (says(`${source.text} ${chunk.around}`, word) ? 1 : 0)) >=
          LEAST_SAID
      );
    }),
  );
  return chunks.length > 0
    ? { chunks, reasons: [] }
    : { chunks, reasons: [gateReason("date", figure.printed)] };
}

/** The same date, or the same with the report's year left out on one side. */
function sameDate(said: Figure, printed: Figure, year: number): boolean {
  if (printed.kind !== "date") return false;
  const whole = (date: number): number => (date < 10_000 ? year * 10_000 + date : date);
  const ends = (one: number | null, other: number | null): boolean =>
    one === null || other === null ? one === other : whole(one) === whole(other);
  return whole(said.value) === whole(printed.value) && ends(said.high, printed.high);
}
