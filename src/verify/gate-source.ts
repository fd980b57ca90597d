/**
 * A cited chunk made ready for checking: its sentences, and each printed figure with the words that
 * are its own, those of its neighbours, and what holds for the whole sentence. Words are bound as
 * the ingest binds them. Made once a chunk.
 */
import { type BoundFigure, bindFigures } from "../text/clauses.ts";
import { readFigures } from "../text/figures.ts";
import { comparable, foldWidth } from "../text/fold.ts";
import { splitSentences } from "../text/sentences.ts";
import { unwrap } from "../text/unwrap.ts";
import type { DataPoint, TextRange } from "../types.ts";
import { readDenials } from "./gate-negation.ts";
import type { GateChunk } from "./gate-types.ts";
import { allWords, contentWords } from "./gate-words.ts";

/** A sentence of a chunk; all texts folded and lower case unless told otherwise. */
export interface SourceSentence {
  /** Without line breaks. */
  readonly text: string;
  readonly comparable: string;
  readonly denials: readonly string[];
}

/** A printed figure with its words. */
export interface SourceFigure {
  readonly chunk: SourceChunk;
  readonly point: DataPoint;
  readonly sentence: SourceSentence;
  /** Words right before and after the figure that are its own. */
  readonly own: string;
  /** Words of `own`, and those that name what is counted. */
  readonly words: readonly string[];
  readonly counted: readonly string[];
  /** The last word before the figure; "" when it has none there. */
  readonly head: string;
  /** Own words, and the subject and predicate taken over from earlier clauses. */
  readonly about: string;
  /** The sentence without the own words of its other figures. */
  readonly shared: string;
  /** The own words of the sentence's other figures. */
  readonly others: string;
  /** The character right behind the figure; "" at the end. */
  readonly next: string;
  /** The sentence before the figure's clause, and up to its end. */
  readonly before: string;
  readonly upTo: string;
  readonly clause: string;
}

export interface SourceChunk {
  readonly given: GateChunk;
  readonly sentences: readonly SourceSentence[];
  readonly figures: readonly SourceFigure[];
  /** The whole text, folded and lower case, without line breaks. */
  readonly text: string;
  readonly comparable: string;
  /** Headings and names of the place. */
  readonly around: string;
  /** Names of the place alone. */
  readonly places: string;
}

const PREPARED = new WeakMap<GateChunk, SourceChunk>();

/** Returns the chunk made ready; the same object for the same chunk. */
export function prepareChunk(given: GateChunk): SourceChunk {
  const known = PREPARED.get(given);
  if (known !== undefined) return known;
  const prepared = readChunk(given);
  PREPARED.set(given, prepared);
  return prepared;
}

function readChunk(given: GateChunk): SourceChunk {
  const { chunk, report } = given;
  const text = plain(chunk.text);
  const around = [
    ...chunk.sectionPath,
    report.title,
    report.region.name,
    ...report.region.path,
    ...report.aliases,
  ];
  const figures: SourceFigure[] = [];
  const sentences: SourceSentence[] = [];
  const prepared: SourceChunk = {
    given,
    sentences,
    figures,
    text,
    comparable: comparable(unwrap(chunk.text).text),
    around: plain(around.join(" ")),
    places: plain(report.region.path.join(" ")),
  };
  for (const range of sentencesOf(given)) figures.push(...readSentence(prepared, range, sentences));
  return prepared;
}

/** Lines of the chunk cut into sentences, and the sentences that hold a data point. */
function sentencesOf({ chunk, points }: GateChunk): TextRange[] {
  const local = points.map(({ sentence }) => ({
    start: Math.max(0, sentence.start - chunk.start),
    end: Math.min(chunk.text.length, sentence.end - chunk.start),
  }));
  const all = new Map<number, TextRange>();
  for (const range of local) if (range.end > range.start) all.set(range.start, range);
  for (const range of splitSentences(chunk.text, { start: 0, end: chunk.text.length })) {
    const isHeld = [...all.values()].some(
      ({ start, end }) => range.start < end && start < range.end,
    );
    if (!isHeld) all.set(range.start, range);
  }
  return [...all.values()].sort((one, other) => one.start - other.start);
}

function readSentence(
  chunk: SourceChunk,
  range: TextRange,
  into: SourceSentence[],
): SourceFigure[] {
  const { given } = chunk;
  const { text, toPrinted } = unwrap(given.chunk.text.slice(range.start, range.end));
  const folded = plain(text);
  const sentence = { text: folded, comparable: comparable(text), denials: readDenials(folded) };
  into.push(sentence);
  const offset = given.chunk.start + range.start;
  const byStart = new Map(given.points.map((point) => [point.start, point]));
  const bound = bindFigures(text, readFigures(text));
  return bound.flatMap((one): SourceFigure[] => {
    const point = byStart.get(offset + toPrinted(one.figure.start));
    if (point === undefined || isLabel(one)) return [];
    const own = plain(`${one.before} ${one.after}`);
    const others = bound.filter((other) => other !== one && other.figure.kind !== "date");
    return [
      {
        chunk,
        point,
        sentence,
        own,
        words: allWords(own),
        counted: countedWords(own, point),
        head: allWords(plain(one.before)).at(-1) ?? "",
        about: plain(`${own} ${point.subject} ${point.predicate}`),
        shared: without(folded, others),
        others: others.map(({ before, after }) => plain(`${before} ${after}`)).join(" "),
        next: folded.charAt(one.figure.end),
        before: folded.slice(0, one.clause.start),
        upTo: folded.slice(0, one.clause.end),
        clause: folded.slice(one.clause.start, one.clause.end),
      },
    ];
  });
}

function countedWords(own: string, { subject, predicate }: DataPoint): readonly string[] {
  const counted = contentWords(own);
  return counted.length > 0 ? counted : contentWords(`${subject} ${predicate}`);
}

/** 3.1 依法行政: the number of a heading counts nothing. */
function isLabel({ figure }: BoundFigure): boolean {
  return figure.start === 0 && figure.unit === "" && figure.kind === "count";
}

/** The sentence with the own words of `bound` blanked. */
function without(folded: string, bound: readonly BoundFigure[]): string {
  let text = folded;
  for (const { figure, before, after } of bound) {
    const start = folded.slice(0, figure.start).lastIndexOf(before.toLowerCase());
    const end =
      after === "" ? figure.end : folded.indexOf(after.toLowerCase(), figure.end) + after.length;
    if (start < 0 || end < figure.end) continue;
    const from = figure.start - start - before.length > 3 ? figure.start : start;
    text = text.slice(0, from) + "·".repeat(end - from) + text.slice(end);
  }
  return text;
}

/** Returns `text` folded, in lower case and without line breaks. */
export function plain(text: string): string {
  return foldWidth(unwrap(text).text).toLowerCase();
}
