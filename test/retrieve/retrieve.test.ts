import { describe, expect, it } from "vitest";
import type { Evidence } from "../../src/evidence.ts";
import { createSilentLogger } from "../../src/logger.ts";
import type { Embedder } from "../../src/models/embedder.ts";
import { createQuestionEmbedder } from "../../src/models/question-embedder.ts";
import { createChunkPreparer } from "../../src/retrieve/prepare.ts";
import { retrieve } from "../../src/retrieve/retrieve.ts";
import type { ReportMeta } from "../../src/types.ts";
import { understand } from "../../src/understand/understand.ts";
import { LIUYANG, readReport, ZHUJI } from "../fakes/report.ts";
import { createFakeStore } from "../fakes/store.ts";

const BODY = [
  "一、行政复议和应诉",
  "全市收到行政复议申请90件，受理80件，审结70件。",
  "行政机关负责人出庭应诉率98.6%。",
  "二、公共法律服务",
  "建成公共法律服务站315个，律师188名参与值班。",
];
const HERE = readReport({ id: "zj", region: ZHUJI, year: 2021, lines: BODY });
const THERE = readReport({
  ...{ id: "ly", region: LIUYANG, year: 2021 },
  lines: BODY.map((line) => line.replace("80件", "55件")),
});
const STORE = createFakeStore([HERE, THERE]);

function find(
  text: string,
  reports: readonly ReportMeta[] | null,
  embedder: Embedder | null = null,
): Promise<Evidence> {
  const { question } = understand({ store: STORE, now: () => new Date("2022-06-01") }, text);
  const questions =
    embedder === null ? null : createQuestionEmbedder(embedder, createSilentLogger());
  const deps = { store: STORE, preparer: createChunkPreparer(STORE), embedder: questions };
  return retrieve(deps, { question, reports });
}

describe("retrieve", () => {
  it.each([
    ["行政复议受理多少件", "80件"],
    ["负责人出庭应诉率多少", "98.6%"],
    ["有多少名律师", "188名"],
    ["公共法律服务站几个", "315个"],
  ])("puts the figure that answers %s first", async (text, printed) => {
    const { figures, hits } = await find(text, [HERE.meta]);
    expect(figures[0]?.point.printed).toBe(printed);
    expect(hits[0]?.chunk.text).toContain(printed);
  });

  it("brings nothing from another report than the ones given", async () => {
    const { hits, figures, sentences } = await find("行政复议受理多少件", [HERE.meta]);
    const ids = [
      ...hits.map(({ chunk }) => chunk.reportId),
      ...figures.map(({ report }) => report.id),
      ...sentences.map(({ report }) => report.id),
    ];
    expect(new Set(ids)).toEqual(new Set(["zj"]));
    expect(figures.map(({ point }) => point.printed)).not.toContain("55件");
  });

  it("searches every report when none is given", async () => {
    const { figures } = await find("行政复议受理多少件", null);
    const best = figures.slice(0, 2).map(({ point }) => point.printed);
    expect(best.toSorted()).toEqual(["55件", "80件"]);
  });

  it("brings nothing for no reports, and nothing by words that stand nowhere", async () => {
    const empty = { hits: [], figures: [], sentences: [] };
    expect(await find("行政复议受理多少件", [])).toEqual(empty);
    expect(await find("湿地候鸟栖息", null)).toEqual(empty);
  });

  it("quotes each sentence as the report prints it", async () => {
    const { sentences } = await find("行政复议受理多少件", [HERE.meta]);
    expect(sentences.length).toBeGreaterThan(0);
    for (const { sentence, text } of sentences) {
      expect(HERE.text.slice(sentence.start, sentence.end)).toBe(text);
    }
  });

  it("orders figures and sentences by score, the same every time", async () => {
    const first = await find("行政复议受理多少件", null);
    for (const list of [first.figures, first.sentences, first.hits]) {
      const scores = list.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    }
    expect(await find("行政复议受理多少件", null)).toEqual(first);
  });

  it("asks the embedder for the question once, and does without its vector", async () => {
    const asked: string[] = [];
    const embedder: Embedder = {
      ...{ name: "fake", dimension: 2 },
      embed: (texts) => {
        asked.push(...texts);
        return Promise.resolve([]);
      },
    };
    const { figures } = await find("行政复议受理多少件", [HERE.meta], embedder);
    expect(asked).toEqual(["行政复议受理多少件"]);
    expect(figures[0]?.point.printed).toBe("80件");
  });
});
