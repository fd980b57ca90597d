/** `npm run reports`: which reports can be asked about, and which files are left out and why. */
import type { Env } from "../../src/config/env.ts";
import type { ReportSummary } from "../../src/ingest/summary.ts";
import { openDesk } from "./open-desk.ts";
import { originText, problemLines, reportLines, reportTable, totalText } from "./print-reports.ts";
import type { ExitCode } from "./run-command.ts";
import type { Services } from "./services.ts";
import { layoutWidth, styleFor, type Terminal, writeTo } from "./terminal.ts";
import { readArguments } from "./usage.ts";
import { printable } from "./width.ts";

export const REPORTS_HELP = `用法：npm run -s reports -- [选项] [筛选词…]

列出可以查询的报告；给出筛选词（地区、年份、题名中的字）时只列相符的。

选项：
  --details  逐份列出章节、数字、来历和存疑之处
  --json     输出 JSON
  --help     显示本说明

例：npm run -s reports -- 安徽 2020
`;

/** A terminal's page is soon full; a pipe gets every row. */
const MAX_TERMINAL_ROWS = 200;

/** Lists the reports that match the words of `argv`, and returns the exit code. */
export async function reports(
  terminal: Terminal,
  { argv, env, services }: { readonly argv: readonly string[]; env: Env; services: Services },
): Promise<ExitCode> {
  const { flags, words } = readArguments(argv, ["json", "details"]);
  if (flags.has("help")) {
    await writeTo(terminal.stdout, REPORTS_HELP);
    return 0;
  }
  const desk = await openDesk(terminal, { services, env, reminds: false });
  const summary = await desk.summary();
  desk.close();
  const chosen = summary.reports.filter((report) => words.every((word) => matches(report, word)));
  if (flags.has("json")) {
    const output = { reports: chosen, problems: summary.problems };
    await writeTo(terminal.stdout, `${JSON.stringify(output, null, 2)}\n`);
    return 0;
  }
  const layout = {
    style: styleFor(terminal.stdout, terminal.env),
    columns: layoutWidth(terminal.stdout),
  };
  if (chosen.length === 0 && words.length > 0) {
    await writeTo(terminal.stdout, `${noMatchText(words, summary.reports)}\n`);
    return 0;
  }
  const shown = layout.columns === null ? chosen : chosen.slice(0, MAX_TERMINAL_ROWS);
  const problems = words.length === 0 ? summary.problems : [];
  const lines = [
    ...(flags.has("details")
      ? shown.flatMap((report) => [...reportLines(report, layout), ...originLines(report), ""])
      : [...reportTable(shown, layout), ""]),
    ...problemLines(problems, layout),
    ...(shown.length < chosen.length
      ? [`只列出前 ${shown.length} 份，请加筛选词，如：npm run -s reports -- 安徽 2020`]
      : []),
    totalText({ reports: chosen, problems }),
  ];
  await writeTo(terminal.stdout, `${lines.join("\n")}\n`);
  return 0;
}

/** Returns whether `word` stands in the report's place, year, title, issuer or file name. */
export function matches({ meta }: ReportSummary, word: string): boolean {
  const wanted = word.replace(/^(\d{4})年$/u, "$1").toLowerCase();
  const told = [...meta.region.path, ...meta.aliases, String(meta.year), meta.title, meta.file];
  return [...told, meta.issuer ?? ""].some((text) => text.toLowerCase().includes(wanted));
}

/** What to try instead, with an example that finds something. */
function noMatchText(words: readonly string[], served: readonly ReportSummary[]): string {
  const [first] = served;
  const none = `没有与「${printable(words.join(" "))}」相符的报告。`;
  if (first === undefined) return none;
  const example = `${first.meta.region.name} ${first.meta.year}`;
  return [
    none,
    `筛选词可以是地区、年份或题名中的字，如：npm run -s reports -- ${printable(example)}`,
    `不加筛选词则列出全部 ${served.length} 份：npm run -s reports`,
  ].join("\n");
}

function originLines(report: ReportSummary): string[] {
  const text = originText(report);
  return text === "" ? [] : [`  ${text}`];
}
