/**
 * What the gate between a language model and the reader is given, and what it says. A sentence is
 * held against the numbered chunks it cites; the reasons it fails are told in Chinese, so that the
 * model can be asked once to repair it.
 */
import type { Chunk, DataPoint, Region, ReportMeta } from "../types.ts";

/** A chunk as the model was shown it, under the number it must cite. */
export interface GateChunk {
  readonly n: number;
  readonly report: ReportMeta;
  readonly chunk: Chunk;
  /** All data points of the chunk, as the index holds them. */
  readonly points: readonly DataPoint[];
}

export interface GateContext {
  readonly chunks: readonly GateChunk[];
  /** Places whose reports may be cited; `[]` for any of those given. */
  readonly regions: readonly Region[];
  /** Years whose reports may be cited; `[]` for any of those given. */
  readonly years: readonly number[];
}

export type GateReasonKind =
  | "empty"
  | "unsafe"
  | "noCitation"
  | "unknownCitation"
  | "otherReport"
  | "idleCitation"
  | "figure"
  | "unit"
  | "exactness"
  | "direction"
  | "predicate"
  | "topic"
  | "subject"
  | "scope"
  | "period"
  | "place"
  | "year"
  | "date"
  | "number"
  | "name"
  | "quote"
  | "negation"
  | "unsupported";

export interface GateReason {
  readonly kind: GateReasonKind;
  /** The part of the sentence it is about; "" for the whole. */
  readonly at: string;
  /** Chinese, fit to be handed to the model. */
  readonly explanation: string;
}

export type GateVerdict =
  | { readonly kind: "pass"; readonly citations: readonly number[] }
  | { readonly kind: "fail"; readonly reasons: readonly GateReason[] };

const EXPLANATIONS: Readonly<Record<GateReasonKind, (at: string, told: string) => string>> = {
  empty: () => "句子没有内容。",
  unsafe: (at) => `句子里不能有“${at}”这样的链接、标记、提醒或指令。`,
  noCitation: () => "句末没有引用编号，请写成“……[1]”。",
  unknownCitation: (at) => `引用${at}不存在，只能引用给出的编号。`,
  otherReport: (at) => `引用${at}不是所问地区或年度的报告。`,
  idleCitation: (at) => `引用${at}的原文与这句话无关，请只引用能证明这句话的编号。`,
  figure: (at) => `所引原文中没有“${at}”这个数字；不要改写、估算或计算数字。`,
  unit: (at, told) => `“${at}”的单位与原文“${told}”不一致。`,
  exactness: (at, told) =>
    `原文是“${told}”，“${at}”改变了数字的精确程度（余、多、近、约、以上等须照原文）。`,
  direction: (at, told) => `“${at}”的增减方向或性质与原文“${told}”不一致。`,
  predicate: (at, told) => `“${at}”在原文中的用词是“${told}”，不能换成其他环节或结果。`,
  topic: (at, told) => `“${at}”在原文中说的是“${told}”，不是句中所说的事项。`,
  subject: (at, told) => `“${at}”在原文中指的是“${told}”，与句中所说的对象不一致。`,
  scope: (at, told) => `“${at}”的口径在原文中是“${told}”，不能省略或更换。`,
  period: (at, told) => `“${at}”的时间口径在原文中是“${told}”，与句中不一致。`,
  place: (at) => `“${at}”不是所引报告的地区，原文这句也没有提到。`,
  year: (at) => `“${at}”与所引报告的年度不一致，原文这句也没有提到。`,
  date: (at) => `所引原文中没有“${at}”这个日期，或说的不是同一件事。`,
  number: (at) => `所引原文中没有“${at}”。`,
  name: (at) => `所引原文中没有“${at}”这个名称，名称须逐字照抄。`,
  quote: (at) => `引号中的“${at}”不是所引原文的原话。`,
  negation: (at) => `“${at}”的肯定或否定与原文不一致。`,
  unsupported: (at) => `所引原文没有说“${at}”。`,
};

/** Returns a reason; `told` is what the report has instead, "" where nothing can be named. */
export function gateReason(kind: GateReasonKind, at: string, told = ""): GateReason {
  return { kind, at, explanation: EXPLANATIONS[kind](at, told) };
}
