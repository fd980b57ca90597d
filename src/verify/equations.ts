/**
 * Reads the arithmetic that an answer shows, 368件 − 83件 = 285件, and works it again: only a true
 * equation may bring a figure that no report prints. Its terms are held against the sources like
 * any other figure.
 */
import { readFigures } from "../text/figures.ts";

export interface Equation {
  /** As shown, without marks. */
  readonly text: string;
  /** The figure right of the sign of equality, as shown. */
  readonly result: string;
  /** Whether the terms really give the result, to the decimals shown. */
  readonly isTrue: boolean;
}

const TERM = "[^\\s（）()。；;：:，,]+";
const EQUATION = new RegExp(`(${TERM}(?: [+−÷] ${TERM})+) = 约?(${TERM})`, "gu");
/** A share is shown with at most two decimals. */
const SHARE_TOLERANCE = 0.0051;
const RELATIVE_TOLERANCE = 1e-6;

/**
 * Returns the equations of `text` (marks removed), in reading order; `[]` when it shows none.
 *
 * @example
 * readEquations("368件 − 83件 = 285件"); // [{ text: "368件 − 83件 = 285件", result: "285件", isTrue: true }]
 */
export function readEquations(text: string): Equation[] {
  return [...text.matchAll(EQUATION)].map(([shown, left = "", result = ""]) => ({
    text: shown,
    result,
    isTrue: holds(left.split(" "), result),
  }));
}

function holds([first = "", ...rest]: readonly string[], result: string): boolean {
  let value = valueIn(first);
  let tolerance = RELATIVE_TOLERANCE;
  for (let at = 0; at < rest.length; at += 2) {
    const term = valueIn(rest[at + 1] ?? "");
    const operator = rest[at];
    if (operator === "+") value += term;
    else if (operator === "−") value -= term;
    else {
      value = (value / term) * 100;
      tolerance = SHARE_TOLERANCE;
    }
  }
  const difference = Math.abs(value - valueIn(result));
  return (
    difference <= tolerance * (tolerance === SHARE_TOLERANCE ? 1 : Math.max(1, Math.abs(value)))
  );
}

/** NaN, which no equation survives, where there is not exactly one figure. */
function valueIn(term: string): number {
  const [figure, second] = readFigures(term);
  if (figure !== undefined && second === undefined) return figure.value;
  return /^\d+(?:\.\d+)?$/u.test(term) ? Number(term) : Number.NaN;
}
