/** Answers a question for one figure: the figure as printed, its sentence, what limits it. */
import type { FigureHit } from "../evidence.ts";
import type { Question } from "../question.ts";
import type { Exactness, TextRange } from "../types.ts";
import { type AnswerContext, type AnswerDraft, draft } from "./context.ts";
import { messages } from "./messages.ts";
import { suggest } from "./suggest.ts";

const ROUNDED: ReadonlySet<Exactness> = new Set(["moreThan", "about", "atLeast", "atMost"]);

/** Returns the answer for the chosen figure and any figure of the same report that contradicts it. */
export function composeFigure(
  { citations, question, store }: AnswerContext,
  { best, contradicting, repeated = [], alternatives = [] }: ChosenFigure,
): AnswerDraft {
  const headline = headlineOf(best, question);
  const hits = [best, ...contradicting];
  const lines = hits.map((hit) =>
    messages.figure(
      hit === best ? headline : hit.point.printed,
      citations.mark(hit.report, hit.point.sentence),
      hit.report,
      sentenceOf(hit),
    ),
  );
  const again = [...new Set(repeated.map((hit) => citations.mark(hit.report, hit.point.sentence)))];
  if (again.length > 0) lines.push(messages.repeated(again.join("")));
  const others = alternatives.filter((hit) => !hits.includes(hit));
  lines.push(
    ...others.map((hit) =>
      messages.alternative(
        hit.point.printed,
        citations.mark(hit.report, hit.point.sentence),
        sentenceOf(hit),
      ),
    ),
  );
  const notes = contradicting.length > 0 ? [messages.contradiction(best.report)] : [];
  return draft({
    status: "answered",
    answer: lines.join("\n"),
    headline:
      contradicting.length > 0 ? hits.map(({ point }) => point.printed).join(" / ") : headline,
    notes: [...notes, ...figureNotes(best, question)],
    suggestions: suggest(store, {
      report: best.report,
      indicators: best.point.indicators,
      near: best.point.start,
    }),
  });
}

/** What was chosen to answer a question for one figure. */
export interface ChosenFigure {
  readonly best: FigureHit;
  /** The same thing stated with another value. */
  readonly contradicting: readonly FigureHit[];
  /** The same figure stated again elsewhere. */
  readonly repeated?: readonly FigureHit[];
  /** Other figures of which the question's words are as true. */
  readonly alternatives?: readonly FigureHit[];
}

/** Returns the verbatim sentence of a figure. */
export function sentenceOf({ chunk, point }: FigureHit): string {
  return sliceChunk(chunk, point.sentence);
}

/** Returns a range of the report as text, from the chunk that holds it. */
export function sliceChunk(
  chunk: { readonly text: string; readonly start: number },
  range: TextRange,
): string {
  return chunk.text.slice(range.start - chunk.start, range.end - chunk.start);
}

/** 10件10人 are two figures side by side; asked for both units, both are the answer. */
function headlineOf(best: FigureHit, { asked }: Question): string {
  const { chunk, point } = best;
  if (asked.units.length < 2) return point.printed;
  const after = chunk.text.slice(point.end - chunk.start, point.clause.end - chunk.start);
  const beside = /^[、和及\s]?[\d.,]+[万亿]?[余多]?\p{Script=Han}{1,2}/u.exec(after)?.[0] ?? "";
  return `${point.printed}${beside}`;
}

/** Returns what the reader must know of a figure besides the figure. */
export function figureNotes(hit: FigureHit, question: Question): string[] {
  const { point } = hit;
  const notes: string[] = [];
  if (point.damage !== null) notes.push(messages.damage(point));
  if (point.scope !== null && !question.text.includes(point.scope))
    notes.push(messages.scope(point.scope));
  if (point.period !== null && !question.text.includes(point.period))
    notes.push(messages.period(point.period));
  if (ROUNDED.has(point.exactness) && point.kind !== "duration") notes.push(messages.rounded);
  const strict = question.terms.find((term) => term.strict && !term.carried);
  const others = question.terms.filter((term) => term.predicates.length > 0);
  if (
    strict !== undefined &&
    others.length === 1 &&
    point.predicate !== "" &&
    !strict.synonyms.includes(point.predicate) &&
    strict.word !== point.predicate
  ) {
    notes.push(messages.otherWord(point.predicate));
  }
  return notes;
}
