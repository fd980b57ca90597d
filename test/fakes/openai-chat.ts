/** Writes the replies of the fake server's chat completions: one JSON object or server-sent events. */
import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import type { AnswerBehaviour, SeenRequest } from "./openai-behaviour.ts";

/** A reply on its way; `signal` ends its waits when client or server go away. */
export interface ReplyContext {
  readonly response: ServerResponse;
  readonly request: SeenRequest;
  readonly signal: AbortSignal;
}

/** Writes a well-formed answer, streamed when the request asked for it. */
export async function writeAnswer(context: ReplyContext, answer: AnswerBehaviour): Promise<void> {
  const { response, request, signal } = context;
  if (request.body.stream !== true || answer.inOnePiece === true) {
    await pause(answer.firstTokenMs, signal);
    writeJson(response, 200, completionOf(answer));
    return;
  }
  startEvents(response);
  await pause(answer.firstTokenMs, signal);
  writeDelta(response, { role: "assistant", content: "" });
  const size = answer.deltaCodePoints ?? 4;
  for (const piece of cut(answer.reasoning ?? "", size)) {
    writeDelta(response, { content: null, reasoning_content: piece });
    await pause(answer.betweenMs, signal);
  }
  for (const piece of cut(answer.text, size)) {
    writeDelta(response, { content: piece });
    await pause(answer.betweenMs, signal);
  }
  writeEvent(response, chunkOf({}, answer.finishReason ?? "stop"));
  if (answer.usage !== false) {
    writeEvent(response, { ...chunkOf({}, null), choices: [], usage: usageOf(answer) });
  }
  response.write("data: [DONE]\n\n");
  if (answer.late !== undefined) writeDelta(response, { content: answer.late });
  response.end();
}

/** Writes the same delta until the client goes away. */
export async function writeEndless(context: ReplyContext, text: string): Promise<void> {
  const { response, signal } = context;
  startEvents(response);
  while (!signal.aborted && !response.destroyed) {
    const isFlowing = writeDelta(response, { content: text });
    if (!isFlowing) await once(response, "drain", { signal });
  }
}

/** Starts an event stream and sends `text` in one delta. */
export function writeStart(response: ServerResponse, text: string): void {
  startEvents(response);
  if (text !== "") writeDelta(response, { role: "assistant", content: text });
}

/** Sends one event. */
export function writeEvent(response: ServerResponse, event: unknown): boolean {
  return response.write(`data: ${JSON.stringify(event)}\n\n`);
}

/** Sends a whole JSON reply. */
export function writeJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

function startEvents(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
  response.flushHeaders();
}

function writeDelta(response: ServerResponse, delta: object): boolean {
  return writeEvent(response, chunkOf(delta, null));
}

function chunkOf(delta: object, finishReason: string | null): object {
  return {
    id: "chatcmpl-fake",
    object: "chat.completion.chunk",
    created: 0,
    model: "fake",
    choices: [{ index: 0, delta, finish_reason: finishReason }],
  };
}

function completionOf(answer: AnswerBehaviour): object {
  const { text, reasoning, finishReason = "stop", usage } = answer;
  const thoughts = reasoning === undefined ? {} : { reasoning_content: reasoning };
  const message = { role: "assistant", content: text, ...thoughts };
  return {
    id: "chatcmpl-fake",
    object: "chat.completion",
    created: 0,
    model: "fake",
    choices: [{ index: 0, message, finish_reason: finishReason }],
    ...(usage === false ? {} : { usage: usageOf(answer) }),
  };
}

/** One token a character: easy to work out by hand. */
function usageOf({ text, reasoning = "" }: AnswerBehaviour): object {
  const completion = [...text, ...reasoning].length;
  return { prompt_tokens: 100, completion_tokens: completion, total_tokens: 100 + completion };
}

function cut(text: string, codePoints: number): string[] {
  const characters = [...text];
  const count = Math.ceil(characters.length / codePoints);
  return Array.from({ length: count }, (_, at) =>
    characters.slice(at * codePoints, (at + 1) * codePoints).join(""),
  );
}

async function pause(durationMs: number | undefined, signal: AbortSignal): Promise<void> {
  if (durationMs !== undefined) await delay(durationMs, undefined, { signal, ref: false });
}
