/** Reports, and files that could not be taken in, as terminal text; for `ingest` and `reports`. */
import { MANIFEST_FILE } from "../../src/ingest/corpus-files.ts";
import type { FileProblem, IngestSummary, ReportSummary } from "../../src/ingest/summary.ts";
import type { Region } from "../../src/types.ts";
import { tableLines } from "./table.ts";
import type { Style } from "./terminal.ts";
import { indent, printable } from "./width.ts";

export interface ReportLayout {
  readonly style: Style;
  /** Columns to lay out in; null for a pipe. */
  readonly columns: number | null;
}

/** More names would not fit on one line. */
const MAX_NAMED = 3;
const ORIGINS = { text: "正文", manifest: "manifest.json", file: "文件名" } as const;

/** Returns a table of the reports, one row each; `[]` for none. */
export function reportTable(
  reports: readonly ReportSummary[],
  { style, columns }: ReportLayout,
): string[] {
  if (reports.length === 0) return [];
  const rows = reports.map(({ meta }) => [
    printable(placeOf(meta.region)),
    String(meta.year),
    printable(meta.title),
    printable(meta.issuer ?? "—"),
    meta.publishedAt ?? "—",
  ]);
  const table = { columns: ["地区", "年度", "报告", "发布单位", "发布日期"], rows };
  return tableLines(table, { style, columns });
}

/** Returns how one report was understood: what it is, what was found in it, what is doubtful. */
export function reportLines(report: ReportSummary, { style, columns }: ReportLayout): string[] {
  const { meta } = report;
  const layout = { first: "  ", rest: "  ", columns };
  const issued = [meta.issuer ?? "发布单位未注明", meta.publishedAt ?? "发布日期未注明"].join("，");
  const found = [
    `章节 ${report.sections}`,
    `片段 ${report.chunks}`,
    `数字 ${report.figures}（归入指标 ${report.linked}）`,
    ...(report.dropped === 0 ? [] : [`略去导航、页脚等 ${report.dropped} 行`]),
  ];
  const damage = `原文疑有缺字 ${report.damaged} 处，引用时照录原文`;
  return [
    `${style.green("✓")} ${style.bold(printable(placeOf(meta.region)))} ${style.bold(`${meta.year}年`)}  ${style.dim(printable(meta.file))}`,
    indent(`《${printable(meta.title)}》`, layout),
    indent(style.dim(printable(issued)), layout),
    indent(style.dim(found.join("  ")), layout),
    ...(report.damaged === 0 ? [] : [remark(damage, { style, columns })]),
    ...report.remarks.map((text) => remark(printable(text), { style, columns })),
  ];
}

/** Returns which of a report's particulars were not read from its text; "" when all were. */
export function originText({ meta }: ReportSummary): string {
  const names: Readonly<Record<string, string>> = {
    title: "题名",
    region: "地区",
    year: "年度",
    issuer: "发布单位",
    publishedAt: "发布日期",
    url: "网址",
  };
  const parts = Object.entries(meta.origin).flatMap(([key, origin]) => {
    const name = names[key];
    return name === undefined || origin === "text" ? [] : [`${name}取自${ORIGINS[origin]}`];
  });
  return parts.join("，");
}

/**
 * Returns a line for each file that is not served, with the cause and the remedy; after `max` of
 * them only how many more there are.
 */
export function problemLines(
  problems: readonly FileProblem[],
  { style, max = problems.length }: { readonly style: Style; readonly max?: number },
): string[] {
  const lines = problems.slice(0, max).map(
    ({ file, message }) =>
      // a message that names its file needs no second name
      `${style.yellow("!")} ${message.includes(file) ? "" : `「${printable(file)}」`}${printable(message)}`,
  );
  const more = problems.length - lines.length;
  return more === 0 ? lines : [...lines, `……另有 ${more} 处，全部见：npm run -s reports`];
}

/** Returns the closing line: how many reports, places, years and figures. */
export function totalText({ reports, problems }: IngestSummary): string {
  const years = reports.map(({ meta }) => meta.year);
  const places = new Set(reports.map(({ meta }) => meta.region.path.join("/")));
  const sum = (pick: (report: ReportSummary) => number): number =>
    reports.reduce((total, report) => total + pick(report), 0);
  const span = years.length === 0 ? "" : `，${spanText(years)}`;
  const left = leftOutParts(problems)
    .map((part) => `；${part}`)
    .join("");
  const figures = sum(({ figures: count }) => count);
  return `共 ${reports.length} 份报告，${places.size} 个地区${span}，可查数字 ${figures} 个${left}。`;
}

/**
 * Returns one line that reminds of files left out because of a fault; "" when there are none. A
 * second copy of a report is no fault: its contents are served.
 */
export function reminderText(problems: readonly FileProblem[]): string {
  const faults = problems.filter(({ code }) => code !== "duplicate_report");
  const files = [...new Set(faults.map(({ file }) => file))].filter((one) => one !== MANIFEST_FILE);
  const named = files.slice(0, MAX_NAMED).map((file) => `「${printable(file)}」`);
  const names =
    files.length === 0 ? "" : `（${named.join("")}${files.length > MAX_NAMED ? "等" : ""}）`;
  const parts = leftOutParts(faults);
  return parts.length === 0
    ? ""
    : `${parts.join("，")}${names}，原因和处理办法见：npm run -s reports`;
}

/** The manifest is no report: what is wrong with it is told apart. */
function leftOutParts(problems: readonly FileProblem[]): string[] {
  const files = new Set(problems.map(({ file }) => file));
  const isManifestWrong = files.delete(MANIFEST_FILE);
  return [
    ...(isManifestWrong ? [`${MANIFEST_FILE} 有误`] : []),
    ...(files.size === 0 ? [] : [`${files.size} 个文件没有收录`]),
  ];
}

function spanText(years: readonly number[]): string {
  const first = years.reduce((low, year) => Math.min(low, year));
  const last = years.reduce((high, year) => Math.max(high, year));
  return first === last ? `${first}年` : `${first}—${last}年`;
}

function placeOf(region: Region): string {
  return region.path.length === 0 ? region.name : region.path.join(" ");
}

function remark(text: string, { style, columns }: ReportLayout): string {
  return indent(style.yellow(text), { first: `  ${style.yellow("※")} `, rest: "    ", columns });
}
