/** `npm run ingest`: builds the index and tells how each report was understood. */
import type { Env } from "../../src/config/env.ts";
import { problemLines, reportLines, totalText } from "./print-reports.ts";
import { createProgress } from "./progress.ts";
import type { ExitCode } from "./run-command.ts";
import type { Services } from "./services.ts";
import { layoutWidth, styleFor, type Terminal, writeTo } from "./terminal.ts";
import { readArguments, UsageError } from "./usage.ts";

export const INGEST_HELP = `用法：npm run -s ingest -- [选项]

读取 CORPUS_DIR（默认 corpus）中的报告，建立索引。语料有变动时，提问前也会自动更新，不必每次运行。

选项：
  --json  输出 JSON
  --help  显示本说明
`;

/** More reports than these are summed up; `npm run reports -- --details` tells each. */
const MAX_DETAILED = 30;

/** Builds the index, prints the summary, and returns the exit code. */
export async function ingest(
  terminal: Terminal,
  { argv, env, services }: { readonly argv: readonly string[]; env: Env; services: Services },
): Promise<ExitCode> {
  const { flags, words } = readArguments(argv, ["json"]);
  if (flags.has("help")) {
    await writeTo(terminal.stdout, INGEST_HELP);
    return 0;
  }
  if (words.length > 0) {
    throw new UsageError("不需要写文件名：把报告放进 CORPUS_DIR（默认 corpus），再运行一次。");
  }
  const progress = createProgress(terminal);
  const { signal, stdout } = terminal;
  try {
    const summary = await services.ingest({
      env,
      onProgress: progress.update,
      ...(signal === undefined ? {} : { signal }),
    });
    progress.stop();
    if (flags.has("json")) {
      await writeTo(stdout, `${JSON.stringify(summary, null, 2)}\n`);
      return 0;
    }
    const layout = { style: styleFor(stdout, terminal.env), columns: layoutWidth(stdout) };
    const detailed = summary.reports.length <= MAX_DETAILED;
    const lines = [
      ...(detailed
        ? summary.reports.flatMap((report) => [...reportLines(report, layout), ""])
        : []),
      ...problemLines(summary.problems, { style: layout.style, max: MAX_DETAILED }),
      totalText(summary),
      ...(detailed ? [] : ["逐份查看：npm run -s reports -- --details"]),
    ];
    await writeTo(stdout, `${lines.join("\n")}\n`);
    return 0;
  } finally {
    progress.stop();
  }
}
