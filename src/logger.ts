/** The logger the core is given; only entry points build one. One event, one line. */
export interface LogEvent {
  readonly event: string;
  readonly [field: string]: unknown;
}

export interface Logger {
  debug(event: LogEvent): void;
  info(event: LogEvent): void;
  warn(event: LogEvent): void;
  error(event: LogEvent): void;
}

/** Returns a logger that drops everything. */
export function createSilentLogger(): Logger {
  const drop = (): void => {};
  return { debug: drop, info: drop, warn: drop, error: drop };
}
