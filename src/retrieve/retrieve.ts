/**
 * From a question to its evidence: reports by place and year first, then chunks by words, vectors
 * and figures, then every figure and sentence of the candidate chunks graded against the question.
 */

import type { Evidence, FigureHit, SentenceHit } from "../evidence.ts";
import type { QuestionEmbedder } from "../models/question-embedder.ts";
import type { Question } from "../question.ts";
import type { Hit, ReportStore } from "../store.ts";
import { cutForSearch } from "../text/words.ts";
import type { Chunk, ReportMeta } from "../types.ts";
import { type ScoredTerm, weighTerms } from "./cover.ts";
import type { FigureAsk } from "./fit.ts";
import { fuse } from "./fuse.ts";
import type { ChunkPreparer, PreparedChunk } from "./prepare.ts";
import { scoreFigure, scoreSentence } from "./score.ts";

export interface RetrieveDeps {
  readonly store: ReportStore;
  readonly preparer: ChunkPreparer;
  /** Null: words and figures only. */
  readonly embedder: QuestionEmbedder | null;
}

export interface RetrieveRequest {
  readonly question: Question;
  /** The reports to look in; null for all. */
  readonly reports: readonly ReportMeta[] | null;
  readonly signal?: AbortSignal;
}

/** Up to so many reports every chunk is graded; beyond, only what the searches bring. */
const READ_WHOLE_REPORTS = 3;
const SEARCH_LIMIT = 60;
const KEEP = 12;

/** Returns the evidence, best first; empty lists when nothing shares a word with the question. */
export async function retrieve(deps: RetrieveDeps, request: RetrieveRequest): Promise<Evidence> {
  const { store, preparer } = deps;
  const { question, reports } = request;
  if (reports !== null && reports.length === 0) return { hits: [], figures: [], sentences: [] };
  const reportIds = reports?.map(({ id }) => id) ?? null;
  const words = searchWords(question);
  const byWords = store.searchWords({ words, reportIds, limit: SEARCH_LIMIT });
  const byVectors = await searchVectors(deps, request, reportIds);
  const chunks = candidates(store, reportIds, [byWords, byVectors]);
  const terms = weighTerms(
    question.terms,
    store.wordCounts(question.terms.map(({ word }) => word)),
  );
  const ask = figureAsk(question);
  const metas = metasOf(store, reports, chunks);
  const figures: FigureHit[] = [];
  const sentences: SentenceHit[] = [];
  const best = new Map<string, number>();
  for (const prepared of preparer.prepare(chunks)) {
    const report = metas.get(prepared.chunk.reportId);
    if (report === undefined) continue;
    const graded = gradeChunk({ prepared, report, terms, ask });
    figures.push(...graded.figures);
    sentences.push(...graded.sentences);
    best.set(prepared.chunk.id, graded.score);
  }
  figures.sort(byScore((hit) => hit.point.id));
  sentences.sort(
    byScore((hit) => `${hit.report.id}:${String(hit.sentence.start).padStart(9, "0")}`),
  );
  const byEvidence = chunks
    .map((chunk) => ({ chunk, score: best.get(chunk.id) ?? 0 }))
    .sort((one, other) => other.score - one.score || compareIds(one.chunk.id, other.chunk.id));
  return {
    hits: fuse({ byEvidence, byWords, byVectors }),
    figures: figures.slice(0, KEEP * 4),
    sentences: sentences.slice(0, KEEP * 4),
  };
}

function searchWords(question: Question): string[] {
  const words = question.terms.flatMap(({ word, synonyms }) => [word, ...synonyms.slice(0, 4)]);
  return [...new Set(words.flatMap((word) => cutForSearch(word)))];
}

async function searchVectors(
  { store, embedder }: RetrieveDeps,
  { question, signal }: RetrieveRequest,
  reportIds: readonly string[] | null,
): Promise<readonly Hit[]> {
  if (embedder === null) return [];
  const vector = await embedder.embed(question.text, signal);
  return vector === null ? [] : store.searchVectors({ vector, reportIds, limit: SEARCH_LIMIT });
}

function candidates(
  store: ReportStore,
  reportIds: readonly string[] | null,
  searches: readonly (readonly Hit[])[],
): Chunk[] {
  if (reportIds !== null && reportIds.length <= READ_WHOLE_REPORTS) {
    return reportIds.flatMap((id) => store.getChunks(id));
  }
  const found = new Map<string, Chunk>();
  for (const { chunk } of searches.flat()) found.set(chunk.id, chunk);
  return [...found.values()];
}

function metasOf(
  store: ReportStore,
  reports: readonly ReportMeta[] | null,
  chunks: readonly Chunk[],
): ReadonlyMap<string, ReportMeta> {
  const known =
    reports ?? store.findReports({ ids: [...new Set(chunks.map(({ reportId }) => reportId))] });
  return new Map(known.map((report) => [report.id, report]));
}

function figureAsk(question: Question): FigureAsk {
  return {
    asked: question.asked,
    indicators: question.indicators.filter(({ score }) => score >= 0.6).map(({ id }) => id),
    court: question.terms.some(({ word, carried }) => !carried && /法院|检察院/u.test(word)),
    scoped: /本级/u.test(question.text),
    years: question.years.carried ? [] : question.years.years,
    claimed: question.intent.kind === "check",
    text: question.text,
  };
}

interface ChunkGrading {
  readonly prepared: PreparedChunk;
  readonly report: ReportMeta;
  readonly terms: readonly ScoredTerm[];
  readonly ask: FigureAsk;
}

function gradeChunk({ prepared, report, terms, ask }: ChunkGrading): {
  figures: FigureHit[];
  sentences: SentenceHit[];
  score: number;
} {
  const { chunk } = prepared;
  const figures = prepared.figures.map(
    (figure): FigureHit => ({
      kind: "figure",
      report,
      chunk,
      point: figure.point,
      ...scoreFigure(terms, figure, ask),
    }),
  );
  const sentences = prepared.sentences.map(
    (sentence): SentenceHit => ({
      kind: "sentence",
      report,
      chunk,
      sentence: sentence.range,
      text: chunk.text.slice(sentence.range.start - chunk.start, sentence.range.end - chunk.start),
      ...scoreSentence(terms, sentence),
    }),
  );
  const bySentence = Math.max(0, ...sentences.map(({ score }) => score));
  const byFigure = Math.max(0, ...figures.map(({ score }) => score));
  return {
    figures,
    sentences,
    score: ask.asked.want === "figure" ? Math.max(byFigure, bySentence * 0.9) : bySentence,
  };
}

function byScore<T extends { readonly score: number }>(key: (hit: T) => string) {
  return (one: T, other: T): number => other.score - one.score || compareIds(key(one), key(other));
}

function compareIds(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
