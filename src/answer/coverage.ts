/** Answers questions about the collection itself: which places and years, who published, when, where. */
import { fullPlaceName } from "../domain/place-name.ts";
import type { Intent } from "../question.ts";
import { splitLines } from "../text/lines.ts";
import type { ReportMeta, TextRange } from "../types.ts";
import { type AnswerContext, type AnswerDraft, draft } from "./context.ts";
import { messages, reportName } from "./messages.ts";

const MAX_ROWS = 30;
const HEAD_CHARS = 1500;

/** Returns the list of covered places and years, restricted to those asked for. */
export function composeCoverage(context: AnswerContext): AnswerDraft {
  const { groups, store, question } = context;
  const { years, regions } = {
    years: question.years.years,
    regions: question.regions.map(({ key }) => key),
  };
  const reports =
    regions.length > 0
      ? groups.flatMap((group) => group.reports)
      : store.findReports({ ...(years.length > 0 ? { years } : {}), limit: MAX_ROWS });
  if (reports.length === 0) {
    const have = store.countByYear().map(({ year, reports: count }) => `${year}年度${count}份`);
    return draft({
      status: "not_found",
      reason: "no_report",
      answer: `${messages.noReport(question.regions[0]?.region.name ?? null, years)}现有：${have.join("、")}。`,
    });
  }
  const newest =
    /最[新近]/u.test(question.text) && regions.length === 0
      ? store.findReports({
          years: store
            .countByYear()
            .slice(-1)
            .map(({ year }) => year),
          limit: MAX_ROWS,
        })
      : null;
  if (newest !== null) {
    const list = newest.map((report) => `${fullPlaceName(report.region)}（${report.year}年度）`);
    return draft({
      status: "answered",
      answer: `收录的最新报告：${list.join("；")}。`,
      headline: list.length === 1 ? (list[0] ?? null) : null,
    });
  }
  const names = reports.map(
    (report) =>
      `${fullPlaceName(report.region)}（${report.year}年度）${titleMark(context, report)}`,
  );
  const total = regions.length === 0 && years.length === 0 ? store.countReports() : reports.length;
  const more =
    total > reports.length ? `，共${total}份，这里列出前${reports.length}份` : `，共${total}份`;
  return draft({
    status: "answered",
    answer: `收录的报告${more}：${names.join("；")}。`,
    table: {
      columns: ["地区", "年度", "标题", "发布单位", "发布日期"],
      rows: reports.map((report) => [
        fullPlaceName(report.region),
        `${report.year}`,
        report.title,
        report.issuer ?? "未载明",
        report.publishedAt ?? "未载明",
      ]),
    },
  });
}

/** Returns what is asked of a report's publication, cited to the line that says it where one does. */
export function composeMeta(
  context: AnswerContext,
  field: Extract<Intent, { kind: "meta" }>["field"],
): AnswerDraft | null {
  const reports = context.groups.flatMap((group) => group.reports);
  const lines = reports.slice(0, 6).map((report) => describe(context, report, field));
  const only = lines.length === 1 ? lines[0] : undefined;
  if (lines.length === 0) return null;
  if (only !== undefined && only.value === null) {
    return draft({ status: "not_found", reason: "no_figure", answer: only.line });
  }
  return draft({
    status: "answered",
    answer: lines.map(({ line }) => line).join("\n"),
    headline: only?.value ?? null,
  });
}

/** The line that names the report, or the first that names its year; "" where neither is printed. */
function titleMark({ store, citations }: AnswerContext, report: ReportMeta): string {
  const line =
    lineWith(store.getText(report.id) ?? "", [report.title]) ??
    lineWith(store.getText(report.id) ?? "", [`${report.year}年`]);
  return line === null ? "" : citations.mark(report, line);
}

const FIELD_NAMES = {
  issuer: "发布单位",
  publishedAt: "发布日期",
  title: "标题",
  url: "公开地址",
} as const;

function describe(
  { store, citations }: AnswerContext,
  report: ReportMeta,
  field: keyof typeof FIELD_NAMES,
): { line: string; value: string | null } {
  const value = report[field];
  if (value === null)
    return { line: `${reportName(report)}的页面没有载明${FIELD_NAMES[field]}。`, value };
  const text = store.getText(report.id) ?? "";
  const source =
    field === "url" ? null : lineWith(text, field === "publishedAt" ? dateForms(value) : [value]);
  const mark = source === null ? "" : citations.mark(report, source);
  const copy = field === "url" && !report.official ? "（公开副本，并非官方域名）" : "";
  return { line: `${reportName(report)}的${FIELD_NAMES[field]}：${value}${copy}${mark}`, value };
}

function dateForms(iso: string): string[] {
  const [year = "", month = "", day = ""] = iso.split("-");
  const short = (part: string): string => String(Number(part));
  return [
    iso,
    `${year}年${month}月${day}日`,
    `${year}年${short(month)}月${short(day)}日`,
    iso.replaceAll("-", "/"),
    iso.replaceAll("-", "."),
  ];
}

/** The first line near the top, else anywhere near the end, that prints one of the forms. */
function lineWith(text: string, forms: readonly string[]): TextRange | null {
  const head = splitLines(text, { start: 0, end: Math.min(HEAD_CHARS, text.length) });
  const tail = splitLines(text, { start: Math.max(0, text.length - HEAD_CHARS), end: text.length });
  return (
    [...head, ...tail].find(({ start, end }) =>
      forms.some((form) => text.slice(start, end).includes(form)),
    ) ?? null
  );
}
