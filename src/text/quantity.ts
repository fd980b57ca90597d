/**
 * Arithmetic on printed figures without floating noise: values are scaled to integers by the
 * decimals they print, and results are shown in the unit the report prints.
 */
import type { DataPoint } from "../types.ts";
import { foldWidth } from "./fold.ts";

export interface Quantity {
  readonly value: number;
  /** Base unit: 件, 元, %. */
  readonly unit: string;
  /** Printed scale of money: 万元, 亿元; "" otherwise. */
  readonly scale: "" | "万" | "亿";
  readonly decimals: number;
}

const SCALE = { "": 1, 万: 1e4, 亿: 1e8 } as const;
/** Down to the last 分 or 元: what is cut off here is floating noise, or the tail of a division. */
const MAX_DECIMALS = { "": 4, 万: 6, 亿: 8 } as const;
const DIGITS = /(\d[\d,]*)(?:\.(\d+))?\s*(万|亿)?/u;

/** Returns a data point as a quantity in its printed scale. */
export function toQuantity(
  point: Pick<DataPoint, "printed" | "value" | "unit" | "kind">,
): Quantity {
  const match = DIGITS.exec(foldWidth(point.printed));
  const scale = match?.[3] === "万" || match?.[3] === "亿" ? match[3] : "";
  return { value: point.value, unit: point.unit, scale, decimals: match?.[2]?.length ?? 0 };
}

/**
 * Returns a value in the scale and with the decimals of `like`.
 *
 * @example
 * printQuantity(15153300, { value: 0, unit: "元", scale: "万", decimals: 2 }); // "1515.33万元"
 */
export function printQuantity(value: number, like: Quantity): string {
  const decimals = Math.max(like.decimals, MAX_DECIMALS[like.scale]);
  const number = (value / SCALE[like.scale])
    .toFixed(decimals)
    .replace(/\.?0+$/u, "")
    .replace(/^-0$/u, "0");
  return `${number}${like.scale}${like.unit}`;
}

/** Returns the finer of two scales, so that a difference loses no digit. */
export function finerOf(one: Quantity, other: Quantity): Quantity {
  const rank = (quantity: Quantity): number => SCALE[quantity.scale];
  const finer = rank(one) <= rank(other) ? one : other;
  return { ...finer, decimals: Math.max(one.decimals, other.decimals) };
}

/** Returns `part / whole` as a percentage with at most two decimals: "88.4%". */
export function printShare(part: number, whole: number): string {
  // hundredths of a percent first: 201 / 20000 is 1.005, which toFixed would round down
  return `${Math.round((part * 10_000) / whole) / 100}%`;
}
