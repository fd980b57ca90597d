/**
 * Finds further things asked in the same breath (…有多少项,涉及几个部门): each becomes a question of
 * its own with the topic of the first one to lean on.
 */
import { readIndicators } from "../domain/read-indicator.ts";
import type { Question, Term } from "../question.ts";
import { readAsked } from "./asked.ts";
import { readTerms } from "./terms.ts";

const CLAUSE = /[,，;；?？。]/u;
const MAX_FURTHER = 3;

/**
 * Returns the question with what is asked besides as `also`; what only the later clauses say is
 * then no more than a hint for the first. A question for one thing comes back as it is.
 */
export function splitAsks(question: Question): Question {
  const also = readFurtherAsks(question);
  if (also.length === 0) return question;
  const clauses = question.text.split(CLAUSE);
  const asking = clauses.findIndex((clause) => readAsked(clause).ranges.length > 0);
  const first = clauses
    .slice(0, asking + 1)
    .join("，")
    .toLowerCase();
  return {
    ...question,
    asked: readAsked(first).asked,
    terms: question.terms.map((term) =>
      first.includes(term.word) ? term : { ...term, carried: true, strict: false },
    ),
    indicators: readIndicators(first),
    also,
  };
}

/** Returns the further questions of a look-up; `[]` when one thing is asked. */
export function readFurtherAsks(question: Question): Question[] {
  if (question.intent.kind !== "lookup") return [];
  const [first, ...rest] = question.text
    .split(CLAUSE)
    .filter((clause) => readAsked(clause).ranges.length > 0);
  if (first === undefined || rest.length === 0) return [];
  return rest.slice(0, MAX_FURTHER).map((text) => {
    const { asked, ranges } = readAsked(text);
    const own = readTerms(text, [], ranges);
    const topic = question.terms.filter(({ word }) => !own.some((term) => term.word === word));
    const hints = topic.map(
      (term): Term => ({
        ...term,
        carried: own.length > 0,
        strict: own.length > 0 ? false : term.strict,
      }),
    );
    return {
      ...question,
      text,
      asked,
      terms: [...own, ...hints],
      indicators: readIndicators(text),
      also: [],
    };
  });
}
