/**
 * A thin shell over node:sqlite: statements are prepared once for each SQL text, rows come back as
 * plain records, and a damaged file shows as `index_invalid`, upon which the caller rebuilds.
 */
import {
  DatabaseSync,
  type SQLInputValue,
  type SQLOutputValue,
  type StatementSync,
} from "node:sqlite";
import { BotError } from "../errors.ts";

export type Row = Readonly<Record<string, SQLOutputValue>>;
export type Parameters = readonly SQLInputValue[];

export interface Database {
  /** Returns all rows; throws `index_invalid` when the file turns out damaged. */
  all(sql: string, parameters?: Parameters): Row[];
  /** Returns the first row; undefined when there is none. */
  get(sql: string, parameters?: Parameters): Row | undefined;
  /** Yields row by row, for results that should not stand in memory together. */
  iterate(sql: string, parameters?: Parameters): Iterable<Row>;
  /** Runs one statement and returns the id of the row it inserted last. */
  run(sql: string, parameters?: Parameters): number;
  /** Runs statements without parameters. */
  exec(sql: string): void;
  close(): void;
}

/** Primary result codes of SQLite that mean a damaged file: ERROR in the schema aside. */
const DAMAGE_CODES: ReadonlySet<number> = new Set([10, 11, 26]);
const CACHE_KIB = 32_768;

/** Returns the index file `file`, open for reading only; throws `index_invalid` if it is no database. */
export function openDatabase(file: string): Database {
  return guardDamage(() => {
    const connection = new DatabaseSync(file, { readOnly: true });
    connection.exec(`PRAGMA cache_size = -${CACHE_KIB}; PRAGMA query_only = 1;`);
    return wrap(connection);
  });
}

/**
 * Returns `file` open for building. Nothing is kept safe against a crash, which is what makes it
 * fast: the file is invisible until it is complete, and thrown away otherwise.
 */
export function openForBuilding(file: string): Database {
  return guardDamage(() => {
    const connection = new DatabaseSync(file);
    connection.exec(
      `PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -${CACHE_KIB * 4};`,
    );
    return wrap(connection);
  });
}

/** Returns the primary SQLite result code of `error`; null when it is no SQLite error. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !("errcode" in error)) return null;
  return typeof error.errcode === "number" ? error.errcode & 0xff : null;
}

function wrap(connection: DatabaseSync): Database {
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    all: (sql, parameters = []) => guardDamage(() => prepare(sql).all(...parameters)),
    get: (sql, parameters = []) => guardDamage(() => prepare(sql).get(...parameters)),
    iterate: (sql, parameters = []) => guardRows(() => prepare(sql).iterate(...parameters)),
    run: (sql, parameters = []) =>
      guardDamage(() => Number(prepare(sql).run(...parameters).lastInsertRowid)),
    exec: (sql) => guardDamage(() => connection.exec(sql)),
    close: () => {
      if (connection.isOpen) connection.close();
    },
  };
}

function* guardRows(open: () => Iterable<Row>): Iterable<Row> {
  try {
    yield* open();
  } catch (error) {
    throw translate(error);
  }
}

function guardDamage<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw translate(error);
  }
}

function translate(error: unknown): unknown {
  const code = sqliteCode(error);
  if (code === null || !DAMAGE_CODES.has(code)) return error;
  return new BotError("index_invalid", "索引文件已损坏，请重新建立索引。", { cause: error });
}
