/**
 * Prepares a chunk for scoring: its sentences and figures with the fields that are matched,
 * folded once and kept for the next question.
 */
import { isStrictPredicate, readPredicates } from "../domain/predicates.ts";
import type { ReportStore } from "../store.ts";
import { foldWidth } from "../text/fold.ts";
import { splitLines } from "../text/lines.ts";
import { isPlanned } from "../text/planned.ts";
import { splitSentences } from "../text/sentences.ts";
import { unwrap } from "../text/unwrap.ts";
import type { Chunk, DataPoint, TextRange } from "../types.ts";

/** A text field and what a match in it is worth, 0 to 1. */
export interface Field {
  readonly text: string;
  readonly weight: number;
}

export interface PreparedFigure {
  readonly point: DataPoint;
  /** Own words of the figure: subject and predicate. */
  readonly focus: string;
  /** Its clause, and the sentence before it. */
  readonly clause: string;
  readonly lead: string;
  /** Groups of the predicate, of all own words, and of the last stage or outcome said before it. */
  readonly predicateGroups: readonly string[];
  readonly ownGroups: readonly string[];
  readonly stageBefore: readonly string[];
  /** Own words of the figures beside it that are other items of the same list or other parts of the same whole. */
  readonly siblings: readonly string[];
  /** True when it is a plan or a target, not a result. */
  readonly planned: boolean;
  /** Whether the words right before the figure name the year. */
  saysYear(year: number): boolean;
  readonly fields: readonly Field[];
}

export interface PreparedSentence {
  readonly range: TextRange;
  readonly text: string;
  readonly fields: readonly Field[];
}

export interface PreparedChunk {
  readonly chunk: Chunk;
  readonly figures: readonly PreparedFigure[];
  readonly sentences: readonly PreparedSentence[];
}

/** Worth of a match by where it stands. A heading names the topic of all that follows it. */
const WEIGHT = {
  own: 1,
  clause: 0.9,
  lead: 0.78,
  tail: 0.45,
  path: 0.62,
  previous: 0.45,
  elided: 0.75,
  next: 0.3,
};
/** A sentence that begins so goes on counting what the one before counted. */
const GOES_ON = /^(?:其中|此外|另|同时|分别|累计|共计?|[（(]?其)/u;

export interface ChunkPreparer {
  prepare(chunks: readonly Chunk[]): PreparedChunk[];
}

/** Returns a preparer that keeps the last `capacity` chunks it prepared. */
export function createChunkPreparer(store: ReportStore, capacity = 4000): ChunkPreparer {
  const kept = new Map<string, PreparedChunk>();
  const prepare = (chunks: readonly Chunk[]): PreparedChunk[] => {
    const missing = chunks.filter(({ id }) => !kept.has(id));
    const points = groupByChunk(
      missing.length === 0
        ? []
        : store.findDataPoints({
            chunkIds: missing.map(({ id }) => id),
            limit: 200 * missing.length,
          }),
    );
    const fresh = new Map(
      missing.map((chunk) => [chunk.id, prepareChunk(chunk, points.get(chunk.id) ?? [])]),
    );
    const result = chunks.flatMap((chunk) => fresh.get(chunk.id) ?? kept.get(chunk.id) ?? []);
    for (const [id, prepared] of fresh) kept.set(id, prepared);
    for (const id of kept.keys()) {
      if (kept.size <= capacity) break;
      kept.delete(id);
    }
    return result;
  };
  return { prepare };
}

function groupsOf(text: string): string[] {
  return readPredicates(text).flatMap(({ groups }) => groups);
}

function lastStage(text: string): readonly string[] {
  return (
    readPredicates(text).findLast(({ groups }) => groups.some(isStrictPredicate))?.groups ?? []
  );
}

const PART = /^其中/u;

type Unrelated = Omit<PreparedFigure, "siblings">;

/** 民事546件、刑事279件: the words of the one are not the other's. What was counted first is the whole of both. */
function siblingsOf({ point, focus }: Unrelated, figures: readonly Unrelated[]): string[] {
  return figures
    .filter((other) => other.point !== point && other.point.sentence.start === point.sentence.start)
    .filter((other) => other.point.kind === point.kind && other.point.unit === point.unit)
    .filter(
      (other) =>
        other.point.clause.start === point.clause.start ||
        other.point.start > point.start ||
        PART.test(other.clause),
    )
    .map((other) => other.focus)
    .filter((own) => own !== focus);
}

function groupByChunk(points: readonly DataPoint[]): Map<string, DataPoint[]> {
  const groups = new Map<string, DataPoint[]>();
  for (const point of points) {
    const group = groups.get(point.chunkId);
    if (group === undefined) groups.set(point.chunkId, [point]);
    else group.push(point);
  }
  return groups;
}

/** Headings for matching, without the name of the whole report: 法治政府建设 has built nothing. */
function pathText(sectionPath: readonly string[]): string {
  return foldWidth(sectionPath.join(" "))
    .toLowerCase()
    .replace(/(?:法治(?:政府)?建设|建设法治政府)/gu, " ");
}

function prepareChunk(chunk: Chunk, points: readonly DataPoint[]): PreparedChunk {
  const fold = (range: TextRange): string =>
    foldWidth(
      unwrap(chunk.text.slice(range.start - chunk.start, range.end - chunk.start)).text,
    ).toLowerCase();
  const ranges = splitLines(chunk.text, { start: 0, end: chunk.text.length })
    .flatMap((line) => splitSentences(chunk.text, line))
    .map(({ start, end }) => ({ start: chunk.start + start, end: chunk.start + end }));
  const texts = ranges.map(fold);
  const path = pathText(chunk.sectionPath);
  const sentences = ranges.map((range, index) => ({
    range,
    text: texts[index] ?? "",
    fields: [
      { text: texts[index] ?? "", weight: WEIGHT.own },
      { text: path, weight: WEIGHT.path },
      { text: texts[index - 1] ?? "", weight: WEIGHT.previous },
      { text: texts[index + 1] ?? "", weight: WEIGHT.next },
    ],
  }));
  const figures = points.map((point) => {
    const index = ranges.findIndex(({ end }) => end > point.start);
    const own = foldWidth(`${point.subject} ${point.predicate}`).toLowerCase();
    const clause = fold(point.clause);
    const lead = fold({ start: point.sentence.start, end: point.clause.start });
    return {
      point,
      focus: own,
      clause,
      lead,
      predicateGroups: groupsOf(point.predicate),
      ownGroups: [...groupsOf(point.predicate), ...groupsOf(own)],
      stageBefore: lastStage(lead.split(/[;；]/u).at(-1) ?? ""),
      saysYear: (year: number) => own.includes(`${year}年`),
      planned: isPlanned(point.sectionPath, fold({ start: point.sentence.start, end: point.end })),
      fields: [
        { text: own, weight: WEIGHT.own },
        { text: clause, weight: WEIGHT.clause },
        { text: lead, weight: WEIGHT.lead },
        {
          text: fold({ start: point.clause.end, end: point.sentence.end }),
          weight: point.kind === "date" ? WEIGHT.clause : WEIGHT.tail,
        },
        { text: pathText(point.sectionPath), weight: WEIGHT.path },
        {
          text: texts[index - 1] ?? "",
          weight: GOES_ON.test(texts[index] ?? "") ? WEIGHT.elided : WEIGHT.previous,
        },
      ],
    };
  });
  return {
    chunk,
    figures: figures.map((figure) => ({ ...figure, siblings: siblingsOf(figure, figures) })),
    sentences,
  };
}
