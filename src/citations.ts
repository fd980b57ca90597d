/** Numbers the citations of one answer: the same sentence gets the same number. */

import type { ReportStore } from "./store.ts";
import { sectionPathAt } from "./text/section-path.ts";
import type { Citation, ReportMeta, TextRange } from "./types.ts";

export interface Citations {
  /** Returns the mark `[n]` for a range of a report, numbering it if it is new. */
  mark(report: ReportMeta, range: TextRange): string;
  list(): Citation[];
}

export interface CitationsDeps {
  readonly store: ReportStore;
  /** What links begin with, without a slash at the end; "" for relative links. */
  readonly publicUrl: string;
}

/** Returns an empty numbering. */
export function createCitations({ store, publicUrl }: CitationsDeps): Citations {
  const cited = new Map<string, Citation>();
  const mark = (report: ReportMeta, { start, end }: TextRange): string => {
    const key = `${report.id}:${start}-${end}`;
    const known = cited.get(key);
    if (known !== undefined) return `[${known.n}]`;
    const n = cited.size + 1;
    cited.set(key, {
      n,
      report: report.id,
      title: report.title,
      region: report.region.name,
      year: report.year,
      section: sectionPathAt(store.getSections(report.id), start),
      quote: (store.getText(report.id) ?? "").slice(start, end),
      start,
      end,
      url: `${publicUrl}/reports/${encodeURIComponent(report.id)}?c=${start}-${end}#c${start}`,
    });
    return `[${n}]`;
  };
  return { mark, list: () => [...cited.values()] };
}
