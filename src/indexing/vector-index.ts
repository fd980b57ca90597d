/**
 * Nearest neighbours by cosine over HNSW (Malkov and Yashunin), for sets too large to compare one
 * by one. A graph file is only read after the sidecar beside it has confirmed version, embedder,
 * dimension and checksum, because the native reader trusts its input.
 */
import { readFileSync } from "node:fs";
import hnswlib from "hnswlib-node";
import { z } from "zod";
import { BotError } from "../errors.ts";
import { digestFile, syncToDisk, writeFileInOneStep } from "./files.ts";

const VECTOR_FORMAT = 1;
const MIN_CAPACITY = 16;
/** Links for each vector, candidates while building, candidates while searching, random seed. */
const HNSW = { links: 16, buildCandidates: 100, searchCandidates: 128, seed: 100 } as const;

/** Which embedder's vectors an index holds. */
export interface VectorSpace {
  readonly name: string;
  readonly dimension: number;
}

/** The id of a vector and its cosine with the vector asked for. */
export interface Neighbor {
  readonly id: number;
  readonly score: number;
}

export interface NeighborSearch {
  readonly vector: Float32Array;
  readonly limit: number;
  /** Only these ids; all when absent. */
  readonly allowed?: ReadonlySet<number>;
}

export interface VectorIndex {
  /** Vectors that a search can find. */
  count(): number;
  /** Removed vectors that still take room; many of them are a reason to build anew. */
  removedCount(): number;
  /** Adds a vector under a new id; throws `input_invalid` for a wrong dimension. */
  add(id: number, vector: Float32Array): void;
  /** Hides a vector from searches; throws for an unknown id. */
  remove(id: number): void;
  /** Returns the nearest vectors, best first, equal ones by id; `[]` when there is none. */
  search(search: NeighborSearch): Neighbor[];
  /** Writes graph and sidecar, both on the disk when it returns. */
  save(file: string): void;
}

const sidecarSchema = z.object({
  format: z.literal(VECTOR_FORMAT),
  embedder: z.string(),
  dimension: z.number().int(),
  count: z.number().int().min(0),
  removed: z.number().int().min(0),
  bytes: z.number().int(),
  digest: z.string(),
});

/** Returns the name of the sidecar of the graph in `file`. */
export function sidecarOf(file: string): string {
  return `${file}.json`;
}

/** Returns an empty index with room for `capacity` vectors; it grows when there are more. */
export function createVectorIndex(space: VectorSpace, capacity: number): VectorIndex {
  const graph = new hnswlib.HierarchicalNSW("cosine", space.dimension);
  graph.initIndex(Math.max(1, capacity), HNSW.links, HNSW.buildCandidates, HNSW.seed);
  return wrap({ space, graph, removed: 0 });
}

/** Returns the index in `file`; throws `index_invalid` unless it is whole and of this `space`. */
export function loadVectorIndex(space: VectorSpace, file: string): VectorIndex {
  const sidecar = sidecarSchema.safeParse(readJsonFile(sidecarOf(file)));
  if (!sidecar.success) return fail("向量文件的说明缺失或版本不符", sidecar.error);
  const { embedder, dimension, bytes, digest, count, removed } = sidecar.data;
  if (embedder !== space.name || dimension !== space.dimension) {
    return fail(`向量文件由 ${embedder}（${dimension} 维）生成`);
  }
  const actual = digestFile(file, "whole");
  if (actual?.bytes !== bytes || actual.digest !== digest) return fail("向量文件缺失或已损坏");
  const graph = new hnswlib.HierarchicalNSW("cosine", dimension);
  graph.readIndexSync(file);
  if (graph.getCurrentCount() !== count + removed) return fail("向量文件的数目不符");
  return wrap({ space, graph, removed });
}

interface State {
  readonly space: VectorSpace;
  readonly graph: hnswlib.HierarchicalNSW;
  removed: number;
}

function wrap(state: State): VectorIndex {
  const { space, graph } = state;
  const count = (): number => graph.getCurrentCount() - state.removed;
  return {
    count,
    removedCount: () => state.removed,
    add: (id, vector) => {
      checkDimension(space, vector);
      if (graph.getCurrentCount() >= graph.getMaxElements()) {
        // An empty graph loads with no room at all, and twice nothing is nothing.
        graph.resizeIndex(Math.max(MIN_CAPACITY, graph.getMaxElements() * 2));
      }
      graph.addPoint([...vector], id);
    },
    remove: (id) => {
      graph.markDelete(id);
      state.removed += 1;
    },
    search: ({ vector, limit, allowed }) => {
      checkDimension(space, vector);
      const wanted = Math.min(limit, count(), allowed?.size ?? Number.POSITIVE_INFINITY);
      if (wanted < 1) return [];
      graph.setEf(Math.max(HNSW.searchCandidates, wanted * 2));
      const filter = allowed === undefined ? undefined : (id: number) => allowed.has(id);
      const { neighbors, distances } = graph.searchKnn([...vector], wanted, filter);
      return neighbors
        .map((id, index) => ({ id, score: 1 - (distances[index] ?? 1) }))
        .sort((a, b) => b.score - a.score || a.id - b.id);
    },
    save: (file) => {
      graph.writeIndexSync(file);
      syncToDisk(file);
      const { name: embedder, dimension } = space;
      const sidecar = {
        format: VECTOR_FORMAT,
        embedder,
        dimension,
        count: count(),
        removed: state.removed,
        ...digestFile(file, "whole"),
      };
      writeFileInOneStep(sidecarOf(file), JSON.stringify(sidecar));
    },
  };
}

function checkDimension({ name, dimension }: VectorSpace, vector: Float32Array): void {
  if (vector.length === dimension) return;
  throw new BotError(
    "input_invalid",
    `向量应为 ${dimension} 维（${name}），实为 ${vector.length} 维。`,
  );
}

function readJsonFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function fail(problem: string, cause?: unknown): never {
  throw new BotError("index_invalid", `${problem}，请重新建立索引。`, { cause });
}
