/** Percentiles by nearest rank: always a value that was measured, never one between two. */

/**
 * Returns the smallest of `values` that at least `percent` of 100 of them do not exceed; null for
 * no values. The median of an even number of values is the lower of the two in the middle.
 */
export function percentile(values: readonly number[], percent: number): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return sorted[rank - 1] ?? null;
}

/** Returns milliseconds as a table shows them: `3.1`, `214`; "–" for null. */
export function printMs(ms: number | null): string {
  if (ms === null) return "–";
  return ms < 100 ? ms.toFixed(1) : ms.toFixed(0);
}
