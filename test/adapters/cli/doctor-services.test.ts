import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { answer, type Behaviour } from "../../fakes/openai-behaviour.ts";
import { type OpenAiServer, startOpenAiServer } from "../../fakes/openai-server.ts";
import { KEY } from "../../models/harness.ts";
import { openPatient, type Patient } from "./doctor-patient.ts";

/** A service whose reply is no model's. */
const HTML: Behaviour = { kind: "html" };

let patient: Patient;
beforeAll(async () => {
  patient = await openPatient();
});
afterAll(() => patient.remove());

const diagnose: Patient["diagnose"] = (...given) => patient.diagnose(...given);

const servers: OpenAiServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function startServer(behave: (path: string) => Behaviour | null): Promise<string> {
  const server = await startOpenAiServer({ behave: (request) => behave(request.path) });
  servers.push(server);
  return server.baseUrl;
}

/** Settings of a chat model at `baseUrl`. */
function chatAt(baseUrl: string, more: Record<string, string> = {}): Record<string, string> {
  const named = { CHAT_MODEL_BASE_URL: baseUrl, CHAT_MODEL_NAME: "fake-chat" };
  return { ...named, CHAT_MODEL_API_KEY: KEY, ...more };
}

describe("npm run doctor, of a chat model that does not answer", () => {
  it.each<[string, Behaviour, RegExp]>([
    ["does not take the key", { kind: "status", status: 401 }, /密钥.*CHAT_MODEL_API_KEY/u],
    ["forbids the model", { kind: "status", status: 403 }, /密钥.*无权使用这个模型/u],
    ["wants money", { kind: "status", status: 402 }, /限额.*余额或额度/u],
    [
      "limits the rate",
      { kind: "status", status: 429, retryAfter: "60" },
      /限额（HTTP 429）：请求过于频繁/u,
    ],
    ["has a fault of its own", { kind: "status", status: 500 }, /服务方内部出错/u],
    ["never answers", { kind: "hang" }, /在 0\.4 秒内没有答完.*HTTPS_PROXY/u],
    ["resets the connection", { kind: "reset" }, /网络：连不上 127\.0\.0\.1/u],
    ["says nothing", { kind: "empty" }, /参数：.*CHAT_MODEL_EXTRA_BODY/u],
  ])("that %s", async (_what, behaviour, told) => {
    const baseUrl = await startServer((at) => (at === "/models" ? null : behaviour));
    const { code, marked } = await diagnose(chatAt(baseUrl));
    expect(code).toBe(1);
    expect(marked("✗")).toEqual([expect.stringMatching(told)]);
  });

  it("tells a wrong model name from a wrong address by what the service lists", async () => {
    const unknown: Behaviour = { kind: "status", status: 404 };
    const listing = await startServer((at) => (at === "/models" ? null : unknown));
    const named = await diagnose(chatAt(listing, { CHAT_MODEL_NAME: "no-such" }));
    expect(named.marked("✗")[0]).toMatch(/模型名：.*没有 no-such，有 fake-chat.*CHAT_MODEL_NAME/u);
    const silent = await startServer(() => unknown);
    expect((await diagnose(chatAt(silent))).marked("✗")[0]).toContain("地址或模型名");
    const page = await startServer(() => HTML);
    expect((await diagnose(chatAt(page))).marked("✗")[0]).toMatch(/地址：.*\/v1.*登录页/u);
  });

  it("tells that a key is wanted where none is set", async () => {
    const baseUrl = await startServer(() => ({ kind: "status", status: 401 }));
    const { CHAT_MODEL_API_KEY: _, ...keyless } = chatAt(baseUrl);
    expect((await diagnose(keyless)).marked("✗")[0]).toContain("请填 CHAT_MODEL_API_KEY");
  });

  it("speaks of the network where nobody listens", async () => {
    const baseUrl = await startServer(() => null);
    await servers.pop()?.close();
    expect((await diagnose(chatAt(baseUrl))).marked("✗")[0]).toContain("网络：连不上");
  });

  it("finds a model well that thinks at length", async () => {
    const long = answer("<think>想啊想", { finishReason: "length" });
    const baseUrl = await startServer(() => long);
    expect(await diagnose(chatAt(baseUrl))).toMatchObject({ code: 0 });
  });

  it("never prints a key, wherever the operator put it", async () => {
    const baseUrl = await startServer(() => null);
    const names = { CHAT_MODEL_NAME: KEY, EMBEDDING_MODEL: KEY };
    const { text } = await diagnose(chatAt(baseUrl, { ...names, EMBEDDING_BASE_URL: baseUrl }));
    expect(text).toContain("***");
  });
});

describe("npm run doctor, of the services", () => {
  it("finds all services well that answer", async () => {
    const baseUrl = await startServer(() => null);
    const { code, marked } = await diagnose({
      ...chatAt(baseUrl),
      ...{ EMBEDDING_BASE_URL: baseUrl, EMBEDDING_MODEL: "bge", EMBEDDING_API_KEY: KEY },
      ...{ RERANK_BASE_URL: baseUrl, RERANK_MODEL: "rank", RERANK_API_KEY: KEY },
    });
    expect(code).toBe(0);
    expect(marked("✓").join("\n")).toMatch(/fake-chat 可用[\s\S]*bge 可用，8 维[\s\S]*rank 可用/u);
    // the index was made without vectors
    expect(marked("–")).toContainEqual(expect.stringContaining("索引由 无向量模型 生成"));
  });

  it("names their own settings, and leaves the index unchecked without its embedder", async () => {
    const baseUrl = await startServer(() => ({ kind: "status", status: 401 }));
    const { marked } = await diagnose({
      ...{ EMBEDDING_BASE_URL: baseUrl, EMBEDDING_MODEL: "bge", EMBEDDING_API_KEY: KEY },
      ...{ RERANK_BASE_URL: baseUrl, RERANK_MODEL: "rank", RERANK_API_KEY: KEY },
    });
    expect(marked("✗").join("\n")).toMatch(/EMBEDDING_API_KEY[\s\S]*RERANK_API_KEY/u);
    expect(marked("–").join("\n")).toMatch(/索引\s+向量模型有问题/u);
  });

  it("gives up an embedding service that never answers", async () => {
    const baseUrl = await startServer(() => ({ kind: "hang" }));
    const { marked } = await diagnose({ EMBEDDING_BASE_URL: baseUrl, EMBEDDING_MODEL: "bge" });
    expect(marked("✗")[0]).toContain("在 0.4 秒内没有答完");
  });

  it("finds a folder without a model, and a model that it does not know", async () => {
    const folder = await diagnose({ EMBEDDING_MODEL_DIR: path.join(patient.root, "no-model") });
    expect(folder.marked("✗")[0]).toContain("向量模型");
    const unknown = await diagnose({ EMBEDDING_MODEL: "word2vec" });
    expect(unknown.marked("✗")[0]).toContain("EMBEDDING_BASE_URL");
  });
});
