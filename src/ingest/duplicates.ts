/**
 * Leaves out files that hold a report a second time: the same body under another name, or nearly
 * the same text for the same place and year. Different reports of one place and year stay, each
 * with a remark.
 */
import { regionKey } from "../store.ts";
import type { ReportMeta } from "../types.ts";
import { type DifferingFigures, findDifferingFigures } from "./differing-figures.ts";
import { isNearlySame } from "./same-report.ts";
import type { FileProblem, LookedAt } from "./summary.ts";

export interface Sifted<T> {
  readonly kept: readonly T[];
  readonly problems: readonly FileProblem[];
  /** Remarks by file. */
  readonly remarks: ReadonlyMap<string, readonly string[]>;
}

/**
 * Returns `candidates` without repetitions, the first of each kept, in their order; `readBody`
 * gives the body of a file and is asked only where place and year are the same.
 */
export async function dropDuplicates<T extends LookedAt>(
  candidates: readonly T[],
  readBody: (file: string) => Promise<string>,
): Promise<Sifted<T>> {
  const kept: T[] = [];
  const problems: FileProblem[] = [];
  const remarks = new Map<string, string[]>();
  const byBody = new Map<string, T>();
  const byId = new Map<string, T>();
  const byPlace = new Map<string, T[]>();
  for (const candidate of candidates) {
    const { meta, bodyHash } = candidate;
    const place = `${regionKey(meta.region)} ${meta.year}`;
    const neighbours = byPlace.get(place) ?? [];
    const copy = byBody.get(bodyHash);
    const same = copy ?? (await findNearlySame(candidate, { neighbours, readBody }));
    const namesake = byId.get(meta.id);
    if (same !== undefined || namesake !== undefined) {
      const differing =
        same === undefined || copy !== undefined
          ? null
          : findDifferingFigures(await readBody(meta.file), await readBody(same.meta.file));
      problems.push(
        same === undefined ? sameName(meta, namesake) : sameReport(meta, same.meta, differing),
      );
      continue;
    }
    for (const { meta: other } of neighbours) {
      addTo(remarks, meta.file, keptBoth(other));
      addTo(remarks, other.file, keptBoth(meta));
    }
    kept.push(candidate);
    byBody.set(bodyHash, candidate);
    byId.set(meta.id, candidate);
    byPlace.set(place, [...neighbours, candidate]);
  }
  return { kept, problems, remarks };
}

async function findNearlySame<T extends LookedAt>(
  { meta }: T,
  {
    neighbours,
    readBody,
  }: { neighbours: readonly T[]; readBody: (file: string) => Promise<string> },
): Promise<T | undefined> {
  if (neighbours.length === 0) return undefined;
  const body = await readBody(meta.file);
  for (const other of neighbours) {
    if (isNearlySame(body, await readBody(other.meta.file))) return other;
  }
  return undefined;
}

function addTo(remarks: Map<string, string[]>, file: string, remark: string): void {
  remarks.set(file, [...(remarks.get(file) ?? []), remark]);
}

function sameReport(
  meta: ReportMeta,
  first: ReportMeta,
  differing: DifferingFigures | null,
): FileProblem {
  if (differing !== null) {
    const { one, other } = differing;
    return {
      file: meta.file,
      code: "duplicate_report",
      message: `「${meta.file}」与「${first.file}」几乎相同（${first.region.name}${first.year}年），但有数字不一致，如前者作「${one}」，后者作「${other}」。只收录后者；请核对哪一份正确，删去另一份。`,
    };
  }
  return {
    file: meta.file,
    code: "duplicate_report",
    message: `「${meta.file}」与「${first.file}」是同一份报告（${first.region.name}${first.year}年），只收录后者。请删去其中一份。`,
  };
}

function sameName(meta: ReportMeta, first: LookedAt | undefined): FileProblem {
  return {
    file: meta.file,
    code: "duplicate_report",
    message: `「${meta.file}」与「${first?.meta.file ?? ""}」的文件名太接近，引文链接会混淆，只收录后者。请给其中一份改名。`,
  };
}

function keptBoth({ file, title, year, region }: ReportMeta): string {
  return `${region.name}${year}年另有一份不同的报告《${title}》（${file}），两份都已收录`;
}
