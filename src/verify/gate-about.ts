/**
 * Whether the words a sentence gives a figure are the report's words for that very figure, and not
 * those of the figure beside it.
 */
import { isStrictPredicate, readPredicates } from "../domain/predicates.ts";
import type { SaidFigure, SaidSentence } from "./gate-sentence.ts";
import type { SourceFigure } from "./gate-source.ts";
import { contentWords, isWeak, says, shareSaid } from "./gate-words.ts";

/** Shares of words, by characters. */
const LEAST_SAID = 0.67;
/** So much must be the figure's own, not merely the sentence's or a heading's. */
const LEAST_OWN = 0.4;
/** What the report counts must be named to this extent. */
const LEAST_NAMED = 0.5;
const LEAST_NAMED_LONG = 0.34;
const LONG_SUBJECT = 16;
const NEAR = 0.5;
/** So much better must a neighbour fit to be the one that is meant; two shares add up to 2. */
const BESIDE = 0.01;
const ELSEWHERE = 0.35;
const SAME_HEAD = 0.1;
/** Words of an earlier clause are a little less a figure's than its own. */
const TAKEN_OVER = 0.9;
/** Fewer own characters than this tell nothing without what stands before them. */
const LEANING = 5;
const LEAST_CONTEXT = 0.5;
const CLAUSE_END = /[,;:。，；：、]/u;

/** Returns whether the sentence's words for the figure are said of it, and name what is counted. */
export function aboutSame(said: SaidFigure, sentence: SaidSentence, source: SourceFigure): boolean {
  const { content } = said;
  // with all that is counted named, the sentence may take up what was said before it
  const isNamed =
    source.counted.length > 0 && source.counted.every((word) => says(sentence.folded, word));
  const before = isNamed ? source.before : "";
  const { scope } = source.point;
  const around = `${source.about} ${scope ?? ""} ${source.shared} ${before} ${source.chunk.around}`;
  const isForeign = content.some(
    (word) => !says(around, word) && (says(source.others, word) || isStage(word)),
  );
  if (isForeign) return false;
  const weigh = (word: string): number =>
    says(around, word) ? 1 : says(source.chunk.text, word) ? NEAR : 0;
  if (shareSaid(content, weigh) < LEAST_SAID) return false;
  const isOwn = (word: string): boolean => says(source.about, word) || says(source.clause, word);
  if (shareSaid(content, (word) => (isOwn(word) ? 1 : 0)) < LEAST_OWN) return false;
  return namesCounted(said, sentence, source);
}

/** 处罚 in 处罚案件 is said of nothing there, yet it is no word to be swapped. */
function isStage(word: string): boolean {
  return readPredicates(word).some((match) => match.groups.some(isStrictPredicate));
}

function namesCounted(said: SaidFigure, sentence: SaidSentence, source: SourceFigure): boolean {
  const wanted = source.counted;
  const length = wanted.reduce((sum, word) => sum + word.length, 0);
  const spoken = `${sentence.folded.slice(0, said.clause.end)} ${said.after} ${source.chunk.places}`;
  const share = shareSaid(wanted, (word) => (says(spoken, word) ? 1 : 0));
  return share >= (length > LONG_SUBJECT ? LEAST_NAMED_LONG : LEAST_NAMED);
}

/** Returns whether another printed figure of the chunk fits the words better. */
export function isBetterSaidOfOther(said: SaidFigure, source: SourceFigure): boolean {
  const { own: text } = said;
  const words =
    said.words.length > 0
      ? said.words
      : [...text.matchAll(/[\p{Script=Han}a-z]/gu)].map(([sign]) => sign);
  if (words.length === 0) return false;
  const head = said.words.at(-1);
  const fit = (other: SourceFigure): number => {
    const fits = shareSaid(words, (word) =>
      says(other.own, word) ? 1 : says(other.about, word) ? TAKEN_OVER : 0,
    );
    const named =
      other.words.length === 0
        ? fits
        : shareSaid(other.words, (word) => (says(text, word) ? 1 : 0));
    return fits + named + (head !== undefined && other.head === head ? SAME_HEAD : 0);
  };
  const best = fit(source);
  return source.chunk.figures.some((other) => {
    if (other === source || other.point.kind === "date") return false;
    const margin = other.sentence === source.sentence ? BESIDE : ELSEWHERE;
    return fit(other) > best + margin;
  });
}

/** Returns whether the sentence gives the figure just the words that the report does. */
export function saysWordForWord(
  said: SaidFigure,
  sentence: SaidSentence,
  source: SourceFigure,
): boolean {
  const before = `${said.own} ${sentence.folded.slice(0, said.figure.start)}`;
  const isSame = (words: readonly string[], text: string): boolean =>
    words.length > 0 && words.every((word) => says(text, word));
  return isSame(said.words, source.about) && isSame(source.words, before);
}

/** Returns whether the figure's own words are too few to tell alone what it counts. */
export function isLeaning({ words }: SaidFigure): boolean {
  const telling = words.filter((word) => !isWeak(word));
  return telling.reduce((sum, word) => sum + word.length, 0) < LEANING;
}

/** Returns whether what stands before a leaning figure is said in the sentence that prints it. */
export function contextAgrees(
  said: SaidFigure,
  sentence: SaidSentence,
  source: SourceFigure,
): boolean {
  const before = sentence.plain.slice(0, said.clause.start).split(CLAUSE_END).reverse();
  const words = before.map(contentWords).find((found) => found.length > 0) ?? [];
  const clause = contentWords(sentence.plain.slice(said.clause.start, said.clause.end));
  const isBare = !clause.some((word) => !isWeak(word));
  if (words.length === 0) return !isBare;
  const text = `${source.sentence.text} ${source.chunk.around}`;
  return shareSaid(words, (word) => (says(text, word) ? 1 : 0)) >= LEAST_CONTEXT;
}
