/** What the fake server does in good order: vectors and ranks that a test can work out by hand. */
import type { Behaviour, SeenRequest } from "./openai-behaviour.ts";

/** Returns what a good service does: says the last message back, gives vectors, or ranks. */
export function goodReply(request: SeenRequest, dimension: number): Behaviour {
  const { path, body, texts, messages } = request;
  if (path === "/embeddings") {
    const data = texts.map((text, index) => ({ index, embedding: toVector(text, dimension) }));
    return { kind: "json", body: { object: "list", model: body.model, data } };
  }
  if (path === "/rerank") {
    const asked = new Set(typeof body.query === "string" ? body.query : "");
    const limit = typeof body.top_n === "number" ? body.top_n : texts.length;
    const results = texts
      .map((text, index) => ({ index, relevance_score: overlap(asked, text) }))
      .sort((a, b) => b.relevance_score - a.relevance_score)
      .slice(0, limit);
    return { kind: "json", body: { results } };
  }
  if (path === "/models") return { kind: "json", body: { data: [{ id: "fake-chat" }] } };
  if (path !== "/chat/completions") return { kind: "status", status: 404 };
  return { kind: "answer", text: messages.at(-1)?.content ?? "" };
}

/** Returns the vector that the good embedding service gives for `text`. */
export function toVector(text: string, dimension: number): number[] {
  const vector = Array.from({ length: dimension }, () => 0);
  for (const character of text) {
    const place = (character.codePointAt(0) ?? 0) % dimension;
    vector[place] = (vector[place] ?? 0) + 1;
  }
  return vector;
}

function overlap(asked: ReadonlySet<string>, text: string): number {
  const shared = [...new Set(text)].filter((character) => asked.has(character)).length;
  return asked.size === 0 ? 0 : shared / asked.size;
}
