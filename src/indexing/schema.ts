/**
 * Tables of the index file. Rows refer to each other by small integers; `key` holds the id that the
 * rest of the program uses. The chunks of one report have consecutive ids, so that a search within
 * a report walks one range; an id is never used again, for it labels a vector too. Big texts and vectors stand apart from the rows that are searched.
 */

/** Raised with every change of the tables or of what is written in them. */
export const FORMAT_VERSION = 1;

/** Weights of the columns of `chunks_fts` in BM25: words of the text, words of the headings. */
export const COLUMN_WEIGHTS = { text: 1, headings: 0.5 } as const;

export const TABLES = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE reports (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL,
  region_key TEXT NOT NULL,
  region_path TEXT NOT NULL,
  year INTEGER NOT NULL,
  first_chunk INTEGER NOT NULL,
  last_chunk INTEGER NOT NULL,
  words_check INTEGER NOT NULL DEFAULT 0,
  meta TEXT NOT NULL
);
CREATE INDEX reports_by_region ON reports (region_key, year);
CREATE INDEX reports_by_year ON reports (year);
CREATE INDEX reports_in_order ON reports (region_path, year, key);

CREATE TABLE report_texts (report INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE report_vectors (
  report INTEGER PRIMARY KEY,
  first_chunk INTEGER NOT NULL,
  vectors BLOB NOT NULL
);

CREATE TABLE sections (
  report INTEGER NOT NULL,
  position INTEGER NOT NULL,
  parent INTEGER,
  level INTEGER NOT NULL,
  label TEXT NOT NULL,
  title TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  body_start INTEGER NOT NULL,
  PRIMARY KEY (report, position)
) WITHOUT ROWID;

CREATE TABLE chunks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  report INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  section_path TEXT NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX chunks_by_report ON chunks (report);

CREATE VIRTUAL TABLE chunks_fts USING fts5 (
  text, headings, content='',
  tokenize="unicode61 remove_diacritics 0 tokenchars '.%+-'"
);
CREATE VIRTUAL TABLE chunks_vocabulary USING fts5vocab (chunks_fts, row);
CREATE TABLE word_counts (word TEXT PRIMARY KEY, chunks INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE data_points (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  report INTEGER NOT NULL,
  chunk INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  printed TEXT NOT NULL,
  value REAL NOT NULL,
  high REAL,
  unit TEXT NOT NULL,
  kind TEXT NOT NULL,
  exactness TEXT NOT NULL,
  direction INTEGER NOT NULL,
  section_path TEXT NOT NULL,
  sentence_start INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  clause_start INTEGER NOT NULL,
  clause_end INTEGER NOT NULL,
  subject TEXT NOT NULL,
  predicate TEXT NOT NULL,
  scope TEXT,
  period TEXT,
  indicators TEXT NOT NULL,
  damage TEXT
);
CREATE INDEX data_points_by_report ON data_points (report, start, end);
CREATE INDEX data_points_by_chunk ON data_points (chunk);
CREATE TABLE data_point_indicators (
  indicator TEXT NOT NULL,
  report INTEGER NOT NULL,
  start INTEGER NOT NULL,
  data_point INTEGER NOT NULL,
  PRIMARY KEY (indicator, report, start, data_point)
) WITHOUT ROWID;
CREATE INDEX data_point_indicators_by_report ON data_point_indicators (report);

CREATE TABLE region_aliases (
  head TEXT NOT NULL,
  alias TEXT NOT NULL,
  region TEXT NOT NULL,
  report INTEGER NOT NULL,
  PRIMARY KEY (head, alias, region, report)
) WITHOUT ROWID;
CREATE INDEX region_aliases_by_report ON region_aliases (report);

PRAGMA user_version = ${FORMAT_VERSION};
`;
