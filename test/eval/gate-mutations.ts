/**
 * What a careless or hostile model makes of a faithful sentence: one thing changed at a time, for
 * every figure of the corpus. Changes that happen to be true are left out.
 */
import { PREDICATE_GROUPS, readPredicates } from "../../src/domain/predicates.ts";
import { readFigures } from "../../src/text/figures.ts";
import type { DataPoint } from "../../src/types.ts";
import type { GateCase } from "./gate-cases.ts";
import type { GateTrial } from "./gate-faithful.ts";
import { toHan } from "./gate-numerals.ts";

/** Returns a number from 0 to 1, exclusive. */
export type Random = () => number;

export interface MutationOptions {
  readonly random: Random;
  /** Every case of the corpus, for places, years and predicates to swap in. */
  readonly all: readonly GateCase[];
}

type Add = (name: string, sentence: string, marks?: string) => void;

interface Base {
  readonly of: GateCase;
  /** Without citation and final stop. */
  readonly text: string;
  /** Where the figure stands in it. */
  readonly at: number;
}

/** Returns the mutated sentences of a case; `[]` where its figure cannot be found again. */
export function mutatedTrials(of: GateCase, options: MutationOptions): GateTrial[] {
  const trials: GateTrial[] = [];
  // the number of a heading counts nothing
  if (of.point.unit === "" && of.sentence.startsWith(of.point.printed)) return trials;
  for (const base of basesOf(of)) {
    const add: Add = (name, sentence, marks = "[1]") => {
      if (sentence !== base.text || marks !== "[1]")
        trials.push({ class: name, sentence: `${sentence}${marks}。`, of });
    };
    const { point } = of;
    if (point.kind !== "date") mutateFigure(base, options.random, add);
    mutateWords(base, options, add);
    mutateCitations(base, add);
    if (point.kind !== "date") mutateWithNeighbours(base, add);
  }
  return trials;
}

function basesOf(of: GateCase): Base[] {
  const { point, statement, clause, report, sentence } = of;
  const bases: Base[] = [];
  if (statement !== null)
    bases.push({ of, text: statement, at: statement.lastIndexOf(point.printed) });
  const led = `${report.region.name}${report.year}年${clause.replace(/[。；;]+$/u, "")}`;
  const at = led.lastIndexOf(point.printed);
  if (statement === null && at >= 0) bases.push({ of, text: led, at });
  const own = sentence.replace(/[。；;.]+$/u, "");
  const inOwn = own.indexOf(clause) < 0 ? -1 : own.indexOf(point.printed, own.indexOf(clause));
  if (inOwn >= 0) bases.push({ of, text: own, at: inOwn });
  return bases;
}

function replaceFigure({ text, at, of }: Base, printed: string): string {
  return text.slice(0, at) + printed + text.slice(at + of.point.printed.length);
}

function mutateFigure(base: Base, random: Random, add: Add): void {
  const { point } = base.of;
  const { printed } = point;
  const put = (name: string, changed: string): void => {
    if (changed !== printed && !isTrue(base, changed)) add(name, replaceFigure(base, changed));
  };
  const digits = [...printed.matchAll(/\d/gu)].map(({ index }) => index);
  const pick = digits[Math.floor(random() * digits.length)];
  if (pick !== undefined) {
    const digit = Number(printed[pick]);
    const other = (digit + 1 + Math.floor(random() * 9)) % 10;
    put("digit changed", printed.slice(0, pick) + String(other) + printed.slice(pick + 1));
    put(
      "digit added",
      printed.slice(0, pick) + String(1 + Math.floor(random() * 9)) + printed.slice(pick),
    );
    if (digits.length > 1) put("digit dropped", printed.slice(0, pick) + printed.slice(pick + 1));
    const next = digits.find((index) => index > pick && printed[index] !== printed[pick]);
    if (next !== undefined) put("digits swapped", swap(printed, pick, next));
  }
  const han = /^\d+(?=[件份人次项家户场部条名])/u.exec(printed)?.[0];
  const value = Number(han ?? 0);
  const wrong = toHan(value + 1);
  if (value > 9 && wrong !== null && han !== undefined)
    put("Chinese numeral mutated", wrong + printed.slice(han.length));
  const hanDigits = [...printed.matchAll(/[二三四五六七八九]/gu)][0];
  if (hanDigits !== undefined)
    put(
      "Chinese numeral mutated",
      printed.replace(hanDigits[0], hanDigits[0] === "九" ? "八" : "九"),
    );
  for (const [from, to] of UNIT_SWAPS) {
    if (printed.endsWith(from)) put("unit changed", printed.slice(0, -from.length) + to);
  }
  put(
    "万 and 亿",
    printed.includes("万") ? printed.replace("万", "亿") : printed.replace("亿", "万"),
  );
  if (/\d(?:件|人|元|份|户|次)/u.test(printed))
    put("万 added", printed.replace(/(?<=\d)(?=件|人|元|份|户|次)/u, "万"));
  put("万 dropped", printed.replace("万", ""));
  put(
    "% and 百分点",
    /[%％]$/u.test(printed)
      ? printed.replace(/[%％]$/u, "个百分点")
      : printed.replace(/个?百分点$/u, "%"),
  );
  put("余 dropped", printed.replace(/[余多]|以上|左右|以内|以下/u, ""));
  if (point.exactness === "exact" && /^\d+\p{Script=Han}/u.test(printed))
    put("余 added", printed.replace(/(?<=^\d+)/u, "余"));
}

const UNIT_SWAPS: readonly (readonly [string, string])[] = [
  ["人次", "人"],
  ["人", "人次"],
  ["件", "份"],
  ["件", "人"],
  ["份", "件"],
  ["次", "件"],
  ["场次", "人次"],
  ["家", "件"],
  ["户", "人"],
  ["项", "件"],
  ["万元", "元"],
  ["元", "件"],
  ["名", "件"],
  ["个", "%"],
  ["部", "条"],
  ["条", "件"],
];

function swap(text: string, one: number, other: number): string {
  const characters = [...text];
  [characters[one], characters[other]] = [characters[other] ?? "", characters[one] ?? ""];
  return characters.join("");
}

/** True where a cited chunk prints the changed figure of the very same thing. */
function isTrue({ of }: Base, changed: string): boolean {
  const [figure] = readFigures(changed);
  if (figure === undefined) return false;
  const { value, unit, exactness, direction } = of.point;
  if (
    figure.value === value &&
    figure.unit === unit &&
    figure.exactness === exactness &&
    figure.direction === direction
  )
    return true;
  return of.neighbours.some(
    (point) =>
      point !== of.point &&
      point.value === figure.value &&
      point.unit === figure.unit &&
      point.exactness === figure.exactness &&
      isSameThing(point, of.point),
  );
}

function isSameThing(one: DataPoint, other: DataPoint): boolean {
  if (one.indicators.some((id) => other.indicators.includes(id))) return true;
  return (
    one.subject === other.subject &&
    one.predicate === other.predicate &&
    one.scope === other.scope &&
    one.period === other.period
  );
}

const TOPICS: readonly (readonly [string, string])[] = [
  ["行政复议", "行政应诉"],
  ["复议", "诉讼"],
  ["行政应诉", "行政复议"],
  ["应诉", "复议"],
  ["行政诉讼", "行政复议"],
  ["诉讼", "仲裁"],
  ["人民调解", "行政调解"],
  ["规范性文件", "政府规章"],
  ["规章", "规范性文件"],
  ["法律援助", "公证"],
  ["行政处罚", "行政许可"],
  ["行政许可", "行政处罚"],
  ["信访", "仲裁"],
  ["合同", "规范性文件"],
  ["法律顾问", "人民调解员"],
  ["重大行政决策", "规范性文件"],
  ["社区矫正", "安置帮教"],
];
const DIRECTIONS: readonly (readonly [string, string])[] = [
  ["上升", "下降"],
  ["下降", "上升"],
  ["增长", "下降"],
  ["增加", "减少"],
  ["减少", "增加"],
  ["提高", "降低"],
  ["降低", "提高"],
  ["压缩", "延长"],
];

function mutateWords(base: Base, { random, all }: MutationOptions, add: Add): void {
  const { text, at, of } = base;
  const { report, point } = of;
  const end = at + point.printed.length;
  const start = clauseStart(text, at);
  const replaceIn = (name: string, from: string, to: string): void => {
    const found = text.lastIndexOf(from, end);
    if (from !== "" && found >= start)
      add(name, text.slice(0, found) + to + text.slice(found + from.length));
  };
  for (const [from, to] of TOPICS)
    if (!text.includes(to.replace(/^(?:政府|行政)/u, ""))) replaceIn("topic changed", from, to);
  if (point.kind === "change" || point.direction !== 0)
    for (const [from, to] of DIRECTIONS) replaceIn("direction flipped", from, to);
  const own = readPredicates(point.predicate)[0];
  const strict = PREDICATE_GROUPS.filter((group) => group.strict);
  if (own !== undefined && own.groups.some((id) => strict.some((group) => group.id === id))) {
    const others = all
      .filter((other) => other.report.id === report.id)
      .map((other) => other.point.predicate);
    const foreign = [...new Set(others)].filter(
      (word) =>
        isStrictOther(word, own.groups) && !of.sentence.includes(word) && !isSaidBeside(of, word),
    );
    const word = foreign[Math.floor(random() * foreign.length)];
    if (word !== undefined) replaceIn("predicate changed", point.predicate, word);
    const any = strict[Math.floor(random() * strict.length)];
    if (
      any !== undefined &&
      !own.groups.includes(any.id) &&
      !of.sentence.includes(any.words[0] ?? "") &&
      !isSaidBeside(of, any.words[0] ?? "")
    )
      replaceIn("predicate changed", point.predicate, any.words[0] ?? "");
  }
  if (
    point.predicate.length > 1 &&
    !/[未不没无]$/u.test(text.slice(0, Math.max(0, text.lastIndexOf(point.predicate, end))))
  ) {
    replaceIn("negation added", point.predicate, `未${point.predicate}`);
    replaceIn("negation added", point.predicate, `没有${point.predicate}`);
  }
  const lead = `${report.region.name}${report.year}年`;
  if (!text.startsWith(lead)) return;
  const rest = text.slice(lead.length);
  const places = all
    .map((other) => other.report.region.name)
    .filter((name) => !of.sentence.includes(name) && name !== report.region.name);
  const place = places[Math.floor(random() * places.length)];
  if (place !== undefined) add("place changed", `${place}${report.year}年${rest}`);
  const parent = report.region.path.at(-2);
  if (parent !== undefined && !of.sentence.includes(parent))
    add("place changed", `${parent}${report.year}年${rest}`);
  for (const year of [report.year - 1, report.year + 1]) {
    const isLast = year < report.year && /去年|上年/u.test(point.period ?? "");
    if (!of.sentence.includes(String(year)) && !isLast && !rest.includes(`${report.year}年`))
      add("year changed", `${report.region.name}${year}年${rest}`);
  }
  if (point.scope !== null && rest.includes(point.scope) && /法院|检察院|本级/u.test(point.scope)) {
    const dropped = rest.replaceAll(point.scope, "");
    if (!/法院|检察院|中院|本级/u.test(dropped)) add("scope dropped", lead + dropped);
  }
  if (point.scope === null)
    add("scope added", `${report.region.name}人民法院${report.year}年${rest}`);
  if (point.period !== null && rest.startsWith(point.period)) {
    const dropped = rest.slice(point.period.length);
    const isSaidElsewhere = of.neighbours.some(
      ({ value, period }) => value === point.value && period === null,
    );
    const isKept = dropped.includes(point.period) || /以来|累计|\d{4}年/u.test(dropped);
    if (!isKept && !isSaidElsewhere) add("period dropped", lead + dropped);
  }
  add(
    "invented 《》 name",
    `${report.region.name}${report.year}年根据《${report.region.name}依法行政评价办法》，${rest}`,
  );
  add("invented quote", `${report.region.name}${report.year}年以“零差错零投诉”为目标，${rest}`);
}

/** True where a neighbour of the same value has that predicate: then it is no error. */
function isSaidBeside({ point, neighbours }: GateCase, word: string): boolean {
  return neighbours.some(
    ({ value, unit, predicate }) =>
      value === point.value && unit === point.unit && predicate.includes(word),
  );
}

function isStrictOther(word: string, groups: readonly string[]): boolean {
  const named = readPredicates(word)[0];
  if (named === undefined || named.word !== word) return false;
  return named.groups.every(
    (id) =>
      !groups.includes(id) && PREDICATE_GROUPS.some((group) => group.strict && group.id === id),
  );
}

function clauseStart(text: string, at: number): number {
  return (
    Math.max(
      ...[",", "，", ";", "；", "。", "、", ":", "："].map((mark) => text.lastIndexOf(mark, at)),
    ) + 1
  );
}

function mutateCitations({ text, of }: Base, add: Add): void {
  const has = (n: number): boolean => {
    const chunk = of.context.chunks.find((given) => given.n === n);
    return (
      chunk === undefined ||
      chunk.chunk.id === of.point.chunkId ||
      chunk.points.some((point) => point.value === of.point.value && point.unit === of.point.unit)
    );
  };
  add("no citation", text, "");
  add("invented citation", text, "[9]");
  add("invented citation", text, "[1][12]");
  if (!has(2)) add("other passage cited", text, "[2]");
  if (!has(3)) add("other passage cited", text, "[3]");
  add("other report cited", text, "[4]");
}

function mutateWithNeighbours(base: Base, add: Add): void {
  const { text, at, of } = base;
  const { point, neighbours } = of;
  let moved = 0;
  let summed = 0;
  for (const other of neighbours) {
    if (
      other === point ||
      other.kind !== point.kind ||
      other.value === point.value ||
      isSameThing(other, point)
    )
      continue;
    if (moved < 3 && !sameWords(other, point)) {
      moved += 1;
      add("figure moved", replaceFigure(base, other.printed));
    }
    const total = point.value + other.value;
    const known = neighbours.some(({ value }) => value === total);
    if (
      summed < 1 &&
      other.unit === point.unit &&
      point.unit !== "%" &&
      /^\d+\D*$/u.test(point.printed) &&
      /^\d+\D*$/u.test(other.printed) &&
      !known
    ) {
      summed += 1;
      add(
        "sum of two figures",
        `${text.slice(0, at)}${total}${point.unit}${text.slice(at + point.printed.length)}`,
      );
      add("sum of two figures", `${text}，加上${other.printed}，合计${total}${point.unit}`);
    }
  }
}

/** Two counts in the same words are told apart by nothing a sentence could say. */
function sameWords(one: DataPoint, other: DataPoint): boolean {
  return one.subject === other.subject && one.predicate === other.predicate;
}
