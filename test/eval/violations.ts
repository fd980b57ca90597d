/**
 * Holds an answer against what every answer promises, whatever was asked. Written apart from
 * `src/verify`, with plain digits instead of the reader of figures, so that a slip there shows here.
 */
import type { Answer } from "../../src/types.ts";
import { shownResults } from "./equations.ts";
import { hasExpected, normalizeForGrading } from "./grade.ts";
import type { EvalQuestion } from "./questions.ts";

export const violationKinds = [
  "quote",
  "mark",
  "quotation",
  "figure",
  "place",
  "withheld",
] as const;

export interface Violation {
  /**
   * quote: not what the report has at that place. mark: no such citation. quotation: 「…」 that no
   * citation holds. figure: a number of no cited quote. place: a report of another place than asked
   * for. withheld: the gate in the core stopped a finished answer.
   */
  readonly kind: (typeof violationKinds)[number];
  readonly detail: string;
}

export interface HeldAnswer {
  readonly question: Pick<EvalQuestion, "turns" | "regions" | "answerable">;
  readonly answer: Answer;
  /** Verbatim text of a report; null when there is none. */
  readonly getText: (reportId: string) => string | null;
  /** Years and numbers of reports that the corpus holds: they need no citation. */
  readonly known: readonly string[];
}

const MARK = /\[(\d+)\]/gu;
const QUOTATION = /「([^「」]*)」/gu;
const NUMBER = /\d+(?:[.,]\d+)*/gu;
/** A guess at lost characters, marked as one. */
const GUESS = /疑为“[^”]*”/gu;

/** Returns what is wrong with an answer; `[]` when every promise is kept. */
export function findViolations(held: HeldAnswer): Violation[] {
  const { answer, getText } = held;
  const cells = (answer.table?.rows ?? []).flat();
  const numbers = new Set(answer.citations.map(({ n }) => n));
  const quotes = answer.citations.map(({ quote }) => quote);
  const inQuotes = (words: string): boolean =>
    quotes.some((quote) => normalizeForGrading(quote).includes(normalizeForGrading(words)));
  const quote = answer.citations.filter(
    ({ report, start, end, quote: said }) =>
      said === "" || getText(report)?.slice(start, end) !== said,
  );
  const marks = [answer.answer, ...cells].flatMap((text) =>
    [...text.matchAll(MARK)].filter(([, n]) => !numbers.has(Number(n))),
  );
  const quotations = [...answer.answer.matchAll(QUOTATION)].filter(
    ([, said]) => !inQuotes(said ?? ""),
  );
  return [
    ...quote.map(({ quote: said }) => violation("quote", said)),
    ...marks.map(([mark]) => violation("mark", mark)),
    ...quotations.map(([said]) => violation("quotation", said)),
    ...uncitedNumbers(held, cells).map((number) => violation("figure", number)),
    ...otherPlaces(held).map((place) => violation("place", place)),
    ...(answer.reason === "unverified" ? [violation("withheld", answer.answer)] : []),
  ];
}

function violation(kind: Violation["kind"], detail: string): Violation {
  return { kind, detail };
}

/** Every number the answer says in its own words; a line with marks must have it in those citations. */
function uncitedNumbers(
  { question, answer, known }: HeldAnswer,
  cells: readonly string[],
): string[] {
  const own = answer.answer.replace(QUOTATION, "");
  const free = [...question.turns, ...known, ...shownResults(own)];
  const texts = [...own.split("\n"), ...cells, answer.headline ?? "", ...answer.notes];
  return texts.flatMap((text) => {
    const marks = new Set([...text.matchAll(MARK)].map(([, n]) => Number(n)));
    const cited = answer.citations.filter(({ n }) => marks.size === 0 || marks.has(n));
    const said = cited.flatMap(({ quote, title, year, region }) => [
      quote,
      title,
      region,
      `${year}`,
    ]);
    const stripped = text.replace(MARK, "").replace(GUESS, "");
    return [...stripped.matchAll(NUMBER)]
      .map(([number]) => number)
      .filter((number) => ![...said, ...free].some((source) => hasExpected(source, number)));
  });
}

/** Places cited by an answer that are none of those asked for; other_scope says itself that they are not. */
function otherPlaces({ question, answer }: HeldAnswer): string[] {
  const { regions, answerable } = question;
  if (!answerable || regions.length === 0) return [];
  if (answer.status !== "answered" || answer.verdict === "other_scope") return [];
  return answer.citations.map(({ region }) => region).filter((region) => !regions.includes(region));
}
