/**
 * Grades a prepared figure or sentence against the terms of a question: how much of the question it
 * says, and how well it fits what is asked.
 */
import { unitFit } from "../domain/units.ts";
import type { FigureHit, Grade } from "../evidence.ts";
import { cover, type ScoredTerm } from "./cover.ts";
import {
  actorFit,
  extraWords,
  type FigureAsk,
  headFit,
  isSiblings,
  kindFit,
  OTHER_TIME,
  predicateFit,
  saysPredicate,
  scopeFits,
  timeFit,
} from "./fit.ts";
import type { PreparedFigure, PreparedSentence } from "./prepare.ts";

const SUPPORT = { sentence: 0.2, figure: 0.3 };
/** Share of the coverage that a figure of another unit keeps. */
const UNIT_FLOOR = 0.4;
const INDICATED = 0.15;
const EXTRA_WORDS_PENALTY = 0.12;
const SCOPE_PENALTY = 0.12;
const NARROW_SCOPE_PENALTY = 0.3;
const OTHER_PREDICATE_PENALTY = 0.5;
const LONG_SENTENCE_CHARS = 400;
const LENGTH_PENALTY = 0.03;

/** Returns the grade of a sentence. */
export function scoreSentence(terms: readonly ScoredTerm[], sentence: PreparedSentence): Grade {
  const { coverage, support, missing } = cover(terms, sentence.fields, sentence.text);
  // of two sentences that say as much, the one that says less besides is the better answer
  const length = Math.min(sentence.text.length, LONG_SENTENCE_CHARS) / LONG_SENTENCE_CHARS;
  return {
    score: coverage + support * SUPPORT.sentence - length * LENGTH_PENALTY,
    coverage,
    missing,
    otherPredicate: false,
  };
}

/** Returns the grade of a figure and how well its unit fits. */
export function scoreFigure(
  terms: readonly ScoredTerm[],
  figure: PreparedFigure,
  ask: FigureAsk,
): Grade & Pick<FigureHit, "unitFit" | "otherTime" | "indicated"> {
  const { point } = figure;
  const { coverage, support, missing } = cover(terms, figure.fields, figure.clause);
  const fit = Math.min(unitFit(ask.asked.units, point.unit), kindFit(ask.asked, point.kind));
  const otherPredicate =
    (ask.claimed && isSiblings(terms, figure)) ||
    terms.some(({ term }) => term.strict && !term.carried && !saysPredicate(figure, term));
  let score = coverage * (UNIT_FLOOR + (1 - UNIT_FLOOR) * fit) + support * SUPPORT.figure;
  const indicated = point.indicators.some((id) => ask.indicators.includes(id));
  if (indicated) score += INDICATED;
  score -= EXTRA_WORDS_PENALTY * extraWords(terms, figure.focus);
  score += predicateFit(terms, figure);
  if (!scopeFits(point.scope, ask)) score -= ask.scoped ? NARROW_SCOPE_PENALTY : SCOPE_PENALTY;
  score += actorFit(figure, ask.text);
  score += headFit(terms, figure.focus);
  if (otherPredicate) score -= OTHER_PREDICATE_PENALTY;
  const time = timeFit(figure, ask);
  return {
    score: score + time,
    coverage,
    missing,
    otherPredicate,
    unitFit: fit,
    indicated,
    otherTime: time <= OTHER_TIME,
  };
}
