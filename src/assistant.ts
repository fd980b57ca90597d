/**
 * The flow of a question on one screen: understand, retrieve, answer, verify. The only file that
 * knows the order of these steps.
 */
import type { Answer } from "./types.ts";

export interface AskRequest {
  /** What the user typed. */
  readonly text: string;
  /** The user's earlier turns of this conversation, oldest first; they give follow-ups their place, year and topic. */
  readonly history?: readonly string[];
  readonly signal?: AbortSignal;
}

export interface Assistant {
  /** Answers a question. Never throws for anything a user can type. */
  ask(request: AskRequest): Promise<Answer>;
}
