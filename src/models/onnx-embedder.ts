/**
 * Embeddings from a model folder on this machine, for intranets without any service. The package
 * that runs it weighs some 470 MB with its dependencies, so it is installed only where it is wanted
 * (an optional peer), imported when asked for, and told to download nothing.
 */
import path from "node:path";
import { z } from "zod";
import { BotError } from "../errors.ts";
import type { Embedder } from "./embedder.ts";

/** Turns texts into one row of numbers each. */
export type FeatureExtractor = (
  texts: readonly string[],
  pooling: Pooling,
) => Promise<readonly (readonly number[])[]>;

/** How token vectors become one: bge models take the first, most others the mean. */
export type Pooling = "cls" | "mean";

export interface OnnxEmbedderOptions {
  /** Folder with config.json, tokenizer.json and onnx/model.onnx, as Hugging Face lays it out. */
  readonly folder: string;
  /** Default "cls". */
  readonly pooling?: Pooling;
  /** Texts at a time (default 16). */
  readonly batchSize?: number;
  /** Loads the folder's model; the default imports the package. */
  readonly load?: (folder: string) => Promise<FeatureExtractor>;
}

const PACKAGE = "@huggingface/transformers";

/** Returns an embedder; throws `config_invalid` when the package or the model cannot be loaded. */
export async function createOnnxEmbedder(options: OnnxEmbedderOptions): Promise<Embedder> {
  const { pooling = "cls", batchSize = 16, load = loadExtractor } = options;
  const folder = path.resolve(options.folder);
  const extract = await load(folder);
  const name = `onnx:${path.basename(folder)}:${pooling}`;
  const [sample] = await extract(["法治政府"], pooling);
  const dimension = sample?.length ?? 0;
  if (dimension === 0) throw new BotError("config_invalid", `${name} 没有给出向量，请换一个模型。`);

  async function embed(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (let start = 0; start < texts.length; start += batchSize) {
      signal?.throwIfAborted();
      const batch = texts.slice(start, start + batchSize);
      const rows = await extract(batch, pooling);
      if (rows.length !== batch.length || rows.some((row) => row.length !== dimension)) {
        throw new BotError(
          "index_invalid",
          `${name} 应给出 ${batch.length} 个 ${dimension} 维向量。`,
        );
      }
      vectors.push(...rows.map((row) => Float32Array.from(row)));
    }
    return vectors;
  }

  return { name, dimension, embed };
}

/** The part of the package that is used. */
const packageSchema = z.object({
  env: z.custom<Record<string, unknown>>((value) => typeof value === "object" && value !== null),
  pipeline: z.custom<(...given: readonly unknown[]) => Promise<unknown>>(isFunction),
});
const pipelineSchema = z.custom<(...given: readonly unknown[]) => Promise<unknown>>(isFunction);
const tensorSchema = z.object({ tolist: z.custom<() => unknown>(isFunction) });
const rowsSchema = z.array(z.array(z.number()));

async function loadExtractor(folder: string): Promise<FeatureExtractor> {
  const { env, pipeline } = await importPackage();
  env.allowRemoteModels = false;
  env.localModelPath = path.dirname(folder);
  try {
    const settings = { local_files_only: true, dtype: "fp32" };
    const run = pipelineSchema.parse(
      await pipeline("feature-extraction", path.basename(folder), settings),
    );
    return async (texts, pooling) => {
      const tensor: unknown = await run(texts, { pooling, normalize: true });
      // a tensor's method needs its `this`
      const { tolist } = tensorSchema.parse(tensor);
      return rowsSchema.parse(tolist.call(tensor));
    };
  } catch (cause) {
    const needed = "config.json、tokenizer.json、tokenizer_config.json 和 onnx/model.onnx";
    throw new BotError("config_invalid", `打不开本地向量模型 ${folder}，其中应有 ${needed}。`, {
      cause,
    });
  }
}

async function importPackage(): Promise<z.infer<typeof packageSchema>> {
  // a name in a variable: the compiler must not look for a package that may be absent
  const name: string = PACKAGE;
  try {
    return packageSchema.parse(await import(name));
  } catch (cause) {
    const advice = `请先运行 npm install --no-save --ignore-scripts ${PACKAGE}（约 470 MB），或改用 EMBEDDING_BASE_URL。`;
    throw new BotError("config_invalid", `本地向量模型需要另装 ${PACKAGE}。${advice}`, { cause });
  }
}

function isFunction(value: unknown): boolean {
  return typeof value === "function";
}
