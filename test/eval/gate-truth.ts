/** Whether a mutated sentence is true by chance: then it is no mutation and is not counted. */
import { readFigures } from "../../src/text/figures.ts";
import type { DataPoint } from "../../src/types.ts";
import type { GateCase } from "./gate-cases.ts";

/** True where a cited chunk prints the changed figure of the very same thing. */
export function isTrue(of: GateCase, changed: string): boolean {
  const [figure] = readFigures(changed);
  if (figure === undefined) return false;
  const { value, unit, exactness, direction } = of.point;
  if (
    figure.value === value &&
    figure.unit === unit &&
    figure.exactness === exactness &&
    figure.direction === direction
  )
    return true;
  return of.neighbours.some(
    (point) =>
      point !== of.point &&
      point.value === figure.value &&
      point.unit === figure.unit &&
      point.exactness === figure.exactness &&
      isSameThing(point, of.point),
  );
}

export function isSameThing(one: DataPoint, other: DataPoint): boolean {
  if (one.indicators.some((id) => other.indicators.includes(id))) return true;
  return (
    one.subject === other.subject &&
    one.predicate === other.predicate &&
    one.scope === other.scope &&
    one.period === other.period
  );
}

/** True where a neighbour of the same value has that predicate: then it is no error. */
export function isSaidBeside({ point, neighbours }: GateCase, word: string): boolean {
  return neighbours.some(
    ({ value, unit, predicate }) =>
      value === point.value && unit === point.unit && predicate.includes(word),
  );
}

/** Two counts in the same words are told apart by nothing a sentence could say. */
export function sameWords(one: DataPoint, other: DataPoint): boolean {
  return one.subject === other.subject && one.predicate === other.predicate;
}
