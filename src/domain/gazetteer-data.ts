/**
 * China's divisions from the package's three lists as a tree of Regions. Towns, functional zones
 * and the lists' bookkeeping entries (省直辖县) are left out. Built at the first call.
 */
import { areaList } from "@vant/area-data";
import type { Region, RegionLevel } from "../types.ts";

export interface Divisions {
  readonly byCode: ReadonlyMap<string, Region>;
  /** Direct children by the code of the parent. */
  readonly children: ReadonlyMap<string, readonly Region[]>;
}

const BOOKKEEPING = /^(?:县|省直辖县|自治区直辖县级行政区划)$/u;
const DIVISION = /[区县市旗]$/u;
const FUNCTIONAL = /开发区|高新|工业园|产业园|化工园|管理区|示范区|实验区|名胜区|白沟新城/u;

let divisions: Divisions | undefined;

/** Returns all divisions from province to county; the same object at every call. */
export function loadDivisions(): Divisions {
  divisions ??= build();
  return divisions;
}

function build(): Divisions {
  const byCode = new Map<string, Region>();
  const children = new Map<string, Region[]>();
  const add = (code: string, name: string, level: RegionLevel): void => {
    const parent = parentOf(code, byCode);
    const region: Region = { code, name, level, path: [...(parent?.path ?? []), name] };
    byCode.set(code, region);
    if (parent === undefined) return;
    const siblings = children.get(parent.code);
    if (siblings === undefined) children.set(parent.code, [region]);
    else siblings.push(region);
  };
  for (const [code, name] of Object.entries(areaList.province_list)) add(code, name, "province");
  const municipalities = new Set(Object.values(areaList.province_list));
  for (const [code, name] of Object.entries(areaList.city_list)) {
    // a municipality's only "city" is the municipality itself
    if (BOOKKEEPING.test(name) || municipalities.has(name) || /^8[12]/u.test(code)) continue;
    add(code, name, "prefecture");
  }
  for (const [code, name] of Object.entries(areaList.county_list)) {
    if (isCounty(code, name)) add(code, name, "county");
  }
  return { byCode, children };
}

function isCounty(code: string, name: string): boolean {
  if (/^(?:71|81|82)/u.test(code) || !DIVISION.test(name) || FUNCTIONAL.test(name)) return false;
  const serial = Number(code.slice(4));
  // 71 and up are the list's own numbers for zones; Heilongjiang's forest districts are real
  if (name.endsWith("区") && serial > 70 && !code.startsWith("2327")) return false;
  return !(name.endsWith("新区") && serial > 20);
}

function parentOf(code: string, byCode: ReadonlyMap<string, Region>): Region | undefined {
  const [province, prefecture] = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`];
  if (code === province) return undefined;
  const nearest = code === prefecture ? undefined : byCode.get(prefecture);
  return nearest ?? byCode.get(province);
}
