/** One long run of digits or repeated pieces costs no more than any other question. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestCorpus, type TestCorpus } from "../fakes/corpus.ts";

let corpus: TestCorpus;
beforeAll(async () => {
  corpus = await openTestCorpus();
  await corpus.ask("赣州2021年行政复议受理5件,对吗");
});
afterAll(() => corpus.close());

const numbered = (times: number): string =>
  Array.from({ length: times }, (_, at) => `行政复议${at}和`).join("");

/** Timer noise on a shared machine: below this a ratio says nothing. */
const FLOOR_MS = 400;

describe("a question of repeated pieces", () => {
  it.each([
    ["a run of digits", (n: number) => `赣州${"9".repeat(n)}`, 900],
    ["bare numbers", (n: number) => "1 ".repeat(n), 450],
    ["counted numbers", (n: number) => `${"件1".repeat(n)}对吗`, 450],
    ["beginnings of shares", (n: number) => "百分之".repeat(n), 300],
    ["commas in digits", (n: number) => "1,".repeat(n), 450],
    ["parts of a sum", (n: number) => `${numbered(n)}加起来多少`, 100],
    ["far more than is read", (n: number) => "9".repeat(n), 100_000],
  ] as const)(
    "takes at most three times as long at twice the length: %s",
    async (_, of, times) => {
      const once = await took(of(times));
      const twice = await took(of(times * 2));
      expect(twice).toBeLessThan(3 * Math.max(once, FLOOR_MS));
      expect(once).toBeLessThan(2_000);
    },
    30_000,
  );
});

async function took(text: string): Promise<number> {
  const before = performance.now();
  await corpus.ask(text);
  return performance.now() - before;
}
