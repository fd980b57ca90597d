/** Puts the chunks a model is shown in a reranker's order, where one is configured and answers. */
import type { Logger } from "../logger.ts";
import type { Reranker } from "../models/reranker.ts";
import type { Hit } from "../store.ts";

/** So many of the best chunks are worth a reranker's while. */
const MOST = 24;

export interface RerankRequest {
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly signal?: AbortSignal | undefined;
}

/** Returns `hits`, the best of them in the reranker's order; as they are when it is null or fails. */
export async function rerankHits(
  { reranker, logger }: { readonly reranker: Reranker | null; readonly logger: Logger },
  { text, hits, signal }: RerankRequest,
): Promise<readonly Hit[]> {
  if (reranker === null || hits.length < 2) return hits;
  const head = hits.slice(0, MOST);
  try {
    const ranked = await reranker.rank({
      text,
      documents: head.map(({ chunk }) => chunk.text),
      signal,
    });
    const first = ranked.flatMap(({ index }) => head[index] ?? []);
    return [...first, ...hits.filter((hit) => !first.includes(hit))];
  } catch (error) {
    if (signal?.aborted === true) throw error;
    logger.warn({ event: "rerank.failed", kind: error instanceof Error ? error.name : "unknown" });
    return hits;
  }
}
