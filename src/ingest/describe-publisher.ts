/**
 * Narrows the place of a report to the department, street or town whose report it is: what a
 * bureau reports is not what its city reports.
 */
import { shortFormsOf } from "../domain/departments.ts";
import type { Region } from "../types.ts";
import type { FindRegions } from "./describe-types.ts";

const TOWN =
  /^(?![我全本各该]|(?:乡|城|村|集|小城|中心|建制|特色小)镇)(\p{Script=Han}{1,6}?(?:街道|镇|乡|苏木))(?:办事处|人民政府|党工委)?(?=$|[\d,，:：在关认坚紧以按]|二[〇○零O]|法治|依法|政府|人民|党委)/u;
const TOWN_ALONE =
  /^(?:关于)?(?:(?:19|20)\d{2}年度?[,，]?)?(?![我全本各该]|(?:乡|城|村|集|小城|中心|建制|特色小)镇)(\p{Script=Han}{1,6}?(?:街道|镇|乡|苏木))(?:办事处|人民政府|党工委)?(?=$|[\d,，:：在关认坚紧以按]|二[〇○零O]|法治|依法|政府|人民|党委)/u;
const DEPARTMENT =
  /^(?:[省市县区州旗](?![场政容域民级])(?=\p{Script=Han}{2}))?(\p{Script=Han}{2,14}?(?:局|厅|委员会|办公室|支队|总队))(?=$|[\d,，:：在关认坚紧以按]|二[〇○零O]|法治|依法|党组|党委)/u;
const ONE_CHARACTER = /^\p{Script=Han}(?:街道|镇|乡)$/u;
const NOT_DEPARTMENT = /^(?:人民政府|政府)/u;
const LEVEL = /(?:特别行政区|自治[区州县旗]|[省市区县旗州盟])$/u;

export interface Publisher {
  readonly region: Region;
  /** How the publisher is said besides its full name. */
  readonly aliases: readonly string[];
}

/**
 * Returns the department or town that `name` (a title, or the first words of a report without
 * one) puts right behind a place, or the town it names alone; null when it names neither.
 */
export function readPublisher(
  name: string,
  { findRegions }: { readonly findRegions: FindRegions },
): Publisher | null {
  const plain = name.replace(/^[\s《"“]+/u, "");
  const mentions = findRegions(plain);
  for (const mention of mentions) {
    const [region] = mention.candidates;
    if (region === undefined || mention.candidates.length > 1 || mention.kind !== "region")
      continue;
    const rest = plain.slice(mention.end);
    const town = TOWN.exec(rest)?.[1];
    // 长乐坊街道 is no street of 长乐
    if (town !== undefined && (mention.full || !ONE_CHARACTER.test(town)))
      return townOf(town, region);
    const department = NOT_DEPARTMENT.test(rest) ? undefined : DEPARTMENT.exec(rest)?.[1];
    if (department !== undefined) return departmentOf(department, region);
  }
  const alone = mentions[0]?.full === true ? undefined : TOWN_ALONE.exec(plain)?.[1];
  return alone === undefined ? null : townOf(alone, null);
}

function townOf(name: string, parent: Region | null): Publisher {
  const region: Region = { code: "", name, level: "other", path: [...(parent?.path ?? []), name] };
  // 长乐坊 is said for 长乐坊街道; two characters alone would be too common a word
  const stem = name.replace(/(?:街道|镇|乡|苏木)$/u, "");
  return {
    region,
    aliases: [
      ...(stem.length > 2 ? [stem] : []),
      ...shortFormsOf(name.endsWith("街道") ? `${name}办事处` : name),
    ].filter((alias) => alias !== name),
  };
}

function departmentOf(department: string, parent: Region): Publisher {
  const forms = [department, ...shortFormsOf(department)];
  const places = [...new Set([parent.name, parent.name.replace(LEVEL, "")])].filter(
    (place) => place.length >= 2,
  );
  const name = `${parent.name}${department}`;
  const aliases = places
    .flatMap((place) => forms.map((form) => `${place}${form}`))
    .filter((alias) => alias !== name);
  return { region: { code: "", name, level: "other", path: [...parent.path, name] }, aliases };
}
