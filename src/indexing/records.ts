/**
 * Database rows to the types that the steps share. Writing stands in `insert.ts`; a change of a
 * shared type changes both, and the format version.
 */
import { z } from "zod";
import type { Chunk, DataPoint, ReportMeta, Section } from "../types.ts";
import type { Row } from "./database.ts";
import {
  readJson,
  readNumber,
  readNumberOrNull,
  readText,
  readTextOrNull,
  readValue,
} from "./rows.ts";

const namesSchema = z.array(z.string());

const metaSchema: z.ZodType<ReportMeta> = z.object({
  id: z.string(),
  file: z.string(),
  title: z.string(),
  region: z.object({
    code: z.string(),
    name: z.string(),
    level: z.enum(["province", "prefecture", "county", "other"]),
    path: namesSchema,
  }),
  year: z.number(),
  issuer: z.string().nullable(),
  publishedAt: z.string().nullable(),
  url: z.string().nullable(),
  official: z.boolean(),
  aliases: namesSchema,
  origin: z.record(z.string(), z.enum(["text", "manifest", "file"])),
});

const kindSchema = z.enum([
  "count",
  "share",
  "money",
  "duration",
  "date",
  "rank",
  "change",
  "score",
]);
const exactnessSchema = z.enum(["exact", "moreThan", "atLeast", "about", "atMost"]);
const directionSchema = z.literal([-1, 0, 1]);

/** Returns the report of a row with column `meta`. */
export function toReport(row: Row): ReportMeta {
  return readJson(metaSchema, row, "meta");
}

/** Returns the section of a row of `sections`. */
export function toSection(row: Row): Section {
  return {
    index: readNumber(row, "position"),
    parent: readNumberOrNull(row, "parent"),
    level: readNumber(row, "level"),
    label: readText(row, "label"),
    title: readText(row, "title"),
    start: readNumber(row, "start"),
    end: readNumber(row, "end"),
    bodyStart: readNumber(row, "body_start"),
  };
}

/** Returns the chunk of a row of `chunks` with the report's key as `report_key`. */
export function toChunk(row: Row): Chunk {
  return {
    id: readText(row, "key"),
    reportId: readText(row, "report_key"),
    ordinal: readNumber(row, "ordinal"),
    start: readNumber(row, "start"),
    end: readNumber(row, "end"),
    sectionPath: readJson(namesSchema, row, "section_path"),
    text: readText(row, "text"),
  };
}

/** Returns the data point of a row of `data_points` with `report_key` and `chunk_key`. */
export function toDataPoint(row: Row): DataPoint {
  return {
    id: readText(row, "key"),
    reportId: readText(row, "report_key"),
    chunkId: readText(row, "chunk_key"),
    start: readNumber(row, "start"),
    end: readNumber(row, "end"),
    printed: readText(row, "printed"),
    value: readNumber(row, "value"),
    high: readNumberOrNull(row, "high"),
    unit: readText(row, "unit"),
    kind: readValue(kindSchema, row, "kind"),
    exactness: readValue(exactnessSchema, row, "exactness"),
    direction: readValue(directionSchema, row, "direction"),
    sectionPath: readJson(namesSchema, row, "section_path"),
    sentence: { start: readNumber(row, "sentence_start"), end: readNumber(row, "sentence_end") },
    clause: { start: readNumber(row, "clause_start"), end: readNumber(row, "clause_end") },
    subject: readText(row, "subject"),
    predicate: readText(row, "predicate"),
    scope: readTextOrNull(row, "scope"),
    period: readTextOrNull(row, "period"),
    indicators: readJson(namesSchema, row, "indicators"),
    damage: readTextOrNull(row, "damage"),
  };
}
