/**
 * Vectors of a report's chunks, checked and scaled to length 1, so that their product is their
 * cosine. A chunk is embedded together with its headings, which often name what its figures count.
 */
import { BotError } from "../errors.ts";
import type { Embedder } from "../models/embedder.ts";
import type { Chunk } from "../types.ts";

/**
 * Returns one vector for each chunk, in order; throws `input_invalid` when the embedder gives too
 * few, of another dimension, or with values that are no numbers.
 */
export async function embedChunks(
  embedder: Embedder,
  chunks: readonly Chunk[],
  signal?: AbortSignal,
): Promise<Float32Array[]> {
  if (chunks.length === 0) return [];
  const texts = chunks.map(({ sectionPath, text }) => [...sectionPath, text].join("\n"));
  const vectors = await embedder.embed(texts, signal);
  if (vectors.length !== chunks.length) {
    throw new BotError(
      "input_invalid",
      `向量模型 ${embedder.name} 应返回 ${chunks.length} 个向量，实为 ${vectors.length} 个。`,
    );
  }
  return vectors.map((vector) => toUnitLength(embedder, vector));
}

/** Returns `vector` scaled to length 1, zeros as they are; throws `input_invalid` as above. */
export function toUnitLength(
  { name, dimension }: Pick<Embedder, "name" | "dimension">,
  vector: Float32Array,
): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  if (vector.length !== dimension || !Number.isFinite(length)) {
    throw new BotError("input_invalid", `向量模型 ${name} 返回的不是 ${dimension} 维的有效向量。`);
  }
  return length === 0 ? vector : vector.map((value) => value / length);
}
