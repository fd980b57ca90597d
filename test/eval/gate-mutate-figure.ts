/** Mutations of the figure itself: digits, notation, unit, scale, exactness. */
import { type Add, type Base, type Random, replaceFigure } from "./gate-bases.ts";
import { toHan } from "./gate-numerals.ts";
import { isTrue } from "./gate-truth.ts";

export function mutateFigure(base: Base, random: Random, add: Add): void {
  const { point } = base.of;
  const { printed } = point;
  const put = (name: string, changed: string): void => {
    if (changed !== printed && !isTrue(base.of, changed)) add(name, replaceFigure(base, changed));
  };
  const digits = [...printed.matchAll(/\d/gu)].map(({ index }) => index);
  const pick = digits[Math.floor(random() * digits.length)];
  if (pick !== undefined) {
    const digit = Number(printed[pick]);
    const other = (digit + 1 + Math.floor(random() * 9)) % 10;
    put("digit changed", printed.slice(0, pick) + String(other) + printed.slice(pick + 1));
    put(
      "digit added",
      printed.slice(0, pick) + String(1 + Math.floor(random() * 9)) + printed.slice(pick),
    );
    if (digits.length > 1) put("digit dropped", printed.slice(0, pick) + printed.slice(pick + 1));
    const next = digits.find((index) => index > pick && printed[index] !== printed[pick]);
    if (next !== undefined) put("digits swapped", swap(printed, pick, next));
  }
  const han = /^\d+(?=[件份人次项家户场部条名])/u.exec(printed)?.[0];
  const value = Number(han ?? 0);
  const wrong = toHan(value + 1);
  if (value > 9 && wrong !== null && han !== undefined)
    put("Chinese numeral mutated", wrong + printed.slice(han.length));
  const hanDigits = [...printed.matchAll(/[二三四五六七八九]/gu)][0];
  if (hanDigits !== undefined)
    put(
      "Chinese numeral mutated",
      printed.replace(hanDigits[0], hanDigits[0] === "九" ? "八" : "九"),
    );
  for (const [from, to] of UNIT_SWAPS) {
    if (printed.endsWith(from)) put("unit changed", printed.slice(0, -from.length) + to);
  }
  put(
    "万 and 亿",
    printed.includes("万") ? printed.replace("万", "亿") : printed.replace("亿", "万"),
  );
  if (/\d(?:件|人|元|份|户|次)/u.test(printed))
    put("万 added", printed.replace(/(?<=\d)(?=件|人|元|份|户|次)/u, "万"));
  put("万 dropped", printed.replace("万", ""));
  put(
    "% and 百分点",
    /[%％]$/u.test(printed)
      ? printed.replace(/[%％]$/u, "个百分点")
      : printed.replace(/个?百分点$/u, "%"),
  );
  put("余 dropped", printed.replace(/[余多]|以上|左右|以内|以下/u, ""));
  if (point.exactness === "exact" && /^\d+\p{Script=Han}/u.test(printed))
    put("余 added", printed.replace(/(?<=^\d+)/u, "余"));
}

const UNIT_SWAPS: readonly (readonly [string, string])[] = [
  ["人次", "人"],
  ["人", "人次"],
  ["件", "份"],
  ["件", "人"],
  ["份", "件"],
  ["次", "件"],
  ["场次", "人次"],
  ["家", "件"],
  ["户", "人"],
  ["项", "件"],
  ["万元", "元"],
  ["元", "件"],
  ["名", "件"],
  ["个", "%"],
  ["部", "条"],
  ["条", "件"],
];

function swap(text: string, one: number, other: number): string {
  const characters = [...text];
  [characters[one], characters[other]] = [characters[other] ?? "", characters[one] ?? ""];
  return characters.join("");
}
