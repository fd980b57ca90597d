/**
 * Measures the gate over all figures of an open index: how many faithful sentences it lets pass and
 * how many mutated ones, by class, and how long it takes. No model is involved.
 */
import type { ReportStore } from "../../src/store.ts";
import { checkSentence } from "../../src/verify/gate.ts";
import type { Random } from "./gate-bases.ts";
import { readCases } from "./gate-cases.ts";
import { faithfulTrials, type GateTrial } from "./gate-faithful.ts";
import { mutatedTrials } from "./gate-mutations.ts";
import { percentile } from "./percentile.ts";

export interface GateCount {
  readonly class: string;
  readonly total: number;
  readonly passed: number;
}

export interface GateMeasurement {
  readonly faithful: readonly GateCount[];
  readonly mutated: readonly GateCount[];
  /** Faithful sentences stopped and mutated ones let through, each with the reasons. */
  readonly errors: readonly {
    readonly class: string;
    readonly sentence: string;
    readonly reasons: readonly string[];
  }[];
  readonly tookMs: { readonly p50: number; readonly p99: number; readonly max: number };
}

export interface GateMeasureOptions {
  /** Milliseconds, such as `performance.now`. */
  readonly clock: () => number;
  readonly seed?: number;
}

/** Returns both figures with their counts by class; deterministic but for the times. */
export function measureGate(
  store: ReportStore,
  { clock, seed = 1 }: GateMeasureOptions,
): GateMeasurement {
  const cases = readCases(store);
  const random = createRandom(seed);
  const times: number[] = [];
  const errors: GateMeasurement["errors"][number][] = [];
  const run = (trials: readonly GateTrial[], shouldPass: boolean): GateCount[] => {
    const counts = new Map<string, { total: number; passed: number }>();
    for (const { class: name, sentence, of } of distinct(trials)) {
      const began = clock();
      const verdict = checkSentence(sentence, of.context);
      times.push(clock() - began);
      const count = counts.get(name) ?? { total: 0, passed: 0 };
      const passes = verdict.kind === "pass";
      counts.set(name, { total: count.total + 1, passed: count.passed + (passes ? 1 : 0) });
      if (passes !== shouldPass)
        errors.push({
          class: name,
          sentence,
          reasons:
            verdict.kind === "pass"
              ? []
              : verdict.reasons.map(({ kind, at, explanation }) => `${kind} ${at} ${explanation}`),
        });
    }
    return [...counts].map(([name, count]) => ({ class: name, ...count }));
  };
  const faithful = run(cases.flatMap(faithfulTrials), true);
  const mutated = run(
    cases.flatMap((of) => mutatedTrials(of, { random, all: cases })),
    false,
  );
  const tookMs = {
    p50: percentile(times, 50) ?? 0,
    p99: percentile(times, 99) ?? 0,
    max: Math.max(0, ...times),
  };
  return { faithful, mutated, errors, tookMs };
}

function distinct(trials: readonly GateTrial[]): GateTrial[] {
  const seen = new Set<string>();
  return trials.filter(({ class: name, sentence, of }) => {
    const key = `${name} ${of.point.chunkId} ${sentence}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Mulberry32: the same sequence for the same seed. */
function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
