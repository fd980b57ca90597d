/**
 * The promises held over many answers: all questions of the development set and hundreds made of
 * templates, places, years and the names of the standard indicators, over real and invented reports.
 */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { INDICATORS } from "../../src/domain/indicators.ts";
import { placeName } from "../../src/domain/place-name.ts";
import type { Answer } from "../../src/types.ts";
import { verifyAnswer } from "../../src/verify/verify.ts";
import { parseQuestions } from "../eval/questions.ts";
import { faultsOf } from "../fakes/answer-faults.ts";
import {
  INVENTED_REPORTS,
  openTestCorpus,
  REAL_REPORTS,
  type TestCorpus,
} from "../fakes/corpus.ts";

const DEV = parseQuestions(
  readFileSync(new URL("../eval/dev-questions.jsonl", import.meta.url), "utf8"),
);

const TEMPLATES: readonly ((place: string, year: string, name: string) => string)[] = [
  (place, year, name) => `${place}${year}${name}是多少？`,
  (place, year, name) => `${year}${place}的${name}`,
  (place, year, name) => `${place}${year}${name}37件，对吗`,
  (place, year, name) => `${place}${year}${name}比上年增长多少`,
  (_place, year, name) => `${year}哪个地方的${name}最多`,
  (place, _year, name) => `${place}和武汉市的${name}哪个多`,
  (place, _year, name) => `${place}历年${name}的变化`,
  (place, year, name) => `${place}${year}${name}和行政复议受理数加起来是多少`,
  (place, year, name) => `${place}${year}${name}比行政应诉案件多多少`,
];

/** Each indicator once for every `every` templates, with places and years in turn. */
function generate({ store }: TestCorpus, every: number): string[] {
  const reports = store.findReports({});
  const places = [...reports.map(({ region }) => placeName(region)), "武汉市", ""];
  const years = [...store.countByYear().map(({ year }) => `${year}年`), "2015年", ""];
  return INDICATORS.flatMap(({ name }, index) =>
    TEMPLATES.filter((_template, at) => (index + at) % every === 0).map((template, at) =>
      template(
        places[(index + at) % places.length] ?? "",
        years[(index * 3 + at) % years.length] ?? "",
        name,
      ),
    ),
  );
}

async function faultsOfAll(
  corpus: TestCorpus,
  questions: readonly (readonly string[])[],
): Promise<string[]> {
  const faults: string[] = [];
  for (const turns of questions) {
    const answer = await corpus.ask(...turns);
    const found = faultsOf(corpus.store, answer, turns.join("\n"));
    faults.push(...found.map((fault) => `${turns.join(" → ")}: ${fault}`));
  }
  return faults;
}

describe.each([
  ["the real reports", REAL_REPORTS],
  ["the invented reports", INVENTED_REPORTS],
])("every answer over %s", (_name, folder) => {
  let corpus: TestCorpus;
  beforeAll(async () => {
    corpus = await openTestCorpus(folder);
  });
  afterAll(() => corpus.close());

  it("to a question of the development set keeps the promises", async () => {
    expect(DEV.length).toBeGreaterThan(50);
    expect(
      await faultsOfAll(
        corpus,
        DEV.map(({ turns }) => turns),
      ),
    ).toEqual([]);
  });

  it("to a generated question keeps the promises", async () => {
    const questions = generate(corpus, 5);
    expect(questions.length).toBeGreaterThan(300);
    expect(
      await faultsOfAll(
        corpus,
        questions.map((text) => [text]),
      ),
    ).toEqual([]);
  }, 60_000);

  it("passes the gate: none had to be withheld", () => {
    expect(corpus.errors).toEqual([]);
  });
});

describe("an answer that is tampered with", () => {
  let corpus: TestCorpus;
  let answers: Answer[] = [];
  beforeAll(async () => {
    corpus = await openTestCorpus(REAL_REPORTS);
    const figures = DEV.filter(({ type, answerable }) => type === "figure" && answerable);
    answers = [];
    for (const { turns } of figures) answers.push(await corpus.ask(...turns));
    answers = answers.filter(({ headline }) => /\d/u.test(headline ?? ""));
  });
  afterAll(() => corpus.close());

  const MUTATIONS: readonly [string, (answer: Answer) => Answer][] = [
    ["a digit more", (answer) => replaced(answer, (figure) => figure.replace(/\d/u, "$&973"))],
    [
      "another digit",
      (answer) =>
        replaced(answer, (figure) => figure.replace(/\d/u, (digit) => `${9 - Number(digit)}`)),
    ],
    ["no citation", (answer) => ({ ...answer, citations: [] })],
    ["a shifted citation", (answer) => moved(answer, 1)],
    ["a shortened quote", (answer) => requoted(answer, (quote) => quote.slice(1))],
    ["a changed quote", (answer) => requoted(answer, (quote) => `${quote}。`)],
  ];

  it.each(MUTATIONS)("by %s is noticed, by this test and by the gate", (_name, mutate) => {
    expect(answers.length).toBeGreaterThan(10);
    for (const answer of answers) {
      const bad = mutate(answer);
      expect(faultsOf(corpus.store, bad), answer.answer).not.toEqual([]);
      expect(verifyAnswer(corpus.store, bad), answer.answer).not.toEqual([]);
    }
  });
});

/** The figure as it stands before the quotation, in answer and headline. */
function replaced(answer: Answer, change: (figure: string) => string): Answer {
  const headline = change(answer.headline ?? "");
  return { ...answer, headline, answer: answer.answer.replace(answer.headline ?? "", headline) };
}

function moved(answer: Answer, by: number): Answer {
  const citations = answer.citations.map((citation) => ({
    ...citation,
    start: citation.start + by,
    end: citation.end + by,
  }));
  return { ...answer, citations };
}

function requoted(answer: Answer, change: (quote: string) => string): Answer {
  const citations = answer.citations.map((citation) => ({
    ...citation,
    quote: change(citation.quote),
  }));
  return { ...answer, citations };
}
