/**
 * The words of a figure sorted by how surely they are its own, and the predicates among them.
 * "制发的1726件文件进行梳理": a predicate before 的 only describes, the one after is said of it.
 */
import { foldWidth } from "../text/fold.ts";
import { isStrictPredicate, type PredicateMatch, readPredicates } from "./predicates.ts";

export interface FigureSource {
  readonly subject: string;
  readonly predicate: string;
  readonly clause: string;
  readonly sentence: string;
}

export interface FigureWords {
  /** Subject and predicate. */
  readonly own: string;
  /** The last part of a subject that was put together of a whole and its part; "" when it is whole. */
  readonly part: string;
  /** The part counted, or the whole subject, and what of the clause is surely the figure's. */
  readonly near: string;
  readonly clause: string;
  /** What stands before the clause in the sentence. */
  readonly before: string;
  /** Whether the clause prints only one number. */
  readonly single: boolean;
  /** Predicate groups said of the figure; `[]` when none is printed. */
  readonly predicates: readonly string[];
  /** True when the words name several groups at once: 废止和失效. */
  readonly joint: boolean;
  /** True when the predicate is taken over from an earlier clause. */
  readonly elided: boolean;
}

/** A printed number that is no year. */
const NUMBER = /(?<![\d.])(?!(?:19|20)\d{2}(?:年|-|—|－|至))\d[\d.,]*/gu;
/** Brackets end a clause for the eye only: 民主法治村(社区)71个. */
const BRACKETED = /[^,，;；。:：、]*[()]$/u;
const IN_BRACKETS = /\([^()]*\)/gu;

/** Returns the figure's words, folded and without blanks; empty strings where there are none. */
export function readFigureWords(figure: FigureSource): FigureWords {
  const subject = fold(figure.subject);
  const predicate = fold(figure.predicate);
  const sentence = fold(figure.sentence);
  const at = sentence.indexOf(fold(figure.clause));
  const lead = at > 0 ? (BRACKETED.exec(sentence.slice(0, at))?.[0] ?? "") : "";
  const clause = lead.replace(IN_BRACKETS, "") + fold(figure.clause);
  const single = (clause.match(NUMBER) ?? []).length <= 1;
  const said = readSaid({ predicate, clause, single });
  const part = figure.subject.includes(" ") ? (figure.subject.split(" ").at(-1) ?? "") : "";
  const around = predicate + (single ? clause : segmentOf(clause, part === "" ? predicate : part));
  return {
    own: subject + predicate,
    part,
    near: narrowSubject({ subject, part, clause }) + around,
    clause,
    before: at > 0 ? sentence.slice(0, at - lead.length) : "",
    single,
    ...said,
  };
}

/** A part that stood in an earlier clause narrows this one no more. */
function narrowSubject({
  subject,
  part,
  clause,
}: Record<"subject" | "part" | "clause", string>): string {
  if (part === "") return subject;
  return clause.includes(part) ? part : "";
}

function fold(text: string): string {
  return foldWidth(text).replace(/ /gu, "");
}

/** The one part of 受理率100%、办结率100% that holds the word; "" when not just one does. */
function segmentOf(clause: string, word: string): string {
  const held = clause.split("、").filter((segment) => word !== "" && segment.includes(word));
  return held.length === 1 ? (held[0] ?? "") : "";
}

type Said = Pick<FigureWords, "predicates" | "joint" | "elided">;

const NOTHING: Said = { predicates: [], joint: false, elided: false };

interface SaidSource {
  readonly predicate: string;
  readonly clause: string;
  readonly single: boolean;
}

function readSaid({ predicate, clause, single }: SaidSource): Said {
  const inClause = readPredicates(clause);
  const own = inClause.filter(
    ({ word }) => predicate !== "" && (word.includes(predicate) || predicate.includes(word)),
  );
  const first = own.find((match) => !describes(match, clause));
  if (first !== undefined && (groupsOf(first).every(isStrictPredicate) || !single))
    return saidBy(first);
  if (single) {
    const said = inClause.filter((match) => !describes(match, clause));
    const strict = said.filter(({ groups }) => groups.every(isStrictPredicate));
    const best = strict.at(own.length > 0 ? 0 : -1) ?? first ?? said.at(-1);
    if (best !== undefined) return saidBy(best);
  }
  if (predicate === "" || clause.includes(predicate)) return NOTHING;
  const taken = readPredicates(predicate)[0];
  return taken === undefined ? NOTHING : { ...saidBy(taken), elided: true };
}

/** 制发的 or 制定发布的: what follows 的 is described, not told of. */
function describes({ end }: PredicateMatch, clause: string): boolean {
  if (clause[end] === "的") return true;
  const next = readPredicates(clause.slice(end))[0];
  return next !== undefined && next.start === 0 && clause[end + next.end] === "的";
}

function groupsOf({ groups, joint }: PredicateMatch): readonly string[] {
  return joint ? groups : groups.slice(0, 1);
}

function saidBy(match: PredicateMatch): Said {
  return { predicates: groupsOf(match), joint: match.joint, elided: false };
}
