/**
 * What the index and the search need of an embedding model. Behind it stands the hashed embedder
 * (no download, see `hashed-embedder.ts`) or an OpenAI-compatible service.
 */

export interface Embedder {
  /** Changes whenever its vectors change; an index made under another name is rebuilt. */
  readonly name: string;
  /** Length of every vector. */
  readonly dimension: number;
  /** Returns one vector for each text, in order; `[]` for no texts. Rejects when it cannot. */
  embed(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]>;
}
