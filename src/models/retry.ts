/**
 * Tries again what failed by a rate limit or the network, and nothing else. Waiting and chance are
 * passed in; what the service asks for (Retry-After) is honoured when it fits into the time left.
 */
import { toModelFault } from "./classify-fault.ts";
import type { Deadline } from "./deadline.ts";
import type { ModelFault } from "./model-fault.ts";

/** Waits; may reject when `signal` aborts. */
export type Wait = (durationMs: number, signal: AbortSignal) => Promise<unknown>;

export interface RetryPolicy {
  readonly service: string;
  /** How many times more after the first. */
  readonly retries: number;
  /** Wait before the first retry; doubles with each. */
  readonly backOffMs: number;
  readonly wait: Wait;
  /** 0 up to 1; spreads the retries of many conversations. */
  readonly random: () => number;
  readonly deadline: Deadline;
  readonly onRetry?: (fault: ModelFault, waitMs: number) => void;
}

/** Returns what `attempt` returns at its first success; throws the last `ModelFault`. */
export async function withRetries<T>(policy: RetryPolicy, attempt: () => Promise<T>): Promise<T> {
  const { service, retries, backOffMs, wait, random, deadline } = policy;
  for (let round = 0; ; round += 1) {
    try {
      return await attempt();
    } catch (error) {
      const fault = toModelFault(error, service);
      const backOff = backOffMs * 2 ** round * (0.5 + random() / 2);
      const waitMs = Math.max(fault.retryAfterMs ?? 0, Math.round(backOff));
      if (!fault.retryable || round >= retries || waitMs >= deadline.leftMs()) throw fault;
      policy.onRetry?.(fault, waitMs);
      await deadline.race(wait(waitMs, deadline.signal));
    }
  }
}

/**
 * Returns the wait that the headers ask for (seconds, an HTTP date, or `retry-after-ms`);
 * undefined when they ask for none.
 */
export function readRetryAfterMs(headers: Headers, now: () => number): number | undefined {
  const exact = Number(headers.get("retry-after-ms") ?? Number.NaN);
  if (Number.isFinite(exact) && exact >= 0) return exact;
  const given = headers.get("retry-after")?.trim();
  if (given === undefined || given === "") return undefined;
  const seconds = Number(given);
  if (Number.isFinite(seconds)) return seconds < 0 ? undefined : seconds * 1000;
  const date = Date.parse(given);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now());
}
