/** Counts one call of a chat model and writes its one log line: tokens, tries and times only. */
import type { Logger } from "../logger.ts";
import type { Piece, Usage } from "./chat-stream.ts";
import { estimateTokens } from "./estimate-tokens.ts";
import type { ModelFault } from "./model-fault.ts";

export interface MeterOptions {
  readonly model: string;
  /** Estimate, for services that do not count. */
  readonly promptTokens: number;
  readonly now: () => number;
  readonly logger: Logger;
}

export interface Meter {
  readonly count: (piece: Piece) => void;
  readonly retrying: (fault: ModelFault, waitMs: number) => void;
  /** These three end the call; only the first that is called logs. */
  readonly done: () => void;
  readonly failed: (fault: ModelFault) => void;
  readonly stopped: () => void;
  /** Tokens used so far; 0 when the service produced nothing. */
  readonly tokens: () => number;
}

/** Returns a meter that starts now. */
export function createMeter({ model, promptTokens, now, logger }: MeterOptions): Meter {
  const startedAt = now();
  let firstTokenMs: number | null = null;
  let attempts = 1;
  let produced = 0;
  let usage: Usage | null = null;
  let ended = false;

  const used = (): Usage =>
    usage ?? { promptTokens: firstTokenMs === null ? 0 : promptTokens, completionTokens: produced };

  function end(log: (fields: Readonly<Record<string, unknown>>) => void): void {
    if (ended) return;
    ended = true;
    const times = { attempts, firstTokenMs, tookMs: now() - startedAt };
    log({ model, ...used(), estimated: usage === null, ...times });
  }

  return {
    count: (piece) => {
      if (piece.kind === "end") {
        usage = piece.usage;
        return;
      }
      firstTokenMs ??= now() - startedAt;
      produced += estimateTokens(piece.text);
    },
    retrying: ({ kind, status }, waitMs) => {
      attempts += 1;
      logger.info({ event: "model.retry", model, kind, status, waitMs });
    },
    done: () => end((fields) => logger.info({ event: "model.done", ...fields })),
    failed: ({ kind, status }) =>
      end((fields) => logger.warn({ event: "model.failed", kind, status, ...fields })),
    stopped: () => end((fields) => logger.info({ event: "model.stopped", ...fields })),
    tokens: () => {
      const { promptTokens: asked, completionTokens: answered } = used();
      return asked + answered;
    },
  };
}
