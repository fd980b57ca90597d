/** Sums, differences and shares of printed figures, each term shown and cited. */
import type { FigureHit } from "../evidence.ts";
import type { Question, Term } from "../question.ts";
import { finerOf, printQuantity, printShare, toQuantity } from "../text/quantity.ts";
import type { ReportMeta } from "../types.ts";
import { type AnswerContext, type AnswerDraft, draft } from "./context.ts";
import { figureNotes, sentenceOf } from "./figure.ts";
import { messages, quoted } from "./messages.ts";
import { selectFigure } from "./select.ts";

export interface PartsRequest {
  readonly parts: readonly (readonly Term[])[];
  readonly report: ReportMeta;
}

/**
 * Returns the report's figure for each part of the question, in order; null for a part without
 * one. No figure stands for two parts.
 */
export async function findParts(
  context: AnswerContext,
  { parts, report }: PartsRequest,
): Promise<(FigureHit | null)[]> {
  const hinted = await findEach(context, { parts, report });
  if (areDistinct(hinted)) return hinted;
  // what the other parts say drew one of them to the other's figure
  const own = parts.map((terms) => terms.filter(({ carried }) => !carried));
  const found = await findEach(context, { parts: own, report });
  return areDistinct(found) ? found : found.map(() => null);
}

async function findEach(
  { find, question }: AnswerContext,
  { parts, report }: PartsRequest,
): Promise<(FigureHit | null)[]> {
  const found: (FigureHit | null)[] = [];
  for (const terms of parts) {
    const part: Question = {
      ...question,
      terms: [...terms],
      indicators: [],
      intent: { kind: "lookup" },
    };
    const { figures } = await find(part, [report]);
    found.push(selectFigure(figures, part)?.best ?? null);
  }
  return found;
}

function areDistinct(hits: readonly (FigureHit | null)[]): boolean {
  const ids = hits.flatMap((hit) => hit?.point.id ?? []);
  return new Set(ids).size === ids.length;
}

/** Returns the sum with its terms, or null when a part is missing or the units do not add up. */
export function composeSum(
  context: AnswerContext,
  parts: readonly (FigureHit | null)[],
): AnswerDraft | null {
  const hits = complete(parts);
  const [first] = hits ?? [];
  if (hits === null || first === undefined || !sameUnit(hits)) return null;
  const like = hits.map(({ point }) => toQuantity(point)).reduce(finerOf);
  const total = printQuantity(
    hits.reduce((sum, { point }) => sum + point.value, 0),
    like,
  );
  return compose(context, hits, { headline: total, operator: " + " });
}

/** Returns the difference of two figures, larger minus smaller; null when they cannot be compared. */
export function composeDifference(
  context: AnswerContext,
  parts: readonly (FigureHit | null)[],
): AnswerDraft | null {
  const hits = complete(parts);
  if (hits === null || hits.length !== 2 || !sameUnit(hits)) return null;
  const ordered = [...hits].sort((one, other) => other.point.value - one.point.value);
  const [high, low] = ordered;
  if (high === undefined || low === undefined) return null;
  const like = finerOf(toQuantity(high.point), toQuantity(low.point));
  const unit = like.unit === "%" ? "个百分点" : like.unit;
  return compose(context, ordered, {
    headline: printQuantity(high.point.value - low.point.value, { ...like, unit }),
    operator: " − ",
  });
}

/** Returns `part / whole` as a percentage; null when either is missing or the whole is 0. */
export function composeRatio(
  context: AnswerContext,
  part: FigureHit | null,
  whole: FigureHit | null,
): AnswerDraft | null {
  if (part === null || whole === null || whole.point.value === 0) return null;
  return compose(context, [part, whole], {
    headline: printShare(part.point.value, whole.point.value),
    operator: " ÷ ",
  });
}

interface Computation {
  readonly headline: string;
  readonly operator: string;
}

function compose(
  context: AnswerContext,
  hits: readonly FigureHit[],
  { headline, operator }: Computation,
): AnswerDraft {
  const terms = hits.map(
    (hit) => `${hit.point.printed}${context.citations.mark(hit.report, hit.point.sentence)}`,
  );
  const sentences = new Map(
    hits.map((hit) => [`${hit.report.id}:${hit.point.sentence.start}`, hit]),
  );
  const quotes = [...sentences.values()].map(
    (hit) =>
      `${messages.passage(hit.report, quoted(sentenceOf(hit)))}${context.citations.mark(hit.report, hit.point.sentence)}`,
  );
  const notes = [
    "该数字由报告中的数字计算得出，报告未直接给出。",
    ...hits.flatMap((hit) => figureNotes(hit, context.question)),
  ];
  return draft({
    status: "answered",
    answer: [`${headline}（计算：${terms.join(operator)} = ${headline}）`, ...quotes].join("\n"),
    headline,
    notes: [...new Set(notes)],
  });
}

function complete(parts: readonly (FigureHit | null)[]): FigureHit[] | null {
  const hits = parts.flatMap((hit) => hit ?? []);
  return hits.length === parts.length && hits.length > 1 ? hits : null;
}

function sameUnit(hits: readonly FigureHit[]): boolean {
  return new Set(hits.map(({ point }) => point.unit)).size === 1;
}
