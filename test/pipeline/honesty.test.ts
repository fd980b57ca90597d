/** What the reports do not say, say twice, say of somebody else or in damaged characters. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestCorpus, type TestCorpus } from "../fakes/corpus.ts";

let corpus: TestCorpus;
beforeAll(async () => {
  corpus = await openTestCorpus();
});
afterAll(() => corpus.close());

describe("a refusal", () => {
  it("names the missing place and what there is instead", async () => {
    const { status, reason, answer, notes, headline } = await corpus.ask(
      "武汉2021年行政复议受理多少件",
    );
    expect({ status, reason, headline }).toEqual({
      status: "not_found",
      reason: "no_report",
      headline: null,
    });
    expect(answer).toContain("武汉市2021年度");
    expect(notes.join()).toMatch(/目前收录.*赣州市（2021）/u);
  });

  it("names the missing year and the years there are", async () => {
    const { reason, answer } = await corpus.ask("赣州2020年行政复议受理多少件");
    expect(reason).toBe("no_report");
    expect(answer).toContain("赣州市2020年度");
    expect(answer).toContain("2021、2022年度");
    expect(answer).not.toMatch(/\d件/u);
  });

  it("names the years there are where only a year was asked for", async () => {
    const { reason, answer } = await corpus.ask("2019年行政复议受理多少件");
    expect(reason).toBe("no_report");
    expect(answer).toContain("2021、2022年度");
  });

  it.each([
    ["赣州2021年垃圾分类处罚多少起", "垃圾分类"],
    ["赣州2021年行政复议确认违法多少件", "确认违法"],
    ["赣州2021年办理行政处罚案件多少件", "行政处罚"],
    ["赣州2021年新建公共法律服务站多少个", "公共法律服务"],
    ["福州鼓楼区2021年行政复议中止多少件", "中止"],
    ["徐州鼓楼区法院受理行政诉讼案件多少件", "法院"],
    ["桂林市市场监管局2022年行政复议维持多少件", "维持"],
  ])("names the fact that is not there: %s", async (question, said) => {
    const { status, reason, answer, headline } = await corpus.ask(question);
    expect({ status, reason, headline }).toEqual({
      status: "not_found",
      reason: "no_figure",
      headline: null,
    });
    expect(answer.split("\n")[0]).toContain(said);
  });
});

describe("the right place", () => {
  it.each([
    ["its province", "江西省2021年行政复议受理多少件", "赣州市"],
    ["its county", "兴国县2021年行政复议受理多少件", "赣州市"],
    ["its city", "徐州市2021年行政复议受理多少件", "鼓楼区"],
  ])("is never replaced by %s", async (_kind, question, nearby) => {
    const { status, reason, answer, citations } = await corpus.ask(question);
    expect({ status, reason, citations }).toEqual({
      status: "not_found",
      reason: "no_report",
      citations: [],
    });
    expect(answer).toContain(nearby);
    expect(answer).not.toMatch(/\d件/u);
  });

  it("without a report may be spoken of in the city's, and is said to be", async () => {
    const { headline, notes } = await corpus.ask("兴国县2021年法律援助案件多少件");
    expect(headline).toBe("310件");
    expect(notes.join()).toContain("没有兴国县自己的报告");
  });

  it("is the whole, not the part that the report names besides", async () => {
    const { headline } = await corpus.ask("赣州2021年法律援助案件多少件");
    expect(headline).toBe("2875件");
  });

  it("that only a department reports on is marked as the department's", async () => {
    const { headline, notes } = await corpus.ask("桂林市2022年立案查处违法案件多少件");
    expect(headline).toBe("1318件");
    expect(notes.join()).toContain("部门口径");
  });

  it("that is the department itself needs no such mark", async () => {
    const { headline, notes } = await corpus.ask("桂林市市场监管局2022年立案查处违法案件多少件");
    expect(headline).toBe("1318件");
    expect(notes.join()).not.toContain("部门口径");
  });

  it("is asked for where its name fits several", async () => {
    const { status, reason, answer, suggestions } = await corpus.ask("鼓楼区行政复议受理多少件");
    expect({ status, reason }).toEqual({ status: "clarify", reason: "scope_unclear" });
    expect(answer).toContain("徐州市鼓楼区");
    expect(suggestions).toEqual(["江苏省徐州市鼓楼区", "福建省福州市鼓楼区"]);
  });
});

describe("look-alike figures", () => {
  it.each([
    ["the court", "赣州2021年法院受理一审行政诉讼案件多少件", "527件"],
    ["the government", "赣州2021年市政府办理行政应诉案件多少件", "63件"],
    ["the result", "赣州2022年举办行政执法人员培训班几期", "9期"],
    ["the plan", "赣州2023年计划举办行政执法人员培训班几期", "15期"],
    ["this year", "赣州2022年办理行政处罚案件多少件", "3270件"],
    ["received", "徐州鼓楼区2021年收到行政复议申请多少件", "５８件"],
  ])("of %s are not swapped", async (_who, question, headline) => {
    expect(await corpus.ask(question)).toMatchObject({ status: "answered", headline });
  });

  it("of a plan are never a result", async () => {
    const { reason, answer } = await corpus.ask("赣州2023年举办了多少期行政执法人员培训班");
    expect(reason).toBe("no_report");
    expect(answer).not.toContain("15期");
  });

  it("of a plan are told with the year of the report that plans", async () => {
    const { notes } = await corpus.ask("赣州2023年计划举办行政执法人员培训班几期");
    expect(notes.join()).toContain("2022年度报告中关于2023年的表述");
  });
});

describe("the source's own faults", () => {
  it("a report that contradicts itself is shown with both statements", async () => {
    const { headline, answer, citations, notes } = await corpus.ask(
      "徐州鼓楼区领导干部法治培训班办了多少场次",
    );
    expect(headline?.split(" / ").sort()).toEqual(["12场次", "15场次"]);
    expect(citations).toHaveLength(2);
    expect(answer).toContain("[1]");
    expect(answer).toContain("[2]");
    expect(notes.join()).toContain("不同的表述");
  });

  it("damaged characters are quoted as they are and marked, the guess as a guess", async () => {
    const { headline, notes } = await corpus.ask("赣州政务服务大厅哪天搬入新址");
    expect(headline).toBe("415日");
    expect(notes.join()).toMatch(/疑有缺字.*4月15日.*未经核实/u);
  });
});
