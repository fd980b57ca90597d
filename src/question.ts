/** What the bot makes of a question: shared by the steps that find, answer and verify. */
import type { Figure, FigureKind, Region } from "./types.ts";

/** What kind of thing the user wants to be told. */
export type Want =
  | "figure"
  | "date"
  | "name"
  | "who"
  | "place"
  | "list"
  | "reason"
  | "manner"
  | "passage";

/** The part of a question that asks: 多少件, 哪天, 叫什么, 哪几种. */
export interface Asked {
  readonly want: Want;
  /** For figures: the kinds that answer it, most wanted first; `[]` when any will do. */
  readonly kinds: readonly FigureKind[];
  /** Measure words as typed: ["件"]; `[]` when none was typed. */
  readonly units: readonly string[];
  /** How many are announced: 哪五个 → 5; null when not said. */
  readonly count: number | null;
}

/** A content word of the question. */
export interface Term {
  readonly word: string;
  /** Words that mean the same in the field. */
  readonly synonyms: readonly string[];
  /** Ids of predicate groups (src/domain/predicates.ts) the word stands for; `[]` for other words. */
  readonly predicates: readonly string[];
  /** True when only the same predicate group may answer: 受理 is not 审结. */
  readonly strict: boolean;
  /** noun carries the topic, verb says what was done, modifier narrows. */
  readonly role: "noun" | "verb" | "modifier";
  /** Share of importance, 0 to 1, before rarity in the corpus is known. */
  readonly weight: number;
  /** Stands right beside 多少: what is to be counted. */
  readonly head: boolean;
  /** 没调成, 未完成: only a text that denies it fits. */
  readonly negated: boolean;
  /** Taken over from an earlier turn: helps to choose, is not required. */
  readonly carried: boolean;
}

export type Intent =
  | { readonly kind: "lookup" }
  | { readonly kind: "compare" }
  | { readonly kind: "rank"; readonly order: "most" | "least" }
  | { readonly kind: "sum"; readonly parts: readonly (readonly Term[])[] }
  | { readonly kind: "difference"; readonly parts: readonly (readonly Term[])[] }
  | { readonly kind: "ratio"; readonly indicator: string }
  | { readonly kind: "check" }
  | { readonly kind: "coverage" }
  | { readonly kind: "meta"; readonly field: "issuer" | "publishedAt" | "title" | "url" }
  | { readonly kind: "help" }
  | { readonly kind: "decline"; readonly reason: "out_of_scope" | "instruction" };

/** A place named in the question, resolved as far as the corpus allows. */
export interface AskedRegion {
  /** As typed. */
  readonly printed: string;
  readonly region: Region;
  /** Key, see `regionKey`. */
  readonly key: string;
  /** Whether the corpus holds any report of exactly this region. */
  readonly covered: boolean;
}

export interface AskedYears {
  readonly years: readonly number[];
  readonly printed: string | null;
  /** Taken over from an earlier turn: another year may be shown, if said. */
  readonly carried: boolean;
  /** A part of a year as typed: 上半年, 11月底; null for whole years. */
  readonly within?: string | null;
  /** Told from today (去年, 近两年), not named. */
  readonly relative: boolean;
}

/** A figure stated by the user, with the words around it. */
export interface ClaimedFigure {
  readonly figure: Figure;
  /** What is claimed, without the number: 审结行政复议申请. */
  readonly label: string;
  /** Key of the place it is claimed of, where the claim names several; null otherwise. */
  readonly region: string | null;
  /** Years named with that place; `[]` for none, or where `region` is null. */
  readonly years: readonly number[];
  readonly terms: readonly Term[];
}

export interface Question {
  /** Simplified, folded, without polite words. */
  readonly text: string;
  readonly intent: Intent;
  readonly asked: Asked;
  readonly regions: readonly AskedRegion[];
  /** Places that fit one ambiguous name, where the corpus covers several: the user must choose. */
  readonly choices: readonly AskedRegion[];
  readonly years: AskedYears;
  readonly terms: readonly Term[];
  /** Standard indicators the question may mean, best first. */
  readonly indicators: readonly { readonly id: string; readonly score: number }[];
  /** For check: what is claimed. */
  readonly claims: readonly ClaimedFigure[];
  /** Names in 《》 and quoted words, verbatim. */
  readonly quoted: readonly string[];
  /** How the question was read where it could be read otherwise: ‘吉林’按吉林市理解. */
  readonly assumptions: readonly string[];
  /** Further things asked in the same breath: …有多少项,涉及几个部门. */
  readonly also: readonly Question[];
  /** True when earlier turns supplied something. */
  readonly followUp: boolean;
}
