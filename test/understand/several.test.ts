import { describe, expect, it } from "vitest";
import { readFurtherAsks } from "../../src/understand/several.ts";
import { makeQuestion, makeTerm } from "../fakes/question.ts";

const TOPIC = [makeTerm("行政复议"), makeTerm("受理", { role: "verb", strict: true })];

function further(text: string) {
  return readFurtherAsks(makeQuestion({ text, terms: TOPIC }));
}

describe("readFurtherAsks", () => {
  it("makes each further thing asked a question of its own", () => {
    expect(further("行政复议受理多少件,撤销几件,谁牵头").map(({ asked }) => asked)).toMatchObject([
      { want: "figure", units: ["件"] },
      { want: "who" },
    ]);
  });

  it("puts the words of the clause first and lets the topic only hint", () => {
    const [question] = further("行政复议受理多少件,撤销几件");
    expect(question?.terms[0]).toMatchObject({ word: "撤销", carried: false, strict: true });
    expect(question?.terms.find(({ word }) => word === "行政复议")).toMatchObject({
      carried: true,
    });
    expect(question?.terms.find(({ word }) => word === "受理")).toMatchObject({ strict: false });
    expect(question?.also).toEqual([]);
  });

  it("keeps the topic whole where the clause says nothing of its own", () => {
    const [question] = further("行政复议受理多少件,是什么时候");
    expect(question?.terms.every(({ carried }) => !carried)).toBe(true);
  });

  it.each([
    "行政复议受理多少件",
    "2021年,行政复议受理多少件",
    "行政复议受理多少件,谢谢",
    "行政复议,应诉,执法",
    "",
  ])("finds one thing or nothing asked in %j", (text) => {
    expect(further(text)).toEqual([]);
  });

  it("keeps to three further things", () => {
    expect(further("受理几件,审结几件,维持几件,撤销几件,驳回几件").length).toBe(3);
  });

  it("leaves anything but a look-up alone", () => {
    const question = makeQuestion({ text: "受理几件,审结几件", intent: { kind: "compare" } });
    expect(readFurtherAsks(question)).toEqual([]);
  });
});
