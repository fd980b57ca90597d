/** Prints what the gate lets through, by class, and says whether the project's thresholds hold. */
import type { GateCount, GateMeasurement } from "./gate.ts";
import { printTable } from "./print-table.ts";

/** Of faithful sentences at least so many pass; of mutated ones none, of at least so many. */
const LEAST_FAITHFUL = 0.98;
const LEAST_MUTATED = 2000;

/** Returns the share passed and the totals of some classes; a share of nothing is 0. */
export function totalOf(counts: readonly GateCount[]): {
  readonly passed: number;
  readonly total: number;
  readonly share: number;
} {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const total = counts.reduce((sum, count) => sum + count.total, 0);
  return { passed, total, share: total === 0 ? 0 : passed / total };
}

/** Returns what of the thresholds is missed; `[]` when all hold. */
export function findGateMissed({ faithful, mutated }: GateMeasurement): string[] {
  const good = totalOf(faithful);
  const bad = totalOf(mutated);
  return [
    ...(good.share < LEAST_FAITHFUL
      ? [`faithful sentences passed ${percent(good.share)}, at least 98 % wanted`]
      : []),
    ...(bad.passed > 0 ? [`mutated sentences passed ${bad.passed}, none wanted`] : []),
    ...(bad.total < LEAST_MUTATED
      ? [`mutated sentences tried ${bad.total}, at least ${LEAST_MUTATED} wanted`]
      : []),
  ];
}

/** Returns the lines of the report. */
export function printGate(measurement: GateMeasurement): string {
  const { faithful, mutated, tookMs } = measurement;
  const line = (name: string, { passed, total, share }: ReturnType<typeof totalOf>): string[] => [
    name,
    `${passed}/${total}`,
    percent(share),
  ];
  const rows = (title: string, counts: readonly GateCount[]): string[][] => [
    [title, "passed", "share"],
    ...counts.map((count) => line(`  ${count.class}`, totalOf([count]))),
    line("  all", totalOf(counts)),
  ];
  const table = printTable([...rows("faithful", faithful), ...rows("mutated", mutated)]);
  return `${table}\n\na sentence: p50 ${tookMs.p50.toFixed(2)} ms, p99 ${tookMs.p99.toFixed(2)} ms, max ${tookMs.max.toFixed(2)} ms`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}
