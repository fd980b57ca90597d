/**
 * Lets a model explain what the reports say, sentence by sentence through the gate: a sentence that
 * fails is repaired once or dropped, and nothing unverified ever leaves this file.
 */
import type { Logger } from "../logger.ts";
import type { ChatModel } from "../models/chat-model.ts";
import type { Reranker } from "../models/reranker.ts";
import { fenceData, type Prompt } from "../prompts.ts";
import {
  checkSentence,
  type GateChunk,
  type GateContext,
  type GateVerdict,
} from "../verify/gate.ts";
import { printPassages } from "./passages.ts";
import { createSentenceSplitter } from "./split-sentences.ts";

export interface ExplainDeps {
  readonly model: ChatModel;
  readonly explainPrompt: Prompt<"places" | "passages" | "question">;
  readonly repairPrompt: Prompt<"passages" | "sentence" | "reasons">;
  /** Null or absent: chunks are shown in the order of retrieval. */
  readonly reranker?: Reranker | null;
  readonly logger: Logger;
}

export interface ExplainRequest {
  readonly question: string;
  /** 安庆市2020年度、… as the prompt tells them. */
  readonly places: string;
  readonly context: GateContext;
  readonly signal?: AbortSignal | undefined;
}

/** A sentence that passed, with the numbers of the chunks it cites. */
export interface VerifiedSentence {
  readonly text: string;
  readonly citations: readonly GateChunk[];
}

/** What the gate did with one answer. */
export interface GateCounts {
  passed: number;
  repaired: number;
  dropped: number;
}

const MAX_TOKENS = { explain: 1500, repair: 400 };
const MAX_SENTENCES = 12;
/** A model that goes on and on is not listened to any longer. */
const MAX_TRIED = 24;
const MAX_REPAIRS = 3;
const NOTHING = /^(?:资料未载|删去)[。.]?(?:\[\d{1,3}\])*[。.]?$/u;

/**
 * Yields the verified sentences in the order written and returns the counts; yields nothing when
 * the model says nothing that holds. A `ModelFault` of the answer itself goes to the caller; a fault
 * while repairing only drops the sentence.
 */
export async function* explain(
  deps: ExplainDeps,
  request: ExplainRequest,
): AsyncGenerator<VerifiedSentence, GateCounts, void> {
  const { question, places, context, signal } = request;
  const counts: GateCounts = { passed: 0, repaired: 0, dropped: 0 };
  const messages = deps.explainPrompt.fill({
    places,
    passages: printPassages(context.chunks),
    question: fenceData("问题", question),
  });
  const splitter = createSentenceSplitter();
  const said = new Set<string>();
  const take = async function* (
    sentences: readonly string[],
  ): AsyncGenerator<VerifiedSentence, void, void> {
    for (const sentence of sentences) {
      if (isEnough(counts) || NOTHING.test(sentence)) continue;
      const verified = await verify(deps, { sentence, request, counts });
      if (verified === null || said.has(verified.text)) continue;
      said.add(verified.text);
      yield verified;
    }
  };
  for await (const delta of deps.model.stream({
    messages,
    maxTokens: MAX_TOKENS.explain,
    signal,
  })) {
    yield* take(splitter.push(delta));
    if (isEnough(counts)) break;
  }
  yield* take(splitter.finish());
  deps.logger.info({ event: "gate.done", prompt: deps.explainPrompt.version, ...counts });
  return counts;
}

function isEnough({ passed, repaired, dropped }: GateCounts): boolean {
  const kept = passed + repaired;
  return kept >= MAX_SENTENCES || kept + dropped >= MAX_TRIED;
}

interface Verification {
  readonly sentence: string;
  readonly request: ExplainRequest;
  readonly counts: GateCounts;
}

async function verify(
  deps: ExplainDeps,
  { sentence, request, counts }: Verification,
): Promise<VerifiedSentence | null> {
  const verdict = checkSentence(sentence, request.context);
  if (verdict.kind === "pass") {
    const accepted = accept(sentence, verdict, request.context);
    if (accepted !== null) counts.passed += 1;
    return accepted;
  }
  deps.logger.debug({ event: "gate.failed", reasons: verdict.reasons.map(({ kind }) => kind) });
  const attempts = counts.repaired + counts.dropped;
  const repaired =
    attempts >= MAX_REPAIRS ? null : await repair(deps, { sentence, verdict, request });
  if (repaired === null) counts.dropped += 1;
  else counts.repaired += 1;
  return repaired;
}

function accept(
  sentence: string,
  verdict: Extract<GateVerdict, { kind: "pass" }>,
  { chunks }: GateContext,
): VerifiedSentence | null {
  const citations = chunks.filter(({ n }) => verdict.citations.includes(n));
  // a connective without a source is no statement worth keeping by itself
  return citations.length === 0 ? null : { text: sentence, citations };
}

interface Repair {
  readonly sentence: string;
  readonly verdict: Extract<GateVerdict, { kind: "fail" }>;
  readonly request: ExplainRequest;
}

async function repair(
  { model, repairPrompt, logger }: ExplainDeps,
  { sentence, verdict, request }: Repair,
): Promise<VerifiedSentence | null> {
  const { context, signal } = request;
  const messages = repairPrompt.fill({
    passages: printPassages(context.chunks),
    sentence: fenceData("原句", sentence),
    reasons: verdict.reasons.map(({ explanation }) => `- ${explanation}`).join("\n"),
  });
  let text = "";
  try {
    for await (const delta of model.stream({ messages, maxTokens: MAX_TOKENS.repair, signal }))
      text += delta;
  } catch (error) {
    logger.warn({ event: "repair.failed", kind: error instanceof Error ? error.name : "unknown" });
    return null;
  }
  const again = text.trim().replace(/\s*\n\s*/gu, "");
  const second = checkSentence(again, context);
  return second.kind === "pass" && !NOTHING.test(again) ? accept(again, second, context) : null;
}
