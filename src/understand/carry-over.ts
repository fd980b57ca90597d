/**
 * Completes a turn from the turn before: place, year, topic and kind of answer. Only what the turn
 * leaves open is taken over; a turn with a topic of its own keeps it.
 */
import { isWithin } from "../domain/gazetteer.ts";
import type { Question, Term } from "../question.ts";
import type { Region } from "../types.ts";
import type { Understood } from "./understand.ts";

const ELLIPTIC = /^(?:那|那么|还有|再|另外|然后)|(?:呢|的呢|的)[?？。!！\s]*$/u;
/** A turn without nouns leans on the earlier topic; one with nouns only takes hints from it. */
const HINT_WEIGHT = 0.5;
const ELLIPTIC_HINT_WEIGHT = 0.9;

/** Returns `turn` completed from `earlier`; `turn` itself when there is none or nothing is missing. */
export function carryOver(
  turn: Understood,
  earlier: Understood | null,
  covered: (region: Region) => boolean,
): Understood {
  if (earlier === null || !isOpen(turn.question)) return turn;
  return complete(chosenOf(turn, earlier.question), earlier, covered);
}

/** 徐州的, after a name that fits several places: the one of them that lies there. */
function chosenOf(turn: Understood, { choices }: Question): Understood {
  const [named, another] = turn.places;
  if (choices.length === 0 || named === undefined || another !== undefined) return turn;
  const inside = choices.filter(({ region }) => isWithin(region, named.region));
  const [choice, second] = inside;
  if (choice === undefined || second !== undefined) return turn;
  const chosen = { ...named, ...choice, coveredChildren: [], coveredParent: null };
  return { places: [chosen], question: { ...turn.question, regions: [choice] } };
}

function complete(
  turn: Understood,
  earlier: Understood,
  covered: (region: Region) => boolean,
): Understood {
  const { question } = turn;
  const before = earlier.question;
  const samePlace = question.regions.length === 0 && question.choices.length === 0;
  const places = samePlace ? earlier.places : turn.places;
  const hasTopic = question.terms.some(({ role, weight }) => role !== "verb" && weight >= 0.7);
  const terms = carryTerms(question, before, hasTopic);
  const asks = question.asked.want !== "passage" || question.asked.kinds.length > 0;
  const onlySwapsScope = !hasTopic && question.terms.length === 0;
  const years =
    question.years.years.length > 0 || before.years.years.length === 0
      ? question.years
      : { ...before.years, carried: !samePlace || before.years.carried };
  return {
    places,
    question: {
      ...question,
      intent:
        question.intent.kind === "help" || (onlySwapsScope && question.intent.kind === "lookup")
          ? repeatable(before, places.length)
          : question.intent,
      asked: asks ? withUnits(question, before) : before.asked,
      regions: places.map(({ printed, region, key }) => ({
        printed,
        region,
        key,
        covered: covered(region),
      })),
      choices: samePlace ? before.choices : question.choices,
      years,
      terms,
      indicators: question.terms.length === 0 ? before.indicators : question.indicators,
      assumptions: samePlace
        ? [...before.assumptions, ...question.assumptions]
        : question.assumptions,
      followUp: true,
    },
  };
}

/** A check, a refusal or a question about the collection stands alone, unless it names no place. */
function isOpen({ intent, regions }: Question): boolean {
  if (intent.kind === "decline" || intent.kind === "coverage") return false;
  return intent.kind !== "rank" && (regions.length < 2 || intent.kind === "lookup");
}

/** 清丰呢? after a comparison looks 清丰 up; after a sum or a check it does the same again. */
function repeatable({ intent }: Question, places: number): Question["intent"] {
  if (intent.kind === "compare" && places < 2) return { kind: "lookup" };
  return intent.kind === "decline" || intent.kind === "help" ? { kind: "lookup" } : intent;
}

function withUnits({ asked }: Question, before: Question): Question["asked"] {
  const sameWant = asked.want === "figure" && before.asked.want === "figure";
  return sameWant && asked.units.length === 0 && asked.kinds.length === 0
    ? { ...asked, units: [] }
    : asked;
}

function carryTerms(question: Question, before: Question, hasTopic: boolean): Term[] {
  const own = question.terms;
  if (own.length === 0) return [...before.terms];
  const ownPredicates = own.some(({ predicates }) => predicates.length > 0);
  const rest = before.terms.filter(({ word }) => !own.some((term) => term.word === word));
  // 那审结的呢: the new predicate replaces the old one
  const kept =
    ownPredicates || hasTopic ? rest.filter(({ predicates }) => predicates.length === 0) : rest;
  if (!hasTopic) return [...own, ...kept];
  const standsAlone = question.regions.length > 0 && question.asked.want !== "passage";
  if (standsAlone) return [...own];
  const factor = ELLIPTIC.test(question.text) ? ELLIPTIC_HINT_WEIGHT : HINT_WEIGHT;
  return [
    ...own,
    ...kept.map(
      (term): Term => ({ ...term, carried: true, strict: false, weight: term.weight * factor }),
    ),
  ];
}
