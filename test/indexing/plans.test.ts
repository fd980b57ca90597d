import path from "node:path";
import { describe, expect, it } from "vitest";
import { findDataPointsSql } from "../../src/indexing/data-point-queries.ts";
import { openDatabase } from "../../src/indexing/database.ts";
import { findReportsSql } from "../../src/indexing/report-queries.ts";
import { searchSql } from "../../src/indexing/word-search.ts";
import { writeIndex } from "../../src/indexing/write.ts";
import { clock, makeDir, makeReport } from "./fixtures.ts";

async function explain(sql: string): Promise<string[]> {
  const dir = makeDir();
  const reports = [makeReport({ id: "r", paragraphs: ["受理5件。"] })];
  await writeIndex({ dir, reports, embedder: null, fingerprint: "f", clock });
  const database = openDatabase(path.join(dir, "index.sqlite"));
  const places = sql.split("?").length - 1;
  const values = Array.from({ length: places }, () => "[]");
  const rows = database.all(`EXPLAIN QUERY PLAN ${sql}`, values);
  database.close();
  return rows.map(({ detail }) => String(detail));
}

/** A scan of a table of ours; scanning a given list, a subquery or the full-text index is fine. */
function isFullScan(detail: string): boolean {
  return /^SCAN (?!json_each|chunks_fts VIRTUAL|\(subquery|p$|d VIRTUAL)/u.test(detail);
}

describe("the plan of a query", () => {
  it.each([
    ["reports by id", findReportsSql({ ids: [] })],
    ["reports by region", findReportsSql({ regions: [] })],
    ["reports by year", findReportsSql({ years: [] })],
    ["reports by region and year", findReportsSql({ regions: [], years: [] })],
    ["reports by all", findReportsSql({ ids: [], regions: [], years: [] })],
    ["data points by report", findDataPointsSql({ reportIds: [], limit: 1 })],
    ["data points by chunk", findDataPointsSql({ chunkIds: [], limit: 1 })],
    ["data points by indicator", findDataPointsSql({ indicators: [], limit: 1 })],
    [
      "data points by report and indicator",
      findDataPointsSql({ reportIds: [], indicators: [], limit: 1 }),
    ],
    [
      "data points by everything",
      findDataPointsSql({ reportIds: [], chunkIds: [], indicators: [], limit: 1 }),
    ],
    ["a search", searchSql(false)],
    ["a search in some reports", searchSql(true)],
    ["chunks of a report", "SELECT * FROM chunks WHERE report = ? ORDER BY id"],
    ["removing data points", "DELETE FROM data_points WHERE report = ?"],
    ["removing indicators", "DELETE FROM data_point_indicators WHERE report = ?"],
    ["removing aliases", "DELETE FROM region_aliases WHERE report = ?"],
    ["removing chunks", "DELETE FROM chunks WHERE report = ?"],
  ])("reads no whole table for %s", async (_, sql) => {
    expect((await explain(sql)).filter(isFullScan)).toEqual([]);
  });

  it.each([
    ["the first reports", findReportsSql({}), "SCAN reports USING INDEX reports_in_order"],
    ["the first data points", findDataPointsSql({ limit: 1 }), "SCAN r USING COVERING INDEX"],
  ])("walks an index in order for %s, and sorts nothing before the limit", async (_, sql, step) => {
    const plan = await explain(sql);
    expect(plan.some((detail) => detail.startsWith(step))).toBe(true);
    expect(plan.filter((detail) => detail.includes("B-TREE")).length).toBeLessThanOrEqual(1);
  });

  it("recognizes a full scan", async () => {
    expect(
      (await explain("SELECT * FROM chunks WHERE text LIKE ?")).filter(isFullScan),
    ).toHaveLength(1);
  });
});
