/** Claims held against the reports: right, wrong, of another scope, not to be found. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestCorpus, type TestCorpus } from "../fakes/corpus.ts";

let corpus: TestCorpus;
beforeAll(async () => {
  corpus = await openTestCorpus();
});
afterAll(() => corpus.close());

describe("a claim", () => {
  it.each([
    "赣州2021年行政复议受理368件，对吗",
    "赣州2021年行政复议受理368件。",
    "听说赣州市2021年负责人出庭应诉率98.6%，属实吗",
    "赣州2021年收到行政复议申请412件、受理368件、审结331件，核实一下",
    "赣州2021年调解协议涉及金额8642.35万元，对不对",
    "赣州2022年法律援助案件同比增长4.8%，对吗",
    "徐州鼓楼区2021年受理行政复议49件，对吗",
    "福州鼓楼区2021年化解矛盾纠纷5127件，金额1.2亿元，数字对吗",
    "赣州2021年行政复议受理超过360件，对吗",
    "赣州2021年行政复议受理不到400件，对吗",
    "赣州2021年和徐州鼓楼区2021年各受理行政复议368件和49件，对吗",
    "赣州2021年行政复议受理368件，徐州鼓楼区49件，对吗",
  ])("that the report says is supported, with its sentence: %s", async (text) => {
    const { status, verdict, citations, answer } = await corpus.ask(text);
    expect({ status, verdict }).toEqual({ status: "answered", verdict: "supported" });
    expect(citations.length).toBeGreaterThan(0);
    expect(answer).toContain("一致");
  });

  it.each([
    ["赣州2021年行政复议受理386件，对吗", "368件"],
    ["赣州2021年行政复议受理395件，对吗", "368件"],
    ["赣州2021年负责人出庭应诉率100%，对吗", "98.6%"],
    ["赣州2022年负责人出庭应诉率98.6%，对吗", "100%"],
    ["赣州2021年行政复议受理368件，审结330件，核实一下", "331件"],
    ["赣州2021年法律援助案件310件，对吗", "2875件"],
    ["赣州2021年法院受理行政诉讼案件63件，对吗", "527件"],
    ["徐州鼓楼区2021年受理行政复议83件，对吗", "４９件"],
    ["赣州2022年办理行政处罚案件2980件，对吗", "3270件"],
    ["赣州2021年行政复议受理超过400件，对吗", "368件"],
    ["赣州2021年行政复议受理不到300件，对吗", "368件"],
    ["福州鼓楼区2021年办理政协提案112件，对吗", "98件"],
  ])("that the report says otherwise is refuted with the right figure: %s", async (text, right) => {
    const { verdict, headline, answer, citations } = await corpus.ask(text);
    expect({ verdict, headline }).toEqual({ verdict: "refuted", headline: right });
    expect(answer).toContain(`报告为${right}[`);
    expect(citations.map(({ quote }) => quote).join()).toContain(right);
  });

  it.each([
    ["another year", "赣州2020年行政复议受理368件，对吗", 2021],
    ["another place", "武汉2021年行政复议受理368件，对吗", 2021],
  ])("true of %s is of another scope", async (_scope, text, year) => {
    const { verdict, citations, notes } = await corpus.ask(text);
    expect(verdict).toBe("other_scope");
    expect(citations.map((citation) => citation.year)).toEqual([year]);
    expect(notes.join()).toContain("没有收录");
  });

  it.each([
    "赣州2021年查封场所77处，属实吗",
    "武汉2021年行政复议受理9999件，对吗",
    "赣州2021年垃圾分类处罚1200起，对吗",
  ])("that nothing speaks of is not found: %s", async (text) => {
    const { status, verdict, citations } = await corpus.ask(text);
    expect({ status, verdict, citations }).toEqual({
      status: "not_found",
      verdict: "not_found",
      citations: [],
    });
  });

  it("with several figures is judged figure by figure", async () => {
    const { answer } = await corpus.ask("赣州2021年行政复议受理368件，审结330件，核实一下");
    const [, accepted = "", concluded = ""] = answer.split("\n");
    expect(accepted).toContain("：一致");
    expect(concluded).toContain("：不一致");
  });

  it("without figures is supported by the sentence that says it", async () => {
    const { verdict } = await corpus.ask("徐州鼓楼区的鼓楼法治超市获评全市优秀项目，属实吗");
    expect(verdict).toBe("supported");
  });

  it("without figures that no sentence says is not found", async () => {
    const { verdict } = await corpus.ask("徐州鼓楼区的鼓楼法治超市获评国家级先进集体，属实吗");
    expect(verdict).toBe("not_found");
  });
});
