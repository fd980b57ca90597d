/**
 * Checks the arithmetic that an answer shows: `207个[1] − 98个[1] = 109个`. A number that no report
 * prints may stand in an answer only as the right result of an equation with its terms in sight.
 */
import { readFigures } from "../../src/text/figures.ts";

/** Terms joined by + − or ÷, "=" and the result, which may be rounded (约). */
const EQUATION = /([^\n:：（(=]*[+−÷][^\n=]*)=\s*(约?[^\n）)。，；[]+)/gu;
const MARK = /\[\d+\]/gu;
/** Of the value: what binary fractions lose, 4943.74万 and the like. */
const LOSS = 1e-9;

/**
 * Returns the numbers, as printed, that are results of a right equation in `text`; `[]` for none.
 *
 * @example
 * shownResults("109个（计算：207个[1] − 98个[1] = 109个）"); // ["109"]
 */
export function shownResults(text: string): string[] {
  return [...text.replace(MARK, "").matchAll(EQUATION)].flatMap(([, terms = "", result = ""]) => {
    const number = result.match(/\d[\d,.]*/u)?.[0];
    const value = readValue(result);
    if (number === undefined || value === null) return [];
    const isShare = result.includes("%");
    // a quotient may be rounded, or cut off as reports do, at its last printed place
    const decimals = number.split(".")[1]?.length ?? 0;
    const tolerance = (terms.includes("÷") ? 10 ** -decimals : 0) + Math.abs(value) * LOSS;
    return isResult(terms, { value, isShare, tolerance }) ? [number] : [];
  });
}

function isResult(
  terms: string,
  {
    value,
    isShare,
    tolerance,
  }: { readonly value: number; readonly isShare: boolean; readonly tolerance: number },
): boolean {
  const values = terms.split(/[+−÷]/u).map(readValue);
  if (values.some((term) => term === null)) return false;
  const [first = 0, ...rest] = values.flatMap((term) => term ?? []);
  const computed = rest.reduce((sum, term) => {
    if (terms.includes("÷")) return (sum / term) * (isShare ? 100 : 1);
    return terms.includes("−") ? sum - term : sum + term;
  }, first);
  return Math.abs(computed - value) <= tolerance;
}

function readValue(text: string): number | null {
  const bare = text.trim();
  const number = Number(bare.replaceAll(",", ""));
  if (bare !== "" && !Number.isNaN(number)) return number;
  return readFigures(bare).at(-1)?.value ?? null;
}
