/**
 * What a careless or hostile model makes of a faithful sentence: one thing changed at a time, for
 * every figure of the corpus. Changes that happen to be true are left out.
 */
import { type Add, type Base, basesOf, type MutationOptions, replaceFigure } from "./gate-bases.ts";
import type { GateCase } from "./gate-cases.ts";
import type { GateTrial } from "./gate-faithful.ts";
import { mutateFigure } from "./gate-mutate-figure.ts";
import { mutateWords } from "./gate-mutate-words.ts";
import { isSameThing, sameWords } from "./gate-truth.ts";

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
