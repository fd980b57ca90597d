/**
 * From what a user typed (and typed before) to a Question. Each turn is read by itself; what a turn
 * leaves out is then taken from the turn before it.
 */
import { INDICATORS } from "../domain/indicators.ts";
import { readIndicators } from "../domain/read-indicator.ts";
import { SYNONYMS } from "../domain/synonyms.ts";
import type { AskedYears, Intent, Question } from "../question.ts";
import { type ReportStore, regionKey } from "../store.ts";
import { readFigures } from "../text/figures.ts";
import type { Region, TextRange } from "../types.ts";
import { readAsked } from "./asked.ts";
import { carryOver } from "./carry-over.ts";
import { readClaims } from "./claims.ts";
import { type IntentReading, readIntent } from "./intent.ts";
import { normalizeQuestion } from "./normalize.ts";
import { readParts } from "./parts.ts";
import { type Period, readPeriod } from "./period.ts";
import { readRegions } from "./region.ts";
import { type ResolvedRegion, resolveRegions } from "./resolve-regions.ts";
import { splitAsks } from "./several.ts";
import { readTerms } from "./terms.ts";
import { correctTypos } from "./typos.ts";

export interface UnderstandDeps {
  readonly store: ReportStore;
  readonly now: () => Date;
}

/** A question with what answering needs to know of its places. */
export interface Understood {
  readonly question: Question;
  /** The places with what is covered above and below them, in the order of `question.regions`. */
  readonly places: readonly ResolvedRegion[];
}

/** Words of questions about reports themselves; they are no topic. */
const ABOUT_REPORTS =
  /^(?:报告|报告书|年报|年度|发布|公布|公开|发文|落款|收录|收集|覆盖|包含|数据|资料|法治政府|法治政府建设|依法行政|建设|工作|网址|链接|标题|题目|原文|全文|单位|时间|日期|来源|地址|系统|你们?|这儿|这里|库|查|能查|支持|出|份|城市|年份|地区|文件)$/u;
/** So many turns before the last are read. */
export const EARLIER_TURNS = 6;
/** 1850年, 3000年, 0年: no report is of such a year, and it must not be dropped. */
const ODD_YEAR = /(?<![\d.])(?!0{2,})(?:\d{3,20}|0)(?=年(?![来内间以级限龄份代多余]|期))/gu;
const BARE_YEAR = /(?<![\d.])20[0-4]\d(?=$|[\s和与跟及、,，。?？比哪到至—-])/gu;
/** What slips are corrected toward. */
const FIELD_WORDS: readonly string[] = [
  ...new Set([...SYNONYMS.flat(), ...INDICATORS.flatMap(({ subject }) => subject.flat())]),
].filter((word) => [...word].length >= 3);

/** Returns the question of the last turn, completed from the earlier ones. Never throws. */
export function understand(
  deps: UnderstandDeps,
  text: string,
  history: readonly string[] = [],
): Understood {
  let carried: Understood | null = null;
  for (const turn of history.slice(-EARLIER_TURNS)) {
    carried = carryOver(readTurn(deps, turn, carried !== null), carried, covers(deps.store));
  }
  return carryOver(readTurn(deps, text, carried !== null), carried, covers(deps.store));
}

function covers(store: ReportStore): (region: Region) => boolean {
  return (region) => store.findReports({ regions: [regionKey(region)], limit: 1 }).length > 0;
}

function readTurn({ store, now }: UnderstandDeps, typed: string, hasHistory: boolean): Understood {
  const { text } = correctTypos(normalizeQuestion(typed).text, FIELD_WORDS);
  const findAliases = (part: string) => store.findAliases(part);
  const { mentions, references } = readRegions(text, { aliases: findAliases(text), findAliases });
  const { regions: places, choices, assumptions } = resolveRegions(mentions, covers(store));
  const period = withBareYears(readPeriod(text, now()), text);
  const { asked, ranges: askedRanges } = readAsked(text);
  const known: TextRange[] = [...mentions, ...references, ...period.spans];
  const explained = [...known, ...askedRanges];
  const figures = readFigures(text).filter(
    (figure) => figure.kind !== "date" && !known.some((range) => overlaps(range, figure)),
  );
  const terms = readTerms(text, known, askedRanges);
  const topical = terms.filter(({ word }) => !ABOUT_REPORTS.test(word));
  const reading = readIntent({
    text,
    asked,
    places: places.length,
    years: period.years.length,
    statesFigure: figures.length > 0,
    hasTopic: topical.length > 0,
    hasHistory,
  });
  const checking = reading.kind === "check";
  const claims = checking
    ? readClaims(text, known, {
        places,
        years: period.spans,
      })
    : [];
  const years: AskedYears = {
    years: period.years,
    printed: period.printed,
    carried: false,
    relative: period.kind === "relative",
    within: period.within,
  };
  const question: Question = {
    text,
    intent: toIntent(reading, text, explained),
    asked: checking ? { want: "passage", kinds: [], units: [], count: null } : asked,
    regions: places.map(({ printed, region, key, covered }) => ({ printed, region, key, covered })),
    choices,
    years,
    terms: checking && claims.length === 0 ? readTerms(stripCheckWords(text), known) : terms,
    indicators: checking ? [] : readIndicators(text).map(({ id, score }) => ({ id, score })),
    claims,
    quoted: text.match(/《[^》]+》/gu) ?? [],
    assumptions,
    also: [],
    followUp: false,
  };
  return { question: checking ? question : splitAsks(question), places };
}

/** Sums and differences name their parts. */
function toIntent(reading: IntentReading, text: string, explained: readonly TextRange[]): Intent {
  switch (reading.kind) {
    case "sum":
    case "difference":
      return { kind: reading.kind, parts: readParts(text, explained) };
    case "rank":
      return { kind: "rank", order: reading.order ?? "most" };
    case "meta":
      return { kind: "meta", field: reading.field ?? "title" };
    case "decline":
      return { kind: "decline", reason: reading.reason ?? "out_of_scope" };
    default:
      return { kind: reading.kind };
  }
}

interface DatedSpan extends TextRange {
  readonly years: readonly number[];
}

/** 2021和2022哪年多: years without 年, where nothing else tells a year and no unit follows. */
function withBareYears(
  period: Period,
  text: string,
): Pick<Period, "years" | "printed" | "kind" | "within"> & {
  readonly spans: readonly DatedSpan[];
} {
  if (period.years.length > 0) return period;
  const odd = [...text.matchAll(ODD_YEAR)];
  const found = odd.length > 0 ? odd : [...text.matchAll(BARE_YEAR)];
  if (found.length === 0) return period;
  return {
    kind: "years",
    within: period.within,
    years: [...new Set(found.map(([year]) => Number(year)))].sort((one, other) => one - other),
    printed: found.map(([year]) => year).join("、"),
    spans: found.map(({ 0: year, index }) => ({
      start: index,
      end: index + year.length,
      years: [Number(year)],
    })),
  };
}

function stripCheckWords(text: string): string {
  return text.replace(
    /对吗|对不对|是否属实|属实吗|是不是真的|是真的吗|真的吗|正确吗|是否正确|准确吗|有误吗|核实一下|核实|核对|核查|查得到吗|报告里|对吧|是不是|是否|没错吧/gu,
    (word) => " ".repeat(word.length),
  );
}

function overlaps(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end;
}
