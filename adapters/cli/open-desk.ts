/**
 * Opens the corpus for a command: shows progress while the index is built, and says on standard
 * error which files are left out: in full when the index was built just now, else in one line.
 */
import type { Env } from "../../src/config/env.ts";
import type { FileProblem } from "../../src/ingest/summary.ts";
import type { Citation } from "../../src/types.ts";
import { findPlace } from "./find-place.ts";
import type { AnswerLayout } from "./print-answer.ts";
import { problemLines, reminderText } from "./print-reports.ts";
import { createProgress } from "./progress.ts";
import type { Desk, Services } from "./services.ts";
import { layoutWidth, styleFor, type Terminal, writeTo } from "./terminal.ts";

/** More would hide the answer that was asked for. */
const MAX_PROBLEMS = 5;

/** Returns the corpus, its index built or updated where needed; rejects when there is nothing to serve. */
export async function openDesk(
  terminal: Terminal,
  {
    services,
    env,
    reminds = true,
  }: {
    readonly services: Services;
    readonly env: Env;
    /** False for a command that tells on its own which files are left out. */
    readonly reminds?: boolean;
  },
): Promise<Desk> {
  const progress = createProgress(terminal);
  let built = false;
  try {
    const desk = await services.open({
      env,
      onProgress: (step) => {
        built = true;
        progress.update(step);
      },
      ...(terminal.signal === undefined ? {} : { signal: terminal.signal }),
    });
    progress.stop();
    if (built) await tellProblems(terminal, (await desk.summary()).problems);
    else if (reminds) await remind(terminal, (await desk.summary()).problems);
    return desk;
  } finally {
    progress.stop();
  }
}

/** Returns how answers are laid out on the terminal's standard output. */
export function answerLayout(terminal: Terminal, desk: Desk, env: Env): AnswerLayout {
  const finder = { store: desk.store, corpusDir: env.CORPUS_DIR, cwd: terminal.cwd };
  return {
    style: styleFor(terminal.stdout, terminal.env),
    columns: layoutWidth(terminal.stdout),
    hasPublicUrl: env.PUBLIC_URL !== undefined,
    findPlace: (citation: Citation) => findPlace(finder, citation),
  };
}

async function tellProblems(terminal: Terminal, problems: readonly FileProblem[]): Promise<void> {
  const style = styleFor(terminal.stderr, terminal.env);
  const lines = problemLines(problems, { style, max: MAX_PROBLEMS });
  await writeTo(terminal.stderr, lines.map((line) => `${line}\n`).join(""));
}

async function remind(terminal: Terminal, problems: readonly FileProblem[]): Promise<void> {
  const text = reminderText(problems);
  if (text === "") return;
  const style = styleFor(terminal.stderr, terminal.env);
  await writeTo(terminal.stderr, `${style.yellow("!")} ${text}\n`);
}
