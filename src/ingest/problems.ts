/** Faults of single files as values, so that one bad file does not keep the others from being served. */
import { BotError } from "../errors.ts";
import { MANIFEST_FILE } from "./corpus-files.ts";
import { emptyManifest, type Manifest, readManifest } from "./manifest.ts";
import type { FileProblem } from "./summary.ts";

/** More than these would push the first ones off the screen. */
const MAX_TOLD = 10;

/** Returns what went wrong with `file`, with its cause and the remedy. */
export function toProblem(file: string, error: unknown): FileProblem {
  if (error instanceof BotError) return { file, code: error.code, message: error.message };
  const code = systemCode(error);
  if (code !== null) {
    const message = `「${file}」不能读取（${code}）。请检查文件是否还在、有没有读取权限。`;
    return { file, code: "file_format", message };
  }
  const cause = error instanceof Error ? error.message : String(error);
  const message = `「${file}」处理时出错（${cause}），没有收录。请把这个文件发给维护者。`;
  return { file, code: "file_format", message };
}

/**
 * Returns the manifest of the corpus, and what is wrong with it: a broken one is told of and left
 * aside, and entries for files that are not there are told of.
 */
export async function readManifestOrProblem(
  corpusDir: string,
  files: readonly string[],
): Promise<{ readonly manifest: Manifest; readonly problems: readonly FileProblem[] }> {
  try {
    const manifest = await readManifest(corpusDir);
    const known = new Set(files);
    const stray = Object.keys(manifest.reports).filter((file) => !known.has(file));
    return { manifest, problems: stray.map(strayEntry) };
  } catch (error) {
    return { manifest: emptyManifest(), problems: [toProblem(MANIFEST_FILE, error)] };
  }
}

/** Returns the fault of a corpus none of whose files can be served. */
export function noReportFault(corpusDir: string, problems: readonly FileProblem[]): BotError {
  const told = problems.slice(0, MAX_TOLD).map(({ message }) => `  ${message}`);
  const more = problems.length > MAX_TOLD ? [`  ……共 ${problems.length} 处`] : [];
  return new BotError(
    "corpus_empty",
    [`语料文件夹「${corpusDir}」里没有可用的报告：`, ...told, ...more].join("\n"),
  );
}

function strayEntry(file: string): FileProblem {
  const message = `${MANIFEST_FILE} 里写了「${file}」，但语料文件夹里没有这个文件。请核对文件名，或删去这一条。`;
  return { file: MANIFEST_FILE, code: "manifest_invalid", message };
}

function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  return typeof error.code === "string" && /^E[A-Z]+$/u.test(error.code) ? error.code : null;
}
