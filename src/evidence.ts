/** What retrieval hands to the answering steps: chunks in order, figures and sentences with scores. */
import type { Hit } from "./store.ts";
import type { Chunk, DataPoint, ReportMeta, TextRange } from "./types.ts";

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
