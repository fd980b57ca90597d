/**
 * Which reports a question is about, and which places or years have none. Decided before anything
 * is searched, so that another place or year can never slip in.
 */
import type { Question } from "../question.ts";
import type { ReportStore } from "../store.ts";
import type { ReportMeta, Region } from "../types.ts";

export interface Place {
  readonly key: string;
  readonly region: Region;
  readonly coveredChildren: readonly Region[];
  readonly coveredParent: Region | null;
}

export interface ReportGroup {
  readonly label: string;
  readonly reports: readonly ReportMeta[];
  readonly datedIn: number | null;
}

export interface ReportGap {
  readonly region: string | null;
  readonly years: readonly number[];
  readonly coveredYears: readonly number[];
  readonly nearby: readonly string[];
}

export interface Scope {
  readonly groups: readonly ReportGroup[];
  readonly gaps: readonly ReportGap[];
  /** True when no place was named and the corpus is too large to look at every report. */
  readonly open: boolean;
}

/** Up to so many reports a question without a place is answered for each of them. */
const EACH_REPORT = 12;
const MAX_YEARS = 30;

/** Returns the reports asked for by place and year, and what of both is not covered. */
export function resolveReports(store: ReportStore, question: Question, places: readonly Place[]): Scope {
  const { years } = question.years;
  if (places.length === 0) return withoutPlace(store, years);
  const groups: ReportGroup[] = [];
  const gaps: ReportGap[] = [];
  for (const place of places) {
    const all = store.findReports({ regions: [place.key], limit: MAX_YEARS });
    const wanted = years.length === 0 ? all : all.filter(({ year }) => years.includes(year));
    if (wanted.length > 0) groups.push({ label: place.region.name, reports: wanted, datedIn: null });
    else if (all.length > 0 && question.years.carried) groups.push({ label: place.region.name, reports: all, datedIn: null });
    else if (all.length > 0 && years[0] !== undefined) groups.push({ label: place.region.name, reports: all, datedIn: years[0] });
    const missing = years.filter((year) => !all.some((report) => report.year === year));
    if (all.length === 0 || (missing.length > 0 && !question.years.carried)) gaps.push(gapOf(place, all, missing.length > 0 ? missing : years));
  }
  return { groups, gaps, open: false };
}

function gapOf(place: Place, all: readonly ReportMeta[], years: readonly number[]): ReportGap {
  const nearby = all.length > 0 ? [] : [...place.coveredChildren, ...(place.coveredParent === null ? [] : [place.coveredParent])];
  return {
    region: place.region.name,
    years: [...years],
    coveredYears: [...new Set(all.map(({ year }) => year))].sort(),
    nearby: nearby.map(({ name }) => name).slice(0, 6),
  };
}

function withoutPlace(store: ReportStore, years: readonly number[]): Scope {
  const filter = years.length > 0 ? { years } : {};
  const reports = store.findReports({ ...filter, limit: EACH_REPORT + 1 });
  if (reports.length === 0) {
    const coveredYears = store.countByYear().map(({ year }) => year);
    return { groups: [], gaps: [{ region: null, years, coveredYears, nearby: [] }], open: false };
  }
  const open = reports.length > EACH_REPORT;
  return { groups: [{ label: "", reports: open ? [] : reports, datedIn: null }], gaps: [], open };
}
