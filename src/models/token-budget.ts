/**
 * A limit on the tokens of one local day. A call reserves the most that it can use and settles for
 * what it used, so that calls at the same time cannot overshoot together.
 */
import type { TokenLedger } from "./token-ledger.ts";

export interface TokenBudgetOptions {
  readonly dailyTokens: number;
  /** Where the day's use is kept; a file keeps it over restarts. */
  readonly ledger: TokenLedger;
  readonly now: () => Date;
}

export interface Reservation {
  /** Books what was used and frees the rest; only the first call counts. */
  settle(tokens: number): void;
}

export interface TokenBudget {
  /** Returns a reservation of `tokens`, null when the day has not so many left. */
  reserve(tokens: number): Reservation | null;
  /** What is left of the day, reservations taken off; never below 0. */
  left(): number;
}

/** Returns a budget that starts anew at each local midnight. */
export function createTokenBudget(options: TokenBudgetOptions): TokenBudget {
  const { dailyTokens, ledger, now } = options;
  let reserved = 0;
  const left = (): number => Math.max(0, dailyTokens - ledger.read(toLocalDay(now())) - reserved);

  function reserve(tokens: number): Reservation | null {
    if (tokens > left()) return null;
    reserved += tokens;
    let settled = false;
    return {
      settle: (used) => {
        if (settled) return;
        settled = true;
        reserved -= tokens;
        if (used > 0) ledger.add(toLocalDay(now()), used);
      },
    };
  }

  return { reserve, left };
}

/** Returns a budget without a limit. */
export function createUnlimitedBudget(): TokenBudget {
  return { reserve: () => ({ settle: () => {} }), left: () => Number.POSITIVE_INFINITY };
}

/**
 * Returns the day of `date` where this machine stands.
 *
 * @example
 * toLocalDay(new Date(2026, 0, 5, 23, 59)); // "2026-01-05"
 */
export function toLocalDay(date: Date): string {
  const month = String(date.getMonth() + 1).padStart(2, "0");
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, "0")}`;
}
