/**
 * The model's part of an answer: decides whether prose is wanted, streams verified sentences, and
 * gives back the finished draft, or null where the report's own words answer better.
 */
import { type AnswerDraft, draft } from "../answer/context.ts";
import type { Citations } from "../citations.ts";
import type { Question } from "../question.ts";
import type { Hit, ReportStore } from "../store.ts";
import type { ReportMeta } from "../types.ts";
import { type ExplainDeps, explain, type GateCounts } from "./explain.ts";
import { numberChunks } from "./passages.ts";
import { rerankHits } from "./rerank.ts";
import { renderSentence } from "./to-answer.ts";

export interface WriteRequest {
  readonly question: Question;
  /** The answer in the report's own words. */
  readonly extractive: AnswerDraft;
  readonly hits: readonly Hit[];
  readonly reports: readonly ReportMeta[];
  readonly store: ReportStore;
  /** A numbering of its own: the extractive answer has another. */
  readonly citations: Citations;
  readonly signal?: AbortSignal | undefined;
}

const PROSE: ReadonlySet<Question["asked"]["want"]> = new Set([
  "list",
  "manner",
  "reason",
  "passage",
]);
/** Of what the model wrote, so much must have passed; else the report's own words are the better answer. */
const LEAST_PASSED = 0.5;

/**
 * Returns whether a model may add anything: what a figure, a table or a verdict answers is exact
 * already, and what the reports do not say no model may answer.
 */
export function wantsProse(
  { intent, asked }: Question,
  { status, headline, table, verdict }: AnswerDraft,
): boolean {
  const open = intent.kind === "lookup" || intent.kind === "compare";
  return (
    status === "answered" &&
    open &&
    PROSE.has(asked.want) &&
    headline === null &&
    table === null &&
    verdict === null
  );
}

/** Yields the sentences as the reader may see them; returns the whole draft, or null to fall back. */
export async function* write(
  deps: ExplainDeps,
  request: WriteRequest,
): AsyncGenerator<string, AnswerDraft | null, void> {
  const { question, extractive, reports, store, citations, signal } = request;
  const reranking = { reranker: deps.reranker ?? null, logger: deps.logger };
  const hits = await rerankHits(reranking, { text: question.text, hits: request.hits, signal });
  const chunks = numberChunks(store, hits, reports);
  if (chunks.length === 0) return null;
  const context = {
    chunks,
    regions: reports.map(({ region }) => region),
    years: reports.map(({ year }) => year),
  };
  const places = [...new Set(reports.map(({ region, year }) => `${region.name}${year}年度`))].join(
    "、",
  );
  const sentences: string[] = [];
  const stream = explain(deps, { question: question.text, places, context, signal });
  let step = await stream.next();
  for (; step.done !== true; step = await stream.next()) {
    const text = renderSentence(step.value, citations);
    sentences.push(text);
    yield text;
  }
  if (sentences.length === 0 || !keepsSubstance(step.value)) return null;
  return draft({
    status: "answered",
    answer: sentences.join("\n"),
    notes: extractive.notes,
    suggestions: extractive.suggestions,
  });
}

function keepsSubstance({ passed, repaired, dropped }: GateCounts): boolean {
  const kept = passed + repaired;
  return kept / Math.max(1, kept + dropped) >= LEAST_PASSED;
}
