/** Mutations of what the figure is said to be: topic, predicate, denial, place, year, scope, names. */
import { PREDICATE_GROUPS, readPredicates } from "../../src/domain/predicates.ts";
import type { Add, Base, MutationOptions } from "./gate-bases.ts";
import { isSaidBeside } from "./gate-truth.ts";

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

export function mutateWords(base: Base, { random, all }: MutationOptions, add: Add): void {
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
  if (own?.groups.some((id) => strict.some((group) => group.id === id))) {
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
