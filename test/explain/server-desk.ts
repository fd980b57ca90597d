/**
 * The whole assistant with a real chat model against a fake service, as the tests of the model's
 * answers ask it: every answer is held to the promises, the time limit and the secrecy of the key.
 */
import { expect } from "vitest";
import { type AskEvent, createAssistant } from "../../src/assistant.ts";
import { type ChatModelOptions, createChatModel } from "../../src/models/chat-model.ts";
import { createUnlimitedBudget } from "../../src/models/token-budget.ts";
import type { Answer } from "../../src/types.ts";
import { faultsOf } from "../fakes/answer-faults.ts";
import type { TestCorpus } from "../fakes/corpus.ts";
import { answer, type Behaviour, type SeenRequest } from "../fakes/openai-behaviour.ts";
import { type OpenAiServer, startOpenAiServer } from "../fakes/openai-server.ts";
import { createKeptLog, KEY, type KeptLog, serviceOptions } from "../models/harness.ts";
import { PROMPTS } from "./fixtures.ts";

const TIME_LIMIT_MS = 3000;

/** What the model says to a request; `cite` gives the number of the passage that holds some words. */
export type Play = (cite: (words: string) => string, request: SeenRequest) => Behaviour;

export interface Outcome {
  readonly answer: Answer;
  readonly events: readonly AskEvent[];
  readonly requests: readonly SeenRequest[];
  readonly log: KeptLog;
  /** All text a reader may have seen. */
  readonly seen: string;
}

export interface Asked {
  readonly text: string;
  /** What the model says when it is asked to repair a sentence. */
  readonly repair?: Play;
  readonly model?: Partial<ChatModelOptions>;
}

/** Returns the assistant over a corpus with the model that `server` plays. */
export function assistantOver(
  { store }: TestCorpus,
  { server, log, model = {} }: { server: OpenAiServer; log: KeptLog } & Pick<Asked, "model">,
) {
  return createAssistant({
    ...{ store, embedder: null, publicUrl: "https://bot.example", logger: log },
    now: () => new Date("2026-06-01T08:00:00.000Z"),
    clock: () => performance.now(),
    explain: {
      ...PROMPTS,
      model: createChatModel({
        ...serviceOptions(server, { log }),
        budget: createUnlimitedBudget(),
        ...{ firstTokenTimeoutMs: 400, timeoutMs: 800 },
        ...model,
      }),
    },
  });
}

/** Asks one question while the service plays, and returns all that came of it. */
export async function askWith(corpus: TestCorpus, play: Play, asked: Asked): Promise<Outcome> {
  const { text, repair = () => answer("删去"), model = {} } = asked;
  const behave = (request: SeenRequest): Behaviour => {
    const said = request.messages.map(({ content }) => content).join("\n");
    return (said.includes("<原句>") ? repair : play)((words) => numberOf(said, words), request);
  };
  const server = await startOpenAiServer({ behave });
  try {
    return await askServer(corpus, { server, text, model });
  } finally {
    await server.close();
  }
}

async function askServer(
  corpus: TestCorpus,
  { server, text, model }: { server: OpenAiServer; text: string; model: Partial<ChatModelOptions> },
): Promise<Outcome> {
  const log = createKeptLog();
  const assistant = assistantOver(corpus, { server, log, model });
  const startedAt = performance.now();
  const events: AskEvent[] = [];
  for await (const event of assistant.stream({ text })) events.push(event);
  expect(performance.now() - startedAt).toBeLessThan(TIME_LIMIT_MS);
  const last = events.at(-1);
  if (last?.kind !== "answer") throw new Error("no answer came last");
  expect(JSON.stringify([log.events, events])).not.toContain(KEY);
  expect(faultsOf(corpus.store, last.answer, text)).toEqual([]);
  const shown = events.map((event) => (event.kind === "answer" ? event.answer.answer : event.text));
  const seen = [...shown, ...last.answer.notes].join("\n");
  return { answer: last.answer, events, requests: server.requests, log, seen };
}

/** `[n]` of the passage in the prompt that holds `words`. */
function numberOf(prompt: string, words: string): string {
  const passages = [...prompt.matchAll(/^\[(\d+)\] [^\n]*\n<原文>\n([\s\S]*?)\n<\/原文>/gmu)];
  const found = passages.find(([, , passage = ""]) => passage.includes(words));
  if (found === undefined) throw new Error(`the prompt holds no passage with ${words}`);
  return `[${found[1]}]`;
}
