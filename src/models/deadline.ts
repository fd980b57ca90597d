/**
 * One signal out of a caller's signal and a time limit, whose reason is always a `ModelFault`, and
 * a race against it: a call ends in time even where a library below is slow to notice.
 */
import { ModelFault } from "./model-fault.ts";

export interface DeadlineOptions {
  readonly service: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Deadline {
  /** Aborted by the caller, by the time limit or by `close`. */
  readonly signal: AbortSignal;
  /** Time left, by a clock that never jumps; 0 when none is. */
  leftMs(): number;
  /** Returns what `promise` gives; throws the `ModelFault` as soon as the signal aborts. */
  race<T>(promise: Promise<T>): Promise<T>;
  /** Lifts the time limit and keeps the caller's signal. */
  lift(): void;
  /** Ends all work that still listens to the signal, and frees timer and listeners. */
  close(): void;
}

/** Returns a running deadline, aborted at once when `signal` is; close it when the work is over. */
export function startDeadline({ service, timeoutMs, signal }: DeadlineOptions): Deadline {
  const controller = new AbortController();
  const startedAt = performance.now();
  const abort = (fault: ModelFault): void => controller.abort(fault);
  const timer = setTimeout(() => abort(new ModelFault("timeout", { service })), timeoutMs);
  const follow = (): void => {
    const reason: unknown = signal?.reason;
    abort(reason instanceof ModelFault ? reason : new ModelFault("aborted", { service }));
  };
  if (signal?.aborted === true) follow();
  else signal?.addEventListener("abort", follow, { once: true });
  return {
    signal: controller.signal,
    leftMs: () => Math.max(0, timeoutMs - (performance.now() - startedAt)),
    race: (promise) => raceSignal(promise, controller.signal),
    lift: () => clearTimeout(timer),
    close: () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", follow);
      abort(new ModelFault("aborted", { service }));
    },
  };
}

/** The loser of the race may still reject; it is handled, so that no rejection goes unnoticed. */
async function raceSignal<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const lost = Promise.withResolvers<never>();
  const lose = (): void => lost.reject(signal.reason);
  if (signal.aborted) lose();
  else signal.addEventListener("abort", lose, { once: true });
  try {
    return await Promise.race([lost.promise, promise]);
  } finally {
    signal.removeEventListener("abort", lose);
  }
}
