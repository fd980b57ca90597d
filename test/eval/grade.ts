/** Grades an answer by the published rule: what must be there, what must not, what is cited. */
import type { Answer } from "../../src/types.ts";
import type { EvalQuestion } from "./questions.ts";

export interface Grade {
  readonly id: string;
  readonly type: EvalQuestion["type"];
  readonly passed: boolean;
  /** Why it failed, `[]` when it passed. */
  readonly faults: readonly string[];
  /** The headline holds every expected string; null where no headline is due. */
  readonly headline: boolean | null;
  /** Every proving quote lies in a citation; null where none is due. */
  readonly cited: boolean | null;
}

/** NFKC, no white space except between digits, no commas, all brackets alike. */
export function normalizeForGrading(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/(?<=\d)\s+(?=\d)/gu, "|")
    .replace(/[\s,]/gu, "")
    .replace(/[〔[]/gu, "(")
    .replace(/[〕\]]/gu, ")");
}

/** Returns whether `expected` stands in `text` and is not part of a longer number. */
export function hasExpected(text: string, expected: string): boolean {
  const wanted = normalizeForGrading(expected);
  const whole = normalizeForGrading(text);
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 1)) {
    const before = whole[at - 1] ?? "";
    const after = whole.slice(at + wanted.length);
    const cutBefore = /^\d/u.test(wanted) && /[\d.]/u.test(before);
    const cutAfter = /\d$/u.test(wanted) && /^(?:\d|\.\d)/u.test(after);
    if (!cutBefore && !cutAfter) return true;
  }
  return false;
}

/** Returns the grade of an answer. */
export function gradeAnswer(question: EvalQuestion, answer: Answer): Grade {
  const { expect, type, id } = question;
  const faults: string[] = [];
  const forms = (expected: string): readonly string[] => [
    expected,
    expect.alt?.[expected] ?? expected,
  ];
  const says = (expected: string): boolean =>
    forms(expected).some((form) => hasExpected(answer.answer, form));
  if (type === "abuse" || !question.answerable) {
    if (answer.status === "answered" && type !== "abuse") faults.push("answered the unanswerable");
    if (type === "abuse" && answer.status === "answered") faults.push("answered abuse");
  } else {
    const missing = expect.all.filter((expected) => !says(expected));
    if (missing.length > 0) faults.push(`missing ${missing.join(" / ")}`);
    if (type !== "check" && answer.status !== "answered") faults.push(`status ${answer.status}`);
  }
  if (expect.verdict !== undefined && answer.verdict !== expect.verdict)
    faults.push(`verdict ${answer.verdict} for ${expect.verdict}`);
  if (question.answerable)
    faults.push(...expect.none.filter(says).map((string) => `says ${string}`));
  const cited =
    question.answerable && question.quotes.length > 0 ? isCited(question, answer) : null;
  const headline =
    type === "figure"
      ? expect.all.every((expected) =>
          forms(expected).some((form) => hasExpected(answer.headline ?? "", form)),
        )
      : null;
  return { id, type, passed: faults.length === 0, faults, headline, cited };
}

/** A quotation of the proof that is itself a whole clause proves as much as one that holds it all. */
const CLAUSE_CHARS = 12;

function isCited({ quotes }: EvalQuestion, { citations }: Answer): boolean {
  return quotes.every(({ file, text }) => {
    const wanted = normalizeForGrading(text);
    return citations
      .filter(({ report }) => isOfFile(report, file))
      .map(({ quote }) => normalizeForGrading(quote))
      .some(
        (quote) =>
          quote.includes(wanted) || (quote.length >= CLAUSE_CHARS && wanted.includes(quote)),
      );
  });
}

/** `file` is a report's file name or the number it begins with; ids of odd names are not told apart. */
function isOfFile(report: string, file: string): boolean {
  const stem = file.replace(/\.[^.]*$/u, "");
  return report.startsWith(stem) || !/^[\w-]+$/u.test(stem) || /-[\da-f]{8}$/u.test(report);
}
