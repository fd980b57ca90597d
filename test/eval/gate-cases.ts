/**
 * The data points of an open index as cases for the gate: each with the numbered chunks a model
 * would be given (its own first) and a base sentence that says it faithfully.
 */
import type { ReportStore } from "../../src/store.ts";
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
  const statement = statementOf(given, clause);
  return { ...given, sentence: slice(point.sentence), clause, statement };
}

const CLEAN = /^[\p{Script=Han}() 、“”《》]{2,24}$/u;

/** 安庆市2020年受理行政复议申请250件; what is elided is said first: 行政复议申请中,审结221件. */
function statementOf({ report, point }: Given, clause: string): string | null {
  const { subject, predicate, printed, kind, period, scope } = point;
  if (kind === "date" || kind === "change" || kind === "rank" || !CLEAN.test(subject)) return null;
  if (/^\p{Script=Han}*(?:由|从|自|较|比)$/u.test(subject)) return null;
  const lead = `${report.region.name}${report.year}年${period ?? ""}${scope ?? ""}`;
  const [whole = "", part = whole] = subject.split(" ");
  const said = predicate === "" || part.includes(predicate) ? "" : predicate;
  if (isPrinted(part, clause))
    return `${lead}${whole === part ? "" : `${whole}中，`}${said}${part}${printed}`;
  const own = clause.slice(0, clause.indexOf(printed));
  return /^\p{Script=Han}{2,12}$/u.test(own)
    ? `${lead}${subject.replace(" ", "")}${own}${printed}`
    : null;
}

/** A subject has lost its verb: its ends are looked for. */
function isPrinted(part: string, clause: string): boolean {
  return clause.includes(part.slice(0, 2)) && clause.includes(part.slice(-2));
}
