/** What goes into the index, and what building it reports back. */
import type { Chunk, DataPoint, ReportMeta, Section } from "../types.ts";

/** A report with everything that the index keeps of it. */
export interface IndexedReport {
  readonly meta: ReportMeta;
  /** Verbatim text, the one all offsets point into. */
  readonly text: string;
  readonly sections: readonly Section[];
  /** In reading order. */
  readonly chunks: readonly Chunk[];
  readonly dataPoints: readonly DataPoint[];
  /** Of the file's bytes, its manifest entry and the version of the pipeline that read it. */
  readonly hash: string;
}

/** A report of the corpus that is read only when the index does not hold it as it is now. */
export interface ReportSource {
  /** Id of the report, as `ReportMeta.id`. */
  readonly id: string;
  /** As `IndexedReport.hash`. */
  readonly hash: string;
  /** Reads the report; null to leave it out of the index. */
  load(): IndexedReport | null | Promise<IndexedReport | null>;
}

/** Told after each report, kept ones included. */
export interface WriteProgress {
  readonly reportId: string;
  /** Reports done so far, this one included. */
  readonly done: number;
}

/** What a build did. */
export interface WriteResult {
  /** False when the index at hand was already the right one and was left as it is. */
  readonly changed: boolean;
  /** Reports now in the index. */
  readonly reports: number;
  readonly chunks: number;
  readonly dataPoints: number;
  readonly added: number;
  readonly replaced: number;
  readonly kept: number;
  readonly removed: number;
}
