/** Reads shares in words: 百分之三十, 三分之一, 一半以上, 九成. The value is in percent. */
import { changeBefore, exactnessAfter, exactnessBefore } from "./figure-context.ts";
import { figureReading, HAN_DIGITS, matchAt, type Reading, type Source } from "./figure-reading.ts";
import { parseNumeral } from "./numerals.ts";

const PERCENT = new RegExp(
  `百分之 ?(百|[${HAN_DIGITS}]+(?:点[${HAN_DIGITS}]+)?|\\d+(?:\\.\\d+)?)`,
  "uy",
);
const FRACTION = new RegExp(
  `([${HAN_DIGITS}]{1,3}|\\d{1,2})分之([${HAN_DIGITS}]{1,3}|\\d{1,2})`,
  "uy",
);
const SLASHED = /(\d)\/(\d{1,2})(?= ?(?:以上|以下|左右|的))/uy;
const HALF = /(?:一半|半数)(?!年|天|时|功|路|月|径)/uy;
const TENTHS =
  /((?<![统合唯单专万同任逐进])一|[二两三四五六七八九]|\d(?:\.\d)?)成(?!立|员|功|为|效|果|本|绩|型|长|熟|品|都|交|人|套|片|分|批|千|百|就|因|年|形|语|化|不)/uy;

/**
 * Returns the share in words that begins at `at`; null when none does.
 *
 * @example
 * readShare({ text, folded }, 0); // on "九成以上案件": value 90, exactness "atLeast", end 4
 */
export function readShare(source: Source, at: number): Reading | null {
  const found = shareAt(source.folded, at);
  if (found === null) return null;
  const { folded } = source;
  const after = exactnessAfter(folded, found.end, "share");
  const direction = changeBefore(folded, at, "%");
  return figureReading(
    source,
    { start: at, end: after?.end ?? found.end },
    {
      value: Math.round(found.value * 100) / 100,
      unit: "%",
      kind: direction === 0 ? "share" : "change",
      exactness: after?.exactness ?? exactnessBefore(folded, at),
      direction,
    },
  );
}

function shareAt(
  folded: string,
  at: number,
): { readonly end: number; readonly value: number } | null {
  const percent = matchAt(PERCENT, folded, at);
  if (percent !== null) return found(at, percent[0], parseNumeral(percent[1] ?? ""));
  const fraction = matchAt(FRACTION, folded, at);
  if (fraction !== null) return found(at, fraction[0], ratio(fraction[2], fraction[1]));
  const slashed = matchAt(SLASHED, folded, at);
  if (slashed !== null) return found(at, slashed[0], ratio(slashed[1], slashed[2]));
  const half = matchAt(HALF, folded, at);
  if (half !== null) return found(at, half[0], 50);
  const tenths = matchAt(TENTHS, folded, at);
  if (tenths === null) return null;
  const value = parseNumeral(tenths[1] ?? "");
  return found(at, tenths[0], value === null ? null : value * 10);
}

function ratio(part: string | undefined, whole: string | undefined): number | null {
  const above = parseNumeral(part ?? "");
  const below = parseNumeral(whole ?? "");
  return above === null || below === null || below === 0 ? null : (above / below) * 100;
}

function found(at: number, matched: string, value: number | null) {
  return value === null ? null : { end: at + matched.length, value };
}
