/**
 * What the fake OpenAI server can be told to do with a request, and what it keeps of it. Behaviours
 * are data, so that a test reads as a script.
 */

/** One request as it came. */
export interface SeenRequest {
  /** `/chat/completions`, `/embeddings`, `/rerank` or `/models`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** Messages of a chat request; `[]` for others. */
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  /** Texts of an embedding request, or documents of a rerank request; `[]` for others. */
  readonly texts: readonly string[];
}

export type Behaviour =
  | AnswerBehaviour
  /** A refusal with this status; the body echoes key and prompt, as some services do. */
  | {
      readonly kind: "status";
      readonly status: number;
      readonly retryAfter?: string | undefined;
      /** Words before the echo. */
      readonly says?: string;
    }
  /** Status 400 in the words of a service whose moderation refused. */
  | { readonly kind: "content_filter" }
  /** Status 400 in the words of a service whose context is too small. */
  | { readonly kind: "context_length" }
  /** Never answers. */
  | { readonly kind: "hang" }
  /** Sends `after`, and then nothing more. */
  | { readonly kind: "hang_midway"; readonly after: string }
  /** Cuts the connection: before any byte, or once `after` was sent. */
  | { readonly kind: "reset"; readonly after?: string }
  /** Ends the reply properly after `after`, without finish reason or [DONE]. */
  | { readonly kind: "cut"; readonly after: string }
  /** Status 200 and JSON that is none. */
  | { readonly kind: "broken_json" }
  /** An event stream whose second event is no JSON. */
  | { readonly kind: "broken_sse"; readonly after?: string }
  /** An error object in the midst of an event stream. */
  | { readonly kind: "stream_error"; readonly after?: string; readonly error: object }
  /** A login page with status 200, as a proxy gives it. */
  | { readonly kind: "html" }
  /** A reply of no text at all. */
  | { readonly kind: "empty" }
  /** Repeats `text` for ever. */
  | { readonly kind: "endless"; readonly text: string }
  /** Status 200 and this JSON. */
  | { readonly kind: "json"; readonly body: unknown };

export interface AnswerBehaviour {
  readonly kind: "answer";
  readonly text: string;
  /** Sent as `reasoning_content` before the text. */
  readonly reasoning?: string;
  /** Default `stop`. */
  readonly finishReason?: string;
  /** Code points of one delta (default 4). */
  readonly deltaCodePoints?: number;
  /** Wait before the first delta. */
  readonly firstTokenMs?: number;
  /** Wait between deltas. */
  readonly betweenMs?: number;
  /** False leaves the token counts out (default true). */
  readonly usage?: boolean;
  /** Text sent in one more delta after [DONE]. */
  readonly late?: string;
  /** Answers in one JSON object although a stream was asked for. */
  readonly inOnePiece?: boolean;
}

/** Returns the behaviour of a model that says `text`. */
export function answer(text: string, more: Omit<Partial<AnswerBehaviour>, "kind"> = {}): Behaviour {
  return { kind: "answer", text, ...more };
}
