/**
 * The `fetch` that the OpenAI library is given. It turns a refusal into a `ModelFault` before the
 * library can put the reply's words into an error, cuts a reply that does not end, notes whether it
 * was complete, and lets a server that answers in one piece pass for one that streams.
 */
import { z } from "zod";
import { faultOfReply } from "./classify-fault.ts";
import { ModelFault } from "./model-fault.ts";
import { readRetryAfterMs } from "./retry.ts";

export type Fetch = typeof globalThis.fetch;

export interface WatchOptions {
  readonly service: string;
  readonly maxBytes: number;
  /** Epoch milliseconds, to read a date in Retry-After. */
  readonly now: () => number;
  /** Called when the reply says that it is complete. */
  readonly onDone: () => void;
  readonly fetch?: Fetch;
}

const DONE_LINE = /^data: ?\[DONE\]/mu;
const DONE_LINE_LENGTH = 12;
/** Refusals are short; a login page of a proxy need not be read whole. */
const REFUSAL_BYTES = 64 * 1024;

/** Returns a `fetch` whose replies have status 2xx, a bounded body and are event streams. */
export function watchFetch(options: WatchOptions): Fetch {
  const { service, maxBytes, now, onDone, fetch = globalThis.fetch } = options;
  return async (input, init) => {
    const reply = await fetch(input, init);
    if (!reply.ok) {
      const { text } = await readText(reply, REFUSAL_BYTES);
      const retryAfterMs = readRetryAfterMs(reply.headers, now);
      throw faultOfReply({ service, status: reply.status, text, retryAfterMs });
    }
    const type = reply.headers.get("content-type") ?? "";
    if (/text\/html/iu.test(type)) throw new ModelFault("bad_response", { service });
    if (!/application\/json/iu.test(type)) {
      return new Response(watchBody(reply.body, options), { headers: reply.headers });
    }
    const { text, isWhole } = await readText(reply, maxBytes);
    if (!isWhole) throw new ModelFault("too_long", { service });
    onDone();
    const headers = { "content-type": "text/event-stream" };
    return new Response(toEventStream(text, service), { headers });
  };
}

/** Returns a reply's text, up to about `maxBytes` of it, and whether that is all. */
export async function readText(
  reply: Response,
  maxBytes: number,
): Promise<{ readonly text: string; readonly isWhole: boolean }> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const block of reply.body ?? []) {
    bytes += block.byteLength;
    if (bytes > maxBytes) return { text, isWhole: false };
    text += decoder.decode(block, { stream: true });
  }
  return { text: text + decoder.decode(), isWhole: true };
}

function watchBody(body: Response["body"], options: WatchOptions): Response["body"] {
  const { service, maxBytes, onDone } = options;
  const decoder = new TextDecoder();
  let bytes = 0;
  let tail = "";
  const watch = new TransformStream<Uint8Array, Uint8Array>({
    transform: (block, controller) => {
      bytes += block.byteLength;
      if (bytes > maxBytes) {
        controller.error(new ModelFault("too_long", { service }));
        return;
      }
      tail += decoder.decode(block, { stream: true });
      if (DONE_LINE.test(tail)) onDone();
      tail = tail.slice(-DONE_LINE_LENGTH);
      controller.enqueue(block);
    },
  });
  return body === null ? null : body.pipeThrough(watch);
}

const completionSchema = z.looseObject({
  choices: z.array(z.looseObject({ message: z.unknown() })).optional(),
});

/** A reply in one piece as the events of a stream; an error object stays what it is. */
function toEventStream(text: string, service: string): string {
  const completion = completionSchema.safeParse(parseJson(text));
  if (!completion.success) throw new ModelFault("bad_response", { service });
  const { choices, ...rest } = completion.data;
  const deltas = choices?.map(({ message, ...choice }) => ({ ...choice, delta: message }));
  const event = deltas === undefined ? rest : { ...rest, choices: deltas };
  return `data: ${JSON.stringify(event)}\n\ndata: [DONE]\n\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
