/**
 * Whether a sentence says of a figure what the report says of it. Stages and outcomes (受理, 审结,
 * 维持, 撤销) fit only themselves, both ways: none may be added, swapped or left out.
 */
import { isStrictPredicate, readPredicates } from "../domain/predicates.ts";
import { foldWidth } from "../text/fold.ts";
import type { SaidFigure } from "./gate-sentence.ts";
import type { SourceFigure } from "./gate-source.ts";

/**
 * Returns the printed predicate that the sentence does not keep, or "" where the report prints
 * none; null when sentence and report agree.
 */
export function foreignPredicate(said: SaidFigure, source: SourceFigure): string | null {
  const saidOwn = foldWidth(`${said.before} ${said.after}`);
  const own = strictGroups(saidOwn);
  const spoken = own.length > 0 ? own : strictGroups(said.counted.predicate);
  const { predicate } = source.point;
  const printed = new Set([...strictGroups(source.about), ...strictGroups(predicate)].flat());
  const isForeign = spoken.some((groups) => !groups.some((group) => printed.has(group)));
  if (isForeign) return predicate;
  const main = strictGroups(predicate)[0];
  if (main === undefined) return null;
  const kept = new Set([...spoken, ...strictGroups(said.counted.predicate)].flat());
  if (!main.some((group) => kept.has(group))) return predicate;
  const saidMain = strictGroups(said.counted.predicate).at(-1);
  const isSwapped =
    saidMain !== undefined &&
    !saidMain.some((group) => main.includes(group)) &&
    strictGroups(source.own).length > 1;
  return isSwapped ? predicate : null;
}

/** Groups of each strict predicate of `text` that is said of something: 制发的文件 only describes. */
function strictGroups(text: string): (readonly string[])[] {
  return readPredicates(text)
    .filter(({ groups, end }) => groups.some(isStrictPredicate) && text[end] !== "的")
    .map(({ groups }) => groups);
}
