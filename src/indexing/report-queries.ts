/** The store's questions about reports and sections; each answered through an index. */
import type { ReportFilter } from "../store.ts";
import type { ReportMeta, Section } from "../types.ts";
import type { Database } from "./database.ts";
import { toReport, toSection } from "./records.ts";
import { readNumber, readText } from "./rows.ts";

const DEFAULT_LIMIT = 1000;

/** Returns `limit` as SQL takes it: whole and not negative, for below 0 SQL means no limit. */
export function toLimit(limit: number): number {
  return Number.isNaN(limit)
    ? 0
    : Math.max(0, Math.floor(Math.min(limit, Number.MAX_SAFE_INTEGER)));
}

/** Returns the SQL of `findReports` for the given conditions; exported for the test of its plan. */
export function findReportsSql(filter: ReportFilter): string {
  // Without "+" SQLite may prefer to walk all reports in order over looking up a few and sorting.
  const narrowed = filter.ids ?? filter.regions ?? filter.years;
  const order = narrowed === undefined ? "region_path, year, key" : "+region_path, year, key";
  const conditions = [
    ...(filter.ids === undefined ? [] : ["key IN (SELECT value FROM json_each(?))"]),
    ...(filter.regions === undefined ? [] : ["region_key IN (SELECT value FROM json_each(?))"]),
    ...(filter.years === undefined ? [] : ["year IN (SELECT value FROM json_each(?))"]),
    // "0" follows "/" in the order of characters
    ...(filter.under === undefined ? [] : ["region_path > ? AND region_path < ?"]),
  ];
  const where = conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`;
  return `SELECT meta FROM reports ${where} ORDER BY ${order} LIMIT ?`;
}

/** Returns the reports that fulfil `filter`, in order of region path, year, id. */
export function findReports(database: Database, filter: ReportFilter): ReportMeta[] {
  const lists = [filter.ids, filter.regions, filter.years].filter((list) => list !== undefined);
  const limit = toLimit(filter.limit ?? DEFAULT_LIMIT);
  const under = filter.under === undefined ? [] : [`${filter.under}/`, `${filter.under}0`];
  return database
    .all(findReportsSql(filter), [...lists.map((list) => JSON.stringify(list)), ...under, limit])
    .map(toReport);
}

/** Returns how many reports there are of each year, ascending. */
export function countByYear(database: Database): { year: number; reports: number }[] {
  return database
    .all("SELECT year, count(*) AS reports FROM reports GROUP BY year ORDER BY year")
    .map((row) => ({ year: readNumber(row, "year"), reports: readNumber(row, "reports") }));
}

/** Returns the verbatim text of a report; null when there is no such report. */
export function getText(database: Database, reportId: string): string | null {
  const row = database.get(
    "SELECT t.text FROM reports r JOIN report_texts t ON t.report = r.id WHERE r.key = ?",
    [reportId],
  );
  return row === undefined ? null : readText(row, "text");
}

/** Returns the sections of a report in reading order; `[]` when there is no such report. */
export function getSections(database: Database, reportId: string): Section[] {
  return database
    .all(
      `SELECT s.* FROM sections s WHERE s.report = (SELECT id FROM reports WHERE key = ?)
       ORDER BY s.position`,
      [reportId],
    )
    .map(toSection);
}

/** Reports to which a search is narrowed, as the searches need them. */
export interface Scope {
  /** Row ids as a JSON list. */
  readonly rows: string;
  /** The range of ids that holds all their chunks, and how many chunks they are. */
  readonly first: number;
  readonly last: number;
  readonly chunks: number;
}

/** Returns the scope of these reports; null when none of them exists or they hold no chunk. */
export function findScope(database: Database, reportIds: readonly string[]): Scope | null {
  const reports = database.all(
    `SELECT id, first_chunk, last_chunk FROM reports
     WHERE key IN (SELECT value FROM json_each(?)) AND last_chunk >= first_chunk`,
    [JSON.stringify(reportIds)],
  );
  if (reports.length === 0) return null;
  const ids: number[] = [];
  let [first, last, chunks] = [Number.POSITIVE_INFINITY, 0, 0];
  for (const report of reports) {
    const from = readNumber(report, "first_chunk");
    const to = readNumber(report, "last_chunk");
    ids.push(readNumber(report, "id"));
    first = Math.min(first, from);
    last = Math.max(last, to);
    chunks += to - from + 1;
  }
  return { rows: JSON.stringify(ids), first, last, chunks };
}
