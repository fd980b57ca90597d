/**
 * One call of a chat model through LangChain, as pieces: text, thoughts, and how it ended. No
 * policy here but the end of the deadline; retries and limits stand in `chat-model.ts`.
 *
 * `ChatOpenAICompletions` rather than `ChatOpenAI`, which sends models of some names to another
 * endpoint that compatible services lack; `_streamResponseChunks` rather than `stream`, which hands
 * prompts to whatever tracing the environment happens to ask for and joins all chunks once more.
 */
import { AIMessage, type BaseMessage, HumanMessage, SystemMessage } from "@langchain/core/messages";
import { ChatOpenAICompletions } from "@langchain/openai";
import type { ChatMessage } from "./chat-message.ts";
import type { Deadline } from "./deadline.ts";
import { type Fetch, watchFetch } from "./watch-fetch.ts";

export interface ChatEndpoint {
  /** Up to and with the version: https://api.deepseek.com/v1. */
  readonly baseUrl: string;
  /** Undefined for servers without keys, such as Ollama. */
  readonly apiKey?: string | undefined;
  readonly model: string;
  /** Fields added to each request body, such as `{"enable_thinking": false}`. */
  readonly extraBody?: Readonly<Record<string, unknown>> | undefined;
  readonly fetch?: Fetch;
}

export interface StreamRequest {
  readonly endpoint: ChatEndpoint;
  /** Name in faults. */
  readonly service: string;
  readonly messages: readonly ChatMessage[];
  readonly maxTokens: number;
  readonly maxBytes: number;
  readonly now: () => number;
  readonly deadline: Deadline;
}

export interface Usage {
  readonly promptTokens: number;
  readonly completionTokens: number;
}

export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "thought"; readonly text: string }
  | {
      readonly kind: "end";
      /** `stop`, `length`, `content_filter` …; null when the service did not say. */
      readonly finishReason: string | null;
      /** False when the reply just broke off. */
      readonly complete: boolean;
      readonly usage: Usage | null;
    };

/** Yields the pieces of one answer, an end last; throws what the libraries or the deadline throw. */
export async function* streamPieces(request: StreamRequest): AsyncGenerator<Piece, void, void> {
  const { deadline, messages } = request;
  let done = false;
  let finishReason: string | null = null;
  let usage: Usage | null = null;
  const onDone = (): void => {
    done = true;
  };
  const model = createLangChainModel(request, onDone);
  const chunks = model._streamResponseChunks(messages.map(toLangChain), {
    signal: deadline.signal,
  });
  try {
    for (;;) {
      const { value: chunk, done: ended } = await deadline.race(chunks.next());
      if (ended === true) break;
      const reason: unknown = chunk.generationInfo?.finish_reason;
      if (typeof reason === "string") finishReason = reason;
      if (AIMessage.isInstance(chunk.message)) usage = readUsage(chunk.message) ?? usage;
      const thought: unknown = chunk.message.additional_kwargs.reasoning_content;
      if (typeof thought === "string" && thought !== "") yield { kind: "thought", text: thought };
      if (chunk.text !== "") yield { kind: "text", text: chunk.text };
    }
    deadline.signal.throwIfAborted();
    yield { kind: "end", finishReason, complete: done || finishReason !== null, usage };
  } finally {
    deadline.close();
    // the generator may be waiting for a reply that never comes: nobody waits for its end
    chunks.return(undefined).catch(() => {});
  }
}

/** All that LangChain and the OpenAI library would do on their own (retry, log, read env) is off. */
function createLangChainModel(request: StreamRequest, onDone: () => void): ChatOpenAICompletions {
  const { endpoint, service, maxTokens, maxBytes, now } = request;
  const fetch = watchFetch({
    ...{ service, maxBytes, now, onDone },
    ...(endpoint.fetch === undefined ? {} : { fetch: endpoint.fetch }),
  });
  return new ChatOpenAICompletions({
    model: endpoint.model,
    apiKey: endpoint.apiKey ?? "none",
    temperature: 0,
    maxTokens,
    streaming: true,
    streamUsage: true,
    maxRetries: 0,
    verbose: false,
    modelKwargs: { ...endpoint.extraBody },
    configuration: {
      baseURL: endpoint.baseUrl,
      organization: null,
      project: null,
      logLevel: "off",
      fetch,
    },
  });
}

function toLangChain({ role, content }: ChatMessage): BaseMessage {
  switch (role) {
    case "system":
      return new SystemMessage(content);
    case "user":
      return new HumanMessage(content);
    case "assistant":
      return new AIMessage(content);
  }
}

function readUsage({ usage_metadata: usage }: Pick<AIMessage, "usage_metadata">): Usage | null {
  if (usage === undefined) return null;
  const { input_tokens: promptTokens, output_tokens: completionTokens } = usage;
  const counted = [promptTokens, completionTokens].every((n) => Number.isSafeInteger(n) && n >= 0);
  return counted ? { promptTokens, completionTokens } : null;
}
