/**
 * Data points by report, chunk and indicator. Each combination starts from its narrowest list and
 * joins in a fixed order (CROSS JOIN), so that no question reads all data points; only ids are
 * sorted, whole rows are fetched for those within the limit.
 */
import type { DataPointFilter } from "../store.ts";
import type { DataPoint } from "../types.ts";
import type { Database } from "./database.ts";
import { toDataPoint } from "./records.ts";
import { toLimit } from "./report-queries.ts";

const LISTED = "IN (SELECT value FROM json_each(?))";

interface Selection {
  /** Selects `id` of data points and `key` of their reports. */
  readonly from: string;
  readonly conditions: readonly string[];
  readonly lists: readonly (readonly string[])[];
  /** By report and position, along an index where there is one. */
  readonly order: string;
}

const POINT_ORDER = "r.key, d.start, d.end, d.id";

function select({ reportIds, chunkIds, indicators }: DataPointFilter): Selection {
  const conditions: string[] = [];
  const lists: (readonly string[])[] = [];
  const restrict = (condition: string, list: readonly string[] | undefined): void => {
    if (list === undefined) return;
    conditions.push(condition);
    lists.push(list);
  };
  if (chunkIds !== undefined) {
    restrict(`c.key ${LISTED}`, chunkIds);
    restrict(`r.key ${LISTED}`, reportIds);
    restrict(
      `EXISTS (SELECT 1 FROM data_point_indicators i WHERE i.indicator ${LISTED}
         AND i.report = d.report AND i.start = d.start AND i.data_point = d.id)`,
      indicators,
    );
    const from = `SELECT d.id, r.key FROM chunks c
      CROSS JOIN data_points d ON d.chunk = c.id CROSS JOIN reports r ON r.id = d.report`;
    return { from, conditions, lists, order: POINT_ORDER };
  }
  if (indicators === undefined) {
    restrict(`r.key ${LISTED}`, reportIds);
    const from = "SELECT d.id, r.key FROM reports r CROSS JOIN data_points d ON d.report = r.id";
    return { from, conditions, lists, order: POINT_ORDER };
  }
  restrict(`r.key ${LISTED}`, reportIds);
  restrict(`i.indicator ${LISTED}`, indicators);
  const tables =
    reportIds === undefined
      ? "data_point_indicators i CROSS JOIN reports r ON r.id = i.report"
      : "reports r CROSS JOIN data_point_indicators i ON i.report = r.id";
  const from = `SELECT DISTINCT i.data_point AS id, r.key, i.start FROM ${tables}`;
  return { from, conditions, lists, order: "r.key, i.start, i.data_point" };
}

/** Returns the SQL of `findDataPoints` for a filter; exported for the test of its plan. */
export function findDataPointsSql(filter: DataPointFilter): string {
  const { from, conditions, order } = select(filter);
  const where = conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`;
  return `SELECT d.*, p.key AS report_key, c.key AS chunk_key
    FROM (${from} ${where} ORDER BY ${order} LIMIT ?) p
    CROSS JOIN data_points d ON d.id = p.id CROSS JOIN chunks c ON c.id = d.chunk
    ORDER BY p.key, d.start, d.end, d.key`;
}

/** Returns the data points that fulfil `filter`, by report id and position; `[]` for none. */
export function findDataPoints(database: Database, filter: DataPointFilter): DataPoint[] {
  const lists = select(filter).lists.map((list) => JSON.stringify(list));
  return database
    .all(findDataPointsSql(filter), [...lists, toLimit(filter.limit)])
    .map(toDataPoint);
}
