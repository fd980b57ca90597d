/**
 * Progress of building the index, on standard error: a bar on a terminal, one plain line in a pipe,
 * so that standard output holds the result alone.
 */
import type { IngestProgress } from "../../src/ingest/summary.ts";
import { layoutWidth, styleFor, type Terminal } from "./terminal.ts";
import { columnsOf, printable } from "./width.ts";

export interface Progress {
  readonly update: (progress: IngestProgress) => void;
  /** Removes the bar; called before anything else is written. */
  readonly stop: () => void;
}

const BAR_COLUMNS = 24;
const PHASES = { look: "读取报告", index: "建立索引" } as const;
const CLEAR_LINE = "\r\u001b[2K";

/** Returns a progress display that shows nothing before its first update. */
export function createProgress({ stderr, env }: Pick<Terminal, "stderr" | "env">): Progress {
  if (stderr.isTTY !== true || env.TERM === "dumb") return createPlainProgress(stderr);
  const style = styleFor(stderr, env);
  let shown = false;
  return {
    update: ({ phase, done, total, file }) => {
      shown = true;
      const filled = total === 0 ? BAR_COLUMNS : Math.floor((BAR_COLUMNS * done) / total);
      const bar = style.cyan("█".repeat(filled)) + style.dim("░".repeat(BAR_COLUMNS - filled));
      const head = `${PHASES[phase]} ${bar} ${done}/${total} `;
      const room = (layoutWidth(stderr) ?? 0) - columnsOf(head) - 1;
      stderr.write(`${CLEAR_LINE}${head}${style.dim(shorten(printable(file), room))}`);
    },
    stop: () => {
      if (shown) stderr.write(CLEAR_LINE);
      shown = false;
    },
  };
}

function createPlainProgress(stderr: Terminal["stderr"]): Progress {
  let told = false;
  return {
    update: ({ total }) => {
      if (!told) stderr.write(`正在建立索引，共 ${total} 个文件……\n`);
      told = true;
    },
    stop: () => {},
  };
}

/** Returns the end of `text` that fits into `columns`; a file's name says more than its folder. */
function shorten(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = [...text];
  while (kept.length > 0 && columnsOf(kept.join("")) + 1 > columns) kept = kept.slice(1);
  return `…${kept.join("")}`;
}
