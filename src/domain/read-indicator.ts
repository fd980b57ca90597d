/**
 * Which standard indicators a question means. The same subject and predicate words that link a
 * printed figure are looked for in the question, with the synonyms and verbs people type instead.
 */
import { foldWidth } from "../text/fold.ts";
import type { TextRange } from "../types.ts";
import { fitsActor } from "./indicator-actor.ts";
import { type Evidence, prepareQuestion, readEvidence } from "./indicator-evidence.ts";
import type { Indicator } from "./indicator-schema.ts";
import { INDICATORS } from "./indicators.ts";
import { readPredicates } from "./predicates.ts";
import { type QuestionSignals, readSignals } from "./question-signals.ts";

export interface IndicatorMatch {
  readonly id: string;
  /** 0 to 1: how surely this is meant. */
  readonly score: number;
  /** Words of the question it explains, and where they stand. */
  readonly words: readonly string[];
  readonly ranges: readonly TextRange[];
}

const FACTOR = { noQuantity: 0.5, otherUnit: 0.85, contained: 0.5 };
const LEAST_SCORE = 0.3;
/** What explains this many characters needs no more to be sure. */
const FULL_COVERAGE = 8;
const COVERAGE_SHARE = 0.15;
const GENERIC_UNITS = new Set(["个", "项", "条"]);

/**
 * Returns the indicators a folded, simplified question may mean, best first; `[]` when it means
 * none of them.
 *
 * @example
 * readIndicators("复议收了多少件").map(({ id }) => id);
 * // ["reconsideration.received", "reconsideration.accepted"]
 */
export function readIndicators(question: string): IndicatorMatch[] {
  const text = foldWidth(question).toLowerCase();
  const signals = readSignals(text);
  const prepared = prepareQuestion(text, readPredicates(text));
  const matches: IndicatorMatch[] = [];
  for (const indicator of INDICATORS) {
    if (!fitsSignals(indicator, signals) || !fitsText(indicator, text)) continue;
    const evidence = readEvidence(indicator, prepared);
    if (evidence === null) continue;
    const kept = distinct(evidence.ranges);
    matches.push({
      id: indicator.id,
      score: scoreOf({ indicator, evidence, signals }),
      words: kept.map(({ start, end }) => text.slice(start, end)),
      ranges: kept,
    });
  }
  return withoutContained(matches)
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((one, other) => other.score - one.score || one.id.localeCompare(other.id));
}

function fitsSignals(indicator: Indicator, { kind, unit }: QuestionSignals): boolean {
  if (kind !== null && kind !== indicator.kind) return false;
  if (unit !== null && !GENERIC_UNITS.has(unit) && !indicator.units.includes(unit)) return false;
  return unit === null || indicator.kind === "count";
}

function fitsText(indicator: Indicator, text: string): boolean {
  if (indicator.exclude.some((word) => text.includes(word))) return false;
  return fitsActor(indicator.actor, text);
}

interface Scored {
  readonly indicator: Indicator;
  readonly evidence: Evidence;
  readonly signals: QuestionSignals;
}

function scoreOf({ indicator, evidence, signals }: Scored): number {
  const { ranges, strength } = evidence;
  const { unit, quantity } = signals;
  const { weight, units } = indicator;
  const coverage = Math.min(1, covered(ranges) / FULL_COVERAGE);
  const fit = 1 - COVERAGE_SHARE + COVERAGE_SHARE * coverage;
  const asked = quantity ? 1 : FACTOR.noQuantity;
  const measured = unit === null || units.includes(unit) ? 1 : FACTOR.otherUnit;
  return rounded(strength * weight * fit * asked * measured);
}

/** Ranges in reading order without those inside another. */
function distinct(ranges: readonly TextRange[]): TextRange[] {
  const ordered = [...ranges].sort((one, other) => one.start - other.start || other.end - one.end);
  return ordered
    .filter(({ end }, index) => !ordered.slice(0, index).some((earlier) => earlier.end >= end))
    .map(({ start, end }) => ({ start, end }));
}

function covered(ranges: readonly TextRange[]): number {
  const places = new Set<number>();
  for (const { start, end } of ranges) for (let at = start; at < end; at += 1) places.add(at);
  return places.size;
}

/** Halves what explains only a part of what another explains: 合同 within 合同 and 审查. */
function withoutContained(matches: readonly IndicatorMatch[]): IndicatorMatch[] {
  return matches.map((match) => {
    const size = covered(match.ranges);
    const isPart = matches.some((other) => {
      const others = covered(other.ranges);
      return others > size && covered([...other.ranges, ...match.ranges]) === others;
    });
    return isPart ? { ...match, score: rounded(match.score * FACTOR.contained) } : match;
  });
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
