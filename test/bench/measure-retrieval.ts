/** How often the first 1, 3 and 5 chunks of each ranking hold every quote that proves the answer. */
import { createHashedEmbedder } from "../../src/models/hashed-embedder.ts";
import type { ReportStore } from "../../src/store.ts";
import { isProven } from "./find-proof.ts";
import { createLangChain, createMiniSearch, createOurs, type Ranker } from "./rankers.ts";
import type { RetrievalCase } from "./retrieval-cases.ts";

export const DEPTHS = [1, 3, 5] as const;

/** One ranking, with or without the place and year filter. */
export interface RankingRow {
  readonly name: string;
  readonly filtered: boolean;
  /** For each file of questions: how many are proven at each depth. */
  readonly proven: Readonly<Record<string, readonly number[]>>;
  /** Questions that all of `DEPTHS` leave unproven. */
  readonly missed: readonly string[];
}

export interface RetrievalResult {
  readonly chunks: number;
  /** Questions by file. */
  readonly questions: Readonly<Record<string, number>>;
  readonly rows: readonly RankingRow[];
  /** What no ranking can beat: quotes in several chunks need several. */
  readonly best: RankingRow;
  /** Questions with a quote that is in no chunk, or in no report; they count as missed. */
  readonly unreachable: readonly string[];
  /** Questions that no single chunk proves. */
  readonly severalChunks: readonly string[];
}

export interface RetrievalInput {
  readonly cases: readonly RetrievalCase[];
  /** The same corpus indexed with hashed vectors, to measure ours with them too; null: not measured. */
  readonly denseStore: ReportStore | null;
}

/** Returns the shares of every ranking over `cases`, with and without the place and year filter. */
export async function measureRetrieval(
  store: ReportStore,
  { cases, denseStore }: RetrievalInput,
): Promise<RetrievalResult> {
  const chunks = store.findReports({}).flatMap(({ id }) => store.getChunks(id));
  const rankers: Ranker[] = [
    createOurs(store, null),
    ...(denseStore === null ? [] : [createOurs(denseStore, createHashedEmbedder())]),
    createLangChain(chunks, "jieba"),
    createMiniSearch(chunks, "jieba"),
    createLangChain(chunks, "shipped"),
    createMiniSearch(chunks, "shipped"),
  ];
  const rows: RankingRow[] = [];
  for (const filtered of [true, false]) {
    for (const ranker of rankers)
      rows.push(await measureRanker(store, { ranker, cases, filtered }));
  }
  return {
    chunks: chunks.length,
    questions: Object.fromEntries(
      filesOf(cases).map((file) => [file, cases.filter((one) => one.file === file).length]),
    ),
    rows,
    best: toRow("best possible", {
      cases,
      filtered: true,
      isProvenAt: ({ needed }, depth) => needed !== null && needed <= depth,
    }),
    unreachable: idsOf(cases.filter(({ needed }) => needed === null)),
    severalChunks: idsOf(cases.filter(({ needed }) => needed !== null && needed > 1)),
  };
}

interface MeasureInput {
  readonly ranker: Ranker;
  readonly cases: readonly RetrievalCase[];
  readonly filtered: boolean;
}

async function measureRanker(
  store: ReportStore,
  { ranker, cases, filtered }: MeasureInput,
): Promise<RankingRow> {
  const depths = new Map<string, number>();
  const getText = (reportId: string): string | null => store.getText(reportId);
  for (const { id, request, proofs } of cases) {
    const ranked = await ranker.rank(filtered ? request : { ...request, reports: null });
    const depth = DEPTHS.find((k) => isProven(proofs, ranked.slice(0, k), getText));
    if (depth !== undefined) depths.set(id, depth);
  }
  return toRow(ranker.name, {
    cases,
    filtered,
    isProvenAt: ({ id }, depth) => (depths.get(id) ?? Number.POSITIVE_INFINITY) <= depth,
  });
}

interface RowInput {
  readonly cases: readonly RetrievalCase[];
  readonly filtered: boolean;
  readonly isProvenAt: (one: RetrievalCase, depth: number) => boolean;
}

function toRow(name: string, { cases, filtered, isProvenAt }: RowInput): RankingRow {
  const proven = filesOf(cases).map((file) => [
    file,
    DEPTHS.map(
      (depth) => cases.filter((one) => one.file === file && isProvenAt(one, depth)).length,
    ),
  ]);
  const missed = cases.filter((one) => !DEPTHS.some((depth) => isProvenAt(one, depth)));
  return { name, filtered, proven: Object.fromEntries(proven), missed: idsOf(missed) };
}

function filesOf(cases: readonly RetrievalCase[]): string[] {
  return [...new Set(cases.map(({ file }) => file))];
}

function idsOf(cases: readonly RetrievalCase[]): string[] {
  return cases.map(({ id }) => id);
}
