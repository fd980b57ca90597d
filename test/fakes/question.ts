/** Questions for tests of single steps: everything open, but for what a test sets. */
import type { Question, Term } from "../../src/question.ts";

/** Returns a term; a noun of full weight unless told otherwise. */
export function makeTerm(word: string, fields: Partial<Term> = {}): Term {
  return {
    ...{ word, synonyms: [], predicates: [], strict: false, role: "noun", weight: 1 },
    ...{ head: false, negated: false, carried: false },
    ...fields,
  };
}

/** Returns a look-up for a figure without place, year or terms, changed by `fields`. */
export function makeQuestion(fields: Partial<Question> = {}): Question {
  return {
    ...{ text: "", intent: { kind: "lookup" } },
    asked: { want: "figure", kinds: [], units: [], count: null },
    ...{ regions: [], choices: [], terms: [], indicators: [], claims: [], quoted: [] },
    years: { years: [], printed: null, carried: false, relative: false },
    ...{ assumptions: [], also: [], followUp: false },
    ...fields,
  };
}
