/**
 * Embeds questions for search: each text once, and a service that is away costs the vectors, not
 * the answer. The texts of an index are embedded with the embedder itself, where a fault must show.
 */
import type { Logger } from "../logger.ts";
import type { Embedder } from "./embedder.ts";

const KEPT = 200;

export interface QuestionEmbedder {
  /** Returns the vector of `text`; null when the service does not give it. */
  embed(text: string, signal?: AbortSignal): Promise<Float32Array | null>;
}

/** Returns an embedder of questions that keeps the vectors of the last ones. */
export function createQuestionEmbedder(embedder: Embedder, logger: Logger): QuestionEmbedder {
  const kept = new Map<string, Promise<Float32Array | null>>();
  const ask = async (text: string, signal?: AbortSignal): Promise<Float32Array | null> => {
    try {
      const [vector] = await embedder.embed([text], signal);
      return vector ?? null;
    } catch (error) {
      kept.delete(text);
      if (signal?.aborted === true) throw error;
      logger.warn({ event: "embed.failed", kind: error instanceof Error ? error.name : "unknown" });
      return null;
    }
  };
  const embed = (text: string, signal?: AbortSignal): Promise<Float32Array | null> => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const vector = ask(text, signal);
    kept.set(text, vector);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return vector;
  };
  return { embed };
}
