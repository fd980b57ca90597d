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
