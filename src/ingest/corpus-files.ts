/**
 * Which files of the corpus folder are reports to read, with the size and time that tell cheaply
 * whether any has changed. What accompanies a corpus (README, licence, manifest) is no report.
 */
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { BotError } from "../errors.ts";

export interface CorpusFile {
  /** Path inside the corpus folder, parts joined by "/". */
  readonly file: string;
  readonly size: number;
  readonly mtimeMs: number;
}

export const MANIFEST_FILE = "manifest.json";

const ACCOMPANYING = /^(?:(?:readme|licen[cs]e|notice|copying)(?:\..*)?|manifest\.json)$/iu;
/** Hidden files, and what editors and downloads leave while they work. */
const TEMPORARY =
  /^(?:\.|~\$)|(?:~|\.(?:tmp|swp|bak|part|crdownload))$|^(?:thumbs\.db|desktop\.ini)$/iu;
const STATS_AT_ONCE = 64;

/**
 * Returns the files of `dir` and its folders in order of name. Throws `corpus_missing` where there
 * is no such folder or it cannot be read, `corpus_empty` where it holds no file.
 */
export async function listCorpus(dir: string): Promise<CorpusFile[]> {
  const names = (await readNames(dir)).filter((name) => isReportName(name)).sort();
  const files: CorpusFile[] = [];
  for (let from = 0; from < names.length; from += STATS_AT_ONCE) {
    const batch = names.slice(from, from + STATS_AT_ONCE);
    files.push(...(await Promise.all(batch.map((name) => describeFile(dir, name)))));
  }
  if (files.length > 0) return files;
  throw new BotError(
    "corpus_empty",
    `语料文件夹「${dir}」里没有报告。请放入报告（.txt、.md 或 .html，每份一个文件）后再试。`,
  );
}

/** Returns the manifest's size and time; null when the corpus has none. */
export async function statManifest(dir: string): Promise<CorpusFile | null> {
  const file = await describeFile(dir, MANIFEST_FILE);
  return file.size === -1 ? null : file;
}

/** Returns whether a path inside the corpus folder may be a report, judged by its name. */
export function isReportName(name: string): boolean {
  const parts = name.split("/");
  return parts.every((part) => !TEMPORARY.test(part)) && !ACCOMPANYING.test(parts.at(-1) ?? "");
}

async function readNames(dir: string): Promise<string[]> {
  try {
    const entries = await readdir(dir, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
      .map((name) => name.split(path.sep).join("/"));
  } catch (cause) {
    throw new BotError("corpus_missing", missingText(dir, cause), { cause });
  }
}

/** A file that is gone or out of reach has size -1: reading it then tells why. */
async function describeFile(dir: string, file: string): Promise<CorpusFile> {
  try {
    const { size, mtimeMs } = await stat(path.join(dir, file));
    return { file, size, mtimeMs };
  } catch {
    return { file, size: -1, mtimeMs: 0 };
  }
}

function missingText(dir: string, cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? cause.code : "";
  const remedy = "请建立这个文件夹并放入报告，或用 CORPUS_DIR 指明报告所在的文件夹。";
  if (code === "ENOENT") return `没有找到语料文件夹「${dir}」。${remedy}`;
  if (code === "ENOTDIR") return `「${dir}」是文件，不是文件夹。${remedy}`;
  return `语料文件夹「${dir}」不能读取（${String(code)}）。请检查读取权限。`;
}
