/**
 * Checks the names that the manifest gives for a place whose path the gazetteer does not hold. A
 * town or a zone below known places is fine; a slip in a known path (a wrong parent) is refused,
 * since it would silently be a place of its own.
 */
import { BotError } from "../errors.ts";
import type { Region } from "../types.ts";

/** Names that only a province, prefecture or county bears; what is no zone and no town. */
const DIVISION = /(?:省|自治区|市|州|盟|县|旗)$/u;
const MAX_SHOWN = 3;

/** Returns whether `names` stand in `path` in their order and the last one ends it. */
export function fitsPath(names: readonly string[], path: readonly string[]): boolean {
  let from = 0;
  const inOrder = names.every((name) => {
    const at = path.indexOf(name, from);
    from = at + 1;
    return at !== -1;
  });
  return inOrder && from === path.length;
}

/**
 * Returns nothing where `names` may be a place that `known` does not hold: all names are unknown,
 * or those above the unknown ones are a path. Throws `manifest_invalid` with the wrong name and the
 * right path otherwise.
 *
 * @example
 * checkUnknownPath(["湖北省", "鄂州市", "葛店开发区"], known); // fine: a zone of a known city
 * checkUnknownPath(["江苏省", "火星市", "新北区"], known); // throws: 火星市, 江苏省常州市新北区
 */
export function checkUnknownPath(names: readonly string[], known: readonly Region[]): void {
  const isKnown = new Set(known.map(({ name }) => name));
  // from the last name up to the first one that is known
  const unknown = names.length - 1 - names.findLastIndex((name) => isKnown.has(name));
  const upper = names.slice(0, names.length - unknown);
  const lower = names.slice(names.length - unknown);
  const last = upper.at(-1);
  if (last === undefined) return;
  const meant = closest(upper, known);
  if (!meant.some(({ path }) => fitsPath(upper, path))) {
    throw wrongPath(names, {
      wrong: wrongNames(upper, meant),
      right: meant.slice(0, MAX_SHOWN).map(({ path }) => [...path, ...lower]),
    });
  }
  const between = lower.slice(0, -1).filter((name) => DIVISION.test(name));
  if (between.length > 0) {
    const rest = lower.filter((name) => !between.includes(name));
    const right = [...(meant[0]?.path ?? upper), ...rest];
    throw wrongPath(names, { wrong: between, right: [right] });
  }
}

/** The divisions with the last name, of those the ones that share most of the other names. */
function closest(names: readonly string[], known: readonly Region[]): readonly Region[] {
  const shared = ({ path }: Region): number => names.filter((name) => path.includes(name)).length;
  const namesakes = known.filter(({ name }) => name === names.at(-1));
  const most = namesakes.reduce((best, region) => Math.max(best, shared(region)), 0);
  return namesakes.filter((region) => shared(region) === most);
}

/** Names that the meant place does not lie in; all of them where only their order is wrong. */
function wrongNames(names: readonly string[], meant: readonly Region[]): readonly string[] {
  const wrong = names.filter(
    (name, index) =>
      names.indexOf(name) !== index || meant.every(({ path }) => !path.includes(name)),
  );
  return wrong.length > 0 ? wrong : names;
}

function wrongPath(
  names: readonly string[],
  {
    wrong,
    right,
  }: { readonly wrong: readonly string[]; readonly right: readonly (readonly string[])[] },
): BotError {
  const named = wrong.map((name) => `「${name}」`).join("");
  const paths = right.map((path) => JSON.stringify(path)).join(" 或 ");
  return new BotError(
    "manifest_invalid",
    `manifest.json 里的地名 ${JSON.stringify(names)} 有误：${named}不对。应写成 ${paths}。`,
  );
}
