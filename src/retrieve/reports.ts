/**
 * Which reports a question is about, and which places or years have none. Decided before anything
 * is searched, so that another place or year can never slip in.
 */
import { placeName } from "../domain/place-name.ts";
import type { ReportGap, ReportGroup } from "../evidence.ts";
import type { Question } from "../question.ts";
import { type ReportStore, regionKey } from "../store.ts";
import type { Region, ReportMeta } from "../types.ts";

export interface Place {
  readonly key: string;
  readonly region: Region;
  readonly coveredParent: Region | null;
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
const MAX_NEARBY = 6;

/** Returns the reports asked for by place and year, and what of both is not covered. */
export function resolveReports(
  store: ReportStore,
  question: Question,
  places: readonly Place[],
): Scope {
  const { years } = question.years;
  if (places.length === 0) return withoutPlace(store, years);
  const groups: ReportGroup[] = [];
  const gaps: ReportGap[] = [];
  for (const place of places) {
    const all = store.findReports({ regions: [place.key], limit: MAX_YEARS });
    const wanted = wantedOf(all, question);
    const label = placeName(place.region);
    if (wanted.length > 0)
      groups.push({ label, reports: wanted, datedIn: null, within: null, department: false });
    else if (all.length > 0 && question.years.carried)
      groups.push({ label, reports: all, datedIn: null, within: null, department: false });
    else if (all.length > 0)
      groups.push({ label, reports: all, datedIn: years, within: null, department: false });
    else groups.push(...around(store, place, question));
    if (all.length === 0) groups.push(...departments(store, place, question));
    const inside =
      all.length > 0
        ? []
        : store.findReports({ under: place.region.path.join("/"), limit: MAX_NEARBY });
    const missing =
      question.years.relative && wanted.length > 0
        ? []
        : years.filter((year) => !all.some((report) => report.year === year));
    if (all.length === 0 || (missing.length > 0 && !question.years.carried)) {
      gaps.push(gapOf(place, { all, inside, years: missing.length > 0 ? missing : years }));
    }
  }
  return { groups, gaps, open: false };
}

/** The reports of the years asked for; 近两年 is the last two years there are where today's are not. */
function wantedOf(
  all: readonly ReportMeta[],
  { years: { years, relative } }: Question,
): readonly ReportMeta[] {
  if (years.length === 0) return all;
  const wanted = all.filter(({ year }) => years.includes(year));
  return wanted.length === 0 && relative && years.length > 1 ? all.slice(-years.length) : wanted;
}

/** A place without a report of its own may have a department's: its own figures, said to be so. */
function departments(
  store: ReportStore,
  { region }: Place,
  { years: { years } }: Question,
): ReportGroup[] {
  const filter = {
    under: region.path.join("/"),
    limit: EACH_REPORT,
    ...(years.length > 0 ? { years } : {}),
  };
  const reports = store
    .findReports(filter)
    .filter((report) => report.region.name.startsWith(region.name));
  return reports.length === 0
    ? []
    : [{ label: placeName(region), reports, datedIn: null, within: null, department: true }];
}

/** A district without a report of its own may be spoken of in the city's. */
function around(
  store: ReportStore,
  { region, coveredParent }: Place,
  { years: { years } }: Question,
): ReportGroup[] {
  if (coveredParent === null) return [];
  const reports = store
    .findReports({ regions: [regionKey(coveredParent)], limit: MAX_YEARS })
    .filter(({ year }) => years.length === 0 || years.includes(year));
  return reports.length === 0
    ? []
    : [{ label: placeName(region), reports, datedIn: null, within: region, department: false }];
}

interface GapSource {
  readonly all: readonly ReportMeta[];
  readonly inside: readonly ReportMeta[];
  readonly years: readonly number[];
}

function gapOf(place: Place, { all, inside, years }: GapSource): ReportGap {
  const parent = place.coveredParent === null ? [] : [place.coveredParent];
  const nearby = all.length > 0 ? [] : [...inside.map(({ region }) => region), ...parent];
  return {
    region: placeName(place.region),
    years: [...years],
    coveredYears: [...new Set(all.map(({ year }) => year))].sort(),
    nearby: [...new Set(nearby.map(placeName))].slice(0, MAX_NEARBY),
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
  return {
    groups: [
      { label: "", reports: open ? [] : reports, datedIn: null, within: null, department: false },
    ],
    gaps: [],
    open,
  };
}
