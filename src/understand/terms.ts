/**
 * Cuts what is left of a question, once place, year and asking words are taken out, into the terms
 * to be matched: titles and quoted words, phrases the field has synonyms for, predicates, words.
 */
import { isStrictPredicate, PREDICATE_GROUPS, readPredicates } from "../domain/predicates.ts";
import { SYNONYMS, synonymsOf } from "../domain/synonyms.ts";
import type { Term } from "../question.ts";
import { tagWords } from "../text/words.ts";
import type { TextRange } from "../types.ts";
import { isContent, noun, PASSED, PLAIN, WEIGHT, withoutPlace, wordTerm } from "./term-kinds.ts";
import { COMMON_WORDS, STOP_WORDS } from "./term-words.ts";

const CASE = /案|件|复议|诉讼|应诉|申请|纠纷|信访|官司|仲裁|起诉|来信|工单/u;
const TITLE = /《([^《》]+)》|“([^“”]{2,40})”|"([^"]{2,40})"|「([^「」]{2,40})」/gu;
const PREDICATE_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  PREDICATE_GROUPS.map(({ id, words }) => [id, words]),
);
const PHRASES = new RegExp(
  [...new Set(SYNONYMS.flat())]
    .filter((word) => [...word].length >= 2)
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"))
    .join("|"),
  "gu",
);

/** 没, 未 right before a verb. 有没有 asks and denies nothing. */
const NEGATED = /(?<!有)(?:没有?|未|尚未|还没|不予|没被|未能)$/u;
/** 哪天通过的: with nothing behind it, 通过 is no preposition but what was done. */
const PASSED_END = /^(?:的|了|[\s?？。,，]|$)/u;
const MONTH = /(?:到|截至|截止到?|从|在)?\d{1,2}月(?:份|底|末|初)?/gu;
const OPERATION =
  /最[高低多少大小快慢]|加起来|加在一起|加一起|相加|合起来|相差|差多少|哪[个家边里]?更?[高低多少大小]|谁更?[高低多少大小]|多还是|还是|排名|排序/gu;
const HEAD_GAP = 3;
const FRAME =
  /^(?:那个|这个|那些|这些|的|是|有|请|问)+|(?:的|是|有|呢|吗|么|嘛|怎么样|如何|情况)+$/gu;
const NO_TOPIC = /报告|收录|这[儿里]|你们?|最[新近早]|什么|怎么|哪|多少|情况|数据|内容/u;

interface Found extends TextRange {
  readonly term: Term;
}

/**
 * Returns the terms of `text` outside `explained` and the asking words `asked`, in reading order,
 * each word once; `[]` when the text says nothing but what is explained.
 */
export function readTerms(
  text: string,
  explained: readonly TextRange[],
  asked: readonly TextRange[] = [],
): Term[] {
  const erase = (word: string): string => " ".repeat(word.length);
  const free = blank(text, [...explained, ...asked])
    .toLowerCase()
    .replace(MONTH, erase)
    .replace(OPERATION, erase);
  const found: Found[] = [...readTitles(free)];
  addFree(
    found,
    readPhrases(free)
      .concat(readPredicateTerms(free))
      .sort((one, other) => length(other) - length(one) || one.start - other.start),
  );
  addFree(found, readWords(free));
  addFree(found, readHeads(text, asked));
  if (found.length === 0) found.push(...readRemainder(free));
  found.sort((one, other) => one.start - other.start);
  const seen = new Set<string>();
  return found.flatMap((each) => {
    if (seen.has(each.term.word)) return [];
    seen.add(each.term.word);
    return [isHead(each, asked, text) ? { ...each.term, head: true } : each.term];
  });
}

/** 几个部门 asks for 部门, though the word says nothing elsewhere. */
function readHeads(text: string, asked: readonly TextRange[]): Found[] {
  return asked.flatMap(({ start, end }) => {
    if (!/^(?:多少|几)/u.test(text.slice(start, end))) return [];
    const head = /^(?:部门|单位|乡镇|街道|机构)/u.exec(text.slice(end))?.[0];
    return head === undefined
      ? []
      : [{ start: end, end: end + head.length, term: noun(head, WEIGHT.noun) }];
  });
}

/** What no dictionary cuts (说事亭) is one word as it stands. */
function readRemainder(text: string): Found[] {
  return [...text.matchAll(/\p{Script=Han}{3,12}/gu)]
    .map(({ 0: run, index }) => ({
      run: run.replace(FRAME, ""),
      index: index + run.search(/(?!那个|这个|的|是|有|请|问)/u),
    }))
    .filter(({ run }) => run.length >= 3 && !STOP_WORDS.has(run) && !NO_TOPIC.test(run))
    .filter(({ run }) => tagWords(run).some(({ word }) => !STOP_WORDS.has(word)))
    .map(({ run, index }) => ({
      start: index,
      end: index + run.length,
      term: noun(run, WEIGHT.phrase),
    }));
}

/** Right after 多少项, or right before (有) 多少. */
function isHead({ start, end, term }: Found, asked: readonly TextRange[], text: string): boolean {
  if (term.role !== "noun") return false;
  const follows = (range: TextRange): boolean =>
    /^[^\s,，。?？]/u.test(text.slice(range.end)) &&
    /^(?:个|项|件|名|位|家|户|份|条|次|场)?\p{Script=Han}{2}/u.test(text.slice(range.end));
  return asked.some(
    (range) =>
      (start >= range.end && start - range.end <= 1) ||
      (!follows(range) &&
        end <= range.start &&
        range.start - end <= HEAD_GAP &&
        /^(?:一共|总共|共|有|是|为|达|的|数|数量)*$/u.test(text.slice(end, range.start))),
  );
}

const length = ({ start, end }: TextRange): number => end - start;

function blank(text: string, ranges: readonly TextRange[]): string {
  let result = text;
  for (const { start, end } of ranges) {
    result = result.slice(0, start) + " ".repeat(Math.max(0, end - start)) + result.slice(end);
  }
  return result;
}

function addFree(found: Found[], candidates: readonly Found[]): void {
  for (const candidate of candidates) {
    if (found.every(({ start, end }) => candidate.end <= start || candidate.start >= end))
      found.push(candidate);
  }
}

function readTitles(text: string): Found[] {
  return [...text.matchAll(TITLE)].flatMap((match) => {
    const title = noun((match[1] ?? match[2] ?? match[3] ?? match[4] ?? "").trim(), WEIGHT.title);
    // a quoted place or year that was taken out leaves nothing behind
    return title.word === ""
      ? []
      : [{ start: match.index, end: match.index + match[0].length, term: title }];
  });
}

function readPhrases(text: string): Found[] {
  return [...text.matchAll(PHRASES)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    term: {
      ...noun(word, COMMON_WORDS.has(word) ? WEIGHT.common : WEIGHT.phrase),
      synonyms: synonymsOf(word),
    },
  }));
}

function readPredicateTerms(text: string): Found[] {
  return readPredicates(text).map(({ groups, word, start, end }) => {
    // 收了 is 收到 or 受理 where cases are counted, and no stage of anything elsewhere
    const strict =
      groups.every(isStrictPredicate) &&
      word.length > 1 &&
      (groups.length === 1 || CASE.test(text));
    return {
      start,
      end,
      term: {
        word: word.replace(/(?<=.)了$/u, ""),
        synonyms: groups.flatMap((id) => PREDICATE_WORDS.get(id) ?? []).concat(synonymsOf(word)),
        predicates: groups,
        strict,
        role: "verb",
        weight:
          word.length === 1
            ? WEIGHT.singleVerb
            : COMMON_WORDS.has(word)
              ? WEIGHT.common
              : strict
                ? WEIGHT.strictVerb
                : WEIGHT.verb,
        carried: false,
        ...PLAIN,
        negated: NEGATED.test(text.slice(0, start)),
      },
    };
  });
}

function readWords(text: string): Found[] {
  const found: Found[] = [];
  let at = 0;
  for (const { word, tag } of tagWords(text)) {
    const start = text.indexOf(word, at);
    if (start < 0) continue;
    at = start + word.length;
    if (word === "通过" && PASSED_END.test(text.slice(at))) {
      found.push({ start, end: at, term: PASSED });
      continue;
    }
    if (STOP_WORDS.has(word) || !isContent(word, tag)) continue;
    const term = wordTerm(withoutPlace(word), tag);
    found.push({
      start,
      end: at,
      term: term.role === "verb" ? { ...term, negated: NEGATED.test(text.slice(0, start)) } : term,
    });
  }
  return found;
}
