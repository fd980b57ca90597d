/**
 * Whether a sentence says of a figure what the report says of it. Stages and outcomes (受理, 审结,
 * 维持, 撤销) fit only themselves, both ways: none may be added, swapped or left out.
 */
import { isStrictPredicate, readPredicates } from "../domain/predicates.ts";
import { foldWidth } from "../text/fold.ts";
import type { SaidFigure } from "./gate-sentence.ts";
import type { SourceFigure } from "./gate-source.ts";

type Groups = readonly string[];

/**
 * Returns the printed predicate that the sentence does not keep, or "" where the report prints
 * none; null when sentence and report agree.
 */
export function foreignPredicate(said: SaidFigure, source: SourceFigure): string | null {
  const { predicate } = source.point;
  const own = readStrict(foldWidth(`${said.before} ${said.after}`));
  const taken = readStrict(said.counted.predicate).map(({ groups }) => groups);
  const told = own.filter(({ describes }) => !describes).map(({ groups }) => groups);
  const spoken = told.length > 0 ? told : taken;
  const printed = new Set(
    readStrict(`${source.about} ${predicate}`).flatMap(({ groups }) => groups),
  );
  if (!spoken.every((groups) => hasAny(printed, groups))) return predicate;
  // 受理的案件: what only describes must at least be printed in the sentence
  const around = new Set(readStrict(source.sentence.text).flatMap(({ groups }) => groups));
  if (!own.every(({ groups }) => hasAny(around, groups))) return predicate;
  const main = readStrict(predicate)[0]?.groups;
  // a rate that follows 办结 in the sentence is not said to be concluded
  const isTakenOver = source.point.kind !== "count" && !source.own.includes(predicate);
  if (main === undefined || isTakenOver) return null;
  return hasAny(new Set([...spoken, ...taken].flat()), main) ? null : predicate;
}

function hasAny(known: ReadonlySet<string>, groups: Groups): boolean {
  return groups.some((group) => known.has(group));
}

interface Strict {
  readonly groups: Groups;
  /** 制发的文件: it describes what is counted. */
  readonly describes: boolean;
}

function readStrict(text: string): Strict[] {
  return readPredicates(text)
    .filter(({ groups }) => groups.some(isStrictPredicate))
    .map(({ groups, end }) => ({ groups, describes: text[end] === "的" }));
}
