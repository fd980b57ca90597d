/**
 * Faults. What can be expected (nothing found, scope unclear) is a value, never an error;
 * a `BotError` says what was expected, what came and what to do, without secrets or user words.
 */
export type BotErrorCode =
  | "config_invalid"
  | "corpus_missing"
  | "corpus_empty"
  | "file_empty"
  | "file_binary"
  | "file_encoding"
  | "file_format"
  | "file_too_large"
  | "not_a_report"
  | "region_unknown"
  | "year_unknown"
  | "duplicate_report"
  | "manifest_invalid"
  | "index_invalid"
  | "index_busy"
  | "input_invalid";

/** A fault with a stable `code`; `message` is Chinese, for the operator or user who reads it. */
export class BotError extends Error {
  readonly code: BotErrorCode;

  constructor(code: BotErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "BotError";
    this.code = code;
  }
}
