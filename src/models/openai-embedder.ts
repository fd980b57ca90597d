/**
 * Embeddings from an OpenAI-compatible `/embeddings` endpoint: texts in, one vector each out, in
 * order. Asks in batches, a few at a time, and takes no vector that is not as announced.
 */
import { z } from "zod";
import type { Embedder } from "./embedder.ts";
import { ModelFault } from "./model-fault.ts";
import { postJson, type ServiceOptions } from "./post-json.ts";

export interface OpenAiEmbedderOptions extends ServiceOptions {
  /** Length of the vectors; `measureDimension` finds it out. */
  readonly dimension: number;
  /** Asks the service to shorten its vectors to `dimension`; not all models can. */
  readonly shorten?: boolean;
  /** Texts of one request (default 10, the least that a common service allows). */
  readonly batchSize?: number | undefined;
  /** Requests at the same time (default 2). */
  readonly concurrency?: number;
}

const replySchema = z.object({
  data: z.array(
    z.object({ index: z.number().int().optional(), embedding: z.array(z.number()).min(1) }),
  ),
});

/** Returns an embedder; it calls nothing until it is asked. A blank text gets zeros. */
export function createOpenAiEmbedder(options: OpenAiEmbedderOptions): Embedder {
  const { model, dimension, shorten = false, batchSize = 10, concurrency = 2 } = options;
  const body = shorten ? { dimensions: dimension } : {};

  async function embed(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]> {
    const vectors: Float32Array[] = texts.map(() => new Float32Array(dimension));
    // services refuse blank texts, and nothing is near them anyway
    const places = [...texts.keys()].filter((place) => texts[place]?.trim() !== "");
    const batches = cutBatches(places, batchSize);
    const failed = new AbortController();
    const stop = AbortSignal.any([failed.signal, ...(signal === undefined ? [] : [signal])]);
    const work = async (): Promise<void> => {
      for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
        const input = batch.map((place) => texts[place] ?? "");
        const found = await callEmbeddings(options, { ...body, input }, stop);
        for (const [order, place] of batch.entries()) {
          const vector = found[order];
          if (vector?.length !== dimension) throw unexpected(model, dimension, vector?.length);
          vectors[place] = vector;
        }
      }
    };
    const workers = Array.from({ length: Math.min(concurrency, batches.length) }, work);
    try {
      await Promise.all(workers);
    } catch (error) {
      failed.abort(error);
      await Promise.allSettled(workers);
      throw error;
    }
    return vectors;
  }

  const name = shorten ? `api:${model}:${dimension}` : `api:${model}`;
  return { name, dimension, embed };
}

/** Returns the length of the model's vectors, found by one short request. */
export async function measureDimension(
  options: ServiceOptions,
  signal?: AbortSignal,
): Promise<number> {
  const [vector] = await callEmbeddings(options, { input: ["法治政府"] }, signal);
  return vector?.length ?? 0;
}

/** Returns the vectors of `input` in its order; throws `bad_response` when one is missing. */
async function callEmbeddings(
  options: ServiceOptions,
  body: { readonly input: readonly string[] },
  signal: AbortSignal | undefined,
): Promise<Float32Array[]> {
  const { model } = options;
  const service = `向量模型 ${model}`;
  const request = { model, encoding_format: "float", ...body };
  const call = { service, path: "/embeddings", body: request, event: "embedding", signal };
  return postJson(options, call, (reply) => {
    const parsed = replySchema.safeParse(reply);
    if (!parsed.success) throw new ModelFault("bad_response", { service });
    const vectors: Float32Array[] = [];
    for (const [order, { index = order, embedding }] of parsed.data.data.entries()) {
      vectors[index] = Float32Array.from(embedding);
    }
    const isWhole = body.input.every((_, order) => vectors[order] !== undefined);
    if (!isWhole || vectors.length !== body.input.length) {
      throw new ModelFault("bad_response", { service });
    }
    return vectors;
  });
}

function cutBatches(places: readonly number[], size: number): number[][] {
  const count = Math.ceil(places.length / size);
  return Array.from({ length: count }, (_, at) => places.slice(at * size, (at + 1) * size));
}

function unexpected(model: string, expected: number, got: number | undefined): ModelFault {
  const words = `应返回 ${expected} 维的向量，实为 ${got ?? 0} 维。请检查模型名，或重建索引。`;
  return new ModelFault("bad_response", { service: `向量模型 ${model}`, words });
}
