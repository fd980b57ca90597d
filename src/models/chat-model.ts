/**
 * A chat model with its policies: time limits, retries before the first token, circuit breaker,
 * daily budget, bounded output, thoughts removed. Messages in, text deltas out; every failure is a
 * `ModelFault`. The log gets counts and times, never key, prompt or answer.
 */
import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "../logger.ts";
import type { ChatMessage } from "./chat-message.ts";
import { type ChatEndpoint, type Piece, streamPieces } from "./chat-stream.ts";
import type { CircuitBreaker } from "./circuit-breaker.ts";
import { toModelFault } from "./classify-fault.ts";
import { type Deadline, startDeadline } from "./deadline.ts";
import { estimateTokens } from "./estimate-tokens.ts";
import { ModelFault, type ModelFaultKind } from "./model-fault.ts";
import { createMeter, type Meter } from "./model-meter.ts";
import { type Wait, withRetries } from "./retry.ts";
import { createThinkFilter, isThinkingModel } from "./think-filter.ts";
import type { TokenBudget } from "./token-budget.ts";

export interface ChatRequest {
  readonly messages: readonly ChatMessage[];
  /** Most tokens of the answer, thoughts included. */
  readonly maxTokens: number;
  readonly signal?: AbortSignal | undefined;
}

export interface ChatModel {
  readonly name: string;
  /**
   * Yields the answer's text as it comes, without thoughts. Throws a `ModelFault`, also after
   * text was yielded (`truncated`, `network`, …); the caller may stop at any time.
   */
  stream(request: ChatRequest): AsyncIterable<string>;
}

export interface ChatModelOptions extends ChatEndpoint {
  readonly logger: Logger;
  readonly breaker: CircuitBreaker;
  readonly budget: TokenBudget;
  /** Wait for the first token of an attempt, thoughts counted (default 15 s). */
  readonly firstTokenTimeoutMs?: number | undefined;
  /** Wait for the whole answer, retries included (default 60 s). */
  readonly timeoutMs?: number | undefined;
  /** Retries on rate limits and network faults (default 2). */
  readonly retries?: number;
  /** Wait before the first retry (default 500 ms). */
  readonly backOffMs?: number;
  /** Most bytes of a reply, thoughts and framing included (default 16 MB). */
  readonly maxBytes?: number;
  readonly wait?: Wait;
  readonly random?: () => number;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

const DEFAULTS = {
  firstTokenTimeoutMs: 15_000,
  timeoutMs: 60_000,
  retries: 2,
  backOffMs: 500,
  maxBytes: 16 * 1024 * 1024,
} as const;
/** A token of Chinese or English is rarely longer; an answer beyond that ignores `max_tokens`. */
const CHARACTERS_PER_TOKEN = 8;

/** Faults that show an unwell service; the others come from what was asked, or from us. */
const UNWELL: ReadonlySet<ModelFaultKind> = new Set<ModelFaultKind>([
  ...(["timeout", "rate_limited", "network", "server", "invalid_key", "empty"] as const),
  "bad_response",
]);

/** Returns a model over any OpenAI-compatible endpoint; calls nothing until it is asked. */
export function createChatModel(options: ChatModelOptions): ChatModel {
  return { name: options.model, stream: (request) => streamAnswer(options, request) };
}

async function* streamAnswer(
  options: ChatModelOptions,
  { messages, maxTokens, signal }: ChatRequest,
): AsyncGenerator<string, void, void> {
  const service = `语言模型 ${options.model}`;
  const { now = Date.now, timeoutMs = DEFAULTS.timeoutMs } = options;
  if (signal?.aborted === true) throw new ModelFault("aborted", { service });
  const promptTokens = estimateTokens(messages.map(({ content }) => content).join("\n"));
  const passage = options.breaker.enter();
  if (passage === null) throw new ModelFault("circuit_open", { service });
  const reservation = options.budget.reserve(promptTokens + maxTokens);
  if (reservation === null) {
    passage.leave();
    throw new ModelFault("budget_spent", { service });
  }
  const deadline = startDeadline({ service, timeoutMs, signal });
  const meter = createMeter({ model: options.model, promptTokens, now, logger: options.logger });
  try {
    yield* runAttempts({ options, service, messages, maxTokens, deadline, meter });
    passage.succeed();
    meter.done();
  } catch (error) {
    const fault = toModelFault(error, service);
    if (UNWELL.has(fault.kind)) passage.fail();
    else if (fault.kind !== "aborted") passage.succeed();
    meter.failed(fault);
    throw fault;
  } finally {
    // also where the caller stops early, which reports neither success nor fault
    passage.leave();
    meter.stopped();
    reservation.settle(meter.tokens());
    deadline.close();
  }
}

interface Run {
  readonly options: ChatModelOptions;
  readonly service: string;
  readonly messages: readonly ChatMessage[];
  readonly maxTokens: number;
  readonly deadline: Deadline;
  readonly meter: Meter;
}

async function* runAttempts(run: Run): AsyncGenerator<string, void, void> {
  const { options, service, maxTokens, deadline, meter } = run;
  const { retries = DEFAULTS.retries, backOffMs = DEFAULTS.backOffMs } = options;
  const { wait = waitFor, random = Math.random } = options;
  const policy = { service, retries, backOffMs, wait, random, deadline };
  const pieces = await withRetries({ ...policy, onRetry: meter.retrying }, () => openAnswer(run));
  const filter = createThinkFilter({ holdUntilClose: isThinkingModel(options.model) });
  const maxCharacters = Math.max(2000, maxTokens * CHARACTERS_PER_TOKEN);
  let characters = 0;
  for await (const piece of pieces) {
    meter.count(piece);
    if (piece.kind === "thought") filter.release();
    const text = piece.kind === "text" ? filter.push(piece.text) : "";
    characters += text.length;
    if (characters > maxCharacters) throw new ModelFault("too_long", { service });
    if (text !== "") yield text;
    if (piece.kind !== "end") continue;
    const rest = filter.finish();
    if (rest !== "") yield rest;
    checkEnd(piece, { service, isEmpty: characters + rest.length === 0 });
  }
}

/**
 * Returns the pieces of an answer whose first token is there; retries end here. The deadline of the
 * attempt lives on inside the pieces, which close it.
 */
async function openAnswer(run: Run): Promise<AsyncIterable<Piece>> {
  const { options, service, messages, maxTokens, deadline: whole } = run;
  const { now = Date.now, maxBytes = DEFAULTS.maxBytes } = options;
  const timeoutMs = options.firstTokenTimeoutMs ?? DEFAULTS.firstTokenTimeoutMs;
  const deadline = startDeadline({ service, timeoutMs, signal: whole.signal });
  const request = { endpoint: options, service, messages, maxTokens, maxBytes, now, deadline };
  const pieces = streamPieces(request);
  const first = await pieces.next();
  deadline.lift();
  return (async function* () {
    try {
      if (first.done !== true) yield first.value;
      yield* pieces;
    } finally {
      await pieces.return();
    }
  })();
}

function checkEnd(
  { finishReason, complete }: Extract<Piece, { kind: "end" }>,
  { service, isEmpty }: { readonly service: string; readonly isEmpty: boolean },
): void {
  if (finishReason === "content_filter" || finishReason === "sensitive") {
    throw new ModelFault("content_filter", { service });
  }
  if (finishReason === "length" || (!complete && !isEmpty)) {
    throw new ModelFault("truncated", { service });
  }
  if (isEmpty) throw new ModelFault("empty", { service });
}

/** The deadline ends the call; the timer only has to go away quietly. */
async function waitFor(durationMs: number, signal: AbortSignal): Promise<void> {
  await delay(durationMs, undefined, { signal });
}
