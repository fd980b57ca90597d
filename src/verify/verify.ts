/**
 * The last look at an answer before anyone sees it: quotes are verbatim, every mark has its
 * citation, and every figure stands in a cited quote or is the result of an arithmetic that is
 * shown and true. An answer that fails is a fault of ours and is not shown.
 */
import { readFigures } from "../text/figures.ts";
import { comparable } from "../text/fold.ts";
import type { Answer, Citation } from "../types.ts";
import { readEquations } from "./equations.ts";

export interface VerifySource {
  /** Verbatim text of a report; null when there is no such report. */
  getText(reportId: string): string | null;
}

export interface Violation {
  readonly kind: "quote" | "mark" | "figure" | "arithmetic";
  readonly detail: string;
}

/** What may stand in an answer though no citation says it. */
export interface Allowed {
  /** What the core counted or names itself: numbers of reports, years. */
  readonly allowed: readonly string[];
  /** The user's own words: they may be repeated inside “…”, which is no statement of ours. */
  readonly echoed: readonly string[];
  /** Years of reports and of the question. */
  readonly years: readonly number[];
}

export type Verifiable = Pick<Answer, "answer" | "table" | "headline" | "citations">;

const MARK = /\[(\d+)\]/gu;
const QUOTATION = /「[^「」]*」/gu;
const ECHO = /“[^“”]*”/gu;
/** Else the sign would be read with the figure before it: 50件+ is more than 50. */
const OPERATOR = / [+−÷=] /gu;
const NOTHING: Allowed = { allowed: [], echoed: [], years: [] };

/** Returns what is wrong with an answer; `[]` when all holds. */
export function verifyAnswer(
  source: VerifySource,
  { answer, table, headline, citations }: Verifiable,
  { allowed, echoed, years }: Allowed = NOTHING,
): Violation[] {
  const cells = (table?.rows ?? []).flat();
  const printed = citations.flatMap(({ quote, section }) => [quote, ...section]);
  const said = folded([...printed, ...allowed].join("\n"));
  const repeated = folded([...printed, ...allowed, ...echoed].join("\n"));
  const plain = answer.replace(QUOTATION, "").replace(MARK, "");
  const echoes = plain.match(ECHO) ?? [];
  const own = [
    plain.replace(ECHO, "“”").replace(OPERATOR, "；"),
    headline ?? "",
    ...markedFigures(cells),
  ];
  const equations = readEquations(plain);
  const results = equations.filter(({ isTrue }) => isTrue).map(({ result }) => folded(result));
  const knownYears = new Set([...years, ...citations.map(({ year }) => year)]);
  return [
    ...quoteViolations(source, { answer, citations, said }),
    ...markViolations([answer, ...cells], citations),
    ...equations
      .filter(({ isTrue }) => !isTrue)
      .map(({ text }): Violation => ({ kind: "arithmetic", detail: text })),
    ...figuresOf(own, knownYears)
      .filter((figure) => !hasNumber(said, figure) && !results.includes(figure))
      .map((figure): Violation => ({ kind: "figure", detail: figure })),
    ...figuresOf(echoes, knownYears)
      .filter((figure) => !hasNumber(repeated, figure))
      .map((figure): Violation => ({ kind: "figure", detail: figure })),
  ];
}

function quoteViolations(
  source: VerifySource,
  { answer, citations, said }: Pick<Verifiable, "answer" | "citations"> & { readonly said: string },
): Violation[] {
  const quotations = answer.match(QUOTATION) ?? [];
  return [
    ...citations.filter((citation) => !isVerbatim(source, citation)).map(({ quote }) => quote),
    ...quotations.filter((quotation) => !said.includes(folded(quotation.slice(1, -1)))),
  ].map((detail): Violation => ({ kind: "quote", detail }));
}

function isVerbatim(source: VerifySource, { report, quote, start, end }: Citation): boolean {
  return quote !== "" && source.getText(report)?.slice(start, end) === quote;
}

function markViolations(texts: readonly string[], citations: readonly Citation[]): Violation[] {
  const known = new Set(citations.map(({ n }) => n));
  const marks = texts.flatMap((text) => [...text.replace(QUOTATION, "").matchAll(MARK)]);
  return marks
    .filter(([, digits]) => !known.has(Number(digits)))
    .map(([mark]): Violation => ({ kind: "mark", detail: mark }));
}

/** A cell that ends in a mark states a figure; the others name places, years and wordings. */
function markedFigures(cells: readonly string[]): string[] {
  return cells.filter((cell) => /\[\d+\]$/u.test(cell)).map((cell) => cell.replace(MARK, ""));
}

/** The figures of `texts` as they are compared, without bare years that are known. */
function figuresOf(texts: readonly string[], years: ReadonlySet<number>): string[] {
  const isYear = (value: number): boolean =>
    value % YEAR_DIGITS === 0 && years.has(value / YEAR_DIGITS);
  return texts
    .flatMap((text) => readFigures(text))
    .filter(
      ({ kind, value, high }) =>
        kind !== "date" || !isYear(value) || (high !== null && !isYear(high)),
    )
    .map(({ printed }) => folded(printed));
}

/** Dates are yyyymmdd; a bare year has zeros for month and day. */
const YEAR_DIGITS = 10_000;

/** The compared form, in which numbers that only a space keeps apart stay two. */
function folded(text: string): string {
  return comparable(text.replace(/(?<=\d)\s+(?=\d)/gu, "|"));
}

/** 250件 does not stand in 1250件. */
function hasNumber(text: string, printed: string): boolean {
  for (let at = text.indexOf(printed); at >= 0; at = text.indexOf(printed, at + 1)) {
    const before = text[at - 1] ?? "";
    const after = text[at + printed.length] ?? "";
    const cutBefore = /^\d/u.test(printed) && /[\d.]/u.test(before);
    const cutAfter = /\d$/u.test(printed) && /\d/u.test(after);
    if (!cutBefore && !cutAfter) return true;
  }
  return false;
}
