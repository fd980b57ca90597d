/** The data folder: made, tried, and its faults told with the remedy. */
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { BotError } from "../errors.ts";

/** What the index and the memory of the corpus are kept in. */
const OWN_FILES = [
  "index.sqlite",
  "index.sqlite.building",
  "index.check.json",
  "index.lock",
  "corpus-files.json",
  "corpus-reports.json",
] as const;

/**
 * Makes sure that `dataDir` is a folder that can be written, and that no folder stands where a file
 * is to be: an empty one (a container's mount of a missing file leaves such) is removed. Throws
 * `config_invalid` if not.
 */
export function prepareDataDir(dataDir: string): void {
  try {
    makeFolder(path.resolve(dataDir));
    const probe = path.join(dataDir, `.${randomUUID()}`);
    writeFileSync(probe, "");
    rmSync(probe);
    for (const name of OWN_FILES) clearWay(path.join(dataDir, name));
  } catch (error) {
    throw toDataDirFault(dataDir, error);
  }
}

/**
 * Returns what a fault of the system or of the database in `dataDir` means to the operator; any
 * other error as it is.
 */
export function toDataDirFault(dataDir: string, error: unknown): unknown {
  if (error instanceof BotError || !(error instanceof Error) || !("code" in error)) return error;
  const code = String(error.code);
  if (!/^E[A-Z]+$|^ERR_SQLITE/u.test(code)) return error;
  const cause = code.startsWith("ERR_") ? error.message : code;
  return new BotError(
    "config_invalid",
    `数据文件夹「${dataDir}」不能读写（${cause}）。请检查权限和磁盘空间，或用 DATA_DIR 指明另一个文件夹。`,
    { cause: error },
  );
}

function clearWay(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  try {
    rmdirSync(file);
  } catch (cause) {
    // not empty, a mount or a link: somebody else's, and not for us to remove
    throw new BotError(
      "config_invalid",
      `「${file}」是文件夹，而这里要放索引文件。请移走或删去这个文件夹再试，索引会自动重建；也可以用 DATA_DIR 指明另一个文件夹。`,
      { cause },
    );
  }
}

/** Not mkdir's own `recursive`, which never returns on file systems such as /proc. */
function makeFolder(dir: string): void {
  if (existsSync(dir)) return;
  makeFolder(path.dirname(dir));
  try {
    mkdirSync(dir);
  } catch (error) {
    // another process may have made it in between
    if (!existsSync(dir)) throw error;
  }
}
