/** What the description of a report needs of a gazetteer; `src/domain/gazetteer.ts` provides it. */
import type { Region, TextRange } from "../types.ts";

/** A place named in a text. */
export interface RegionMention extends TextRange {
  readonly text: string;
  /** zone: a functional zone (高新区), which is not the place it lies in. */
  readonly kind: "region" | "zone";
  /** Divisions it can mean, most prominent first. */
  readonly candidates: readonly Region[];
  /** True when the name tells its level: 安庆市, not 安庆. */
  readonly full: boolean;
  /** False where the characters may be ordinary words. */
  readonly certain: boolean;
}

export type FindRegions = (text: string) => readonly RegionMention[];
