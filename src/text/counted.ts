/**
 * Tells what a figure counts (subject) and what is said of it (predicate). Elided parts are taken
 * from the clause before: in "受理行政复议申请250件,审结221件" the 221 are 行政复议申请 too.
 */
import { isStrictPredicate, type PredicateMatch, readPredicates } from "../domain/predicates.ts";
import type { BoundFigure } from "./clauses.ts";
import { tagWords } from "./words.ts";

export interface Counted {
  readonly subject: string;
  readonly predicate: string;
  /** What the subject is a part of, carried from an earlier clause; "" when it stands alone. */
  readonly whole: string;
}

/** Words that carry no content of their own around a figure. */
const FILLER =
  /^(?:全年|全市|全县|全区|全省|共计?|总计|合计|累计|已经?|均|其中|分别|各类|各种|达到?|为|有|约|近|逾|超过?|的|了|等|则|并|还|先后|目前|现有|当前|年内|年初以来|今年以来|以来|其|由|至|到|与|和|及|对|将|在|从|把|被|向|按照|通过)+/u;
const MAX_WHOLE_CHARS = 24;
/** Verbs to the dictionary, things that are counted to a report: 提案35件, 复议申请20件. */
const COUNTED_VERBS = new Set(["申请", "提案", "投诉", "举报", "信访", "复议"]);
const NOUN = /^(?:n|j|l|vn|an|b|i|s|z|x?nz|eng|un)/u;

/**
 * Returns subject and predicate of a bound figure; either is "" when the words print none.
 * `previous` is what the figure before it in the same sentence counts, or null; `sameClause` tells
 * that both stand in one clause (国家级2个、省级27个).
 *
 * @example
 * describeCounted({ before: "审结", after: "", … }, { subject: "行政复议申请", predicate: "受理", whole: "" }, false)
 * // { subject: "行政复议申请", predicate: "审结", whole: "" }
 */
export function describeCounted(
  bound: BoundFigure,
  previous: Counted | null,
  sameClause: boolean,
): Counted {
  const { before, after } = bound;
  const inBefore = nearest(readPredicates(before));
  const inAfter = readPredicates(after)[0];
  const own = inBefore?.word ?? inAfter?.word ?? verbOf(before) ?? verbOf(after);
  const nounBefore = stripFiller(without(before, inBefore?.word ?? verbOf(before)));
  // 其余3件正在审理: what is said of the figure is not what it counts
  const saidAfter = inBefore === undefined && inAfter !== undefined && after.endsWith(inAfter.word);
  const nounAfter = stripFiller(saidAfter ? without(after, inAfter.word) : after);
  const subject = [nounBefore, nounAfter].filter((part) => hasNoun(part)).join("");
  if (subject === "") {
    return {
      subject: previous?.subject ?? stripFiller(lastClause(bound.earlier)),
      predicate: own ?? previous?.predicate ?? readPredicates(bound.earlier).at(-1)?.word ?? "",
      whole: previous?.whole ?? "",
    };
  }
  if (own !== undefined || previous === null) return { subject, predicate: own ?? "", whole: "" };
  // 其中 opens the parts of what was just counted; otherwise the parts go on side by side
  const isPart = !sameClause && (previous.whole === "" || /^其中/u.test(before));
  const whole = isPart ? shorten(previous.subject) : previous.whole;
  return {
    subject: whole === "" || subject.includes(whole) ? subject : `${whole} ${subject}`,
    predicate: previous.predicate,
    whole,
  };
}

/** The last stage or outcome, else the last predicate: 收到申请 is 收到, not 申请. */
function nearest(matches: readonly PredicateMatch[]): PredicateMatch | undefined {
  return matches.findLast(({ groups }) => groups.some(isStrictPredicate)) ?? matches.at(-1);
}

/** A long clause makes a poor name for a whole. */
function shorten(whole: string): string {
  return whole.length > MAX_WHOLE_CHARS ? "" : whole;
}

function lastClause(earlier: string): string {
  return earlier.split(/[,;:()，；：（）]/u).findLast((clause) => hasNoun(clause)) ?? "";
}

/** The last verb; a text that is one single word is a verb where it can be one (规范7项). */
function verbOf(text: string): string | undefined {
  const words = tagWords(text);
  const [only] = words;
  if (
    words.length === 1 &&
    only !== undefined &&
    /^v/u.test(only.tag) &&
    !COUNTED_VERBS.has(only.word)
  )
    return only.word;
  return words.findLast(
    ({ tag, word }) => tag === "v" && !FILLER.test(word) && !COUNTED_VERBS.has(word),
  )?.word;
}

function hasNoun(text: string): boolean {
  return (
    text !== "" &&
    tagWords(text).some(
      ({ tag, word }) => NOUN.test(tag) || word.length >= 4 || COUNTED_VERBS.has(word),
    )
  );
}

function without(text: string, word: string | undefined): string {
  if (word === undefined) return text;
  const at = text.lastIndexOf(word);
  return at < 0 ? text : text.slice(0, at) + text.slice(at + word.length);
}

function stripFiller(text: string): string {
  return text.trim().replace(FILLER, "").trim();
}
