/**
 * Writes and removes the words of chunks in the full-text index. Removing takes exactly the words
 * that were written, which are cut anew: a table with `contentless_delete` would do without them,
 * but keeps counting removed rows in its BM25 statistics. Should the words come out otherwise than
 * they went in (a new dictionary), the check of the report tells, and all words are written anew.
 */
import { crc32 } from "node:zlib";
import type { Chunk } from "../types.ts";
import type { Database } from "./database.ts";
import { toChunk } from "./records.ts";
import { readNumber } from "./rows.ts";
import { toIndexText } from "./tokens.ts";

interface WordRow {
  readonly id: number;
  readonly text: string;
  readonly headings: string;
}

/** The row ids of a report and of its first chunk. */
export interface ReportRow {
  readonly report: number;
  readonly first: number;
}

/** Writes the words of a report's chunks, which take the ids from `first` on. */
export function insertWords(
  database: Database,
  { report, first }: ReportRow,
  chunks: readonly Chunk[],
): void {
  const rows = cutChunks(first, chunks);
  for (const { id, text, headings } of rows) {
    database.run("INSERT INTO chunks_fts (rowid, text, headings) VALUES (?, ?, ?)", [
      id,
      text,
      headings,
    ]);
  }
  database.run("UPDATE reports SET words_check = ? WHERE id = ?", [checkOf(rows), report]);
}

/** Removes the words of a report's chunks, which must still be there. */
export function removeWords(database: Database, { report, first }: ReportRow): void {
  const rows = cutChunks(first, readChunks(database, report));
  const written = database.get("SELECT words_check FROM reports WHERE id = ?", [report]) ?? {};
  if (readNumber(written, "words_check") !== checkOf(rows)) {
    rewriteOthers(database, report);
    return;
  }
  for (const { id, text, headings } of rows) {
    database.run(
      "INSERT INTO chunks_fts (chunks_fts, rowid, text, headings) VALUES ('delete', ?, ?, ?)",
      [id, text, headings],
    );
  }
}

/** Empties the full-text index and writes the words of all reports but one anew. */
function rewriteOthers(database: Database, without: number): void {
  database.run("INSERT INTO chunks_fts (chunks_fts) VALUES ('delete-all')");
  const reports = database.all("SELECT id, first_chunk FROM reports WHERE id <> ?", [without]);
  for (const row of reports) {
    const [report, first] = [readNumber(row, "id"), readNumber(row, "first_chunk")];
    insertWords(database, { report, first }, readChunks(database, report));
  }
}

function readChunks(database: Database, report: number): Chunk[] {
  return database
    .all("SELECT *, '' AS report_key FROM chunks WHERE report = ? ORDER BY id", [report])
    .map(toChunk);
}

function cutChunks(first: number, chunks: readonly Chunk[]): WordRow[] {
  return chunks.map(({ text, sectionPath }, position) => ({
    id: first + position,
    text: toIndexText(text),
    headings: toIndexText(sectionPath.join("\n")),
  }));
}

function checkOf(rows: readonly WordRow[]): number {
  return crc32(rows.map(({ text, headings }) => `${text}\n${headings}\n`).join(""));
}
