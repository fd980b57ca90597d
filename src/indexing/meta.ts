/**
 * What an index file says of itself: under which embedder and from which state of the corpus it was
 * made, how much it holds, and which vector file belongs to it.
 */
import { z } from "zod";
import { BotError } from "../errors.ts";
import type { Database } from "./database.ts";
import { readNumber, readText } from "./rows.ts";
import { FORMAT_VERSION } from "./schema.ts";

const indexMetaSchema = z.object({
  format: z.literal(FORMAT_VERSION),
  /** Differs between any two builds. */
  build: z.string().min(1),
  builtAt: z.iso.datetime(),
  /** State of the corpus, as the caller computes it. */
  fingerprint: z.string(),
  reports: z.number().int().min(0),
  chunks: z.number().int().min(0),
  dataPoints: z.number().int().min(0),
  /** Null when the index was made without an embedder. */
  embedder: z.object({ name: z.string(), dimension: z.number().int().min(1) }).nullable(),
  vectors: z.object({ file: z.string(), bytes: z.number().int(), digest: z.string() }).nullable(),
});

export type IndexMeta = Readonly<z.infer<typeof indexMetaSchema>>;

/** Writes `meta` in place of what was there. */
export function writeMeta(database: Database, meta: IndexMeta): void {
  database.run("DELETE FROM meta");
  for (const [key, value] of Object.entries(meta)) {
    database.run("INSERT INTO meta VALUES (?, ?)", [key, JSON.stringify(value)]);
  }
}

/** Returns what the file says of itself; throws `index_invalid` for another or a broken format. */
export function readMeta(database: Database): IndexMeta {
  const version = readNumber(database.get("PRAGMA user_version") ?? {}, "user_version");
  if (version !== FORMAT_VERSION) {
    throw new BotError(
      "index_invalid",
      `索引格式为第 ${version} 版，需要第 ${FORMAT_VERSION} 版，请重新建立索引。`,
    );
  }
  const rows = database.all("SELECT key, value FROM meta");
  const entries = rows.map((row) => [readText(row, "key"), parse(readText(row, "value"))]);
  const result = indexMetaSchema.safeParse(Object.fromEntries(entries));
  if (result.success) return result.data;
  throw new BotError("index_invalid", "索引的说明信息不完整，请重新建立索引。", {
    cause: result.error,
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
