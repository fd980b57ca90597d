/**
 * Answers sums and differences: of several figures of one report (维持和撤销加起来), or of one figure
 * over places or years. Figures of different reports are added only where the question names them.
 */
import { placeName } from "../domain/place-name.ts";
import type { Question } from "../question.ts";
import { composeDifference, composeSum, findParts } from "./arithmetic.ts";
import { collectRows } from "./compare.ts";
import { type AnswerContext, type AnswerDraft, draft, type Group } from "./context.ts";

type Computation = Extract<Question["intent"], { kind: "sum" | "difference" }>;

/** Nobody adds up more by a question; a list of hundreds would be looked up part by part. */
const MOST_PARTS = 12;

/** Returns the computed answer, for each report that states all parts; null when none does. */
export async function compute(
  context: AnswerContext,
  { kind, parts }: Computation,
): Promise<AnswerDraft | null> {
  if (parts.length > MOST_PARTS) return null;
  const asked = asFigure(context);
  const composed = kind === "sum" ? composeSum : composeDifference;
  const drafts: AnswerDraft[] = [];
  for (const report of parts.length > 1 ? context.groups.flatMap(({ reports }) => reports) : []) {
    const answer = composed(context, await findParts(asked, { parts, report }));
    if (answer !== null) drafts.push(answer);
  }
  const [only, second] = drafts;
  if (only !== undefined && second === undefined) return only;
  if (only !== undefined) return joined(drafts);
  const rows = await collectRows(asked, eachReport(context.groups));
  return composed(
    context,
    rows.map(({ hit }) => hit),
  );
}

function joined(drafts: readonly AnswerDraft[]): AnswerDraft {
  return draft({
    status: "answered",
    answer: drafts.map(({ answer }) => answer).join("\n"),
    notes: [...new Set(drafts.flatMap(({ notes }) => notes))],
  });
}

/** Returns the context with a question that wants a figure, whatever it was worded for. */
export function asFigure(context: AnswerContext): AnswerContext {
  const { question } = context;
  const { asked } = question;
  const figure: Question["asked"] =
    asked.want === "figure"
      ? { ...asked, kinds: asked.kinds.filter((kind) => kind !== "change") }
      : { want: "figure", kinds: [], units: [], count: null };
  return { ...context, question: { ...question, asked: figure } };
}

/** Returns a group for each report, so that each gets a row of its own. */
export function eachReport(groups: readonly Group[]): Group[] {
  return groups.flatMap((group) =>
    group.reports.map((report) => ({
      ...group,
      label: placeName(report.region),
      reports: [report],
    })),
  );
}
