/** The chunks a model is shown, numbered, with place and year; what the gate holds its sentences against. */
import { fenceData } from "../prompts.ts";
import type { Hit, ReportStore } from "../store.ts";
import type { ReportMeta } from "../types.ts";
import type { GateChunk } from "../verify/gate.ts";

const MAX_CHUNKS = 8;
const MAX_POINTS = 120;

/** Returns the best chunks of the reports asked for, numbered from 1; `[]` when there are none. */
export function numberChunks(
  store: ReportStore,
  hits: readonly Hit[],
  reports: readonly ReportMeta[],
): GateChunk[] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const chosen = spread(
    hits.filter(({ chunk }) => byId.has(chunk.reportId)),
    reports.length,
  );
  return chosen.flatMap(({ chunk }, index) => {
    const report = byId.get(chunk.reportId);
    if (report === undefined) return [];
    return [
      {
        n: index + 1,
        report,
        chunk,
        points: store.findDataPoints({ chunkIds: [chunk.id], limit: MAX_POINTS }),
      },
    ];
  });
}

/** The best first; over several reports each one's best before any one's second. */
function spread(hits: readonly Hit[], reports: number): readonly Hit[] {
  if (reports < 2) return hits.slice(0, MAX_CHUNKS);
  const seen = new Map<string, number>();
  const ranked = hits.map((hit, rank) => {
    const place = seen.get(hit.chunk.reportId) ?? 0;
    seen.set(hit.chunk.reportId, place + 1);
    return { hit, order: place * hits.length + rank };
  });
  return ranked
    .sort((one, other) => one.order - other.order)
    .slice(0, MAX_CHUNKS)
    .map(({ hit }) => hit);
}

/** Returns the numbered chunks as fenced data for a prompt. */
export function printPassages(chunks: readonly GateChunk[]): string {
  return chunks
    .map(
      ({ n, report, chunk }) =>
        `[${n}] ${report.region.name} ${report.year}年度 ${chunk.sectionPath.join(" › ")}\n${fenceData("原文", chunk.text)}`,
    )
    .join("\n\n");
}
