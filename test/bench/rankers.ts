/**
 * Rankings of the same chunks to hold side by side: ours, LangChain's BM25Retriever and MiniSearch,
 * the latter two as shipped and with the words that our index has. Each gets headings and text.
 */
import { BM25Retriever } from "@langchain/community/retrievers/bm25";
import { Document } from "@langchain/core/documents";
import MiniSearch from "minisearch";
import { createSilentLogger } from "../../src/logger.ts";
import type { Embedder } from "../../src/models/embedder.ts";
import { createQuestionEmbedder } from "../../src/models/question-embedder.ts";
import type { Question } from "../../src/question.ts";
import { createChunkPreparer } from "../../src/retrieve/prepare.ts";
import { retrieve } from "../../src/retrieve/retrieve.ts";
import type { ReportStore } from "../../src/store.ts";
import { cutForSearch } from "../../src/text/words.ts";
import type { Chunk, ReportMeta } from "../../src/types.ts";

export interface RankRequest {
  /** All turns of the conversation: what a ranking without understanding gets. */
  readonly text: string;
  /** The same, understood: what ours gets. */
  readonly question: Question;
  /** The reports of the place and year asked for; null for all. */
  readonly reports: readonly ReportMeta[] | null;
}

export interface Ranker {
  readonly name: string;
  /** Returns chunks, best first. */
  rank(request: RankRequest): Promise<readonly Chunk[]>;
}

/** Returns our retrieval; with an embedder its vectors take part. */
export function createOurs(store: ReportStore, embedder: Embedder | null): Ranker {
  const questions =
    embedder === null ? null : createQuestionEmbedder(embedder, createSilentLogger());
  const deps = { store, embedder: questions, preparer: createChunkPreparer(store) };
  return {
    name: embedder === null ? "ours" : "ours + hashed vectors",
    rank: async ({ question, reports }) => {
      const { hits } = await retrieve(deps, { question, reports });
      return hits.map(({ chunk }) => chunk);
    },
  };
}

/** Returns LangChain's retriever, as shipped (split at white space) or over jieba's words. */
export function createLangChain(chunks: readonly Chunk[], words: "jieba" | "shipped"): Ranker {
  const prepare = (text: string): string =>
    words === "jieba" ? cutForSearch(text).join(" ") : text;
  const byId = new Map(chunks.map((chunk) => [chunk.id, chunk]));
  const docs = chunks.map(
    (chunk) => new Document({ id: chunk.id, pageContent: prepare(contentOf(chunk)) }),
  );
  const retriever = BM25Retriever.fromDocuments(docs, { k: docs.length });
  return {
    name: `LangChain BM25, ${words === "jieba" ? "jieba words" : "as shipped"}`,
    rank: async ({ text, reports }) => {
      const found = await retriever.invoke(prepare(text));
      return within(
        found.flatMap(({ id }) => byId.get(id ?? "") ?? []),
        reports,
      );
    },
  };
}

/** Returns MiniSearch, as shipped (split at spaces and punctuation) or over jieba's words. */
export function createMiniSearch(chunks: readonly Chunk[], words: "jieba" | "shipped"): Ranker {
  const byId = new Map(chunks.map((chunk) => [chunk.id, chunk]));
  const index = new MiniSearch<{ id: string; content: string }>({
    fields: ["content"],
    ...(words === "jieba" ? { tokenize: cutForSearch } : {}),
  });
  index.addAll(chunks.map((chunk) => ({ id: chunk.id, content: contentOf(chunk) })));
  return {
    name: `MiniSearch, ${words === "jieba" ? "jieba words" : "as shipped"}`,
    rank: async ({ text, reports }) =>
      within(
        index.search(text).flatMap(({ id }) => byId.get(String(id)) ?? []),
        reports,
      ),
  };
}

function contentOf({ sectionPath, text }: Chunk): string {
  return [...sectionPath, text].join("\n");
}

function within(chunks: readonly Chunk[], reports: readonly ReportMeta[] | null): Chunk[] {
  if (reports === null) return [...chunks];
  const ids = new Set(reports.map(({ id }) => id));
  return chunks.filter(({ reportId }) => ids.has(reportId));
}
