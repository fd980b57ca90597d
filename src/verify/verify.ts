/**
 * The last look at an answer before anyone sees it: quotes are verbatim, every mark has its
 * citation, and every figure stands in a cited quote or is the visible result of an arithmetic
 * whose terms do. An answer that fails is a fault of ours and is not shown.
 */

import { readFigures } from "../text/figures.ts";
import { comparable } from "../text/fold.ts";
import type { Answer, Citation } from "../types.ts";

export interface VerifySource {
  /** Verbatim text of a report; null when there is no such report. */
  getText(reportId: string): string | null;
}

export interface Violation {
  readonly kind: "quote" | "mark" | "figure";
  readonly detail: string;
}

/** What may stand in an answer though no citation says it. */
export interface Allowed {
  /** Texts such as the user's own words. */
  readonly allowed: readonly string[];
  /** Years of reports and of the question. */
  readonly years: readonly number[];
}

const MARK = /\[(\d+)\]/gu;
const QUOTATION = /「[^「」]*」/gu;
const COMPUTED = /(?:计算：|= ?约?)[^。\n]*/gu;

/** Returns what is wrong with an answer; `[]` when all holds. */
export function verifyAnswer(
  source: VerifySource,
  {
    answer,
    table,
    headline,
    citations,
  }: Pick<Answer, "answer" | "table" | "headline" | "citations">,
  { allowed, years }: Allowed = { allowed: [], years: [] },
): Violation[] {
  const violations: Violation[] = citations
    .filter((citation) => !isVerbatim(source, citation))
    .map(({ quote }) => ({ kind: "quote", detail: quote }));
  const known = new Set(citations.map(({ n }) => n));
  const cells = (table?.rows ?? []).flat();
  for (const text of [answer, ...cells]) {
    for (const [, digits] of text.matchAll(MARK)) {
      if (!known.has(Number(digits)))
        violations.push({ kind: "mark", detail: `[${digits ?? ""}]` });
    }
  }
  const said = comparable([...citations.map(({ quote }) => quote), ...allowed].join("\n"));
  const computed = readFigures(
    [...answer.matchAll(COMPUTED)]
      .map(([part]) => part)
      .join("\n")
      .replace(MARK, ""),
  ).map(({ printed }) => comparable(printed));
  for (const quotation of answer.match(QUOTATION) ?? []) {
    if (!said.includes(comparable(quotation.slice(1, -1))))
      violations.push({ kind: "quote", detail: quotation });
  }
  const own = answer.replace(QUOTATION, "").replace(MARK, "");
  const knownYears = new Set([...years, ...citations.map(({ year }) => year)]);
  for (const { printed, isKnownYear } of figuresOf([own, headline ?? ""], knownYears)) {
    if (isKnownYear) continue;
    if (!hasNumber(said, printed) && !computed.includes(printed))
      violations.push({ kind: "figure", detail: printed });
  }
  return violations;
}

function isVerbatim(source: VerifySource, { report, quote, start, end }: Citation): boolean {
  return quote !== "" && source.getText(report)?.slice(start, end) === quote;
}

function figuresOf(
  texts: readonly string[],
  years: ReadonlySet<number>,
): { printed: string; isKnownYear: boolean }[] {
  const isYear = (value: number): boolean =>
    value % YEAR_DIGITS === 0 && years.has(value / YEAR_DIGITS);
  return texts.flatMap((text) =>
    readFigures(text).map(({ printed, kind, value, high }) => ({
      printed: comparable(printed),
      isKnownYear: kind === "date" && isYear(value) && (high === null || isYear(high)),
    })),
  );
}

/** Dates are yyyymmdd; a bare year has zeros for month and day. */
const YEAR_DIGITS = 10_000;

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
