/**
 * POST JSON to a model service, JSON back, under the same policies as the chat model: time limit,
 * retries on rate limits and network faults, circuit breaker, bounded reply, an `AbortSignal`. For
 * embeddings and rerank: LangChain's embeddings take no signal, and for rerank it has nothing.
 */
import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "../logger.ts";
import type { CircuitBreaker } from "./circuit-breaker.ts";
import { faultOfReply, toModelFault } from "./classify-fault.ts";
import { startDeadline } from "./deadline.ts";
import { ModelFault } from "./model-fault.ts";
import { readRetryAfterMs, type Wait, withRetries } from "./retry.ts";
import { type Fetch, readText } from "./watch-fetch.ts";

export interface ServiceOptions {
  /** Up to and with the version: https://api.siliconflow.cn/v1. */
  readonly baseUrl: string;
  readonly apiKey?: string | undefined;
  readonly model: string;
  readonly logger: Logger;
  readonly breaker: CircuitBreaker;
  /** Wait for one reply, retries included (default 30 s). */
  readonly timeoutMs?: number | undefined;
  /** Retries on rate limits and network faults (default 2). */
  readonly retries?: number;
  /** Wait before the first retry (default 500 ms). */
  readonly backOffMs?: number;
  readonly maxBytes?: number;
  readonly wait?: Wait;
  readonly random?: () => number;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly fetch?: Fetch;
}

export interface JsonCall {
  /** Name in faults: 向量模型 bge-m3. */
  readonly service: string;
  /** Path under the base URL: `/embeddings`. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** First part of the events in the log: `embedding`. */
  readonly event: string;
  readonly signal?: AbortSignal | undefined;
}

const DEFAULTS = {
  timeoutMs: 30_000,
  retries: 2,
  backOffMs: 500,
  maxBytes: 64 * 1024 * 1024,
} as const;

/** Returns what `parse` makes of the reply; throws a `ModelFault`, also what `parse` throws. */
export async function postJson<T>(
  options: ServiceOptions,
  call: JsonCall,
  parse: (reply: unknown) => T,
): Promise<T> {
  const { service, signal, event } = call;
  const { model, logger, now = Date.now, timeoutMs = DEFAULTS.timeoutMs } = options;
  if (signal?.aborted === true) throw new ModelFault("aborted", { service });
  const passage = options.breaker.enter();
  if (passage === null) throw new ModelFault("circuit_open", { service });
  const startedAt = now();
  const deadline = startDeadline({ service, timeoutMs, signal });
  const { retries = DEFAULTS.retries, backOffMs = DEFAULTS.backOffMs } = options;
  const { wait = waitFor, random = Math.random } = options;
  try {
    const policy = { service, retries, backOffMs, wait, random, deadline };
    const onRetry = ({ kind, status }: ModelFault, waitMs: number): void =>
      logger.info({ event: `${event}.retry`, model, kind, status, waitMs });
    const attempt = (): Promise<unknown> =>
      deadline.race(postOnce(options, { ...call, signal: deadline.signal }));
    const parsed = parse(await withRetries({ ...policy, onRetry }, attempt));
    passage.succeed();
    logger.debug({ event: `${event}.done`, model, tookMs: now() - startedAt });
    return parsed;
  } catch (error) {
    const fault = toModelFault(error, service);
    if (fault.kind === "aborted") passage.leave();
    else if (["content_filter", "too_long"].includes(fault.kind)) passage.succeed();
    else passage.fail();
    const { kind, status } = fault;
    logger.warn({ event: `${event}.failed`, model, kind, status, tookMs: now() - startedAt });
    throw fault;
  } finally {
    deadline.close();
  }
}

async function postOnce(options: ServiceOptions, call: JsonCall): Promise<unknown> {
  const { baseUrl, apiKey, fetch = globalThis.fetch, now = Date.now } = options;
  const { service, signal } = call;
  const reply = await fetch(`${baseUrl.replace(/\/+$/u, "")}${call.path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
    },
    body: JSON.stringify(call.body),
    ...(signal === undefined ? {} : { signal }),
  });
  const { text, isWhole } = await readText(reply, options.maxBytes ?? DEFAULTS.maxBytes);
  if (!reply.ok) {
    const retryAfterMs = readRetryAfterMs(reply.headers, now);
    throw faultOfReply({ service, status: reply.status, text, retryAfterMs });
  }
  if (!isWhole) throw new ModelFault("too_long", { service });
  return JSON.parse(text);
}

/** The deadline ends the call; the timer only has to go away quietly. */
async function waitFor(durationMs: number, signal: AbortSignal): Promise<void> {
  await delay(durationMs, undefined, { signal });
}
