/**
 * Where two nearly identical texts print different figures: 受理250件 in one, 受理251件 in the other.
 * Then they are not mere copies, and the operator must see which one is right.
 */
import { comparable } from "../text/fold.ts";
import { splitSentences } from "../text/sentences.ts";

export interface DifferingFigures {
  /** The place in the first text and in the second, short. */
  readonly one: string;
  readonly other: string;
}

const FIGURE = /[\d.]+|[〇零一二两三四五六七八九十百千万亿]+/gu;
const BEFORE = 12;
const AFTER = 10;

/**
 * Returns the first sentence that both texts have but for its figures, cut down to what is around
 * the difference; null when there is none.
 *
 * @example
 * findDifferingFigures("全年受理250件。", "全年受理251件。"); // { one: "全年受理250件。", other: "全年受理251件。" }
 */
export function findDifferingFigures(one: string, other: string): DifferingFigures | null {
  const [left, right] = [sentencesOf(one), sentencesOf(other)];
  const onlyRight = new Map<string, string>();
  for (const [key, text] of right) {
    const frame = key.replace(FIGURE, "#");
    if (!left.has(key) && !onlyRight.has(frame)) onlyRight.set(frame, text);
  }
  for (const [key, text] of left) {
    const match = right.has(key) ? undefined : onlyRight.get(key.replace(FIGURE, "#"));
    if (match !== undefined) return around(text, match);
  }
  return null;
}

/** Sentences as printed, by the form they are compared in. */
function sentencesOf(text: string): ReadonlyMap<string, string> {
  const found = text.split("\n").flatMap((line) =>
    splitSentences(line, { start: 0, end: line.length }).map(({ start, end }) => {
      const sentence = line.slice(start, end);
      return [comparable(sentence), sentence] as const;
    }),
  );
  return new Map(found);
}

function around(one: string, other: string): DifferingFigures {
  const [left, right] = [[...one.replace(/\s+/gu, "")], [...other.replace(/\s+/gu, "")]];
  let at = left.findIndex((character, index) => character !== right[index]);
  if (at === -1) at = left.length;
  // whole figures are shown
  while (/[\d.]/u.test(left[at - 1] ?? "")) at -= 1;
  const cut = (characters: readonly string[]): string => {
    const [start, end] = [Math.max(0, at - BEFORE), Math.min(characters.length, at + AFTER)];
    const shown = characters.slice(start, end).join("");
    return `${start > 0 ? "…" : ""}${shown}${end < characters.length ? "…" : ""}`;
  };
  return { one: cut(left), other: cut(right) };
}
