/**
 * Fuses rankings of chunks. The graded evidence leads, since it has read every sentence; the word
 * and vector searches order what the grading holds equal.
 */
import type { Hit } from "../store.ts";

export interface Rankings {
  readonly byEvidence: readonly Hit[];
  readonly byWords: readonly Hit[];
  readonly byVectors: readonly Hit[];
}

/** Reciprocal rank fusion, 1 / (k + rank), with the usual k = 60 (Cormack et al. 2009). */
const RRF_K = 60;
/** Share of the fused search ranks beside the evidence score, which lies between 0 and about 1.2. */
const SEARCH_SHARE = 3;

/** Returns every chunk of `byEvidence`, best first; equal scores in order of chunk id. */
export function fuse({ byEvidence, byWords, byVectors }: Rankings): Hit[] {
  const searched = new Map<string, number>();
  for (const ranking of [byWords, byVectors]) {
    ranking.forEach(({ chunk }, rank) => {
      searched.set(chunk.id, (searched.get(chunk.id) ?? 0) + 1 / (RRF_K + rank + 1));
    });
  }
  return byEvidence
    .map(({ chunk, score }) => ({
      chunk,
      score: score + SEARCH_SHARE * (searched.get(chunk.id) ?? 0),
    }))
    .sort((one, other) => other.score - one.score || (one.chunk.id < other.chunk.id ? -1 : 1));
}
