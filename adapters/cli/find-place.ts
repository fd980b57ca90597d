/** Where a citation stands in our copy of a report: file, line, and the paragraph around it. */
import { join, relative } from "node:path";
import type { ReportStore } from "../../src/store.ts";
import type { Citation } from "../../src/types.ts";
import type { Place } from "./print-answer.ts";

export interface PlaceFinder {
  readonly store: Pick<ReportStore, "findReports" | "getText">;
  readonly corpusDir: string;
  /** Folder that paths are shown relative to. */
  readonly cwd: string;
}

/** Returns the place of `citation`; null when the report or the quote is not in the index. */
export function findPlace(
  { store, corpusDir, cwd }: PlaceFinder,
  citation: Citation,
): Place | null {
  const [meta] = store.findReports({ ids: [citation.report], limit: 1 });
  const text = store.getText(citation.report);
  if (meta === undefined || text === null || citation.end > text.length) return null;
  const { start, end } = citation;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end);
  const line = (text.slice(0, start).match(/\n/gu)?.length ?? 0) + 1;
  const file = relative(cwd, join(corpusDir, meta.file));
  return {
    location: `${file.startsWith("..") ? join(corpusDir, meta.file) : file}:${line}`,
    before: text.slice(lineStart, start),
    after: text.slice(end, lineEnd === -1 ? text.length : lineEnd),
  };
}
