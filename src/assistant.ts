/**
 * The flow of a question on one screen: understand, retrieve, answer, verify. The only file that
 * knows the order of these steps.
 */
import { createCitations } from "./answer/cite.ts";
import { compose } from "./answer/compose.ts";
import { type AnswerContext, type AnswerDraft, draft } from "./answer/context.ts";
import type { Logger } from "./logger.ts";
import type { Embedder } from "./models/embedder.ts";
import { createChunkPreparer } from "./retrieve/prepare.ts";
import { resolveReports, type Scope } from "./retrieve/reports.ts";
import { type RetrieveDeps, retrieve } from "./retrieve/retrieve.ts";
import type { ReportStore } from "./store.ts";
import type { Answer } from "./types.ts";
import { understand } from "./understand/understand.ts";
import { type Allowed, verifyAnswer } from "./verify/verify.ts";

export interface AskRequest {
  /** What the user typed. */
  readonly text: string;
  /** The user's earlier turns of this conversation, oldest first; they give follow-ups their place, year and topic. */
  readonly history?: readonly string[];
  readonly signal?: AbortSignal;
}

export interface Assistant {
  /** Answers a question. Never throws for anything a user can type. */
  ask(request: AskRequest): Promise<Answer>;
}

export interface AssistantDeps {
  readonly store: ReportStore;
  /** Null: answers rest on words and figures alone. */
  readonly embedder: Embedder | null;
  /** What citation links begin with; "" for relative links. */
  readonly publicUrl: string;
  readonly logger: Logger;
  /** Today, for 去年 and the like. */
  readonly now: () => Date;
  /** Milliseconds for timing, such as `performance.now`. */
  readonly clock: () => number;
}

/** Reports with the best chunks, where a question names no place and there are many reports. */
const DISCOVERED_REPORTS = 8;

/** Returns the assistant; it opens nothing and keeps no conversation. */
export function createAssistant(deps: AssistantDeps): Assistant {
  const { store, embedder, logger, clock } = deps;
  const retrieval: RetrieveDeps = { store, embedder, preparer: createChunkPreparer(store) };

  const ask = async ({ text, history = [], signal }: AskRequest): Promise<Answer> => {
    const began = clock();
    const citations = createCitations({ store, publicUrl: deps.publicUrl });
    const { question, places } = understand(deps, text, history);
    const find: AnswerContext["find"] = (asked, reports) =>
      retrieve(retrieval, {
        question: asked,
        reports,
        ...(signal === undefined ? {} : { signal }),
      });
    const scope = await discover(resolveReports(store, question, places), question, find);
    const composed = await compose({ question, ...scope, store, find, citations });
    const cited = { ...composed, citations: usedCitations(composed, citations.list()) };
    const violations = verifyAnswer(
      store,
      cited,
      allowedIn(question, { store, typed: [text, ...history] }),
    );
    if (violations.length > 0) {
      logger.error({ event: "verify.failed", kinds: violations.map(({ kind }) => kind) });
    }
    const safe = violations.length === 0 ? cited : { ...withheld(), citations: [] };
    const tookMs = clock() - began;
    logger.info({
      event: "ask.done",
      status: safe.status,
      reason: safe.reason,
      citations: safe.citations.length,
      tookMs,
    });
    return { ...safe, mode: "extractive", elapsedMs: { core: tookMs, total: tookMs } };
  };

  return { ask };
}

/** Where no place was named and there are too many reports to read each, the best chunks name them. */
async function discover(
  scope: Scope,
  question: AnswerContext["question"],
  find: AnswerContext["find"],
): Promise<Scope> {
  if (!scope.open) return scope;
  const { hits, sentences } = await find(question, null);
  const ids = [...new Set(hits.map(({ chunk }) => chunk.reportId))].slice(0, DISCOVERED_REPORTS);
  const reports = ids.flatMap(
    (id) => sentences.find(({ report }) => report.id === id)?.report ?? [],
  );
  return { ...scope, groups: scope.groups.map((group) => ({ ...group, reports })) };
}

/** Citations that the answer or its table shows. */
function usedCitations(
  { answer, table }: AnswerDraft,
  all: Answer["citations"],
): Answer["citations"] {
  const shown = [answer, ...(table?.rows ?? []).flat()].join("\n");
  return all.filter(({ n }) => shown.includes(`[${n}]`));
}

/** What may stand in an answer without a citation: the user's own words, years and numbers of reports. */
function allowedIn(
  question: AnswerContext["question"],
  { store, typed }: { readonly store: ReportStore; readonly typed: readonly string[] },
): Allowed {
  const byYear = store.countByYear();
  const { years } = question.years;
  return {
    // how many reports there are is counted here, not read in a report
    allowed: [
      ...years.map((year) => `${year}年`),
      ...(question.intent.kind === "coverage" ? counted(store.countReports()) : []),
    ],
    echoed: [question.text, ...typed],
    years: [...years, ...byYear.map(({ year }) => year)],
  };
}

/** 1份, 2份 … up to the number of reports, at most those a list can show. */
function counted(reports: number): string[] {
  return [
    ...Array.from({ length: Math.min(reports, 60) }, (_, index) => `${index + 1}份`),
    `${reports}份`,
  ];
}

function withheld(): AnswerDraft {
  return draft({
    status: "not_found",
    reason: "unverified",
    answer: "没有找到可以逐字核实的答案，未作回答。",
  });
}
