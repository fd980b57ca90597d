import { describe, expect, it } from "vitest";
import type { Term } from "../../src/question.ts";
import { weighTerms } from "../../src/retrieve/cover.ts";
import type { FigureAsk } from "../../src/retrieve/fit.ts";
import { createChunkPreparer } from "../../src/retrieve/prepare.ts";
import { scoreFigure, scoreSentence } from "../../src/retrieve/score.ts";
import { readAsked } from "../../src/understand/asked.ts";
import { readTerms } from "../../src/understand/terms.ts";
import { makeTerm } from "../fakes/question.ts";
import { readReport, ZHUJI } from "../fakes/report.ts";
import { createFakeStore } from "../fakes/store.ts";

/** Figures of `lines`, best first for `text`. */
function ranked(lines: readonly string[], text: string, ask: Partial<FigureAsk> = {}) {
  const report = readReport({
    id: "r",
    region: ZHUJI,
    year: 2021,
    lines: ["一、主要成效", ...lines],
  });
  const store = createFakeStore([report]);
  const { asked, ranges } = readAsked(text);
  const terms = readTerms(text, [], ranges);
  const scored = weighTerms(terms, store.wordCounts(terms.map(({ word }) => word)));
  const full: FigureAsk = {
    ...{ asked, indicators: [], court: false, scoped: false, claimed: false, years: [], text },
    ...ask,
  };
  return createChunkPreparer(store)
    .prepare(report.chunks)
    .flatMap(({ figures }) => figures)
    .map((figure) => ({ printed: figure.point.printed, ...scoreFigure(scored, figure, full) }))
    .sort((one, other) => other.score - one.score);
}

const CASES = "全市收到行政复议申请90件，受理80件，审结70件，撤销6件，审结率87.5%。";
const STAFF = "共有律师所56家，律师188名，公证员12名。";

describe("scoreFigure", () => {
  it.each([
    [CASES, "行政复议收到多少件", "90件"],
    [CASES, "行政复议受理多少件", "80件"],
    [CASES, "复议审结几起", "70件"],
    [CASES, "撤掉了几件复议", "6件"],
    [CASES, "复议审结率多少", "87.5%"],
    [STAFF, "有多少名律师", "188名"],
    [STAFF, "律师所几家", "56家"],
    [STAFF, "公证员有几个人", "12名"],
    ["发放宣传资料3万份，接受咨询2000人次。", "咨询多少人次", "2000人次"],
    ["罚款20.5万元，处罚30起。", "罚款金额多少", "20.5万元"],
  ])("finds in %s what %s asks", (line, text, printed) => {
    expect(ranked([line], text)[0]?.printed).toBe(printed);
  });

  it("says of a figure of another stage that it is another", () => {
    for (const { printed, otherPredicate } of ranked([CASES], "行政复议受理多少件")) {
      if (printed === "80件") expect(otherPredicate).toBe(false);
      if (["90件", "70件", "6件"].includes(printed)) expect(otherPredicate).toBe(true);
    }
  });

  it("takes no figure of another item of the list for a claim's", () => {
    const line = "受理法律援助案件825件，其中民事案件546件、刑事案件279件。";
    const found = ranked([line], "法律援助刑事案件多少件", { claimed: true });
    expect(found[0]?.printed).toBe("279件");
    expect(found.find(({ printed }) => printed === "546件")?.otherPredicate).toBe(true);
  });

  it("names the words nothing near the figure says", () => {
    const [best] = ranked([CASES], "湿地保护复议受理多少件");
    expect(best?.missing.join()).toContain("湿地");
    expect(ranked([CASES], "复议受理多少件")[0]?.missing).toEqual([]);
  });

  it("fits a figure of another unit less", () => {
    const line = "开展执法培训12场，3000人次参加培训。";
    expect(ranked([line], "执法培训多少人次").map(({ printed }) => printed)).toEqual([
      "3000人次",
      "12场",
    ]);
    expect(ranked([line], "执法培训多少场").map(({ unitFit }) => unitFit)[0]).toBe(1);
  });

  it("rules out a plan, another year and what the question says itself", () => {
    const lines = ["受理信访件30件。", "力争受理信访件50件。", "2015年受理信访件40件。"];
    const byPrinted = new Map(
      ranked(lines, "受理信访件多少件,是30件还是更多", { years: [2021] }).map((hit) => [
        hit.printed,
        hit,
      ]),
    );
    expect(byPrinted.get("50件")?.otherTime).toBe(true);
    expect(byPrinted.get("40件")?.otherTime).toBe(true);
    expect(byPrinted.get("30件")?.otherTime).toBe(true);
    expect(ranked(lines, "受理信访件多少件", { years: [2021] })[0]).toMatchObject({
      ...{ printed: "30件", otherTime: false },
    });
  });

  it("prefers the government's figure, or the court's where a court is named", () => {
    const lines = ["市人民法院受理行政案件75件。", "市政府受理行政案件18件。"];
    expect(ranked(lines, "受理行政案件多少件")[0]?.printed).toBe("18件");
    expect(ranked(lines, "法院受理行政案件多少件", { court: true })[0]?.printed).toBe("75件");
  });

  it("prefers the figure of the indicator meant", () => {
    const [best] = ranked([CASES], "多少件", { indicators: ["reconsideration.accepted"] });
    expect(best).toMatchObject({ printed: "80件", indicated: true });
  });

  it("grades nothing as covered when nothing is asked", () => {
    expect(ranked([CASES], "").every(({ coverage }) => coverage === 0)).toBe(true);
  });
});

describe("scoreSentence", () => {
  function sentences(terms: readonly Term[], ...lines: string[]) {
    const report = readReport({
      id: "r",
      region: ZHUJI,
      year: 2021,
      lines: ["一、主要成效", ...lines],
    });
    const store = createFakeStore([report]);
    const scored = weighTerms(terms, store.wordCounts(terms.map(({ word }) => word)));
    return createChunkPreparer(store)
      .prepare(report.chunks)
      .flatMap((chunk) => chunk.sentences)
      .map((sentence) => ({ text: sentence.text, ...scoreSentence(scored, sentence) }))
      .sort((one, other) => other.score - one.score);
  }

  it("puts the sentence that says most of it first, the shorter of two that say the same", () => {
    const lines = ["健全法律顾问制度。", "健全法律顾问制度、落实各项工作要求。", "加强普法。"];
    const [first, second] = sentences([makeTerm("法律顾问"), makeTerm("制度")], ...lines);
    expect([first?.text, second?.text]).toEqual(lines.slice(0, 2));
    expect(first?.missing).toEqual([]);
  });

  it("lets carried words choose, but not cover", () => {
    const lines = ["加强普法宣传。", "加强普法培训。"];
    const terms = [makeTerm("普法"), makeTerm("培训", { carried: true })];
    const [first, second] = sentences(terms, ...lines);
    expect(first?.text).toBe("加强普法培训。");
    expect(first?.coverage).toBe(second?.coverage);
    expect(second?.missing).toEqual([]);
  });

  it("takes a denied word only from a text that denies", () => {
    const terms = [makeTerm("整改", { negated: true, role: "verb" })];
    const lines = ["问题均已整改到位。", "尚未整改的问题列入台账。"];
    const missing = sentences(terms, lines[0] ?? "").flatMap((sentence) => sentence.missing);
    expect(missing).toEqual(["整改", "整改"]);
    expect(sentences(terms, lines[1] ?? "")[0]?.missing).toEqual([]);
  });
});

describe("weighTerms", () => {
  it("weighs rare words above frequent ones, and words that occur nowhere between", () => {
    const terms = ["常见", "罕见", "未见"].map((word) => makeTerm(word));
    const counts = new Map([
      ["常见", 90],
      ["罕见", 1],
    ]);
    const [common, rare, unseen] = weighTerms(terms, { chunks: 100, counts }).map(
      ({ weight }) => weight,
    );
    expect(rare).toBeGreaterThan(unseen ?? 0);
    expect(unseen).toBeGreaterThan(common ?? 0);
    expect(common).toBeGreaterThan(0);
  });

  it("stands an empty index", () => {
    const [weighed] = weighTerms([makeTerm("复议")], { chunks: 0, counts: new Map() });
    expect(Number.isFinite(weighed?.weight)).toBe(true);
    expect(weighTerms([], { chunks: 0, counts: new Map() })).toEqual([]);
  });
});
