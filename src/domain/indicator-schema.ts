/**
 * What a standard indicator is: the words by which a report states it and a question asks for it.
 * Families are written as rows with words in one string; `expandFamily` makes indicators of them,
 * and the zod schema checks them all in a test.
 */
import { z } from "zod";
import type { FigureKind } from "../types.ts";

const word = z.string().min(1).regex(/^\S+$/u);
const id = z.string().regex(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/u);

export const indicatorSchema = z
  .strictObject({
    /** `family.name` in English: reconsideration.accepted. */
    id,
    /** Chinese name, unique: 行政复议受理数. */
    name: word,
    family: z.string().regex(/^[a-z][A-Za-z]*$/u),
    kind: z.enum(["count", "share", "money", "duration", "date", "rank", "change", "score"]),
    /** Base units in which it is printed; the first is the usual one. */
    units: z.array(word).min(1).readonly(),
    /** Of each group one word must be present. The first group is the topic. */
    subject: z.array(z.array(word).min(1).readonly()).min(1).readonly(),
    /** Ids of predicate groups; [] for a thing that is merely counted. */
    predicates: z.array(word).readonly(),
    /** True when the text may state it without any predicate. */
    bare: z.boolean(),
    /** Words that forbid it, in a report's clause and in a question. */
    exclude: z.array(word).readonly(),
    /** Words that forbid it in a report's clause only: neighbours counted together with it. */
    rivals: z.array(word).readonly(),
    actor: z.enum(["government", "court", "any"]),
    /** Whole phrases as people type them, without 了 的 多少. */
    aliases: z.array(word).readonly(),
    /** How likely it is meant among those that fit equally, 0 to 1. */
    weight: z.number().gt(0).max(1),
    /** Set when it may be computed from two others where no report prints it. */
    derived: z.strictObject({ numerator: id, denominator: id }).nullable(),
  })
  .readonly();

export type Indicator = z.infer<typeof indicatorSchema>;

export interface IndicatorRow {
  /** The part of the id after the family. */
  readonly id: string;
  readonly name: string;
  readonly kind?: FigureKind;
  readonly units?: string;
  /** Replaces the family's topic. */
  readonly topic?: string;
  /** Groups beside the topic; words of a group parted by blanks. */
  readonly about?: readonly string[];
  readonly predicates?: string;
  readonly bare?: boolean;
  /** Added to the family's. */
  readonly exclude?: string;
  readonly rivals?: string;
  readonly actor?: Indicator["actor"];
  readonly aliases?: string;
  readonly weight?: number;
  /** Numerator and denominator, names within the family. */
  readonly ratio?: readonly [string, string];
}

/** What the rows of a family share; a row overrides units and topic, and adds to the rest. */
export interface FamilyDefaults {
  readonly topic: string;
  readonly units: string;
  readonly exclude?: string;
  readonly rivals?: string;
  readonly actor?: Indicator["actor"];
}

const USUAL_UNITS: Readonly<Partial<Record<FigureKind, string>>> = {
  share: "%",
  money: "元",
  duration: "天 日 个工作日 工作日 小时 个小时 分钟 个月",
  change: "个百分点 百分点 %",
};

const split = (words: string | undefined): string[] =>
  (words ?? "").split(/\s+/u).filter((part) => part !== "");

/** Returns the indicators of a family, one for each row, in the order of the rows. */
export function expandFamily(
  family: string,
  defaults: FamilyDefaults,
  rows: readonly IndicatorRow[],
): readonly Indicator[] {
  return rows.map((row) => {
    const kind = row.kind ?? "count";
    const predicates = split(row.predicates);
    const [numerator, denominator] = row.ratio ?? [];
    return {
      id: `${family}.${row.id}`,
      name: row.name,
      family,
      kind,
      units: split(row.units ?? USUAL_UNITS[kind] ?? defaults.units),
      subject: [row.topic ?? defaults.topic, ...(row.about ?? [])].map(split),
      predicates,
      bare: row.bare ?? predicates.length === 0,
      exclude: [...split(defaults.exclude), ...split(row.exclude)],
      rivals: [...split(defaults.rivals), ...split(row.rivals)],
      actor: row.actor ?? defaults.actor ?? "any",
      aliases: split(row.aliases),
      weight: row.weight ?? 0.9,
      derived:
        numerator === undefined || denominator === undefined
          ? null
          : { numerator: `${family}.${numerator}`, denominator: `${family}.${denominator}` },
    };
  });
}
