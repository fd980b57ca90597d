/** The whole flow over invented reports: one question, one exact answer tied to its sentence. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestCorpus, type TestCorpus } from "./fakes/corpus.ts";

let corpus: TestCorpus;
beforeAll(async () => {
  corpus = await openTestCorpus();
});
afterAll(() => corpus.close());

const RECONSIDERATION =
  "全市收到行政复议申请412件，受理368件，审结331件，其中维持205件，撤销24件，驳回58件，终止44件。";

describe("an answer", () => {
  it("is the exact figure with its sentence, section, place in the text and link", async () => {
    const answer = await corpus.ask("赣州2021年行政复议受理多少件？");
    expect(answer).toMatchObject({
      status: "answered",
      reason: null,
      headline: "368件",
      mode: "extractive",
    });
    expect(answer.answer).toContain(`368件[1]`);
    expect(answer.answer).toContain(`「${RECONSIDERATION}」`);
    expect(answer.citations).toHaveLength(1);
    const [citation] = answer.citations;
    expect(citation).toMatchObject({
      n: 1,
      title: "赣州市2021年法治政府建设年度报告",
      region: "赣州市",
      year: 2021,
      quote: RECONSIDERATION,
    });
    expect(citation?.section).toEqual([
      "一、2021年法治政府建设主要成效",
      "（三）依法有效化解社会矛盾纠纷",
      "1.加强行政复议工作",
    ]);
    const text = corpus.store.getText(citation?.report ?? "") ?? "";
    expect(text.slice(citation?.start, citation?.end)).toBe(RECONSIDERATION);
    const { start, end, report, url } = citation ?? {};
    expect(url).toBe(`https://bot.example/reports/${report}?c=${start}-${end}#c${start}`);
  });

  it("tells how long it took by the clock it was given", async () => {
    const { elapsedMs } = await corpus.ask("赣州2021年行政复议受理多少件？");
    expect(elapsedMs).toEqual({ core: 1, total: 1 });
  });

  it("is the same for the same question", async () => {
    const [one, other] = [
      await corpus.ask("赣州2021年行政复议受理多少件？"),
      await corpus.ask("赣州2021年行政复议受理多少件？"),
    ];
    expect(one).toEqual(other);
  });

  it("reads every report of the folder, whatever its format", () => {
    expect(corpus.summary.problems).toEqual([]);
    expect(corpus.summary.reports.map(({ meta }) => `${meta.region.name}${meta.year}`)).toEqual([
      "鼓楼区2021",
      "赣州市2021",
      "赣州市2022",
      "桂林市市场监督管理局2022",
      "鼓楼区2021",
    ]);
  });
});

describe("a figure", () => {
  it.each([
    ["赣州市2021年复议收到几件申请", "412件"],
    ["赣州2021年复议审结了多少", "331件"],
    ["赣州2021年复议撤掉多少件", "24件"],
    ["赣州2021年政府当被告的案件有多少件", "63件"],
    ["赣州2021年开办企业要多久", "1.5个工作日"],
    ["赣州政务大厅有多少个窗口", "86个"],
    ["赣州2021年法援案子多少件", "2875件"],
    ["贛州2021年行政複議受理多少件", "368件"],
    ["赣州２０２１年行政复议受理多少件", "368件"],
    ["2021赣州复议受理数", "368件"],
    ["徐州鼓楼区行政复议审结多少件", "４５件"],
  ])("is found in other words: %s", async (question, headline) => {
    expect(await corpus.ask(question)).toMatchObject({ status: "answered", headline });
  });

  it.each([
    ["a rate", "赣州2021年民告官的案子负责人出庭率是多少", "98.6%"],
    ["a rate of another year", "赣州2022年负责人出庭应诉率", "100%"],
    ["an amount", "赣州2021年调解协议涉及金额多少", "8642.35万元"],
    ["an amount in 亿", "赣州2021年为企业减负多少钱", "2.46亿元"],
    ["a date", "赣州城市绿道管理办法从哪天起施行", "2021年12月1日"],
    ["another date of the same sentence", "赣州城市绿道管理办法哪天通过的", "2021年9月28日"],
    ["a change", "赣州2022年法律援助案件同比增长多少", "4.8%"],
    ["a duration", "赣州2021年企业开办时间压缩到几个工作日", "1.5个工作日"],
    ["a cell of a table", "桂林市市场监管局办结投诉举报多少件", "20415件"],
    ["a negated count", "赣州2021年审查规范性文件未通过多少件", "6件"],
    ["the count beside it", "赣州2021年审查规范性文件多少件", "84件"],
    ["the second item of a list", "福州鼓楼区政协提案多少件", "98件"],
  ])("can be %s", async (_kind, question, headline) => {
    expect(await corpus.ask(question)).toMatchObject({ status: "answered", headline });
  });

  it("that the report rounds is said to be rounded", async () => {
    const answer = await corpus.ask("赣州2021年人民调解了多少件矛盾纠纷");
    expect(answer.headline).toBe("1.13万余件");
    expect(answer.notes.join()).toContain("约数");
  });

  it("asked for together with another comes with it", async () => {
    const { answer, headline } = await corpus.ask("赣州2021年行政复议受理多少件，审结多少件？");
    expect(headline).toBe("368件；331件");
    expect(answer).not.toContain("没有找到");
  });
});

describe("an answer in words", () => {
  it("lists the items of the part asked for, each with its own citation", async () => {
    const { answer, citations } = await corpus.ask("赣州2021年存在哪些问题");
    expect(citations.map(({ quote }) => quote)).toEqual([
      "一是行政复议人员力量不足。",
      "二是基层执法装备落后。",
      "三是法治宣传形式单一。",
    ]);
    for (const { n, quote } of citations) expect(answer).toContain(`「${quote}」[${n}]`);
  });

  it("gives the items of the section whose heading says the question", async () => {
    const { answer } = await corpus.ask("赣州2021年怎么优化营商环境");
    for (const said of ["律师服务团", "2.46亿元", "座谈会12场次"]) expect(answer).toContain(said);
  });

  it.each([
    ["徐州鼓楼区形成了什么样的工作机制", "网格吹哨、部门报到、联动处置、限时反馈"],
    ["徐州鼓楼区为什么执法力量薄弱", "因机构改革后人员划转尚未到位"],
    ["徐州鼓楼区哪个项目获评全市优秀项目", "鼓楼法治超市"],
    ["赣州2021年报告下一步有什么打算", "计划新建公共法律服务站20个"],
  ])("quotes the sentence that says it: %s", async (question, said) => {
    const { status, answer, citations } = await corpus.ask(question);
    expect(status).toBe("answered");
    expect(answer).toContain(said);
    expect(citations.map(({ quote }) => quote).join()).toContain(said);
  });
});

describe("a question about the collection", () => {
  it.each([
    ["赣州2021年的报告是谁发布的", "赣州市司法局"],
    ["赣州2022年的报告是哪天发布的", "2023-02-20"],
    ["桂林市市场监督管理局2022年报告什么时候发布的", "2023-01-31"],
  ])("is answered from the line that says it: %s", async (question, headline) => {
    const answer = await corpus.ask(question);
    expect(answer).toMatchObject({ status: "answered", headline });
    expect(answer.citations).toHaveLength(1);
  });

  it("says so where a report does not tell its address", async () => {
    const answer = await corpus.ask("赣州2022年报告的网址是什么");
    expect(answer).toMatchObject({ status: "not_found", citations: [] });
  });

  it.each(["你收录了哪些地方的报告", "有哪些年份的报告"])(
    "lists what is covered: %s",
    async (question) => {
      const { status, answer, table } = await corpus.ask(question);
      expect(status).toBe("answered");
      expect(answer).toContain("共5份");
      expect(table?.rows).toHaveLength(5);
    },
  );

  it.each(["有赣州的报告吗", "赣州有哪几年的报告", "能查赣州哪些年份的报告"])(
    "tells the years of one place: %s",
    async (question) => {
      const { status, answer } = await corpus.ask(question);
      expect(status).toBe("answered");
      expect(answer).toMatch(/2021.*2022/u);
      expect(answer).not.toContain("鼓楼");
    },
  );
});
