/**
 * Orders texts by how well they answer a question, through a `/rerank` endpoint of the shape that
 * Jina, Cohere, SiliconFlow, Xinference and vLLM share.
 */
import { z } from "zod";
import { ModelFault } from "./model-fault.ts";
import { postJson, type ServiceOptions } from "./post-json.ts";

export interface RankedText {
  /** Position in the texts that were given. */
  readonly index: number;
  /** As the service gives it: comparable within one reply only. */
  readonly score: number;
}

export interface RerankRequest {
  /** What is asked. */
  readonly text: string;
  readonly documents: readonly string[];
  /** How many to return at most (default: all). */
  readonly limit?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Reranker {
  readonly name: string;
  /** Returns the best first, equal scores in the given order; `[]` for no documents. */
  rank(request: RerankRequest): Promise<RankedText[]>;
}

const replySchema = z.object({
  results: z.array(z.object({ index: z.number().int().min(0), relevance_score: z.number() })),
});

/** Returns a reranker; it calls nothing until it is asked, and throws `ModelFault`s. */
export function createReranker(options: ServiceOptions): Reranker {
  const { model } = options;
  const service = `重排模型 ${model}`;
  return {
    name: model,
    rank: async ({ text, documents, limit = documents.length, signal }) => {
      const topN = Math.min(limit, documents.length);
      if (topN === 0) return [];
      const body = { model, query: text, documents, top_n: topN, return_documents: false };
      const call = { service, path: "/rerank", body, event: "rerank", signal };
      return postJson(options, call, (reply) => {
        const parsed = replySchema.safeParse(reply);
        if (!parsed.success) throw new ModelFault("bad_response", { service });
        const ranked = parsed.data.results.map(({ index, relevance_score: score }) => ({
          index,
          score,
        }));
        const places = new Set(ranked.map(({ index }) => index));
        const isKnown = ranked.every(({ index }) => index < documents.length);
        if (ranked.length === 0 || places.size !== ranked.length || !isKnown) {
          throw new ModelFault("bad_response", { service });
        }
        return ranked.sort((a, b) => b.score - a.score || a.index - b.index).slice(0, topN);
      });
    },
  };
}
