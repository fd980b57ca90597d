/**
 * The data points of an open index as cases for the gate: each with the numbered chunks a model
 * would be given (its own first) and a base sentence that says it faithfully.
 */

import type { ReportStore } from "../../src/store.ts";
import { bindFigures } from "../../src/text/clauses.ts";
import { readFigures } from "../../src/text/figures.ts";
import type { Chunk, DataPoint, ReportMeta } from "../../src/types.ts";
import type { GateChunk, GateContext } from "../../src/verify/gate.ts";

export interface GateCase {
  readonly report: ReportMeta;
  readonly point: DataPoint;
  /** Points of the same chunk, this one included. */
  readonly neighbours: readonly DataPoint[];
  /** Number 1 is the point's chunk, 2 and 3 are others of its report, 4 is another report's. */
  readonly context: GateContext;
  /** The point's sentence and clause, without line breaks. */
  readonly sentence: string;
  readonly clause: string;
  /** A short statement of the point in its own words, without citation; null where these make none. */
  readonly statement: string | null;
}

/** Returns a case for each data point of the store, in order of report and position. */
export function readCases(store: ReportStore): GateCase[] {
  const reports = store.findReports({});
  const all = reports.map((report) => ({ report, chunks: chunksOf(store, report) }));
  return all.flatMap(({ report, chunks }, index) => {
    const other = all[(index + 1) % all.length]?.chunks[0];
    const text = store.getText(report.id) ?? "";
    return chunks.flatMap((own, at) => {
      const given = [
        own,
        chunks[(at + 1) % chunks.length],
        chunks[(at + 2) % chunks.length],
        other,
      ];
      const numbered = given.flatMap((chunk, place) =>
        chunk === undefined ? [] : [{ ...chunk, n: place + 1 }],
      );
      const context = { chunks: numbered, regions: [report.region], years: [report.year] };
      return own.points.map((point) =>
        toCase({ report, point, neighbours: own.points, context }, text),
      );
    });
  });
}

function chunksOf(store: ReportStore, report: ReportMeta): GateChunk[] {
  return store.getChunks(report.id).map((chunk: Chunk) => ({
    n: 1,
    report,
    chunk,
    points: store.findDataPoints({ chunkIds: [chunk.id], limit: 10_000 }),
  }));
}

type Given = Omit<GateCase, "sentence" | "clause" | "statement">;

function toCase(given: Given, text: string): GateCase {
  const { point } = given;
  const slice = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    text.slice(start, end).replace(/\s*\n\s*/gu, "");
  const clause = slice(point.clause);
  const sentence = slice(point.sentence);
  const statement = statementOf(given, sentence);
  return { ...given, sentence, clause, statement };
}

const CLEAN = /^[\p{Script=Han}A-Za-z() 、·]{0,30}$/u;
const BARE = /^(?:全[市县区省]|各地|具体事项|共计?)*$/u;
const ENUMERATOR = /^(?:[一二三四五六七八九十]是|其中|并|且|还|另|同时)+/u;

/**
 * 安庆市2020年受理行政复议申请250件: the words that are the figure's own, and before them the
 * subject where an earlier clause named it: 行政复议申请审结221件.
 */
function statementOf({ report, point }: Given, printed: string): string | null {
  const { subject, kind, period, scope } = point;
  if (kind === "date" || kind === "change" || kind === "rank" || point.unit === "") return null;
  const bound = bindFigures(printed, readFigures(printed)).find(
    ({ figure }) =>
      figure.printed.replace(/\s/gu, "") === point.printed && figure.value === point.value,
  );
  if (bound === undefined) return null;
  const before = bound.before.replace(ENUMERATOR, "");
  const { after } = bound;
  if (!CLEAN.test(before) || !CLEAN.test(after) || !CLEAN.test(subject)) return null;
  // 分别至, 由: a torn piece is no sentence
  if (/分别|[由比从较]$/u.test(before + subject) || BARE.test(before + after)) return null;
  const own = before + after;
  const part = subject.split(" ").at(-1) ?? "";
  const isOwn = part !== "" && own.includes(part.slice(0, 2)) && own.includes(part.slice(-2));
  const elided = isOwn ? "" : subject.replace(" ", "");
  const time = period !== null && !own.includes(period) ? period : "";
  const whose = scope !== null && !`${own}${elided}`.includes(scope) ? scope : "";
  // a part whose stage was told before it says too little alone: 民事案件546件
  const isPartOnly = isOwn && point.predicate !== "" && !own.includes(point.predicate);
  if (own + elided === "" || isPartOnly) return null;
  return `${report.region.name}${report.year}年${time}${whose}${elided}${before}${point.printed}${after}`;
}
