/**
 * Holds a claim against the reports: each figure of it is right, wrong, of another scope, or not
 * found. The claim as a whole is as bad as its worst figure.
 */
import type { Evidence, FigureHit } from "../evidence.ts";
import type { ClaimedFigure, Question } from "../question.ts";
import type { DataPoint, Figure, FigureKind, ReportMeta, Verdict } from "../types.ts";
import { type AnswerContext, type AnswerDraft, draft } from "./context.ts";
import { figureNotes, sentenceOf } from "./figure.ts";
import { messages, quoted, reportName } from "./messages.ts";
import { isFigureAnswer, isSentenceAnswer } from "./select.ts";

interface Judgement {
  readonly claim: ClaimedFigure;
  readonly verdict: Verdict;
  /** The figure that proves it, refutes it, or is the same number elsewhere. */
  readonly hit: FigureHit | null;
}

/** The claimed number may stand a little behind the best match and still be the one meant. */
const SAME_PLACE = 0.25;
/** The same number under other words must still share this much with the claim to be worth showing. */
const RELATED = 0.4;
const WORST_FIRST: readonly Verdict[] = ["refuted", "not_found", "other_scope", "supported"];
const WORDS: Readonly<Record<Verdict, string>> = {
  supported: messages.supported,
  refuted: messages.refuted,
  other_scope: messages.otherScope,
  not_found: messages.notFoundClaim,
};

/** Returns the verdict on a claim with its evidence; figures of it are judged one by one. */
export async function composeCheck(context: AnswerContext): Promise<AnswerDraft> {
  const { question, groups } = context;
  const reports = groups
    .filter(({ datedIn, within }) => datedIn === null && within === null)
    .flatMap((group) => group.reports);
  if (question.claims.length === 0) return composeStatement(context, reports);
  const judgements: Judgement[] = [];
  for (const claim of question.claims) {
    judgements.push(await judge(context, claim, reportsOf(context, claim) ?? reports));
  }
  const verdict =
    WORST_FIRST.find((candidate) =>
      judgements.some((judgement) => judgement.verdict === candidate),
    ) ?? "not_found";
  const lines = judgements.map((judgement) => describe(context, judgement));
  const shown = judgements.find((judgement) => judgement.verdict === verdict)?.hit ?? null;
  const notes = judgements.flatMap(({ hit }) => (hit === null ? [] : figureNotes(hit, question)));
  const several = question.claims.some(({ region }) => region !== null);
  const gapNotes = several
    ? []
    : context.gaps.map((gap) => messages.noReport(gap.region, gap.years));
  return draft({
    status: verdict === "not_found" ? "not_found" : "answered",
    reason: verdict === "not_found" ? (reports.length === 0 ? "no_report" : "no_figure") : null,
    answer: [WORDS[verdict], ...lines].join("\n"),
    headline: verdict === "refuted" ? (shown?.point.printed ?? null) : null,
    verdict,
    notes: [...new Set([...gapNotes, ...notes])],
  });
}

/** The reports a claim of one of several places is held against; null where the question's hold for all. */
function reportsOf(
  { store }: AnswerContext,
  { region, years }: ClaimedFigure,
): readonly ReportMeta[] | null {
  if (region === null) return null;
  return store.findReports({ regions: [region], ...(years.length > 0 ? { years } : {}) });
}

async function judge(
  context: AnswerContext,
  claim: ClaimedFigure,
  reports: readonly ReportMeta[],
): Promise<Judgement> {
  const part = claimQuestion(context.question, claim);
  const here: Evidence =
    reports.length === 0
      ? { hits: [], figures: [], sentences: [] }
      : await context.find(part, reports);
  const answers = here.figures.filter((hit) => isFigureAnswer(hit, part));
  const right = answers.find((hit) => sameFigure(claim, hit));
  const best = answers[0];
  if (right !== undefined && (best === undefined || best.score - right.score < SAME_PLACE))
    return { claim, verdict: "supported", hit: right };
  if (best !== undefined) return { claim, verdict: "refuted", hit: best };
  const elsewhere = here.figures.find((hit) => sameFigure(claim, hit) && hit.coverage >= RELATED);
  if (elsewhere !== undefined) return { claim, verdict: "other_scope", hit: elsewhere };
  const others = await context.find(part, null);
  const abroad = others.figures.find(
    (hit) =>
      hit.point.value === claim.figure.value &&
      sameFigure(claim, hit) &&
      isFigureAnswer(hit, part) &&
      isOtherReport(hit, reports) &&
      (isDistinctive(claim) ||
        reports.every(({ region }) => region.name === hit.report.region.name)),
  );
  return abroad === undefined
    ? { claim, verdict: "not_found", hit: null }
    : { claim, verdict: "other_scope", hit: abroad };
}

function isOtherReport(hit: FigureHit, reports: readonly ReportMeta[]): boolean {
  return !reports.some(({ id }) => id === hit.report.id);
}

/** The claim's own words, with its unit and kind as what is asked. */
const RATES: readonly FigureKind[] = ["share", "change"];

function claimQuestion(
  question: Question,
  { figure, terms, region, years }: ClaimedFigure,
): Question {
  return {
    ...question,
    years: region === null ? question.years : { ...question.years, years },
    text: terms.map(({ word }) => word).join(" "),
    intent: { kind: "check" },
    terms,
    asked: {
      want: "figure",
      // 4.8个百分点 for a printed 4.8% is a wrong unit, not another matter
      kinds: RATES.includes(figure.kind) ? [figure.kind, ...RATES] : [figure.kind],
      units: figure.unit === "" ? [] : [figure.unit],
      count: null,
    },
  };
}

function sameFigure({ figure }: ClaimedFigure, { point, unitFit }: FigureHit): boolean {
  if (unitFit < 0.5 || figure.direction * point.direction < 0) return false;
  return point.value === figure.value || holdsAsBound(figure, point);
}

/** 超过200件 holds of 250件, 不到300件 too; 40余件 says no more than its own ten. */
function holdsAsBound({ exactness, printed, value }: Figure, point: DataPoint): boolean {
  if (exactness === "atMost") return point.value < value && point.exactness === "exact";
  if (exactness !== "moreThan" && exactness !== "atLeast") return false;
  if (point.value < value) return false;
  const rounded = /[余多]/u.test(printed);
  return !rounded || point.value < value + 10 ** Math.floor(Math.log10(Math.max(value, 1)));
}

/** 100% or 5件 stands in many reports by chance; a number like 3428.41 does not. */
function isDistinctive({ figure: { value } }: ClaimedFigure): boolean {
  return value >= DISTINCTIVE || !Number.isInteger(value);
}

const DISTINCTIVE = 101;

/** The figure, with its verb where only the direction differs: 下降10.43个百分点. */
function saidOf({ figure }: ClaimedFigure, { point }: FigureHit): string {
  return point.value === figure.value ? `${point.predicate}${point.printed}` : point.printed;
}

function describe({ citations }: AnswerContext, { claim, verdict, hit }: Judgement): string {
  const label = `“${claim.label}”`;
  if (hit === null) return `${label}：${messages.notFoundClaim}`;
  const mark = citations.mark(hit.report, hit.point.sentence);
  const source = `${reportName(hit.report)}：${quoted(sentenceOf(hit))}${mark}`;
  switch (verdict) {
    case "supported":
      return `${label}：一致。${source}`;
    case "refuted":
      return `${label}：不一致，报告为${saidOf(claim, hit)}${mark}。${source}`;
    case "other_scope":
      return `${label}：口径不同。${source}`;
    case "not_found":
      return `${label}：${messages.notFoundClaim}`;
  }
}

/** A claim without figures holds when one sentence says all its words. */
async function composeStatement(
  context: AnswerContext,
  reports: readonly ReportMeta[],
): Promise<AnswerDraft> {
  const { question, citations } = context;
  const { sentences } =
    reports.length === 0 ? { sentences: [] } : await context.find(question, reports);
  const best = sentences[0];
  if (best !== undefined && isSentenceAnswer(best, question) && best.coverage >= 0.8) {
    const mark = citations.mark(best.report, best.sentence);
    return draft({
      status: "answered",
      answer: `${messages.supported}${reportName(best.report)}：${quoted(best.text)}${mark}`,
      verdict: "supported",
    });
  }
  const near =
    best !== undefined && best.coverage >= 0.5
      ? [
          `${messages.related(`${reportName(best.report)}：${quoted(best.text)}${citations.mark(best.report, best.sentence)}`)}`,
        ]
      : [];
  return draft({
    status: "not_found",
    reason: reports.length === 0 ? "no_report" : "no_figure",
    answer: [messages.notFoundClaim, ...near].join("\n"),
    verdict: "not_found",
    notes: context.gaps.map((gap) => messages.noReport(gap.region, gap.years)),
  });
}
