/** The Chinese sentences of answers. Pure templates: no decision is taken here. */
import { placeName } from "../domain/place-name.ts";
import type { DataPoint, ReportMeta } from "../types.ts";

/** 安庆市2020年度报告 */
export function reportName(report: ReportMeta): string {
  return `${placeName(report.region)}${report.year}年度报告`;
}

/** 2019、2020 or, for a longer run, 2000至2020. */
function span(years: readonly number[]): string {
  return years.length > 3 ? `${years[0]}至${years.at(-1)}` : years.join("、");
}

/** A verbatim quotation in corner brackets, so that the quotes inside it stay as they are. */
export function quoted(sentence: string): string {
  return `「${sentence.replace(/\s*\n\s*/gu, "").trim()}」`;
}

export const messages = {
  figure: (headline: string, mark: string, report: ReportMeta, sentence: string): string =>
    `${headline}${mark}。${reportName(report)}原文：${quoted(sentence)}`,
  repeated: (marks: string): string => `同一数字另见${marks}。`,
  alternative: (printed: string, mark: string, sentence: string): string =>
    `同一报告里另有相近的表述，请留意所指是否相同：${printed}${mark}，${quoted(sentence)}`,
  passage: (report: ReportMeta, sentences: string): string => `${reportName(report)}：${sentences}`,
  contradiction: (report: ReportMeta): string =>
    `${placeName(report.region)}${report.year}年度报告对此有不同的表述，两处均列出，未作取舍。`,
  damage: (point: DataPoint): string =>
    `原文“${point.printed}”疑有缺字（${point.damage ?? ""}），此处照原文引用，推测未经核实。`,
  scope: (scope: string): string => `该数字的口径是“${scope}”，不是报告所在地的全部。`,
  period: (period: string): string => `该数字的时间口径是“${period}”，与年度口径可能不同。`,
  rounded: "报告用的是约数，并非精确值。",
  otherWord: (predicate: string): string => `报告的用词是“${predicate}”。`,
  yearShown: (region: string, year: number, asked: string): string =>
    `没有${region}${asked}的报告，这里给出的是${year}年度。`,
  datedIn: (region: string, years: readonly number[], year: number): string =>
    `没有${region}${span(years)}年度的报告；这是${year}年度报告中关于${span(years)}年的表述。`,
  department: (region: string, report: ReportMeta): string =>
    `没有${region}自己的报告；这是${reportName(report)}的部门口径，不代表${region}整体。`,
  within: (region: string, report: ReportMeta): string =>
    `没有${region}自己的报告；这是${reportName(report)}中关于${region}的表述。`,
  onlyYear: (region: string, year: number): string =>
    `未指明年份：${region}目前只有${year}年度的报告。`,
  severalYears: (region: string): string => `未指明年份：${region}有多个年度的报告，以下逐年列出。`,
  yearsDiffer: (years: readonly number[]): string =>
    `各报告年度不同（${years.join("、")}），直接比较请谨慎。`,
  scopesDiffer: (scopes: readonly string[]): string => `统计口径不同：${scopes.join("；")}。`,
  unitsDiffer: "各处的计量单位不同，无法直接比较大小。",
  subjectsDiffer: "各报告的表述不完全相同，请对照原文。",
  noReport: (region: string | null, years: readonly number[]): string =>
    `没有收录${region ?? ""}${years.length > 0 ? `${span(years)}年度` : ""}的法治政府建设年度报告，无法回答。`,
  haveYears: (region: string, years: readonly number[]): string =>
    `${region}现有的是${years.join("、")}年度的报告。`,
  haveNearby: (region: string, nearby: readonly string[]): string =>
    `${region}本级没有报告；收录了${nearby.join("、")}的报告，但它们不代表${region}。`,
  haveRegions: (names: readonly string[]): string => `目前收录：${names.join("、")}。`,
  noFigure: (where: string, what: string): string =>
    `${where}的报告里没有找到${what === "" ? "这一内容" : `“${what}”的相关数据或表述`}。`,
  related: (parts: string): string => `报告中相近的内容（不是所问事项）：${parts}`,
  clarifyRegion: (printed: string, names: readonly string[]): string =>
    `“${printed}”可能指${names.join("、")}，请说明是哪一个。`,
  clarifyTopic: (where: string): string =>
    `想了解${where}的什么内容？例如行政复议、行政应诉、规范性文件、人民调解、法律援助。`,
  outOfScope: "我只回答各地法治政府建设年度报告里的内容，这个问题不在范围内。",
  instruction: "我只回答各地法治政府建设年度报告里的内容，不会改变规则，也不透露内部设置。",
  help: (example: string | null): string =>
    `可以直接问各地法治政府建设年度报告里的数字和内容${example === null ? "" : `，例如“${example}”`}；也可以写下一个带数字的说法，让我对照报告核实。`,
  supported: "一致：报告与该说法相符。",
  refuted: "不一致：报告中的数字不同。",
  otherScope: "口径不同：报告中有这个数字，但说的是另一回事、另一地方或另一年度。",
  notFoundClaim: "未找到：报告里没有可以核对这一说法的内容。",
} as const;
