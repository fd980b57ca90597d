/** Reads the figures a user claims, each with the words that say what it counts. */
import type { ClaimedFigure, Term } from "../question.ts";
import { bindFigures } from "../text/clauses.ts";
import { type Counted, describeCounted } from "../text/counted.ts";
import { readFigures } from "../text/figures.ts";
import { tagWords } from "../text/words.ts";
import type { Figure, TextRange } from "../types.ts";
import { readTerms } from "./terms.ts";

/** 17件…全部通过了 claims that 17 were passed. */
const ALL_OF =
  /(?:全部|全都|都|均|悉数)(?:已经?|被)?(\p{Script=Han}{2,6}?)(?:了|完|[,，。?？\s]|$)/u;
const MAX_LABEL_CHARS = 24;
const HEARSAY =
  /(?:听说|据说|有人说|网上说|(?:领导|主任|局长|书记|市长|县长|区长|同志)?(?:的)?(?:讲话稿|发言稿|稿子|稿|文稿|讲话)(?:里|中|上)?(?:头)?(?:说|写|提到|讲)?(?:的)?|材料(?:里|中|上)?(?:说|写)?|稿子(?:里|中)?(?:说|写)?|我记得|新闻(?:里|中)?说|领导说|文中(?:说|写)?|报告(?:里|中)?(?:说|写)|请?(?:帮(?:我|忙|着)?)?(?:核实|核对|核查|核|确认|查证)(?:一?下)?|对吗|对不对|是否属实|属实吗|是吗|对吧|对么|是不是|是真的吗|正确吗|准确吗|数字|查得到吗|报告里|有误吗|吗|吧)/gu;

/**
 * Returns the claimed figures of `text` outside `known` (places, years), in reading order; `[]`
 * when it states none.
 *
 * @example
 * readClaims("受理20件,办结19件,对吗", []).map(({ figure }) => figure.printed); // ["20件", "19件"]
 */
export function readClaims(
  text: string,
  known: readonly TextRange[],
  named: NamedScope = NOTHING_NAMED,
): ClaimedFigure[] {
  const plain = blank(
    text.replace(HEARSAY, (word) => " ".repeat(word.length)),
    known,
  );
  const figures = readFigures(plain).filter(
    ({ kind, start, end }) => kind !== "date" || isFullDate(plain.slice(start, end)),
  );
  const shared = distribute(plain, figures, named);
  const claims: ClaimedFigure[] = [];
  const context = figures.length === 0 ? [] : readTerms(withoutFigures(plain, figures), []);
  let previous: { readonly counted: Counted; readonly clauseStart: number } | null = null;
  for (const bound of bindFigures(plain, figures)) {
    const clauseStart = bound.clause.start;
    const counted: Counted = describeCounted(
      bound,
      previous?.counted ?? null,
      previous?.clauseStart === clauseStart,
    );
    previous = { counted, clauseStart };
    const own = withoutPrinted(
      `${counted.predicate} ${counted.subject} ${bound.before} ${bound.after}`,
      figures,
    );
    const label = withoutPrinted(`${counted.predicate}${counted.subject}`, figures)
      .replace(/[\s\d.,%?？。]+/gu, "")
      .slice(0, MAX_LABEL_CHARS);
    const scope = shared?.[claims.length] ?? scopeAt(bound.figure.start, named);
    const whole = ALL_OF.exec(`${bound.after}${plain.slice(bound.clause.end)}`)?.[1];
    if (whole !== undefined && isVerb(whole)) {
      claims.push({
        figure: bound.figure,
        label: `全部${whole}`,
        ...scope,
        terms: withContext(readTerms(whole, []), context),
      });
    }
    claims.push({
      figure: bound.figure,
      label: label === "" ? "该数字" : label,
      ...scope,
      terms: withContext(readTerms(own, []), context),
    });
  }
  return claims;
}

/** Where a claim names its places and years. */
export interface NamedScope {
  readonly places: readonly { readonly start: number; readonly key: string }[];
  readonly years: readonly { readonly start: number; readonly years: readonly number[] }[];
}

const NOTHING_NAMED: NamedScope = { places: [], years: [] };

/** A和B各受理22件和17件: as many figures as places, all behind them, are given out in order. */
function distribute(
  text: string,
  figures: readonly Figure[],
  { places }: NamedScope,
): Pick<ClaimedFigure, "region" | "years">[] | null {
  const last = places.at(-1);
  const [first] = figures;
  if (
    places.length < 2 ||
    figures.length !== places.length ||
    last === undefined ||
    first === undefined
  )
    return null;
  if (first.start < last.start || !/[各别]/u.test(text.slice(last.start, first.start))) return null;
  return places.map(({ key }) => ({ region: key, years: [] }));
}

/** Of several places the one named last before the figure is meant, with the years named beside it. */
function scopeAt(
  start: number,
  { places, years }: NamedScope,
): Pick<ClaimedFigure, "region" | "years"> {
  const place = places.length < 2 ? undefined : places.findLast((named) => named.start <= start);
  if (place === undefined) return { region: null, years: [] };
  const nearest = (at: number) =>
    places.toSorted((one, other) => Math.abs(one.start - at) - Math.abs(other.start - at))[0];
  const near = years.filter((named) => nearest(named.start) === place);
  return { region: place.key, years: near.flatMap((named) => named.years) };
}

function isVerb(text: string): boolean {
  return tagWords(text).some(({ tag }) => tag.startsWith("v") || tag === "p");
}

function isFullDate(printed: string): boolean {
  return /日/u.test(printed);
}

/** The rest of the claim helps to find the place in the report, but need not stand with the figure. */
function withContext(own: readonly Term[], all: readonly Term[]): Term[] {
  const rest = all.filter(({ word }) => !own.some((term) => term.word === word));
  const telling = own.some(({ weight }) => weight >= 0.7);
  return [...own, ...rest.map((term): Term => ({ ...term, carried: telling, strict: false }))];
}

/** 3月5日召开会议2次: the 2次 is no word of the date's own. */
function withoutPrinted(words: string, figures: readonly Figure[]): string {
  const printed = new Set(figures.map((figure) => figure.printed));
  return [...printed].reduce((rest, each) => rest.replaceAll(each, " "), words);
}

function withoutFigures(text: string, figures: readonly TextRange[]): string {
  return blank(text, figures);
}

function blank(text: string, ranges: readonly TextRange[]): string {
  let result = text;
  for (const { start, end } of ranges)
    result = result.slice(0, start) + " ".repeat(end - start) + result.slice(end);
  return result;
}
