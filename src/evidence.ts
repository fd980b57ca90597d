/** What retrieval hands to the answering steps: chunks in order, figures and sentences with scores. */
import type { Hit } from "./store.ts";
import type { Chunk, DataPoint, Region, ReportMeta, TextRange } from "./types.ts";

/** How far a candidate speaks of what was asked. */
export interface Grade {
  /** Ranking score; only comparable within one question. */
  readonly score: number;
  /** Share of the question's weight that the candidate's own words and context cover, 0 to 1. */
  readonly coverage: number;
  /** Words of the question that nothing near the candidate says. */
  readonly missing: readonly string[];
  /** True when a strict predicate of the question is not the candidate's. */
  readonly otherPredicate: boolean;
}

export interface FigureHit extends Grade {
  readonly kind: "figure";
  readonly report: ReportMeta;
  readonly point: DataPoint;
  readonly chunk: Chunk;
  /** True when the figure states the indicator the question means. */
  readonly indicated: boolean;
  /** True when the figure is another year's, a plan's or a figure the question itself states. */
  readonly otherTime: boolean;
  /** Whether the unit is the one asked for (1), a compatible one, or another (0). */
  readonly unitFit: number;
}

export interface SentenceHit extends Grade {
  readonly kind: "sentence";
  readonly report: ReportMeta;
  readonly chunk: Chunk;
  readonly sentence: TextRange;
  readonly text: string;
}

/** The evidence for one report or one set of reports. */
export interface Evidence {
  /** Chunks, best first. */
  readonly hits: readonly Hit[];
  readonly figures: readonly FigureHit[];
  readonly sentences: readonly SentenceHit[];
}

/** One place and year asked for, and the reports that cover it. */
export interface ReportGroup {
  /** The place as asked for or as reported: 安庆市. */
  readonly label: string;
  readonly reports: readonly ReportMeta[];
  /** Set when no report of these years exists: only sentences that name them may answer. */
  readonly datedIn: readonly number[] | null;
  /** Set when only the report of the place around it exists: only sentences that name this place may answer. */
  readonly within: Region | null;
  /** True when the reports are departments', and the place has none of its own. */
  readonly department: boolean;
}

/** A place or year that no report covers. */
export interface ReportGap {
  readonly region: string | null;
  readonly years: readonly number[];
  /** Years for which there are reports of this place. */
  readonly coveredYears: readonly number[];
  /** Covered places below or above the one asked for. */
  readonly nearby: readonly string[];
}
