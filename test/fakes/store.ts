/** A ReportStore over a few reports in memory: same answers as the index, no files. */
import type { IndexedReport } from "../../src/indexing/types.ts";
import { type ChunkSearch, type Hit, type ReportStore, regionKey } from "../../src/store.ts";
import { cutForSearch } from "../../src/text/words.ts";

const NO_LIMIT = 1000;

/** Returns a store that holds `reports`; its vectors find nothing. */
export function createFakeStore(reports: readonly IndexedReport[]): ReportStore {
  const byPlace = reports.toSorted(
    (one, other) =>
      compare(one.meta.region.path.join("/"), other.meta.region.path.join("/")) ||
      one.meta.year - other.meta.year,
  );
  const chunks = byPlace.flatMap((report) => report.chunks);
  const words = new Map(chunks.map(({ id, text }) => [id, new Set(cutForSearch(text))]));
  const find = (reportId: string): IndexedReport | undefined =>
    reports.find(({ meta }) => meta.id === reportId);
  return {
    countReports: () => reports.length,
    findReports: ({ ids, regions, years, under, limit = NO_LIMIT }) =>
      byPlace
        .map(({ meta }) => meta)
        .filter(({ id }) => ids?.includes(id) ?? true)
        .filter(({ region }) => regions?.includes(regionKey(region)) ?? true)
        .filter(({ year }) => years?.includes(year) ?? true)
        .filter(
          ({ region }) => under === undefined || region.path.join("/").startsWith(`${under}/`),
        )
        .slice(0, limit),
    countByYear: () => {
      const years = [...new Set(reports.map(({ meta }) => meta.year))].sort();
      return years.map((year) => ({
        year,
        reports: reports.filter(({ meta }) => meta.year === year).length,
      }));
    },
    getText: (reportId) => find(reportId)?.text ?? null,
    getSections: (reportId) => [...(find(reportId)?.sections ?? [])],
    getChunks: (reportId) => [...(find(reportId)?.chunks ?? [])],
    searchWords: (search) => searchWords(search),
    searchVectors: () => [],
    findDataPoints: ({ reportIds, chunkIds, indicators, limit }) =>
      byPlace
        .flatMap(({ dataPoints }) => dataPoints)
        .filter(({ reportId }) => reportIds?.includes(reportId) ?? true)
        .filter(({ chunkId }) => chunkIds?.includes(chunkId) ?? true)
        .filter((point) => indicators?.some((id) => point.indicators.includes(id)) ?? true)
        .slice(0, limit),
    wordCounts: (asked) => ({
      chunks: chunks.length,
      counts: new Map(
        asked.map((word) => [word, chunks.filter(({ text }) => text.includes(word)).length]),
      ),
    }),
    findAliases: (text) =>
      byPlace.flatMap(({ meta }) =>
        meta.aliases.flatMap((alias) => {
          const start = text.indexOf(alias);
          if (start < 0) return [];
          return [{ alias, start, end: start + alias.length, region: regionKey(meta.region) }];
        }),
      ),
    close: () => {},
  };

  function searchWords({ words: asked, reportIds, limit }: ChunkSearch): Hit[] {
    return chunks
      .filter(({ reportId }) => reportIds?.includes(reportId) ?? true)
      .map((chunk) => ({
        chunk,
        score: asked.filter((word) => words.get(chunk.id)?.has(word) === true).length,
      }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score || compare(one.chunk.id, other.chunk.id))
      .slice(0, limit);
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
