/** A faithful sentence to be mutated, and how a mutation is handed in. */
import type { GateCase } from "./gate-cases.ts";

/** Returns a number from 0 to 1, exclusive. */
export type Random = () => number;

export interface MutationOptions {
  readonly random: Random;
  /** Every case of the corpus, for places, years and predicates to swap in. */
  readonly all: readonly GateCase[];
}

export type Add = (name: string, sentence: string, marks?: string) => void;

export interface Base {
  readonly of: GateCase;
  /** Without citation and final stop. */
  readonly text: string;
  /** Where the figure stands in it. */
  readonly at: number;
}

export function basesOf(of: GateCase): Base[] {
  const { point, statement, clause, report, sentence } = of;
  const bases: Base[] = [];
  if (statement !== null)
    bases.push({ of, text: statement, at: statement.lastIndexOf(point.printed) });
  const led = `${report.region.name}${report.year}年${clause.replace(/[。；;]+$/u, "")}`;
  const at = led.lastIndexOf(point.printed);
  if (statement === null && at >= 0) bases.push({ of, text: led, at });
  const own = sentence.replace(/[。；;.]+$/u, "");
  const inOwn = own.indexOf(clause) < 0 ? -1 : own.indexOf(point.printed, own.indexOf(clause));
  if (inOwn >= 0) bases.push({ of, text: own, at: inOwn });
  return bases;
}

export function replaceFigure({ text, at, of }: Base, printed: string): string {
  return text.slice(0, at) + printed + text.slice(at + of.point.printed.length);
}
