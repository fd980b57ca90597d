/**
 * The names under which people write of a division: the official one, the one without its level
 * (安庆), and the shortened autonomous ones (恩施州, 恭城县); looked up by their first two characters.
 */
import type { Region } from "../types.ts";
import { type Divisions, loadDivisions } from "./gazetteer-data.ts";
import { ABBREVIATIONS, NAMED_ZONES, PEOPLES_AT_END } from "./gazetteer-words.ts";

/** One way to write one or several divisions. */
export interface Form {
  readonly text: string;
  /** True when the form names its level: 安庆市, 恩施州. */
  readonly full: boolean;
  /** A functional zone with a name of its own: 雄安新区. */
  readonly zone: boolean;
  readonly regions: readonly Region[];
}

const LEVEL_AT_END =
  /(?:壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|自治州|自治县|自治旗|地区|新区|林区|特区|[省市盟县区旗])$/u;
/** Most names: nothing but the level to take off. */
const PLAIN = /(?<!新|林|特|自治)[市区县省]$/u;
const BANNER_WITHOUT_NAME = /[左右前后中]$/u;
const RANK = { province: 0, prefecture: 1, county: 2, other: 3 } as const;

let forms: ReadonlyMap<string, readonly Form[]> | undefined;

/** Returns the forms that begin with the two characters `head`, longest first; `[]` for none. */
export function formsFrom(head: string): readonly Form[] {
  forms ??= build(loadDivisions());
  return forms.get(head) ?? [];
}

/**
 * Returns the name of `region` without its level; null when what is left is no usable name.
 *
 * @example
 * shortName({ name: "恩施土家族苗族自治州", … }); // "恩施"
 * shortName({ name: "沙县区", … }); // "沙县"; 赵县 gives null
 */
export function shortName({ name }: Pick<Region, "name">): string | null {
  if (PLAIN.test(name)) return name.length > 2 ? name.slice(0, -1) : null;
  // 清新区 is 清新 + 区, 浦东新区 is 浦东 + 新区: a name of one character is none
  const cuts = [name.replace(LEVEL_AT_END, ""), name.slice(0, -1)];
  const stem = cuts.find((cut) => cut.length >= 2 && cut !== name);
  if (stem === undefined || BANNER_WITHOUT_NAME.test(stem)) return null;
  if (!/自治[区州县旗]$/u.test(name)) return stem;
  const bare = stem.replace(PEOPLES_AT_END, "");
  if (bare.length >= 2) return bare;
  return stem.replace(/族$/u, "");
}

function build({ byCode }: Divisions): ReadonlyMap<string, readonly Form[]> {
  const named = new Map<string, { full: boolean; zone: boolean; regions: Region[] }>();
  const add = (text: string, region: Region, full: boolean, zone = false): void => {
    const known = named.get(text);
    if (known === undefined) named.set(text, { full, zone, regions: [region] });
    else if (!known.regions.includes(region)) known.regions.push(region);
  };
  for (const region of byCode.values()) addForms(region, add);
  for (const [text, code] of ABBREVIATIONS) {
    const region = byCode.get(code);
    if (region !== undefined) add(text, region, /[州县]$/u.test(text));
  }
  for (const [text, code] of NAMED_ZONES) {
    const parent = byCode.get(code);
    const name = text.endsWith("新区") ? text : `${text}新区`;
    if (parent === undefined) continue;
    add(text, { code: "", name, level: "other", path: [...parent.path, name] }, true, true);
  }
  return byHead(named);
}

function addForms(
  region: Region,
  add: (text: string, region: Region, full: boolean) => void,
): void {
  add(region.name, region, true);
  const short = shortName(region);
  if (short === null || short === region.name) return;
  add(short, region, false);
  if (region.name.endsWith("自治州")) add(`${short}州`, region, true);
  if (region.name.endsWith("自治县")) add(`${short}县`, region, true);
}

function byHead(
  named: ReadonlyMap<string, { full: boolean; zone: boolean; regions: readonly Region[] }>,
): ReadonlyMap<string, readonly Form[]> {
  const heads = new Map<string, Form[]>();
  for (const [text, { full, zone, regions }] of named) {
    const form: Form = { text, full, zone, regions: prominentFirst(regions, full) };
    const head = text.slice(0, 2);
    const known = heads.get(head);
    if (known === undefined) heads.set(head, [form]);
    else known.push(form);
  }
  for (const list of heads.values()) list.sort((a, b) => b.text.length - a.text.length);
  return heads;
}

function prominentFirst(regions: readonly Region[], full: boolean): readonly Region[] {
  if (regions.length < 2) return regions;
  // a reader of mainland reports means 新北区, not 新北市, when both bear the short name
  const mainland = regions.filter(({ code }) => !/^(?:71|81|82)/u.test(code));
  const sorted = (mainland.length > 0 ? mainland : regions).toSorted(
    (a, b) => RANK[a.level] - RANK[b.level] || (a.code < b.code ? -1 : 1),
  );
  const [first] = sorted;
  if (full || first?.level !== "province") return sorted;
  // 河北 is never short for 河北区 in Tianjin, but 吉林 may be 吉林市 in 吉林省
  return sorted.filter(({ path }) => path[0] === first.name);
}
