/** What the tests of the explaining step share: a scripted model, and passages of an invented report. */
import path from "node:path";
import type { ExplainDeps } from "../../src/explain/explain.ts";
import { loadExplainPrompts } from "../../src/explain/prompts.ts";
import type { ChatModel, ChatRequest } from "../../src/models/chat-model.ts";
import type { ReportStore } from "../../src/store.ts";
import type { GateChunk, GateContext } from "../../src/verify/gate.ts";
import { createKeptLog, type KeptLog } from "../models/harness.ts";

export const PROMPTS = loadExplainPrompts(path.join(import.meta.dirname, "../../prompts"));

/** What the model says to one request: text, in deltas of its own, or text and then a fault. */
export type Reply = string | readonly string[] | { readonly text: string; readonly fault: Error };

export interface ScriptedModel extends ChatModel {
  readonly requests: readonly ChatRequest[];
}

/** Returns a model that gives one reply a request, and nothing once they are used up. */
export function scriptedModel(...replies: readonly Reply[]): ScriptedModel {
  const left = [...replies];
  const requests: ChatRequest[] = [];
  return {
    name: "scripted",
    requests,
    async *stream(request) {
      requests.push(request);
      const reply = left.shift() ?? "";
      if (typeof reply === "string") yield* reply;
      else if ("fault" in reply) {
        yield* reply.text;
        throw reply.fault;
      } else yield* reply;
    },
  };
}

/** Returns all that a request says, in one string. */
export function saidIn({ messages }: Pick<ChatRequest, "messages">): string {
  return messages.map(({ content }) => content).join("\n");
}

export interface ExplainDesk {
  readonly deps: ExplainDeps;
  readonly model: ScriptedModel;
  readonly log: KeptLog;
}

/** Returns the dependencies of the step over a scripted model. */
export function explainDesk(...replies: readonly Reply[]): ExplainDesk {
  const model = scriptedModel(...replies);
  const log = createKeptLog();
  return { deps: { ...PROMPTS, model, logger: log }, model, log };
}

/** Returns the passages of 赣州市2021 that hold the given words, numbered in that order. */
export function contextOf(store: ReportStore, words: readonly string[]): GateContext {
  const report = store.findReports({}).find(({ file }) => file === "ganzhou-2021.txt");
  if (report === undefined) throw new Error("the invented report is gone");
  const chunks = words.map((word, index): GateChunk => {
    const chunk = store.getChunks(report.id).find(({ text }) => text.includes(word));
    if (chunk === undefined) throw new Error(`no passage holds ${word}`);
    const points = store.findDataPoints({ chunkIds: [chunk.id], limit: 200 });
    return { n: index + 1, report, chunk, points };
  });
  return { chunks, regions: [report.region], years: [report.year] };
}

/** Returns all that `steps` yields and what it returns at the end. */
export async function drain<T, R>(
  steps: AsyncGenerator<T, R, void>,
): Promise<{ readonly yielded: T[]; readonly returned: R }> {
  const yielded: T[] = [];
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return { yielded, returned: step.value };
    yielded.push(step.value);
  }
}
