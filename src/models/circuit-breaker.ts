/**
 * Spares users the wait for a service that is down: after so many faults in a row it stays open for
 * a pause, then lets one call through to see. Calls in, permission out; the clock is passed in.
 */
export interface CircuitBreakerOptions {
  /** Faults in a row that open it (default 5). */
  readonly faultsToOpen?: number;
  /** How long it stays open before a call may try again (default 30 s). */
  readonly pauseMs?: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** A call let through, which reports once how it ended; later reports count for nothing. */
export interface Passage {
  /** The service answered, whatever it said. */
  succeed(): void;
  /** The service is not well. */
  fail(): void;
  /** The call was cancelled: it tells nothing of the service. */
  leave(): void;
}

export type CircuitState = "closed" | "open" | "half_open";

export interface CircuitBreaker {
  /** Returns the passage of a new call, null while the service is given a rest. */
  enter(): Passage | null;
  state(): CircuitState;
}

/** Returns a closed breaker; share one among all calls to the same service. */
export function createCircuitBreaker(options: CircuitBreakerOptions): CircuitBreaker {
  const { faultsToOpen = 5, pauseMs = 30_000, now } = options;
  let faults = 0;
  let openedAt: number | null = null;
  let probing = false;

  function state(): CircuitState {
    if (openedAt === null) return "closed";
    return now() - openedAt < pauseMs ? "open" : "half_open";
  }

  function close(): void {
    faults = 0;
    openedAt = null;
  }

  function countFault(isProbe: boolean): void {
    faults += 1;
    // a call from before the opening must not prolong the pause
    if (isProbe || (openedAt === null && faults >= faultsToOpen)) openedAt = now();
  }

  function enter(): Passage | null {
    const isProbe = state() === "half_open";
    if (state() === "open" || (isProbe && probing)) return null;
    if (isProbe) probing = true;
    let ended = false;
    const end = (report: () => void): void => {
      if (ended) return;
      ended = true;
      if (isProbe) probing = false;
      report();
    };
    return {
      succeed: () => end(close),
      fail: () => end(() => countFault(isProbe)),
      leave: () => end(() => {}),
    };
  }

  return { enter, state };
}
