/**
 * How the corpus was understood, after the index is made: counts of reports that did not change
 * come from the last time, those of others from the index.
 */
import type { ReportStore } from "../store.ts";
import type { KnownReports } from "./catalog.ts";
import type { Sifted } from "./duplicates.ts";
import type { FileProblem, IngestSummary, Look, LookedAt, ReportCounts } from "./summary.ts";

/** Far more figures than a report prints. */
const MAX_FIGURES = 100_000;

export interface SummaryInput {
  readonly store: ReportStore;
  readonly sifted: Sifted<LookedAt>;
  readonly problems: readonly FileProblem[];
  readonly looks: readonly Look[];
  /** How it was the last time; null when not known. */
  readonly before: KnownReports | null;
}

/** Returns the summary: reports in the index, and files left out, each in order of file name. */
export function summarize({ store, sifted, problems, looks, before }: SummaryInput): IngestSummary {
  const failed = new Set(problems.map(({ file }) => file));
  const counted = knownCounts(looks, before);
  const reports = sifted.kept
    .filter(({ meta }) => !failed.has(meta.file))
    .map(({ meta, dropped }) => ({
      meta,
      dropped,
      remarks: sifted.remarks.get(meta.file) ?? [],
      ...(counted.get(meta.file) ?? countInIndex(store, meta.id)),
    }));
  const inOrder = [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { reports, problems: inOrder };
}

function knownCounts(
  looks: readonly Look[],
  before: KnownReports | null,
): ReadonlyMap<string, ReportCounts> {
  const keys = new Map(before?.looks.map(({ file, key }) => [file, key]));
  const same = new Set(looks.flatMap(({ file, key }) => (keys.get(file) === key ? [file] : [])));
  const known = before?.summary.reports.filter(({ meta }) => same.has(meta.file)) ?? [];
  return new Map(
    known.map(({ meta, sections, chunks, figures, linked, damaged }) => [
      meta.file,
      { sections, chunks, figures, linked, damaged },
    ]),
  );
}

function countInIndex(store: ReportStore, reportId: string): ReportCounts {
  const points = store.findDataPoints({ reportIds: [reportId], limit: MAX_FIGURES });
  return {
    sections: store.getSections(reportId).length,
    chunks: store.getChunks(reportId).length,
    figures: points.length,
    linked: points.filter(({ indicators }) => indicators.length > 0).length,
    damaged: points.filter(({ damage }) => damage !== null).length,
  };
}
