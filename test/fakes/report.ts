/** An invented report from its text alone, read by the real steps of the ingest. */

import type { IndexedReport } from "../../src/indexing/types.ts";
import { cutChunks } from "../../src/ingest/chunks.ts";
import { readDataPoints } from "../../src/ingest/data-points.ts";
import { readOutline } from "../../src/ingest/outline.ts";
import { findParagraphs } from "../../src/ingest/paragraphs.ts";
import type { Region } from "../../src/types.ts";

export interface ReportText {
  readonly id: string;
  readonly region: Region;
  readonly year: number;
  readonly lines: readonly string[];
  readonly aliases?: readonly string[];
}

export const ZHUJI: Region = {
  code: "330681",
  name: "诸暨市",
  level: "county",
  path: ["浙江省", "绍兴市", "诸暨市"],
};
export const LIUYANG: Region = {
  code: "430181",
  name: "浏阳市",
  level: "county",
  path: ["湖南省", "长沙市", "浏阳市"],
};
export const SHAOXING: Region = {
  code: "330600",
  name: "绍兴市",
  level: "prefecture",
  path: ["浙江省", "绍兴市"],
};

/** Returns the report as the index takes it; its whole text is the body. */
export function readReport({ id, region, year, lines, aliases = [] }: ReportText): IndexedReport {
  const text = lines.join("\n");
  const paragraphs = findParagraphs(text, [{ start: 0, end: text.length }]);
  const sections = readOutline(text, paragraphs);
  const title = `${region.name}${year}年度法治政府建设情况报告`;
  const chunks = cutChunks({
    ...{ reportId: id, text, paragraphs, sections, title: null },
    ...{ head: [], meta: [] },
  });
  return {
    meta: {
      ...{ id, file: `${id}.txt`, title, region, year, aliases },
      ...{ issuer: null, publishedAt: null, url: null, official: false, origin: {} },
    },
    text,
    sections,
    chunks,
    dataPoints: readDataPoints({ reportId: id, text, year, paragraphs, sections, chunks }),
    hash: text,
  };
}
