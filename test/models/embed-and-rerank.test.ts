import { describe, expect, it } from "vitest";
import type { ModelFaultKind } from "../../src/models/model-fault.ts";
import {
  createOpenAiEmbedder,
  measureDimension,
  type OpenAiEmbedderOptions,
} from "../../src/models/openai-embedder.ts";
import { createReranker } from "../../src/models/reranker.ts";
import type { Behaviour } from "../fakes/openai-behaviour.ts";
import { type OpenAiServerOptions, startOpenAiServer } from "../fakes/openai-server.ts";
import { toVector } from "../fakes/openai-services.ts";
import { createKeptLog, expectNoSecret, faultOf, serviceOptions, USER_TEXT } from "./harness.ts";

async function openServices(
  played: OpenAiServerOptions,
  more: Partial<OpenAiEmbedderOptions> = {},
) {
  const server = await startOpenAiServer(played);
  const log = createKeptLog();
  const waits: number[] = [];
  const shared = serviceOptions(server, { log, waits });
  return {
    ...{ server, log, waits, shared },
    embedder: createOpenAiEmbedder({ ...shared, model: "bge-m3", dimension: 8, ...more }),
    reranker: createReranker({ ...shared, model: "bge-reranker" }),
    [Symbol.asyncDispose]: server.close,
  };
}

/** Faults that both services share. */
const FAULTS: readonly (readonly [string, Behaviour, ModelFaultKind])[] = [
  ["never answers", { kind: "hang" }, "timeout"],
  ["does not know the key", { kind: "status", status: 401 }, "invalid_key"],
  ["has a fault of its own", { kind: "status", status: 500 }, "server"],
  ["has a moderation that refuses", { kind: "content_filter" }, "content_filter"],
  ["gives broken JSON", { kind: "broken_json" }, "bad_response"],
  ["gives a login page", { kind: "html" }, "bad_response"],
  ["gives other JSON", { kind: "json", body: { ok: true } }, "bad_response"],
  ["never ends", { kind: "endless", text: "受理".repeat(1000) }, "too_long"],
];

/** A short time limit only where it is what is tested: the machine may be busy. */
function limitsFor(kind: ModelFaultKind) {
  return { maxBytes: 100_000, timeoutMs: kind === "timeout" ? 300 : 10_000 };
}

describe("createOpenAiEmbedder", () => {
  it("gives one vector for each text, in order, over batches", async () => {
    await using desk = await openServices({}, { batchSize: 2, concurrency: 2 });
    const texts = ["受理", "审结", "收到", "驳回", "维持"];
    const vectors = await desk.embedder.embed(texts);
    expect(vectors.map((vector) => [...vector])).toEqual(texts.map((text) => toVector(text, 8)));
    expect(desk.server.requests.map(({ texts: { length } }) => length).sort()).toEqual([1, 2, 2]);
    expect(desk.server.requests[0]?.body).toMatchObject({ model: "bge-m3" });
  });

  it("carries the model's name, and the dimension where it was chosen", async () => {
    await using desk = await openServices({});
    expect(desk.embedder).toMatchObject({ name: "api:bge-m3", dimension: 8 });
    const short = createOpenAiEmbedder({ ...desk.shared, dimension: 8, shorten: true });
    await short.embed(["受理"]);
    expect(short.name).toBe("api:fake-chat:8");
    expect(desk.server.requests[0]?.body).toMatchObject({ dimensions: 8 });
  });

  it("asks nothing for no texts, and gives zeros for blank ones", async () => {
    await using desk = await openServices({});
    expect(await desk.embedder.embed([])).toEqual([]);
    expect(await desk.embedder.embed([" ", "\n"])).toEqual([
      new Float32Array(8),
      new Float32Array(8),
    ]);
    expect(desk.server.requests).toEqual([]);
  });

  it("puts vectors that come in another order where they belong", async () => {
    const data = [
      { index: 1, embedding: [0, 1] },
      { index: 0, embedding: [1, 0] },
    ];
    await using desk = await openServices(
      { script: [{ kind: "json", body: { data } }] },
      { dimension: 2 },
    );
    const vectors = await desk.embedder.embed(["甲", "乙"]);
    expect(vectors.map((vector) => [...vector])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it.each<[string, unknown[]]>([
    ["too few", [{ index: 0, embedding: [1, 0] }]],
    ["too many", [0, 1, 2].map((index) => ({ index, embedding: [1, 0] }))],
    ["the same place twice", [0, 0].map((index) => ({ index, embedding: [1, 0] }))],
    ["another dimension", [0, 1].map((index) => ({ index, embedding: [1, 0, 0] }))],
    ["no numbers", [0, 1].map((index) => ({ index, embedding: ["1", "0"] }))],
  ])("takes no reply with %s", async (_, data) => {
    await using desk = await openServices(
      { script: [{ kind: "json", body: { data } }] },
      { dimension: 2 },
    );
    expect(await faultOf(desk.embedder.embed(["甲", "乙"]))).toMatchObject({
      kind: "bad_response",
    });
  });

  it("tries again after a rate limit and a reset", async () => {
    const script: Behaviour[] = [
      { kind: "status", status: 429, retryAfter: "0.02" },
      { kind: "reset" },
    ];
    await using desk = await openServices({ script }, { backOffMs: 8 });
    expect(await desk.embedder.embed(["受理"])).toHaveLength(1);
    expect(desk.waits).toEqual([20, 16]);
  });

  it("asks no further batches once one has failed", async () => {
    const script: Behaviour[] = [{ kind: "status", status: 500 }];
    await using desk = await openServices({ script }, { batchSize: 1, concurrency: 1 });
    expect((await faultOf(desk.embedder.embed(["甲", "乙", "丙"]))).kind).toBe("server");
    expect(desk.server.requests).toHaveLength(1);
  });

  it("stops at the caller's signal, with all batches", async () => {
    await using desk = await openServices({ behave: () => ({ kind: "hang" }) }, { batchSize: 1 });
    const run = desk.embedder.embed(["甲", "乙", "丙"], AbortSignal.timeout(20));
    expect((await faultOf(run)).kind).toBe("aborted");
    await expect.poll(() => desk.server.connections()).toBe(0);
  });

  it.each(FAULTS)("tells when the service %s, and leaks nothing", async (_, behaviour, kind) => {
    await using desk = await openServices({ script: [behaviour] }, limitsFor(kind));
    const fault = await faultOf(desk.embedder.embed([USER_TEXT]));
    expect(fault.kind).toBe(kind);
    expect(desk.log.events.at(-1)).toMatchObject({ event: "embedding.failed", kind });
    expectNoSecret(fault, fault.stack, desk.log.events);
  });
});

describe("measureDimension", () => {
  it("finds the length of the model's vectors", async () => {
    await using desk = await openServices({ dimension: 5 });
    expect(await measureDimension(desk.shared)).toBe(5);
  });
});

describe("createReranker", () => {
  const documents = ["城市绿化", "行政复议受理250件", "行政复议"];

  it("gives the best first, with places in the given order", async () => {
    await using desk = await openServices({});
    const ranked = await desk.reranker.rank({ text: "行政复议受理", documents });
    expect(ranked.map(({ index }) => index)).toEqual([1, 2, 0]);
    expect(desk.server.requests[0]?.body).toMatchObject({
      ...{ model: "bge-reranker", query: "行政复议受理", documents, top_n: 3 },
    });
  });

  it("gives no more than asked for, and asks nothing for no documents", async () => {
    await using desk = await openServices({});
    expect(await desk.reranker.rank({ text: "复议", documents, limit: 1 })).toHaveLength(1);
    expect(await desk.reranker.rank({ text: "复议", documents: [] })).toEqual([]);
    expect(desk.server.requests).toHaveLength(1);
  });

  it("orders equal scores by place", async () => {
    const results = [2, 0, 1].map((index) => ({ index, relevance_score: 0 }));
    await using desk = await openServices({ script: [{ kind: "json", body: { results } }] });
    const ranked = await desk.reranker.rank({ text: "复议", documents });
    expect(ranked.map(({ index }) => index)).toEqual([0, 1, 2]);
  });

  it.each<[string, unknown[]]>([
    ["no results", []],
    ["a place that there is not", [{ index: 3, relevance_score: 1 }]],
    ["a place below zero", [{ index: -1, relevance_score: 1 }]],
    ["a place twice", [0, 0].map((index) => ({ index, relevance_score: 1 }))],
    ["no score", [{ index: 0 }]],
  ])("takes no reply with %s", async (_, results) => {
    await using desk = await openServices({ script: [{ kind: "json", body: { results } }] });
    const fault = await faultOf(desk.reranker.rank({ text: "复议", documents }));
    expect(fault.kind).toBe("bad_response");
  });

  it.each(FAULTS)("tells when the service %s, and leaks nothing", async (_, behaviour, kind) => {
    const server = await startOpenAiServer({ script: [behaviour] });
    const log = createKeptLog();
    const shared = { ...serviceOptions(server, { log }), ...limitsFor(kind) };
    const fault = await faultOf(createReranker(shared).rank({ text: USER_TEXT, documents }));
    await server.close();
    expect(fault.kind).toBe(kind);
    expectNoSecret(fault, fault.stack, log.events);
  });
});
