import { describe, expect, it } from "vitest";
import { question } from "./fixtures.ts";
import { readQuestionFiles } from "./question-files.ts";
import { parseQuestions } from "./questions.ts";

const LINE = JSON.stringify(question());

describe("parseQuestions", () => {
  it("reads one question a line and skips blank lines", () => {
    const second = JSON.stringify(question({ id: "q2" }));
    expect(parseQuestions(`${LINE}\n\n  \n${second}\n`).map(({ id }) => id)).toEqual(["q1", "q2"]);
  });

  it("returns no question for an empty text", () => {
    expect(parseQuestions("\n")).toEqual([]);
  });

  it("keeps what is optional: note, alt, may, verdict", () => {
    const expected = {
      ...{ all: ["三类"], none: [], may: ["17"] },
      ...{ alt: { 三类: "3类" }, verdict: "refuted" as const },
    };
    const line = JSON.stringify(question({ type: "check", note: "口径", expect: expected }));
    expect(parseQuestions(line)[0]).toMatchObject({ note: "口径", expect: expected });
  });

  it.each([
    ["an unknown type", { type: "guess" }],
    ["no turn", { turns: [] }],
    ["an empty id", { id: "" }],
    ["an unknown verdict", { expect: { all: [], none: [], verdict: "maybe" } }],
    ["a number where a string is due", { expect: { all: [250], none: [] } }],
    ["no quotes", { quotes: undefined }],
    ["a year as text", { years: ["2031"] }],
  ])("names the question that does not fit: %s", (_, wrong) => {
    const line = JSON.stringify({ ...question(), ...wrong });
    expect(() => parseQuestions(`${LINE}\n${line}\n`)).toThrow(/question 2/u);
  });

  it("fails on a line that is no JSON", () => {
    expect(() => parseQuestions(`${LINE}\n{`)).toThrow();
  });
});

describe("readQuestionFiles", () => {
  it("reads the development questions first when none are named", () => {
    const files = readQuestionFiles([]);
    expect(files[0]?.name).toBe("dev-questions.jsonl");
    expect(files[0]?.questions.length).toBeGreaterThan(0);
  });

  it("gives each question an id of its own", () => {
    const ids = readQuestionFiles([]).flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("names a file that is missing", () => {
    expect(() => readQuestionFiles(["no-such.jsonl"])).toThrow(/no-such\.jsonl/u);
  });
});
