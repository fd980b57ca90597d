/**
 * The flow of a question on one screen: understand, retrieve, answer, verify; with a model, explain.
 * The only file that knows the order of these steps.
 */
import { compose } from "./answer/compose.ts";
import { type AnswerContext, type AnswerDraft, draft } from "./answer/context.ts";
import { createCitations } from "./citations.ts";
import type { ExplainDeps } from "./explain/explain.ts";
import { createStopwatch } from "./explain/stopwatch.ts";
import { wantsProse, write } from "./explain/write.ts";
import type { Logger } from "./logger.ts";
import type { Embedder } from "./models/embedder.ts";
import { createQuestionEmbedder } from "./models/question-embedder.ts";
import { createChunkPreparer } from "./retrieve/prepare.ts";
import { resolveReports, type Scope } from "./retrieve/reports.ts";
import { type RetrieveDeps, retrieve } from "./retrieve/retrieve.ts";
import type { ReportStore } from "./store.ts";
import type { Answer } from "./types.ts";
import { cutTyped } from "./understand/normalize.ts";
import { EARLIER_TURNS, understand } from "./understand/understand.ts";
import { allowedFor } from "./verify/allowed.ts";
import { verifyAnswer } from "./verify/verify.ts";

export interface AskRequest {
  /** What the user typed. */
  readonly text: string;
  /** The user's earlier turns of this conversation, oldest first; they give follow-ups their place, year and topic. */
  readonly history?: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

/** What happens while a question is answered, in order; `answer` comes once, last. */
export type AskEvent =
  | { readonly kind: "progress"; readonly text: string }
  /** A verified sentence of the answer that is being written. */
  | { readonly kind: "sentence"; readonly text: string }
  | { readonly kind: "answer"; readonly answer: Answer };

export interface Assistant {
  /** Answers a question. Never throws for anything a user can type. */
  ask(request: AskRequest): Promise<Answer>;
  /** As `ask`, telling what happens; nothing unverified is ever told. */
  stream(request: AskRequest): AsyncIterable<AskEvent>;
}

export interface AssistantDeps {
  readonly store: ReportStore;
  /** Null: answers rest on words and figures alone. */
  readonly embedder: Embedder | null;
  /** Null: every answer is in the reports' own words. */
  readonly explain?: Omit<ExplainDeps, "logger"> | null;
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
const PROGRESS = "正在核对报告原文……";
const MODEL_AWAY = "语言模型暂时不可用，以上为报告原文摘录。";

/** Returns the assistant; it opens nothing and keeps no conversation. */
export function createAssistant(deps: AssistantDeps): Assistant {
  const { store, embedder, logger, clock, explain = null } = deps;
  const retrieval: RetrieveDeps = {
    store,
    embedder: embedder === null ? null : createQuestionEmbedder(embedder, logger),
    preparer: createChunkPreparer(store),
  };

  async function* stream({
    text: typed,
    history: turns = [],
    signal,
  }: AskRequest): AsyncGenerator<AskEvent, void, void> {
    const watch = createStopwatch(clock);
    // every step sees the cut text: a question of any length costs no more than the longest read
    const text = cutTyped(typed);
    const history = turns.slice(-EARLIER_TURNS).map(cutTyped);
    const number = () => createCitations({ store, publicUrl: deps.publicUrl });
    const citations = number();
    const { question, places } = understand(deps, text, history);
    const find: AnswerContext["find"] = (asked, reports) =>
      retrieve(retrieval, {
        question: asked,
        reports,
        ...(signal === undefined ? {} : { signal }),
      });
    const scope = await discover(resolveReports(store, question, places), question, find);
    const composed = await compose({ question, ...scope, store, find, citations });
    const extractive = verified(
      composed,
      citations.list(),
      allowedFor(question, { store, typed: [text, ...history] }),
    );
    let answer: Shown = { ...extractive, mode: "extractive" };
    if (explain !== null && wantsProse(question, extractive)) {
      yield { kind: "progress", text: PROGRESS };
      const reports = scope.groups.flatMap((group) => group.reports);
      const { hits } = await find(question, reports);
      const ownCitations = number();
      const model = watch.outside(explain.model);
      const writing = write(
        { ...explain, model, logger },
        { question, extractive, hits, reports, store, citations: ownCitations, signal },
      );
      try {
        let step = await writing.next();
        for (; step.done !== true; step = await writing.next())
          yield { kind: "sentence", text: step.value };
        if (step.value !== null)
          answer = {
            ...step.value,
            citations: shownOf(step.value, ownCitations.list()),
            mode: "model",
          };
      } catch (error) {
        if (signal?.aborted === true) throw error;
        logger.warn({ event: "explain.failed", kind: kindOf(error) });
        answer = { ...answer, notes: [...answer.notes, MODEL_AWAY] };
      }
    }
    const elapsedMs = watch.read();
    logger.info({
      event: "ask.done",
      status: answer.status,
      reason: answer.reason,
      mode: answer.mode,
      citations: answer.citations.length,
      tookMs: elapsedMs.total,
    });
    yield { kind: "answer", answer: { ...answer, elapsedMs } };
  }

  /** An answer that breaks a promise is a fault of ours: it is told in the log and never shown. */
  function verified(
    composed: AnswerDraft,
    all: Answer["citations"],
    allowed: ReturnType<typeof allowedFor>,
  ): AnswerDraft & Pick<Answer, "citations"> {
    const cited = { ...composed, citations: shownOf(composed, all) };
    const violations = verifyAnswer(store, cited, allowed);
    if (violations.length === 0) return cited;
    logger.error({ event: "verify.failed", kinds: violations.map(({ kind }) => kind) });
    return { ...withheld(), citations: [] };
  }

  async function ask(request: AskRequest): Promise<Answer> {
    for await (const event of stream(request)) if (event.kind === "answer") return event.answer;
    throw new Error("a question ended without an answer");
  }

  return { ask, stream };
}

type Shown = Omit<Answer, "elapsedMs">;

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
function shownOf({ answer, table }: AnswerDraft, all: Answer["citations"]): Answer["citations"] {
  const shown = [answer, ...(table?.rows ?? []).flat()].join("\n");
  return all.filter(({ n }) => shown.includes(`[${n}]`));
}

function kindOf(error: unknown): string {
  return error instanceof Error && "kind" in error && typeof error.kind === "string"
    ? error.kind
    : "unknown";
}

function withheld(): AnswerDraft {
  return draft({
    status: "not_found",
    reason: "unverified",
    answer: "没有找到可以逐字核实的答案，未作回答。",
  });
}
