/**
 * Experiment: does a dense ranking without a model help beside BM25? Cuts the corpus crudely into
 * chunks, asks the questions of a JSON Lines file, and prints how often the first 1, 3 and 5 chunks
 * hold all quotes that prove the answer, over the whole corpus and within the right reports.
 *
 *   node test/bench/embedders.ts [questions.jsonl] [corpus folder]
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { openIndex } from "../../src/indexing/open.ts";
import type { IndexedReport } from "../../src/indexing/types.ts";
import { writeIndex } from "../../src/indexing/write.ts";
import type { Embedder } from "../../src/models/embedder.ts";
import { createHashedEmbedder } from "../../src/models/hashed-embedder.ts";
import type { ReportStore } from "../../src/store.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { cutForSearch } from "../../src/text/words.ts";
import type { Chunk, TextRange } from "../../src/types.ts";
import { fitLsa } from "./lsa.ts";

const MAX_CHUNK = 500;
const RRF_K = 60;
const DEPTHS = [1, 3, 5] as const;
const HEADING = /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])/u;

const questionSchema = z.object({
  id: z.string(),
  turns: z.array(z.string()).min(1),
  answerable: z.boolean(),
  quotes: z.array(z.object({ file: z.string(), text: z.string() })),
});
type Question = z.infer<typeof questionSchema>;
type Rank = (text: string, reportIds: readonly string[] | null) => Promise<Chunk[]>;

function cutCrudely(file: string, text: string): IndexedReport {
  const id = file.slice(0, 3);
  const ranges: (TextRange & { sectionPath: string[] })[] = [];
  let sectionPath: string[] = [];
  for (const line of text.matchAll(/[^\n]+/gu)) {
    const range = { start: line.index, end: line.index + line[0].length };
    if (HEADING.test(line[0])) sectionPath = [line[0].trim().slice(0, 40)];
    let open: TextRange | undefined;
    for (const sentence of splitSentences(text, range)) {
      if (open !== undefined && sentence.end - open.start > MAX_CHUNK) {
        ranges.push({ ...open, sectionPath });
        open = undefined;
      }
      open = { start: open?.start ?? sentence.start, end: sentence.end };
    }
    if (open !== undefined) ranges.push({ ...open, sectionPath });
  }
  const chunks = ranges.map(
    (range, ordinal): Chunk => ({
      ...range,
      id: `${id}:${String(ordinal).padStart(3, "0")}`,
      reportId: id,
      ordinal,
      text: text.slice(range.start, range.end),
    }),
  );
  const region = { code: id, name: id, level: "other", path: [id] } as const;
  const meta = {
    ...{ id, file, title: file, region, year: 2020, issuer: null, publishedAt: null, url: null },
    ...{ official: false, aliases: [], origin: {} },
  };
  return { meta, text, sections: [], chunks, dataPoints: [], hash: file };
}

function isProven(
  question: Question,
  chunks: readonly Chunk[],
  texts: ReadonlyMap<string, string>,
) {
  return question.quotes.every(({ file, text: quote }) => {
    const start = texts.get(file)?.indexOf(quote) ?? -1;
    if (start === -1) throw new Error(`${question.id}: the quote is not in report ${file}`);
    const covered = new Set<number>();
    for (const chunk of chunks.filter(({ reportId }) => reportId === file)) {
      for (let at = chunk.start; at < chunk.end; at += 1) covered.add(at - start);
    }
    return [...quote].length > 0 && [...quote.trim()].every((_, at) => covered.has(at));
  });
}

function fuse(ranks: readonly Rank[]): Rank {
  return async (text, reportIds) => {
    const scores = new Map<string, { chunk: Chunk; score: number }>();
    for (const rank of ranks) {
      for (const [place, chunk] of (await rank(text, reportIds)).entries()) {
        const before = scores.get(chunk.id)?.score ?? 0;
        scores.set(chunk.id, { chunk, score: before + 1 / (RRF_K + place + 1) });
      }
    }
    const fused = [...scores.values()];
    fused.sort((a, b) => b.score - a.score || (a.chunk.id < b.chunk.id ? -1 : 1));
    return fused.map(({ chunk }) => chunk);
  };
}

function denseRank(store: ReportStore, embedder: Embedder): Rank {
  return async (text, reportIds) => {
    const [vector = new Float32Array(embedder.dimension)] = await embedder.embed([text]);
    return store.searchVectors({ vector, reportIds, limit: 20 }).map(({ chunk }) => chunk);
  };
}

async function main([
  questionsFile = path.join(import.meta.dirname, "../eval/dev-questions.jsonl"),
  corpusDir = path.join(import.meta.dirname, "../../corpus"),
]: readonly string[]): Promise<void> {
  const reports = readdirSync(corpusDir)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => cutCrudely(file, readFileSync(path.join(corpusDir, file), "utf8")));
  const texts = new Map(reports.map(({ meta, text }) => [meta.id, text]));
  const questions = readFileSync(questionsFile, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => questionSchema.parse(JSON.parse(line)))
    .filter(({ answerable, quotes }) => answerable && quotes.length > 0);
  const chunkTexts = reports.flatMap(({ chunks }) => chunks.map(({ text }) => text));
  const dir = mkdtempSync(path.join(tmpdir(), "embedders-"));
  const open = async (name: string, embedder: Embedder): Promise<ReportStore> => {
    const at = path.join(dir, name);
    const clock = (): Date => new Date();
    await writeIndex({ dir: at, reports, embedder, fingerprint: "", clock });
    return openIndex({ dir: at, embedder });
  };
  try {
    const hashed = createHashedEmbedder();
    const hashedStore = await open("hashed", hashed);
    const bm25: Rank = async (text, reportIds) =>
      hashedStore
        .searchWords({ words: cutForSearch(text), reportIds, limit: 20 })
        .map(({ chunk }) => chunk);
    const ranks = new Map<string, Rank>([["BM25", bm25]]);
    ranks.set("hashed 512", denseRank(hashedStore, hashed));
    for (const dimension of [50, 100]) {
      const lsa = fitLsa(chunkTexts, dimension);
      ranks.set(`LSA ${dimension}`, denseRank(await open(`lsa${dimension}`, lsa), lsa));
    }
    for (const [name, rank] of [...ranks]) {
      if (name !== "BM25") ranks.set(`BM25 + ${name}`, fuse([bm25, rank]));
    }
    const out = (line: string): boolean => process.stdout.write(`${line}\n`);
    out(
      `${questions.length} questions, ${chunkTexts.length} chunks; all quotes within the first k`,
    );
    out(
      `| ranking | ${DEPTHS.map((k) => `all, k=${k}`).join(" | ")} | ${DEPTHS.map((k) => `report known, k=${k}`).join(" | ")} |`,
    );
    out(`|---|${"--:|".repeat(DEPTHS.length * 2)}`);
    for (const [name, rank] of ranks) {
      const cells: string[] = [];
      for (const known of [false, true]) {
        const ranked = await Promise.all(
          questions.map(({ turns, quotes }) =>
            rank(turns.join(" "), known ? quotes.map(({ file }) => file) : null),
          ),
        );
        for (const depth of DEPTHS) {
          const proven = questions.filter((question, at) =>
            isProven(question, (ranked[at] ?? []).slice(0, depth), texts),
          );
          cells.push(`${((100 * proven.length) / questions.length).toFixed(1)}%`);
        }
      }
      out(`| ${name} | ${cells.join(" | ")} |`);
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

await main(process.argv.slice(2));
