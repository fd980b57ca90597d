/**
 * Types that the steps share. All offsets are UTF-16 offsets into `ReportText.text`, the text of
 * one report exactly as its file holds it (decoded, nothing removed), so that
 * `text.slice(start, end)` is always the verbatim quote.
 */

/** A half-open range of UTF-16 offsets. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export type RegionLevel = "province" | "prefecture" | "county" | "other";

/** An administrative division. */
export interface Region {
  /** Six-digit division code (GB/T 2260); "" when the place is not in the gazetteer. */
  readonly code: string;
  /** Official name without its parents: 安庆市, 鄂城区. */
  readonly name: string;
  readonly level: RegionLevel;
  /** Names from the province down to the region itself: 安徽省, 安庆市. */
  readonly path: readonly string[];
}

/** What is known of a report apart from its text. */
export interface ReportMeta {
  /** Stable, safe in a URL path: derived from the file name. */
  readonly id: string;
  /** File name inside the corpus folder. */
  readonly file: string;
  readonly title: string;
  readonly region: Region;
  /** The year reported on, not the year of publication. */
  readonly year: number;
  /** Who published it (鄂城区司法局); null when not stated. */
  readonly issuer: string | null;
  /** ISO date of publication (2022-02-28); null when not stated. */
  readonly publishedAt: string | null;
  /** Address of a public copy; null when none is known. */
  readonly url: string | null;
  /** False when `url` is a mere copy (a bare IP host, a third party). */
  readonly official: boolean;
  /** Other names under which the report speaks of its place: 常州高新区. */
  readonly aliases: readonly string[];
  /** Which of title, region, year … came from where; for `npm run reports`. */
  readonly origin: Readonly<Record<string, "text" | "manifest" | "file">>;
}

/** One heading's part of a report. Parents come before children; siblings in reading order. */
export interface Section {
  /** Position in the report's list of sections. */
  readonly index: number;
  /** Index of the parent section; null at the top. */
  readonly parent: number | null;
  /** Depth by style of numbering: 1 = 一、 2 = (一) 3 = 1. 4 = (1) 5 = 一是. */
  readonly level: number;
  /** The number as printed: "一、", "(一)", "1.", "一是". "" for an unnumbered heading. */
  readonly label: string;
  /** The heading without number and final full stop. */
  readonly title: string;
  /** Range of heading and body, subsections included. */
  readonly start: number;
  readonly end: number;
  /** Where the body begins, right after the heading. */
  readonly bodyStart: number;
}

/** A retrieved unit: whole sentences, at most about 500 characters, inside one section. */
export interface Chunk extends TextRange {
  readonly id: string;
  readonly reportId: string;
  readonly ordinal: number;
  /** Headings from the top down to the deepest section that holds the whole chunk. */
  readonly sectionPath: readonly string[];
  /** Verbatim text: `report.text.slice(start, end)`. */
  readonly text: string;
}

export type FigureKind =
  | "count"
  | "share"
  | "money"
  | "duration"
  | "date"
  | "rank"
  | "change"
  | "score";

/** exact; moreThan = 余 多 逾 超; atLeast = 以上; about = 近 约 左右; atMost = 以内 以下. */
export type Exactness = "exact" | "moreThan" | "atLeast" | "about" | "atMost";

/** One number as printed. Ranges of a figure are relative to the string it was read from. */
export interface Figure extends TextRange {
  /** The characters as printed, unit included: `1.13万余件`, `99.28%`, `2018年12月13日`. */
  readonly printed: string;
  /** In the base unit: 1.13万件 → 11300, 3428.41万元 → 34284100 (元), 99% → 99. Dates: yyyymmdd with 0 for unknown parts. */
  readonly value: number;
  /** Upper end of a printed range (3至5件); null otherwise. */
  readonly high: number | null;
  /** Measure word or unit in its base form: 件 人次 户次 元 % 个百分点 小时 天 年 …; "" when none is printed. */
  readonly unit: string;
  readonly kind: FigureKind;
  readonly exactness: Exactness;
  /** For kind change: +1 上升/增长, -1 下降/减少, 0 direction not told; 0 for other kinds. */
  readonly direction: -1 | 0 | 1;
}

/** A figure tied to what it counts, its place, its time and its chunk. Ranges are report offsets. */
export interface DataPoint extends Figure {
  readonly id: string;
  readonly reportId: string;
  readonly chunkId: string;
  /** Headings down to the deepest section that holds the figure. */
  readonly sectionPath: readonly string[];
  /** The sentence that prints it. */
  readonly sentence: TextRange;
  /** The clause that prints it. */
  readonly clause: TextRange;
  /** What is counted, elided subjects restored from earlier clauses: 行政复议申请. */
  readonly subject: string;
  /** What was done to or is said of it: 受理, 审结, 调解成功; "" when none is printed. */
  readonly predicate: string;
  /** Narrower or wider scope than the report's region: 区人民法院, 市本级, 全省; null when none. */
  readonly scope: string | null;
  /** Time scope as printed when it differs from the report's year: 截至11月底, 三年内, 累计; null when none. */
  readonly period: string | null;
  /** Ids of standard indicators (src/domain/indicators.ts) this figure states. */
  readonly indicators: readonly string[];
  /** Set where characters are visibly lost: what is wrong and, as a guess, what was meant. */
  readonly damage: string | null;
}

/** A pointer to the sentence that says it. */
export interface Citation extends TextRange {
  /** The number that stands as `[n]` in the answer. */
  readonly n: number;
  /** Id of the report. */
  readonly report: string;
  readonly title: string;
  readonly region: string;
  readonly year: number;
  readonly section: readonly string[];
  /** Verbatim. */
  readonly quote: string;
  readonly url: string;
}

export type AnswerStatus = "answered" | "not_found" | "clarify" | "declined";
export type Verdict = "supported" | "refuted" | "other_scope" | "not_found";

/** A comparison or list; a cell that is a figure ends in its citation mark: `250件[1]`. */
export interface AnswerTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The reply: all that passes between the core and a channel. */
export interface Answer {
  readonly status: AnswerStatus;
  readonly reason: string | null;
  /** Plain text, citations as [1]. */
  readonly answer: string;
  /** The shortest exact answer as printed in the report; null when there is none. */
  readonly headline: string | null;
  readonly verdict: Verdict | null;
  readonly table: AnswerTable | null;
  readonly citations: readonly Citation[];
  readonly notes: readonly string[];
  readonly suggestions: readonly string[];
  readonly mode: "extractive" | "model";
  readonly elapsedMs: { readonly core: number; readonly total: number };
}
