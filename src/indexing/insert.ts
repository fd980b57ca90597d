/**
 * Puts one report with its sections, chunks, data points and vectors into an index being built, and
 * takes one out again. The only place that knows both the tables and the shared types for writing.
 */
import { BotError } from "../errors.ts";
import { regionKey } from "../store.ts";
import type { Chunk, DataPoint } from "../types.ts";
import { listAliases } from "./aliases.ts";
import type { Database } from "./database.ts";
import { readNumber } from "./rows.ts";
import type { IndexedReport } from "./types.ts";
import { insertWords, removeWords } from "./word-rows.ts";

/** The chunk ids of a report: `first` to `last`; none when `last` is smaller. */
export interface ChunkRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Inserts `report` and returns the ids of its chunks; throws `input_invalid` for a chunk that is
 * not verbatim or a data point without its chunk, `duplicate_report` for an id that is taken.
 */
export function insertReport(database: Database, report: IndexedReport): ChunkRange {
  const { meta, text } = report;
  if (database.get("SELECT id FROM reports WHERE key = ?", [meta.id]) !== undefined) {
    throw new BotError("duplicate_report", `报告 ${meta.id} 出现了两次，请检查语料目录。`);
  }
  const first = nextChunkId(database);
  const last = first + report.chunks.length - 1;
  const id = database.run(
    `INSERT INTO reports (key, hash, region_key, region_path, year, first_chunk, last_chunk, meta)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      meta.id,
      report.hash,
      regionKey(meta.region),
      meta.region.path.join("/"),
      meta.year,
      first,
      last,
      JSON.stringify(meta),
    ],
  );
  database.run("INSERT INTO report_texts VALUES (?, ?)", [id, text]);
  for (const { head, alias } of listAliases(meta)) {
    const region = regionKey(meta.region);
    database.run("INSERT INTO region_aliases VALUES (?, ?, ?, ?)", [head, alias, region, id]);
  }
  insertSections(database, id, report);
  const chunkIds = new Map<string, number>();
  for (const [position, chunk] of report.chunks.entries()) {
    if (text.slice(chunk.start, chunk.end) !== chunk.text)
      reject(meta.id, `${chunk.id} 与原文不符`);
    insertChunk(database, { id: first + position, report: id, chunk });
    chunkIds.set(chunk.id, first + position);
  }
  insertWords(database, { report: id, first }, report.chunks);
  for (const point of report.dataPoints) {
    const chunk = chunkIds.get(point.chunkId);
    if (chunk === undefined) return reject(meta.id, `数据点 ${point.id} 不属于任何文段`);
    insertDataPoint(database, { report: id, chunk, point });
  }
  return { first, last };
}

/** Keeps the vectors of a report's chunks, in the order of the chunks. */
export function insertVectors(
  database: Database,
  { reportId, vectors }: { readonly reportId: string; readonly vectors: readonly Float32Array[] },
): void {
  const bytes = Buffer.concat(
    vectors.map(({ buffer, byteOffset, byteLength }) =>
      Buffer.from(buffer, byteOffset, byteLength),
    ),
  );
  database.run("INSERT INTO report_vectors SELECT id, first_chunk, ? FROM reports WHERE key = ?", [
    bytes,
    reportId,
  ]);
}

/** Takes a report out and returns the ids its chunks had; null when there is no such report. */
export function removeReport(database: Database, reportId: string): ChunkRange | null {
  const row = database.get("SELECT id, first_chunk, last_chunk FROM reports WHERE key = ?", [
    reportId,
  ]);
  if (row === undefined) return null;
  const id = readNumber(row, "id");
  const range = { first: readNumber(row, "first_chunk"), last: readNumber(row, "last_chunk") };
  removeWords(database, { report: id, first: range.first });
  for (const table of [
    "report_texts",
    "report_vectors",
    "sections",
    "chunks",
    "data_points",
    "data_point_indicators",
    "region_aliases",
  ]) {
    database.run(`DELETE FROM ${table} WHERE report = ?`, [id]);
  }
  database.run("DELETE FROM reports WHERE id = ?", [id]);
  return range;
}

function nextChunkId(database: Database): number {
  const row = database.get("SELECT seq FROM sqlite_sequence WHERE name = 'chunks'");
  return row === undefined ? 1 : readNumber(row, "seq") + 1;
}

function insertSections(database: Database, report: number, { sections }: IndexedReport): void {
  for (const { index, parent, level, label, title, start, end, bodyStart } of sections) {
    database.run("INSERT INTO sections VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", [
      report,
      index,
      parent,
      level,
      label,
      title,
      start,
      end,
      bodyStart,
    ]);
  }
}

interface ChunkRow {
  readonly id: number;
  readonly report: number;
  readonly chunk: Chunk;
}

function insertChunk(database: Database, { id, report, chunk }: ChunkRow): void {
  database.run("INSERT INTO chunks VALUES (?, ?, ?, ?, ?, ?, ?, ?)", [
    id,
    chunk.id,
    report,
    chunk.ordinal,
    chunk.start,
    chunk.end,
    JSON.stringify(chunk.sectionPath),
    chunk.text,
  ]);
}

interface DataPointRow {
  readonly report: number;
  readonly chunk: number;
  readonly point: DataPoint;
}

function insertDataPoint(database: Database, { report, chunk, point }: DataPointRow): void {
  const values = [
    point.id,
    report,
    chunk,
    point.start,
    point.end,
    point.printed,
    point.value,
    point.high,
    point.unit,
    point.kind,
    point.exactness,
    point.direction,
    JSON.stringify(point.sectionPath),
    point.sentence.start,
    point.sentence.end,
    point.clause.start,
    point.clause.end,
    point.subject,
    point.predicate,
    point.scope,
    point.period,
    JSON.stringify(point.indicators),
    point.damage,
  ];
  const places = values.map(() => "?").join(", ");
  const id = database.run(`INSERT INTO data_points VALUES (NULL, ${places})`, values);
  for (const indicator of new Set(point.indicators)) {
    database.run("INSERT INTO data_point_indicators VALUES (?, ?, ?, ?)", [
      indicator,
      report,
      point.start,
      id,
    ]);
  }
}

function reject(reportId: string, problem: string): never {
  throw new BotError("input_invalid", `报告 ${reportId} 不能写入索引：${problem}。`);
}
