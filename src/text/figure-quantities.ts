/**
 * Reads numbers with their measure words: 1.13万余件, 3至5个工作日, 两千余人次, 近百家, 同比增长200%,
 * and bare Arabic ones (检查数7018).
 */
import type { Exactness, Figure, FigureKind } from "../types.ts";
import {
  changeBefore,
  exactnessAfter,
  exactnessBefore,
  exactnessOf,
  nearestDirection,
} from "./figure-context.ts";
import { isCounting } from "./figure-phrases.ts";
import {
  figureReading,
  HAN_DIGITS,
  HAN_NUMERALS,
  matchAt,
  type Reading,
  type Source,
  textBefore,
} from "./figure-reading.ts";
import { type FoundUnit, unitAt } from "./figure-units.ts";
import { parseNumeral } from "./numerals.ts";

const ARABIC =
  "(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,3}(?: \\d{3})+(?= ?[件人份户家条项个次起元名])|\\d+(?:\\.\\d+)?[万亿](?=\\d+[千余多件人份户家条项个次起元名万])\\d+|\\d+)(?:\\.\\d+)?";
const SCALE = "[百千]?万亿?|[百千]?亿|千(?![瓦克米家方])|百(?![姓分日])";
const VAGUE =
  "余(?!额|款|额|下|某)|多(?!元化|样|发|种|方|部门|层|维)|多(?=种|方)|来(?=[个名件家次人份年])|几(?=[个名件家次人份年])";
const DIGITS = new RegExp(
  `(?<n>${ARABIC}) ?(?<v>${VAGUE})? ?(?<s>${SCALE})? ?(?<w>余(?!额|款|下)|多(?!元化|样))?`,
  "uy",
);
const HAN = new RegExp(
  `(?<n>[${HAN_NUMERALS}]+(?:点[${HAN_DIGITS}]+)?)(?<v>余|多|来|几)?(?<s>[万亿])?(?<w>余|多)?`,
  "uy",
);
const LOW = new RegExp(
  `(?<n>${ARABIC}) ?(?<s>${SCALE})?%? ?(?:至|到|~|-{1,2}|—{1,2}) ?(?=\\d)`,
  "uy",
);
const HAN_LOW = new RegExp(
  `(?<n>[${HAN_DIGITS}百千]+)(?<s>[万亿])?[至到](?=[${HAN_DIGITS}])`,
  "uy",
);
/** What makes a numeral without digit of its own (近百家, 数千人): it belongs to the number. */
const ROUND_BEFORE =
  /(?:(?<![以之加赶地网线马])上|(?<![件次人户个总指基系参倍岁项分函对岁票])数|几|(?<![最附邻靠亲相临])近|逾|超过|突破|(?<![经通])超?过|(?<![赶反])超)$/u;
const ROUND: Readonly<Record<string, Exactness>> = { 近: "about", 上: "atLeast" };

/** What a bare number is a score after: 综合得分95.6. */
const SCORED = /(?:得分|评分|总分|分值)(?:为|达到?|:)?$/u;

interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly low: number | null;
  readonly exactness: Exactness;
  readonly isHan: boolean;
}

/**
 * Returns the quantity that begins at `at`; null when no number with a meaning does.
 *
 * @example
 * readQuantity({ text, folded }, 2); // on "受理1.13万余件": value 11300, exactness "moreThan"
 * readQuantity({ text, folded }, 0); // on "一件事": null
 */
export function readQuantity(source: Source, at: number): Reading | null {
  const numeral = digitsAt(source, at) ?? hanAt(source.folded, at);
  if (numeral === null) return null;
  const { folded } = source;
  const unit = unitAt(folded, numeral.end);
  if (!numeral.isHan) return quantity(source, numeral, unit);
  if (unit === null) return null;
  const counting = { start: numeral.start, end: unit.end, value: numeral.value, unit: unit.unit };
  return isCounting(folded, counting) ? quantity(source, numeral, unit) : null;
}

function quantity(source: Source, numeral: Numeral, unit: FoundUnit | null): Reading {
  const { folded } = source;
  const { start } = numeral;
  const name = unit?.unit ?? "";
  const end = unit?.end ?? numeral.end;
  const after = exactnessAfter(folded, end, unit?.kind ?? "count");
  const direction =
    name === "个百分点" ? nearestDirection(folded, start) : changeBefore(folded, start, name);
  return figureReading(
    source,
    { start, end: after?.end ?? end },
    {
      ...values(numeral),
      unit: name,
      kind:
        unit === null && SCORED.test(textBefore(folded, start, 6))
          ? "score"
          : kindOf(unit, direction),
      exactness: firstInexact([
        unit?.over === true ? "moreThan" : "exact",
        numeral.exactness,
        after?.exactness ?? "exact",
        exactnessBefore(folded, start),
      ]),
      direction,
    },
  );
}

function values({ low, value }: Numeral): Pick<Figure, "value" | "high"> {
  return low === null ? { value, high: null } : { value: low, high: value };
}

function kindOf(unit: FoundUnit | null, direction: -1 | 0 | 1): FigureKind {
  if (direction !== 0) return "change";
  return unit?.kind ?? "count";
}

function firstInexact(told: readonly Exactness[]): Exactness {
  return told.find((exactness) => exactness !== "exact") ?? "exact";
}

function digitsAt({ text, folded }: Source, at: number): Numeral | null {
  const low = matchAt(LOW, folded, at);
  const from = low === null ? at : at + low[0].length;
  const high = numeralAt({ text, folded }, from);
  if (low === null || high === null) return high;
  const { n = "", s = "" } = low.groups ?? {};
  const scaled = scaledLow(n, s, high);
  if (scaled === null) return numeralAt({ text, folded }, at);
  return { ...high, start: at, low: scaled };
}

/** The lower end of a range; it takes the scale of the upper end (10-20万) where it has none. */
function scaledLow(
  digits: string,
  scale: string,
  high: Numeral & { readonly scale?: string },
): number | null {
  const shared = scale === "" ? parseNumeral(digits + (high.scale ?? "")) : null;
  if (shared !== null && shared < high.value) return shared;
  const own = parseNumeral(digits + scale);
  return own !== null && own < high.value ? own : null;
}

function numeralAt(
  { text, folded }: Source,
  at: number,
): (Numeral & { readonly scale: string }) | null {
  const match = matchAt(DIGITS, folded, at);
  if (match === null) return null;
  const { n = "", v = "", s = "", w = "" } = match.groups ?? {};
  const comma = text.slice(at, at + n.length).indexOf("，");
  if (comma > 0 && folded.charAt(at + n.length) === "%") {
    return plain(at, n.slice(0, comma));
  }
  const value = parseNumeral(n + s);
  if (value === null) return null;
  const length = match[0].trimEnd().length;
  const exactness = firstInexact([exactnessOf(v), exactnessOf(w)]);
  return { start: at, end: at + length, value, low: null, exactness, isHan: false, scale: s };
}

function plain(at: number, digits: string): (Numeral & { readonly scale: string }) | null {
  const value = parseNumeral(digits);
  if (value === null) return null;
  const end = at + digits.length;
  return { start: at, end, value, low: null, exactness: "exact", isHan: false, scale: "" };
}

function hanAt(folded: string, at: number): Numeral | null {
  const low = matchAt(HAN_LOW, folded, at);
  const high = low === null ? null : plainHanAt(folded, at + low[0].length);
  if (low !== null && high !== null) {
    const value = parseNumeral((low.groups?.n ?? "") + (low.groups?.s ?? ""));
    if (value !== null && value < high.value) return { ...high, start: at, low: value };
  }
  return plainHanAt(folded, at);
}

function plainHanAt(folded: string, at: number): Numeral | null {
  const match = matchAt(HAN, folded, at);
  if (match === null) return null;
  const { n = "", v = "", s = "", w = "" } = match.groups ?? {};
  if (n.length > 1 && !/[十百千万亿]/u.test(n)) return null;
  const value = parseNumeral(n + s);
  if (value === null || value === 0) return null;
  const exactness = firstInexact([exactnessOf(v), exactnessOf(w)]);
  const numeral = {
    start: at,
    end: at + match[0].length,
    value,
    low: null,
    exactness,
    isHan: true,
  };
  const round = ROUND_BEFORE.exec(folded.slice(Math.max(0, at - 3), at))?.[0];
  if (
    round !== undefined &&
    /^(?:[百千万亿]|十$)/u.test(n) &&
    (n !== "十" || /[数几]/u.test(round))
  ) {
    return { ...numeral, start: at - round.length, exactness: ROUND[round] ?? "moreThan" };
  }
  return /^[百千万亿]/u.test(n) && exactness === "exact" ? null : numeral;
}
