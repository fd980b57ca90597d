/** Invented reports for the tests of the index; their offsets are computed, so always true. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { IndexedReport, ReportSource } from "../../src/indexing/types.ts";
import { createHashedEmbedder } from "../../src/models/hashed-embedder.ts";
import type { Chunk, DataPoint, Region } from "../../src/types.ts";

export const embedder = createHashedEmbedder({ dimension: 64 });
export const clock = (): Date => new Date("2024-05-01T08:00:00.000Z");

/** Returns an empty folder that is gone after the test. */
export function makeDir(): string {
  const dir = mkdtempSync(path.join(tmpdir(), "index-test-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

export interface ReportDraft {
  readonly id: string;
  readonly region?: Partial<Region>;
  readonly year?: number;
  readonly aliases?: readonly string[];
  /** One chunk for each. */
  readonly paragraphs: readonly string[];
  readonly heading?: string;
  readonly hash?: string;
}

/** Returns a report whose every number followed by 件 is a data point, named by `indicator`. */
export function makeReport(draft: ReportDraft): IndexedReport {
  const { id, paragraphs, heading = "推进法治政府建设", year = 2021 } = draft;
  const text = `一、${heading}\n${paragraphs.join("\n")}\n`;
  let from = text.indexOf("\n") + 1;
  const chunks = paragraphs.map((paragraph, ordinal): Chunk => {
    const start = from;
    from += paragraph.length + 1;
    const end = start + paragraph.length;
    const sectionPath = [`一、${heading}`];
    return {
      id: `${id}:${ordinal}`,
      reportId: id,
      ordinal,
      start,
      end,
      sectionPath,
      text: paragraph,
    };
  });
  const region: Region = {
    code: "990100",
    name: "青禾市",
    level: "prefecture",
    path: ["云岭省", "青禾市"],
    ...draft.region,
  };
  return {
    meta: {
      id,
      file: `${id}.txt`,
      title: `${region.name}${year}年法治政府建设年度报告`,
      region,
      year,
      issuer: null,
      publishedAt: `${year + 1}-02-15`,
      url: null,
      official: false,
      aliases: draft.aliases ?? [],
      origin: { year: "text", region: "manifest" },
    },
    text,
    sections: [
      {
        index: 0,
        parent: null,
        level: 1,
        label: "一、",
        title: heading,
        start: 0,
        end: text.length,
        bodyStart: heading.length + 2,
      },
    ],
    chunks,
    dataPoints: chunks.flatMap(makeDataPoints),
    hash: draft.hash ?? `hash of ${text}`,
  };
}

function makeDataPoints(chunk: Chunk): DataPoint[] {
  return [...chunk.text.matchAll(/(\p{Script=Han}{2})(\d+)件/gu)].map((match): DataPoint => {
    const [, predicate = "", digits = ""] = match;
    const start = chunk.start + match.index + predicate.length;
    const end = start + digits.length + 1;
    return {
      id: `${chunk.id}:${start}`,
      reportId: chunk.reportId,
      chunkId: chunk.id,
      start,
      end,
      printed: `${digits}件`,
      value: Number(digits),
      high: null,
      unit: "件",
      kind: "count",
      exactness: "exact",
      direction: 0,
      sectionPath: chunk.sectionPath,
      sentence: { start: chunk.start, end: chunk.end },
      clause: { start: start - predicate.length, end },
      subject: "行政复议",
      predicate,
      scope: null,
      period: null,
      indicators: predicate === "受理" ? ["accepted", "caseload"] : ["caseload"],
      damage: null,
    };
  });
}

/** Returns the sources of `reports` and a list of the ids that were loaded. */
export function makeSources(reports: readonly IndexedReport[]): {
  sources: ReportSource[];
  loaded: string[];
} {
  const loaded: string[] = [];
  const sources = reports.map((report) => ({
    id: report.meta.id,
    hash: report.hash,
    load: () => {
      loaded.push(report.meta.id);
      return report;
    },
  }));
  return { sources, loaded };
}

/** Three reports of two places and two years. */
export function makeCorpus(): IndexedReport[] {
  return [
    makeReport({
      id: "qinghe-2021",
      aliases: ["青禾高新区", "高新区"],
      paragraphs: [
        "全市收到行政复议申请80件，受理62件，审结60件。",
        "全年开展行政执法人员培训12场次，培训3000人次。",
        "人民调解组织调解纠纷1592件，成功率99.28%。",
      ],
    }),
    makeReport({
      id: "qinghe-2022",
      year: 2022,
      paragraphs: ["全市受理行政复议案件75件，审结70件。", "行政机关负责人出庭应诉率100%。"],
    }),
    makeReport({
      id: "baishi-2021",
      region: { code: "", name: "白石新区", level: "county", path: ["云岭省", "白石新区"] },
      heading: "完善行政执法体制",
      paragraphs: ["办理行政复议案件9件。", "清理规范性文件41件，废止5件。"],
    }),
  ];
}
