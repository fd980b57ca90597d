/** Chooses how a question is answered and hands it to the composer that does it. */
import { fullPlaceName, placeName } from "../domain/place-name.ts";
import type { Evidence } from "../evidence.ts";
import type { Question } from "../question.ts";
import { composeCheck } from "./check.ts";
import { collectRows, composeComparison, type Row } from "./compare.ts";
import { asFigure, compute, eachReport } from "./compute.ts";
import { type AnswerContext, type AnswerDraft, draft, type Group } from "./context.ts";
import { composeCoverage, composeMeta } from "./coverage.ts";
import { composeDerived, composeShare, isDirect } from "./derived.ts";
import { composeFigure } from "./figure.ts";
import { withGroupNotes } from "./group-notes.ts";
import { composeHelp } from "./help.ts";
import { messages } from "./messages.ts";
import { composePart } from "./parts.ts";
import { composePassage } from "./passage.ts";
import { refuseFigure, refuseReport } from "./refuse.ts";
import { findRestated } from "./restated.ts";
import { restrict } from "./restrict.ts";
import { selectFigure } from "./select.ts";

/** Returns the answer to a question; always one, never an error for what a user can ask. */
export async function compose(context: AnswerContext): Promise<AnswerDraft> {
  const { question, groups } = context;
  const { intent } = question;
  if (intent.kind === "decline") {
    return draft({
      status: "declined",
      reason: intent.reason,
      answer: messages[intent.reason === "instruction" ? "instruction" : "outOfScope"],
    });
  }
  if (intent.kind === "help") return composeHelp(context);
  if (question.choices.length > 0) return chooseRegion(question);
  if (intent.kind === "coverage") return composeCoverage(context);
  if (intent.kind === "check") return composeCheck(context);
  if (groups.length === 0) return refuseReport(context);
  if (intent.kind === "meta") return composeMeta(context, intent.field) ?? refuseReport(context);
  if (question.terms.length === 0) return (await answerPart(context)) ?? askTopic(groups);
  const first = await answerTopic(context);
  const rest: AnswerDraft[] = [];
  for (const also of question.also) rest.push(await answerTopic({ ...context, question: also }));
  const answer = rest.length === 0 ? first : joinAnswers(first, rest);
  const notes = [...question.assumptions, ...answer.notes];
  return { ...answer, notes: [...new Set(notes)] };
}

/** Several things asked in one breath: all that is answered, and what is not said plainly. */
function joinAnswers(first: AnswerDraft, rest: readonly AnswerDraft[]): AnswerDraft {
  const answers = [first, ...rest];
  const lead = answers.find(({ status }) => status === "answered") ?? first;
  const headlines = answers.flatMap(({ headline }) => headline ?? []);
  return {
    ...lead,
    // of what is not found, the plain word is enough beside an answer
    answer: [
      ...new Set(
        answers.map(({ answer, status }) =>
          status === "answered" ? answer : (answer.split("\n")[0] ?? answer),
        ),
      ),
    ].join("\n"),
    headline: headlines.length === 0 ? null : [...new Set(headlines)].join("；"),
    notes: answers.flatMap(({ notes }) => notes),
  };
}

async function answerTopic(context: AnswerContext): Promise<AnswerDraft> {
  const { intent } = context.question;
  switch (intent.kind) {
    case "sum":
    case "difference": {
      const computed = await compute(context, intent);
      return computed ?? lookUp(context);
    }
    case "rank":
      return rankAll(context, intent.order);
    case "compare":
      return context.question.asked.want === "figure" ||
        context.question.asked.want === "passage" ||
        context.question.asked.want === "name"
        ? compareGroups(context)
        : lookUp(context);
    default:
      return lookUp(context);
  }
}

function chooseRegion({ choices }: Question): AnswerDraft {
  const names = choices.map(({ region }) => fullPlaceName(region));
  const printed = choices[0]?.printed ?? "";
  return draft({
    status: "clarify",
    reason: "scope_unclear",
    answer: messages.clarifyRegion(printed, names),
    suggestions: names.slice(0, 3),
  });
}

/** 明年有什么打算: all words of the question name a part of the report. */
async function answerPart(context: AnswerContext): Promise<AnswerDraft | null> {
  for (const group of context.groups) {
    const answer = composePart(context, group);
    if (answer !== null) return withGroupNotes(context, group, answer);
  }
  return null;
}

function askTopic(groups: readonly Group[]): AnswerDraft {
  const where = groups
    .flatMap(({ reports }) =>
      reports.map((report) => `${placeName(report.region)}${report.year}年度`),
    )
    .slice(0, 4);
  return draft({
    status: "clarify",
    reason: "no_topic",
    answer: messages.clarifyTopic(where.join("、")),
  });
}

async function rankAll(context: AnswerContext, order: "most" | "least"): Promise<AnswerDraft> {
  const asked = asFigure(context);
  const rows = await collectRows(asked, eachReport(context.groups));
  return composeComparison(asked, rows, order) ?? refuseAll(context);
}

async function compareGroups(context: AnswerContext): Promise<AnswerDraft> {
  const asked = asFigure(context);
  const rows = await collectRows(asked, context.groups);
  const uncovered = context.gaps.filter(
    (gap) => gap.region !== null && gap.coveredYears.length === 0,
  );
  const all: Row[] = [...rows, ...uncovered.map((gap) => ({ label: gap.region ?? "", hit: null }))];
  const answer = composeComparison(asked, all, "most");
  if (answer === null) return lookUp(context);
  return {
    ...answer,
    notes: [
      ...context.gaps.map((gap) => messages.noReport(gap.region, gap.years)),
      ...answer.notes,
    ],
  };
}

/** One figure or passage per report asked for. */
async function lookUp(context: AnswerContext): Promise<AnswerDraft> {
  const { question, groups } = context;
  const reports = groups.flatMap((group) => group.reports);
  const wantsFigure = question.asked.want === "figure" || question.asked.want === "date";
  if (wantsFigure && reports.length > 1) {
    const several = await lookUpEach(context);
    if (several !== null) return several;
  }
  for (const group of groups) {
    const evidence = restrict(group, await context.find(question, group.reports));
    const answer = answerFrom(context, evidence, group);
    if (answer !== null) return withGroupNotes(context, group, answer);
  }
  return composeDerived(context) ?? (await composeShare(context)) ?? refuseAll(context);
}

async function lookUpEach(context: AnswerContext): Promise<AnswerDraft | null> {
  const rows = (await collectRows(context, eachReport(context.groups.filter(isDirect)))).filter(
    ({ hit }) => hit !== null,
  );
  const [only] = rows;
  if (rows.length === 0) return null;
  if (rows.length === 1 && only !== undefined && only.hit !== null)
    return composeFigure(context, { best: only.hit, contradicting: [] });
  const close = keepClose(rows);
  const [best] = close;
  if (close.length === 1 && best !== undefined && best.hit !== null)
    return composeFigure(context, { best: best.hit, contradicting: [] });
  return composeComparison(context, close, "most");
}

/** Without a place, a report that says it far less clearly than another is not an answer. */
function keepClose(rows: readonly Row[]): Row[] {
  const top = Math.max(...rows.map(({ hit }) => hit?.coverage ?? 0));
  return rows.filter(({ hit }) => (hit?.coverage ?? 0) >= top - 0.15);
}

function answerFrom(context: AnswerContext, evidence: Evidence, group: Group): AnswerDraft | null {
  const { question } = context;
  if (question.asked.want === "figure" || question.asked.want === "date") {
    const selected = selectFigure(evidence.figures, question);
    if (selected === null) return null;
    const contradicting =
      selected.contradicting.length > 0
        ? selected.contradicting
        : findRestated(context.store, selected.best);
    return composeFigure(context, { ...selected, contradicting });
  }
  return (
    composePart(context, group) ?? composePassage(context, { sentences: evidence.sentences, group })
  );
}

async function refuseAll(context: AnswerContext): Promise<AnswerDraft> {
  const { question, groups } = context;
  const covered = groups.filter(isDirect);
  if (covered.length === 0) return refuseReport(context);
  const evidence = await context.find(
    question,
    covered.flatMap((group) => group.reports),
  );
  return refuseFigure(context, evidence);
}
