/**
 * Compares one figure over places or years: a table with a citation for each term, the conclusion
 * and its arithmetic computed here, and what makes the comparison uncertain said beside it.
 */
import { placeName } from "../domain/place-name.ts";
import type { FigureHit } from "../evidence.ts";
import { finerOf, printQuantity, toQuantity } from "../text/quantity.ts";
import { type AnswerContext, type AnswerDraft, draft, type Group } from "./context.ts";
import { messages } from "./messages.ts";
import { restrict } from "./restrict.ts";
import { isFigureAnswer } from "./select.ts";

export interface Row {
  readonly label: string;
  /** Null where the reports give no such figure. */
  readonly hit: FigureHit | null;
}

/** Of two figures that answer about as well, the one in the other rows' unit compares. */
const ABOUT_AS_WELL = 0.3;

interface Candidates {
  readonly label: string;
  readonly hits: readonly FigureHit[];
}

/** Returns for each group its best figure, one row for every report that has one. */
export async function collectRows(
  context: AnswerContext,
  groups: readonly Group[],
): Promise<Row[]> {
  const found: Candidates[] = [];
  for (const group of groups) {
    const before = found.length;
    for (const report of group.reports) {
      const { figures } = await context.find(context.question, [report]);
      const hits = restrict(group, { figures, sentences: [], hits: [] }).figures.filter((hit) =>
        isFigureAnswer(hit, context.question),
      );
      if (hits.length > 0) found.push({ label: placeName(report.region), hits });
    }
    if (found.length === before) found.push({ label: group.label, hits: [] });
  }
  return alignUnits(found);
}

/** Prefers, among about equal figures of a row, one in a unit that every other row can show. */
function alignUnits(candidates: readonly Candidates[]): Row[] {
  const known = candidates.filter(({ hits }) => hits.length > 0);
  const close = (hits: readonly FigureHit[]): readonly FigureHit[] =>
    hits.filter(({ score }) => (hits[0]?.score ?? 0) - score <= ABOUT_AS_WELL);
  const units = new Set(known.map(({ hits }) => hits[0]?.point.unit ?? ""));
  const shared = [...units].find((unit) =>
    known.every(({ hits }) => close(hits).some(({ point }) => point.unit === unit)),
  );
  return candidates.map(({ label, hits }) => {
    const aligned =
      units.size > 1 && shared !== undefined
        ? close(hits).find(({ point }) => point.unit === shared)
        : undefined;
    return { label, hit: aligned ?? hits[0] ?? null };
  });
}

/** Returns the table and conclusion for two or more places or years; null when no row has a figure. */
export function composeComparison(
  context: AnswerContext,
  rows: readonly Row[],
  order: "most" | "least",
): AnswerDraft | null {
  const known = rows.flatMap(({ label, hit }) => (hit === null ? [] : [{ label, hit }]));
  if (known.length === 0) return null;
  const sign = order === "most" ? 1 : -1;
  const sorted = comparable(known)
    ? [...known].sort((one, other) => sign * (other.hit.point.value - one.hit.point.value))
    : known;
  const silent = rows.filter(({ hit }) => hit === null).map(({ label }) => label);
  const cited = sorted.map(({ label, hit }) => ({
    label,
    hit,
    mark: context.citations.mark(hit.report, hit.point.sentence),
  }));
  const table = {
    columns: ["地区", "年度", "数字", "报告用语"],
    rows: [
      ...cited.map(({ label, hit, mark }) => [
        label,
        `${hit.report.year}`,
        `${hit.point.printed}${mark}`,
        wording(hit),
      ]),
      ...silent.map((label) => [label, "—", "报告未载", "—"]),
    ],
  };
  const lines = [
    conclusion(cited.map(({ label, hit }) => ({ label, hit }))),
    ...cited.map(
      ({ label, hit, mark }) => `${label}（${hit.report.year}年度）：${hit.point.printed}${mark}`,
    ),
    ...(silent.length > 0 ? [messages.noFigure(silent.join("、"), topic(context))] : []),
  ].filter((line) => line !== "");
  return draft({
    status: "answered",
    answer: lines.join("\n"),
    headline: cited.length === 1 ? (cited[0]?.hit.point.printed ?? null) : null,
    table,
    notes: comparisonNotes(sorted.map(({ hit }) => hit)),
  });
}

function wording({ point }: FigureHit): string {
  return `${point.predicate}${point.predicate === "" ? "" : " "}${point.subject}`.slice(0, 40);
}

function comparable(rows: readonly { readonly hit: FigureHit }[]): boolean {
  return (
    new Set(rows.map(({ hit }) => `${hit.point.kind === "count" ? "count" : hit.point.unit}`))
      .size === 1
  );
}

function conclusion(rows: readonly { readonly label: string; readonly hit: FigureHit }[]): string {
  const [first, second] = rows;
  if (first === undefined || second === undefined || !comparable(rows)) return "";
  const name = ({ label, hit }: { readonly label: string; readonly hit: FigureHit }): string =>
    rows.filter((row) => row.label === label).length > 1 ? `${label}${hit.report.year}年度` : label;
  if (first.hit.point.value === second.hit.point.value)
    return `${name(first)}与${name(second)}相同，都是${first.hit.point.printed}。`;
  const high = first.hit.point.value > second.hit.point.value ? first : second;
  const low = high === first ? second : first;
  const word =
    ["share", "change", "rank"].includes(high.hit.point.kind) || high.hit.point.kind === "money"
      ? "更高"
      : "更多";
  if (rows.length > 2) {
    const last = rows.at(-1) ?? second;
    const most = first.hit.point.value >= last.hit.point.value;
    return `${name(first)}${most ? "最高（多）" : "最低（少）"}，为${first.hit.point.printed}；${name(last)}${most ? "最低（少）" : "最高（多）"}，为${last.hit.point.printed}。`;
  }
  return `${name(high)}${word}：${arithmetic(high.hit, low.hit)}。`;
}

/** 4943.74万元 − 3428.41万元 = 1515.33万元; shares differ by percentage points. */
function arithmetic(high: FigureHit, low: FigureHit): string {
  const like = finerOf(toQuantity(high.point), toQuantity(low.point));
  const unit = high.point.unit === "%" ? "个百分点" : like.unit === low.point.unit ? like.unit : "";
  const difference = printQuantity(high.point.value - low.point.value, { ...like, unit });
  const about = high.point.exactness !== "exact" || low.point.exactness !== "exact" ? "约" : "";
  return `${high.point.printed} − ${low.point.printed} = ${about}${difference}（按印出的数字计算）`;
}

function comparisonNotes(hits: readonly FigureHit[]): string[] {
  const years = [...new Set(hits.map(({ report }) => report.year))].sort();
  const regions = new Set(hits.map(({ report }) => placeName(report.region)));
  const scopes = hits.flatMap(({ report, point }) =>
    point.scope === null ? [] : [`${placeName(report.region)}为“${point.scope}”`],
  );
  const notes: string[] = [];
  if (years.length > 1 && regions.size > 1) notes.push(messages.yearsDiffer(years));
  if (scopes.length > 0) notes.push(messages.scopesDiffer(scopes));
  if (new Set(hits.map(({ point }) => point.unit)).size > 1) notes.push(messages.unitsDiffer);
  if (hits.some(({ point }) => point.exactness !== "exact")) notes.push(messages.rounded);
  if (new Set(hits.map(({ point }) => point.subject)).size > 1) notes.push(messages.subjectsDiffer);
  return notes;
}

/** What was asked, in the user's own nouns. */
export function topic({ question }: Pick<AnswerContext, "question">): string {
  return (
    question.terms
      // numbers side by side would read as another number
      .filter(({ carried, word }) => !carried && !/^[\d.,%]+$/u.test(word))
      .map(({ word }) => word)
      .join("")
  );
}
