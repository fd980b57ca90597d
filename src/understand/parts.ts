/** Splits the question of a sum or difference into what is to be added: A、B和C加起来. */
import type { Term } from "../question.ts";
import type { TextRange } from "../types.ts";
import { readTerms } from "./terms.ts";

const OPERATION =
  /加起来|加在一起|加一起|相加|合计|合起来|之和|总和|合在一起|一并算|相差|差了?(?:多少|几)|差额|差值|多(?:出|了)?(?:多少|几)|少了?(?:多少|几)/gu;
const BETWEEN = /[、,，;；]|(?:以及|[和与跟及比加])(?![解睦谐平])/u;

const MOST_HINTED = 12;

/**
 * Returns the terms of each part, two or more, or `[]` when the question names no parts of its own
 * (安庆和清丰的受理数加起来: the parts are places). What only one part says of all (抽查 …企业) is
 * carried to the others as a hint.
 */
export function readParts(text: string, explained: readonly TextRange[]): Term[][] {
  let free = text;
  for (const { start, end } of explained)
    free = free.slice(0, start) + " ".repeat(end - start) + free.slice(end);
  const pieces = free
    .replace(OPERATION, (word) => " ".repeat(word.length))
    .replace(/(?<=[家省市区县镇乡村]级)(?=(?:国家|省|市|区|县|镇|乡|村)级)/gu, "、")
    .split(BETWEEN)
    .map((piece) => readTerms(piece ?? "", []))
    .filter((terms) => terms.length > 0);
  if (pieces.length < 2) return [];
  // too many to be computed: hints of each for each would only cost
  if (pieces.length > MOST_HINTED) return pieces;
  return pieces.map((own, index) => [
    ...own,
    ...pieces
      .flatMap((terms, other) => (other === index ? [] : terms))
      .map((term): Term => ({ ...term, carried: true, strict: false })),
  ]);
}
