/** Several figures in one answer: places, years, ranks, sums, differences and ratios. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestCorpus, type TestCorpus } from "../fakes/corpus.ts";

let corpus: TestCorpus;
beforeAll(async () => {
  corpus = await openTestCorpus();
});
afterAll(() => corpus.close());

describe("a comparison", () => {
  it("of two places shows both figures, the arithmetic and a citation for each", async () => {
    const { status, answer, table, citations } = await corpus.ask(
      "赣州2021年和福州鼓楼区的行政复议受理数哪个多",
    );
    expect(status).toBe("answered");
    expect(answer).toContain("赣州市更多：368件 − 83件 = 285件");
    expect(table?.rows.map(([, year, figure]) => [year, figure])).toEqual([
      ["2021", "368件[1]"],
      ["2021", "83件[2]"],
    ]);
    expect(citations.map(({ region }) => region)).toEqual(["赣州市", "鼓楼区"]);
  });

  it("of two places of one name tells them apart", async () => {
    const { answer, table } = await corpus.ask("福州鼓楼区和徐州鼓楼区化解矛盾纠纷哪个多");
    expect(answer).toContain("福州市鼓楼区更多：5127件 − 3842件 = 1285件");
    const labels = table?.rows.map(([label]) => label);
    expect(new Set(labels).size).toBe(2);
  });

  it("of two years names the year of each figure", async () => {
    const { answer, table } = await corpus.ask("赣州2021年和2022年受理行政复议各多少件");
    expect(answer).toContain("395件 − 368件 = 27件");
    expect(table?.rows.map(([, year, figure]) => `${year} ${figure?.slice(0, 4)}`).sort()).toEqual([
      "2021 368件",
      "2022 395件",
    ]);
  });

  it("over all years of a place answers a question on the trend", async () => {
    const { answer } = await corpus.ask("赣州行政复议受理数量变化趋势");
    expect(answer).toContain("368件");
    expect(answer).toContain("395件");
  });

  it("of a year says nothing of the order where the places' years differ without a note", async () => {
    const { notes } = await corpus.ask("赣州2022年和福州鼓楼区2021年的行政复议受理数哪个多");
    expect(notes.join()).toContain("年度不同");
  });

  it("names the place whose report does not give the figure", async () => {
    const { answer, table } = await corpus.ask("赣州2021年和徐州鼓楼区的法律援助案件哪个多");
    expect(answer).toContain("2875件");
    expect(table?.rows.at(-1)?.join()).toContain("未载");
  });
});

describe("a question without a place", () => {
  it("is answered for every report that says it", async () => {
    const { status, answer, table, citations } = await corpus.ask("行政复议受理多少件");
    expect(status).toBe("answered");
    for (const figure of ["368件", "395件", "４９件", "83件"]) expect(answer).toContain(figure);
    expect(citations).toHaveLength(4);
    for (const [, , cell] of table?.rows ?? []) expect(cell).toMatch(/\[\d\]$/u);
  });

  it("keeps to the year that it names", async () => {
    const { answer } = await corpus.ask("2022年行政复议受理多少件");
    expect(answer).toContain("395件");
    expect(answer).not.toContain("368件");
  });

  it.each([
    ["哪个地方受理行政复议最多", "395件"],
    ["哪里行政复议受理最少", "４９件"],
  ])("ranks the places: %s", async (question, first) => {
    const { answer, table } = await corpus.ask(question);
    expect(table?.rows[0]?.[2]).toContain(first);
    expect(answer.split("\n")[0]).toContain(first);
  });
});

describe("a computed figure", () => {
  it.each([
    ["a sum", "赣州2021年行政复议维持和撤销加起来多少件", "229件", "205件[1] + 24件[1] = 229件"],
    [
      "a sum in a list",
      "福州鼓楼区人大代表建议和政协提案合计多少件",
      "210件",
      "112件[1] + 98件[1] = 210件",
    ],
    ["a difference", "赣州2021年行政复议收到比受理多多少件", "44件", "412件[1] − 368件[1] = 44件"],
    [
      "a difference of years",
      "赣州2022年比2021年法律援助多多少件",
      "137件",
      "3012件[1] − 2875件[2] = 137件",
    ],
    ["a ratio", "赣州2021年行政复议审结率是多少", "89.95%", "331件[1] ÷ 368件[1] = 89.95%"],
    [
      "a ratio of outcomes",
      "徐州鼓楼区行政复议调解和解率多少",
      "28.89%",
      "13件[1] ÷ ４５件[1] = 28.89%",
    ],
  ])(
    "such as %s shows its terms and says it is computed",
    async (_kind, question, headline, shown) => {
      const answer = await corpus.ask(question);
      expect(answer).toMatchObject({ status: "answered", headline });
      expect(answer.answer).toContain(shown);
      expect(answer.notes.join()).toContain("计算得出");
    },
  );

  it("is not computed where the report prints it", async () => {
    const { headline, notes } = await corpus.ask("赣州2021年人民调解成功率多少");
    expect(headline).toBe("99.2%");
    expect(notes.join()).not.toContain("计算");
  });

  it("is not made of one figure taken twice", async () => {
    const { answer } = await corpus.ask("徐州鼓楼区行政复议维持和撤销加起来多少件");
    expect(answer).not.toMatch(/(\S+件)\[\d\] \+ \1/u);
  });
});

describe("a follow-up", () => {
  it.each([
    ["another predicate", ["赣州2021年行政复议受理多少件", "审结呢"], "331件"],
    ["another place", ["赣州2021年行政复议受理多少件", "那福州鼓楼区呢"], "83件"],
    ["another year", ["赣州2021年行政复议受理多少件", "2022年呢"], "395件"],
    ["another topic", ["赣州2021年行政复议受理多少件", "那人民调解成功率呢"], "99.2%"],
    ["two steps", ["赣州2021年行政复议受理多少件", "2022年呢", "那审结呢"], "372件"],
    [
      "a full question",
      ["赣州2021年行政复议受理多少件", "福州市鼓楼区2021年审查规范性文件多少件"],
      "19件",
    ],
    ["the place chosen", ["鼓楼区行政复议受理多少件", "江苏省徐州市鼓楼区"], "４９件"],
    ["the city of the place chosen", ["鼓楼区行政复议受理多少件", "徐州的"], "４９件"],
  ])("takes what it leaves out from the turn before: %s", async (_kind, turns, headline) => {
    expect(await corpus.ask(...turns)).toMatchObject({ status: "answered", headline });
  });

  it("after a refusal does not bring the refused place back as another", async () => {
    const answer = await corpus.ask("武汉2021年行政复议受理多少件", "审结呢");
    expect(answer).toMatchObject({ status: "not_found", reason: "no_report", citations: [] });
  });
});
