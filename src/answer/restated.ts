/**
 * Finds the same thing stated again with another value: elsewhere in the report, or in a later
 * report of the same place that looks back on the year. Both are shown; neither is preferred.
 */
import type { FigureHit } from "../evidence.ts";
import type { ReportStore } from "../store.ts";
import { isPlanned } from "../text/planned.ts";
import type { Chunk, DataPoint, ReportMeta } from "../types.ts";
import { sliceChunk } from "./figure.ts";
import { similarity } from "./select.ts";

const ENOUGH = 60;
const SAME_SUBJECT = 0.5;
const LAST_YEAR = /上年|去年|上一年/u;

/** Returns figures that state the indicator of `best` for the same place and year with another value. */
export function findRestated(store: ReportStore, best: FigureHit): FigureHit[] {
  const [indicator] = best.point.indicators;
  if (indicator === undefined || best.point.period !== null || best.point.kind === "change")
    return [];
  const reports = store.findReports({ regions: [keyOf(best.report)] });
  const byId = new Map(reports.map((report) => [report.id, report]));
  const points = store.findDataPoints({
    reportIds: [...byId.keys()],
    indicators: [indicator],
    limit: ENOUGH,
  });
  return points.flatMap((point) => {
    const report = byId.get(point.reportId);
    if (report === undefined || !restates(best, point, report)) return [];
    const chunk = store.getChunks(report.id).find(({ id }) => id === point.chunkId);
    return chunk === undefined || isPlan(point, chunk) ? [] : [{ ...best, report, point, chunk }];
  });
}

function isPlan({ sectionPath, sentence, end }: DataPoint, chunk: Chunk): boolean {
  return isPlanned(sectionPath, sliceChunk(chunk, { start: sentence.start, end }));
}

function keyOf({ region }: ReportMeta): string {
  return region.code === "" ? region.path.join("/") : region.code;
}

function restates(
  { point: best, report: own }: FigureHit,
  point: DataPoint,
  report: ReportMeta,
): boolean {
  if (point.value === best.value || point.unit !== best.unit || point.scope !== best.scope)
    return false;
  if (point.exactness !== best.exactness || point.sentence.start === best.sentence.start)
    return false;
  const similar =
    similarity(point.subject, best.subject) >= SAME_SUBJECT && point.predicate === best.predicate;
  if (report.id === own.id) return point.period === null && similar;
  const period = point.period ?? "";
  return (
    period.startsWith(`${own.year}年`) || (LAST_YEAR.test(period) && report.year === own.year + 1)
  );
}
