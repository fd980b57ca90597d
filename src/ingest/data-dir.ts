/** The data folder: made, tried, and its faults told with the remedy. */
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { BotError } from "../errors.ts";

/** Makes sure that `dataDir` is a folder that can be written; throws `config_invalid` if not. */
export function prepareDataDir(dataDir: string): void {
  try {
    makeFolder(path.resolve(dataDir));
    const probe = path.join(dataDir, `.${randomUUID()}`);
    writeFileSync(probe, "");
    rmSync(probe);
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
