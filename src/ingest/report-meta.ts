/**
 * Puts together what is known of a report: the manifest's words first, then what the report says of
 * itself. A report whose place or year cannot be told is refused, with the way to tell it.
 */
import { createHash } from "node:crypto";
import { loadDivisions } from "../domain/gazetteer-data.ts";
import { BotError } from "../errors.ts";
import type { Region, ReportMeta } from "../types.ts";
import { checkUnknownPath, fitsPath } from "./check-region.ts";
import type { Description } from "./describe.ts";
import type { ManifestEntry } from "./manifest.ts";

type Origin = "text" | "manifest" | "file";

const MANIFEST_FIELDS = ["title", "region", "year", "issuer", "publishedAt", "url"] as const;

/**
 * Returns the particulars of the report in `file`; throws `region_unknown` or `year_unknown` when
 * neither the manifest nor the report tells them.
 */
export function toReportMeta(
  file: string,
  { description, entry }: { readonly description: Description; readonly entry: ManifestEntry },
): ReportMeta {
  const region = regionOfEntry(entry) ?? description.region;
  const year = entry.year ?? description.year;
  if (region === null) {
    throw new BotError(
      "region_unknown",
      `「${file}」看不出是哪个地区的报告。${remedy(file, '"region": ["省", "市", "县"]')}`,
    );
  }
  if (year === null) {
    throw new BotError(
      "year_unknown",
      `「${file}」看不出是哪一年的报告。${remedy(file, '"year": 2020')}`,
    );
  }
  const url = entry.url ?? null;
  return {
    id: reportId(file),
    file,
    title: entry.title ?? description.title ?? stemOf(file),
    region,
    year,
    issuer: entry.issuer ?? description.issuer,
    publishedAt: entry.publishedAt ?? description.publishedAt,
    url,
    official: entry.official ?? (url !== null && /\.gov\.cn$/u.test(new URL(url).hostname)),
    aliases: [...new Set([...(entry.aliases ?? []), ...description.aliases])],
    origin: originOf(entry, description),
  };
}

/**
 * Returns the id of the report in `file`: the name without `.txt` where that is safe in a URL,
 * otherwise what of it is, and a digest of the whole name.
 *
 * @example
 * reportId("002_080a3a30a4d76553.txt"); // "002_080a3a30a4d76553"
 * reportId("安庆2020.txt"); // "2020-" and eight hexadecimal digits
 */
export function reportId(file: string): string {
  const stem = file.replace(/\.txt$/iu, "");
  if (/^[a-z\d][a-z\d_-]*$/iu.test(stem)) return stem;
  const safe = stem.replace(/[^a-z\d]+/giu, "-").replace(/^-|-$/gu, "");
  const digest = createHash("sha256").update(file).digest("hex").slice(0, 8);
  return safe === "" ? digest : `${safe.slice(0, 60)}-${digest}`;
}

/**
 * Returns the region the manifest tells; null when it tells none. One outside the gazetteer stays
 * as written. Throws `manifest_invalid` for names that fit several places or contradict each other.
 */
export function regionOfEntry({ region: names }: ManifestEntry): Region | null {
  const name = names?.at(-1);
  if (names === undefined || name === undefined) return null;
  const divisions = [...loadDivisions().byCode.values()];
  const fitting = divisions.filter(({ path }) => fitsPath(names, path));
  const [only, second] = fitting;
  if (only !== undefined && second === undefined) return only;
  if (only !== undefined) {
    throw new BotError(
      "manifest_invalid",
      `manifest.json 里的地名「${names.join("")}」有 ${fitting.length} 处，分不清是哪一个。请从省一级写起，如 ${JSON.stringify(only.path)}。`,
    );
  }
  checkUnknownPath(names, divisions);
  return { code: "", name, level: "other", path: [...names] };
}

function originOf(entry: ManifestEntry, { origin }: Description): Record<string, Origin> {
  const result: Record<string, Origin> = { ...origin };
  if (result.title === undefined) result.title = "file";
  for (const field of MANIFEST_FIELDS) {
    if (entry[field] !== undefined) result[field] = "manifest";
  }
  return result;
}

function remedy(file: string, field: string): string {
  return `请在语料文件夹的 manifest.json 里写明，如：{"version": 1, "reports": {${JSON.stringify(file)}: {${field}}}}`;
}

function stemOf(file: string): string {
  return file.replace(/^.*\/|\.[^.]*$/gu, "");
}
