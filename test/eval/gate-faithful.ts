/**
 * Sentences that say what the report says: its own, its own lightly reworded, a short statement of
 * each data point, and the same figures in other notations.
 */

import type { GateCase } from "./gate-cases.ts";
import { otherForms } from "./gate-numerals.ts";

export interface GateTrial {
  readonly class: string;
  readonly sentence: string;
  readonly of: GateCase;
}

const REWORDINGS: readonly (readonly [RegExp, string])[] = [
  [/^[一二三四五六七八九十]是/u, ""],
  [/共计/u, "共"],
  [/共(?=[受办审完收])/u, "一共"],
  [/开展/u, "组织开展"],
  [/举办/u, "组织举办"],
  [/(?<!和|、)规范性文件(?=\d)/u, "行政规范性文件"],
  [/,/gu, "，"],
  [/%/gu, "％"],
];

/** Returns all faithful sentences of a case. */
export function faithfulTrials(of: GateCase): GateTrial[] {
  const { report, point, sentence, clause, statement } = of;
  const lead = `${report.year}年，${report.region.name}`;
  const trials: GateTrial[] = [];
  const add = (name: string, said: string): void => {
    trials.push({ class: name, sentence: `${said.replace(/[。.;；,，!！]+$/u, "")}[1]。`, of });
  };
  add("own sentence", sentence);
  const reworded = reword(sentence);
  if (reworded !== sentence) add("own sentence, reworded", reworded);
  if (isWhole(sentence))
    add(
      "own sentence, led in",
      `${lead}${reword(sentence).replace(/^(?:全年|今年(?:以来)?)[,，]?/u, "")}`,
    );
  if (statement === null) return trials;
  const at = statement.lastIndexOf(point.printed);
  const put = (form: string): string =>
    statement.slice(0, at) + form + statement.slice(at + point.printed.length);
  add("statement", statement);
  add(
    "statement, reported",
    `据${report.region.name}${report.year}年度法治政府建设报告，${statement.slice(`${report.region.name}${report.year}年`.length)}`,
  );
  for (const form of otherForms(point.printed)) {
    add("other notation", put(form));
    if (clause.includes(point.printed))
      add(
        "other notation in own sentence",
        sentence.replace(clause, () => clause.replace(point.printed, () => form)),
      );
  }
  if (point.unit === "件" && point.indicators.length > 0 && point.printed.endsWith("件")) {
    add("件 as 起", put(`${point.printed.slice(0, -1)}起`));
  }
  return trials;
}

function reword(sentence: string): string {
  // names and quotations stay as they are
  return sentence
    .split(/(《[^》]*》+|“[^”]*”)/u)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : REWORDINGS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), part),
    )
    .join("");
}

/** A sentence that does not open with its own place or time. */
function isWhole(sentence: string): boolean {
  return (
    !/^(?:\d|[（(]|.{0,6}[年月日]|[一二三四五六七八九十]是)/u.test(sentence) &&
    sentence.length < 200
  );
}
