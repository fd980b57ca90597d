/**
 * Reads typed values out of database rows. A column of an unexpected type means that the file is
 * not what this version wrote, and shows as `index_invalid`.
 */
import type { z } from "zod";
import { BotError } from "../errors.ts";
import type { Row } from "./database.ts";

/** Returns a text column; throws `index_invalid` when it holds anything else. */
export function readText(row: Row, column: string): string {
  const value = row[column];
  return typeof value === "string" ? value : fail(column, "text");
}

/** Returns a number column; throws `index_invalid` when it holds anything else. */
export function readNumber(row: Row, column: string): number {
  const value = row[column];
  return typeof value === "number" ? value : fail(column, "number");
}

/** Returns a text column that may be empty; null when it is. */
export function readTextOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : readText(row, column);
}

/** Returns a number column that may be empty; null when it is. */
export function readNumberOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : readNumber(row, column);
}

/** Returns a column of packed 32-bit floats; throws `index_invalid` when it holds anything else. */
export function readFloats(row: Row, column: string): Float32Array {
  const value = row[column];
  if (!(value instanceof Uint8Array) || value.byteLength % 4 !== 0) return fail(column, "floats");
  const bytes = value.byteOffset % 4 === 0 ? value : value.slice();
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

/** Returns what `schema` makes of a column's value; throws `index_invalid` when it does not fit. */
export function readValue<T>(schema: z.ZodType<T>, row: Row, column: string): T {
  const result = schema.safeParse(row[column]);
  return result.success ? result.data : fail(column, "known value");
}

/** Returns what `schema` makes of a column's JSON; throws `index_invalid` when it does not fit. */
export function readJson<T>(schema: z.ZodType<T>, row: Row, column: string): T {
  const result = schema.safeParse(parseJson(readText(row, column)));
  return result.success ? result.data : fail(column, "JSON");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fail(column: string, expected: string): never {
  throw new BotError(
    "index_invalid",
    `索引内容不符合当前版本（${column} 应为 ${expected}），请重新建立索引。`,
  );
}
