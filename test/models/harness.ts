/**
 * What the model tests share: a fake server, a chat model over it whose waits are noted and not
 * waited, a log that is kept, and the search for what must never stand in log or message.
 */
import { inspect } from "node:util";
import { expect } from "vitest";
import type { LogEvent, Logger } from "../../src/logger.ts";
import {
  type ChatModel,
  type ChatModelOptions,
  type ChatRequest,
  createChatModel,
} from "../../src/models/chat-model.ts";
import { createCircuitBreaker } from "../../src/models/circuit-breaker.ts";
import { ModelFault } from "../../src/models/model-fault.ts";
import { createUnlimitedBudget } from "../../src/models/token-budget.ts";
import {
  type OpenAiServer,
  type OpenAiServerOptions,
  startOpenAiServer,
} from "../fakes/openai-server.ts";

export const KEY = "sk-secret-0123456789";
export const USER_TEXT = "丁家湾市2020年行政复议受理多少件？";
export const MESSAGES = [
  { role: "system", content: "只依据资料回答。" },
  { role: "user", content: USER_TEXT },
] as const;

export interface KeptLog extends Logger {
  readonly events: readonly LogEvent[];
}

/** Returns a logger that keeps all events. */
export function createKeptLog(): KeptLog {
  const events: LogEvent[] = [];
  const keep = (event: LogEvent): void => {
    events.push(event);
  };
  return { events, debug: keep, info: keep, warn: keep, error: keep };
}

export interface Desk extends AsyncDisposable {
  readonly server: OpenAiServer;
  readonly model: ChatModel;
  readonly log: KeptLog;
  /** Waits before retries so far, in milliseconds. */
  readonly waits: readonly number[];
}

/** Returns a model over a new fake server, with short time limits. */
export async function openDesk(
  played: OpenAiServerOptions,
  more: Partial<ChatModelOptions> = {},
): Promise<Desk> {
  const server = await startOpenAiServer(played);
  const log = createKeptLog();
  const waits: number[] = [];
  const model = createChatModel({
    ...serviceOptions(server, { log, waits }),
    budget: createUnlimitedBudget(),
    ...more,
  });
  return { server, model, log, waits, [Symbol.asyncDispose]: server.close };
}

/** Returns the options that all services over `server` share. */
export function serviceOptions(
  server: Pick<OpenAiServer, "baseUrl">,
  { log, waits = [] }: { readonly log: Logger; readonly waits?: number[] },
) {
  return {
    baseUrl: server.baseUrl,
    apiKey: KEY,
    model: "fake-chat",
    logger: log,
    breaker: createCircuitBreaker({ now: () => 0 }),
    wait: async (durationMs: number) => {
      waits.push(durationMs);
    },
    random: () => 1,
  };
}

export interface Outcome {
  readonly text: string;
  readonly fault: ModelFault | null;
}

/** Returns all text of one answer and the fault it ended in; fails on any other error. */
export async function collect(model: ChatModel, more: Partial<ChatRequest> = {}): Promise<Outcome> {
  let text = "";
  try {
    for await (const delta of model.stream({ messages: MESSAGES, maxTokens: 500, ...more })) {
      text += delta;
    }
  } catch (error) {
    if (error instanceof ModelFault) return { text, fault: error };
    throw error;
  }
  return { text, fault: null };
}

/** Returns the `ModelFault` that `run` rejects with. */
export async function faultOf(run: Promise<unknown>): Promise<ModelFault> {
  const error: unknown = await run.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof ModelFault) return error;
  throw new Error("expected a ModelFault", { cause: error });
}

/** Fails when key or user text stands anywhere in `value`, hidden properties included. */
export function expectNoSecret(...values: readonly unknown[]): void {
  for (const value of values) {
    const all = inspect(value, { depth: 12, showHidden: true, maxStringLength: null });
    expect(all).not.toContain(KEY);
    expect(all).not.toContain(USER_TEXT);
  }
}
