/** Says what is missing (the place, the year or the fact) and what there is instead. */
import { placeName } from "../domain/place-name.ts";
import type { Evidence } from "../evidence.ts";
import { topic } from "./compare.ts";
import { type AnswerContext, type AnswerDraft, draft, type Gap } from "./context.ts";
import { messages, quoted, reportName } from "./messages.ts";
import { suggest } from "./suggest.ts";

function suggestionsFor({ store, groups, question }: AnswerContext, near: number | null): string[] {
  const [report] = groups.flatMap((group) => group.reports);
  return report === undefined
    ? []
    : suggest(store, { report, indicators: question.indicators.map(({ id }) => id), near });
}

const HEADING_CHARS = 8;
const LONG_HEADING = 40;
const RELATED_COVERAGE = 0.4;
const MAX_REGIONS = 12;

/** Returns the refusal for places or years without a report. */
export function refuseReport({ store, gaps }: AnswerContext): AnswerDraft {
  const lines = gaps.flatMap((gap) => [
    messages.noReport(gap.region, gap.years),
    ...insteadOf(gap),
  ]);
  const names = store
    .findReports({ limit: MAX_REGIONS })
    .map((report) => `${placeName(report.region)}（${report.year}）`);
  const more = store.countReports() > names.length ? "等" : "";
  const needsRegions = gaps.every(
    ({ coveredYears, nearby }) => coveredYears.length === 0 && nearby.length === 0,
  );
  return draft({
    status: "not_found",
    reason: "no_report",
    answer: lines.join("\n"),
    notes:
      needsRegions && names.length > 0
        ? [messages.haveRegions([...names.slice(0, -1), `${names.at(-1)}${more}`])]
        : [],
  });
}

function insteadOf({ region, coveredYears, nearby }: Gap): string[] {
  const lines: string[] = [];
  if (coveredYears.length > 0) lines.push(messages.haveYears(region ?? "", coveredYears));
  if (region !== null && nearby.length > 0) lines.push(messages.haveNearby(region, nearby));
  return lines;
}

/** Returns the refusal for a fact that the reports do not state, with the nearest sentence as what there is. */
export function refuseFigure(context: AnswerContext, { sentences }: Evidence): AnswerDraft {
  const { citations, groups, gaps } = context;
  const reports = groups.flatMap((group) => group.reports);
  const where =
    [...new Set(reports.map((report) => `${placeName(report.region)}${report.year}年度`))]
      .slice(0, 4)
      .join("、") || "收录";
  // a bare heading says nothing near
  const near = sentences.find(
    ({ text }) => /[。！？；，,;]/u.test(text.slice(HEADING_CHARS)) || text.length > LONG_HEADING,
  );
  const lines = [messages.noFigure(where, topic(context))];
  if (near !== undefined && near.coverage >= RELATED_COVERAGE) {
    lines.push(
      messages.related(
        `${reportName(near.report)}${quoted(near.text)}${citations.mark(near.report, near.sentence)}`,
      ),
    );
  }
  return draft({
    status: "not_found",
    reason: "no_figure",
    answer: lines.join("\n"),
    notes: gaps.map((gap) => messages.noReport(gap.region, gap.years)),
    suggestions: suggestionsFor(context, near?.chunk.start ?? null),
  });
}
