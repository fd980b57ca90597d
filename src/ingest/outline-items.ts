/**
 * Finds run-in items, 一是…二是…, 第一,…第二,…, 首先…其次…, ①…②…, in the text under one heading. A
 * series needs two members; missing, repeated and restarted numbers are tolerated.
 */
import { foldWidth } from "../text/fold.ts";
import type { TextRange } from "../types.ts";
import { titleEnd } from "./outline-headings.ts";
import { numberOf } from "./outline-markers.ts";

export interface Item extends TextRange {
  readonly label: string;
  readonly title: string;
  readonly bodyStart: number;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Index of the paragraph among those given. */
  readonly part: number;
  readonly leads: boolean;
}

interface Series {
  readonly marks: Mark[];
}

const ORDER: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 最后: 9 };
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩";
const MAX_TITLE = 40;

interface Family {
  readonly pattern: RegExp;
  readonly valueOf: (printed: string) => number;
  /** The label of a number, to find one whose sentence mark was lost; null where it would guess. */
  readonly labelOf: ((value: number) => string) | null;
}

const NUMERALS = "一二三四五六七八九";
const FAMILIES: readonly Family[] = [
  {
    pattern: /(?<=^|[。;:,!?\s”)》])([一二三四五六七八九十]{1,3})(?:是|要)(?!否)/gu,
    valueOf: numberOf,
    labelOf: (value) => (value <= 9 ? `${NUMERALS.charAt(value - 1)}是` : ""),
  },
  {
    pattern: /(?<=^|[。;:,!?\s])第([一二三四五六七八九十])(?=[,、:])/gu,
    valueOf: numberOf,
    labelOf: null,
  },
  {
    pattern: /(?<=^|[。;:,!?\s])其([一二三四五六七八九])(?=[,、:])/gu,
    valueOf: numberOf,
    labelOf: null,
  },
  {
    pattern: /(?<=^|[。;:!?\s])(首先|其次|再次|最后)/gu,
    valueOf: (printed) => ORDER[printed] ?? 0,
    labelOf: null,
  },
  { pattern: /([①-⑩])/gu, valueOf: (printed) => CIRCLED.indexOf(printed) + 1, labelOf: null },
];

/** Returns the items in `parts`, the paragraphs under one heading; `[]` when there is no series. */
export function findItems(text: string, parts: readonly TextRange[]): Item[] {
  return FAMILIES.flatMap((family) => {
    const marks = restoreLost(text, parts, findMarks(text, parts, family), family);
    return seriesOf(marks).flatMap((series) => itemsOf(text, parts, series));
  });
}

function findMarks(text: string, parts: readonly TextRange[], family: Family): Mark[] {
  return parts.flatMap(({ start, end }, part) =>
    [...foldWidth(text.slice(start, end)).matchAll(family.pattern)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      value: family.valueOf(match[1] ?? ""),
      part,
      leads: match.index === 0,
    })),
  );
}

/** 一是 … 三是 in one paragraph: a 二是 between them counts even where its full stop was lost. */
function restoreLost(
  text: string,
  parts: readonly TextRange[],
  marks: readonly Mark[],
  { labelOf }: Family,
): Mark[] {
  return marks.flatMap((mark, index) => {
    const next = marks[index + 1];
    const open = labelOf !== null && next !== undefined && next.part === mark.part;
    if (!open || next.value !== mark.value + 2) return [mark];
    const label = labelOf(mark.value + 1);
    const at = label === "" ? -1 : text.slice(mark.end, next.start).indexOf(label);
    if (at < 0) return [mark];
    const start = mark.end + at;
    const leads = start === parts[mark.part]?.start;
    const lost = { value: mark.value + 1, part: mark.part, leads };
    return [mark, { ...lost, start, end: start + label.length }];
  });
}

/** Sorts marks into series: a 一是 opens one, inside the open one where that leads its paragraphs. */
function seriesOf(marks: readonly Mark[]): Series[] {
  const all: Series[] = [];
  let open: Series[] = [];
  for (const mark of marks) {
    const top = open.at(-1)?.marks.at(-1);
    const home =
      top === undefined || mark.value === 1
        ? undefined
        : (open.findLast(({ marks: [first] }) => first?.leads === mark.leads) ?? open.at(-1));
    if (home !== undefined) {
      home.marks.push(mark);
      open = open.slice(0, open.indexOf(home) + 1);
      continue;
    }
    const series: Series = { marks: [mark] };
    const nests = top?.leads === true && !mark.leads;
    open = nests ? [...open, series] : [series];
    all.push(series);
  }
  return all.filter((series) => series.marks.length >= 2);
}

function itemsOf(text: string, parts: readonly TextRange[], { marks }: Series): Item[] {
  return marks.flatMap((mark, index) => {
    const part = parts[mark.part];
    if (part === undefined) return [];
    const next = marks[index + 1];
    const limit = next?.start ?? part.end;
    const end = mark.start + text.slice(mark.start, limit).trimEnd().length;
    const printed = text.slice(mark.start, Math.min(end, part.end));
    const from = mark.end - mark.start;
    const lead = /^[\s,，、:：]*/u.exec(printed.slice(from))?.[0].length ?? 0;
    const stop = titleEnd(printed, from + lead, /[。;,:!?]/u, MAX_TITLE);
    const after = /^[。；，：;,:!?！？]/u.exec(printed.slice(stop))?.[0].length ?? 0;
    return [
      {
        start: mark.start,
        end,
        label: text.slice(mark.start, mark.end),
        title: printed.slice(from + lead, stop).trim(),
        bodyStart: mark.start + stop + after,
      },
    ];
  });
}
