import { copyFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { doctor } from "../../../adapters/cli/doctor-command.ts";
import { runGuarded } from "../../../adapters/cli/run-command.ts";
import { openCorpus } from "../../../src/open-corpus.ts";
import { INVENTED_REPORTS } from "../../fakes/corpus.ts";
import { answer, type Behaviour } from "../../fakes/openai-behaviour.ts";
import { type OpenAiServer, startOpenAiServer } from "../../fakes/openai-server.ts";
import { fakeTerminal } from "./fakes.ts";

const KEY = "sk-secret-0123456789";
const PROMPTS = path.join(import.meta.dirname, "../../../prompts");
/** A service whose reply is no model's. */
const HTML: Behaviour = { kind: "html" };

let root = "";
let corpusDir = "";
let dataDir = "";
beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), "doctor-"));
  corpusDir = path.join(root, "corpus");
  dataDir = path.join(root, "data");
  mkdirSync(corpusDir);
  const file = "ganzhou-2021.txt";
  copyFileSync(path.join(INVENTED_REPORTS, file), path.join(corpusDir, file));
  const clock = (): Date => new Date("2026-06-01T08:00:00.000Z");
  (await openCorpus({ corpusDir, dataDir, embedder: null, clock })).store.close();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const servers: OpenAiServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function startServer(behave: (path: string) => Behaviour | null): Promise<string> {
  const server = await startOpenAiServer({ behave: (request) => behave(request.path) });
  servers.push(server);
  return server.baseUrl;
}

interface Diagnosis {
  readonly code: number;
  readonly lines: readonly string[];
  /** The lines that begin with the mark. */
  readonly marked: (mark: string) => readonly string[];
  readonly text: string;
}

async function diagnose(
  env: Record<string, string> = {},
  { nodeVersion = "24.14.0", promptsDir = PROMPTS, argv = [] as string[] } = {},
): Promise<Diagnosis> {
  const terminal = fakeTerminal({ env: { CORPUS_DIR: corpusDir, DATA_DIR: dataDir, ...env } });
  const now = (): Date => new Date("2026-06-01T08:00:00.000Z");
  const deps = { nodeVersion, promptsDir, timeoutMs: 400, now };
  const code = await runGuarded(terminal, () => doctor(terminal, argv, deps));
  const text = terminal.stdout.text + terminal.stderr.text;
  expect(text).not.toContain(KEY);
  const lines = text.trimEnd().split("\n");
  return { code, text, lines, marked: (mark) => lines.filter((line) => line.startsWith(mark)) };
}

/** Settings of a chat model at `baseUrl`. */
function chatAt(baseUrl: string, more: Record<string, string> = {}): Record<string, string> {
  const named = { CHAT_MODEL_BASE_URL: baseUrl, CHAT_MODEL_NAME: "fake-chat" };
  return { ...named, CHAT_MODEL_API_KEY: KEY, ...more };
}

describe("npm run doctor", () => {
  it("finds nothing wrong where nothing is configured, and exits with 0", async () => {
    const { code, lines, marked } = await diagnose();
    expect(code).toBe(0);
    expect(marked("✓").map((line) => line.split(/\s+/u)[1])).toEqual([
      ...["Node", "设置", "提示词", "语料", "索引"],
    ]);
    expect(marked("–").map((line) => line.split(/\s+/u)[1])).toEqual([
      ...["代理", "语言模型", "向量模型", "重排模型"],
    ]);
    expect(lines.at(-1)).toBe("没有发现问题。");
    expect(lines).toHaveLength(10);
  });

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

  it("tells each wrong setting on a line, and goes on with what is right", async () => {
    const { code, marked } = await diagnose({
      ...{ LOG_LEVEL: "loud", CHAT_MODEL_BASE_URL: "nowhere", CHAT_MODEL_API_KEY: KEY },
      ...{ RERANK_MODEL: "rank" },
    });
    expect(code).toBe(1);
    const faults = marked("✗").map((line) => /[A-Z_]{5,}/u.exec(line)?.[0]);
    expect(faults).toEqual([
      ...["CHAT_MODEL_BASE_URL", "LOG_LEVEL", "CHAT_MODEL_NAME", "RERANK_BASE_URL"],
    ]);
    expect(marked("✓").join("\n")).toContain("语料");
    expect(marked("–").join("\n")).toMatch(/语言模型\s+设置有误[\s\S]*重排模型\s+设置有误/u);
  });

  it.each(["22.17.1", "20.19.0"])("finds Node %s too old", async (nodeVersion) => {
    const { code, marked } = await diagnose({}, { nodeVersion });
    expect(code).toBe(1);
    expect(marked("✗")[0]).toContain(`${nodeVersion} 太旧`);
  });

  it("takes no argument but --help", async () => {
    expect((await diagnose({}, { argv: ["x"] })).code).toBe(2);
    expect(await diagnose({}, { argv: ["--help"] })).toMatchObject({ code: 0 });
  });

  it("finds a prompt that is missing or broken", async () => {
    const promptsDir = path.join(root, "prompts");
    mkdirSync(promptsDir, { recursive: true });
    expect((await diagnose({}, { promptsDir })).marked("✗")[0]).toContain("prompts/explain.md");
    writeFileSync(path.join(promptsDir, "explain.md"), "## version: 1\n\n# user\n{{question}}\n");
    expect((await diagnose({}, { promptsDir })).marked("✗")[0]).toContain("version: 1");
  });

  it("finds a wrong proxy, whose value it does not repeat", async () => {
    const { marked, text } = await diagnose({ HTTPS_PROXY: "ftp://user:geheim@proxy" });
    expect(marked("✗")[0]).toContain("HTTPS_PROXY");
    expect(text).not.toContain("geheim");
  });
});

describe("npm run doctor, of corpus and index", () => {
  it("finds a folder that is missing, and leaves the index alone", async () => {
    const { code, marked } = await diagnose({ CORPUS_DIR: path.join(root, "nowhere") });
    expect(code).toBe(1);
    expect(marked("✗")).toEqual([expect.stringContaining("没有找到语料文件夹")]);
    expect(marked("–").join("\n")).toContain("没有语料，未检查");
  });

  it("finds a wrong manifest, on one line", async () => {
    const dir = path.join(root, "with-manifest");
    mkdirSync(dir);
    writeFileSync(path.join(dir, "a.txt"), "甲市2020年法治政府建设年度报告");
    writeFileSync(
      path.join(dir, "manifest.json"),
      '{"version": 1, "reports": {"a.txt": {"yaer": 1}}}',
    );
    const { code, marked } = await diagnose({ CORPUS_DIR: dir });
    expect(code).toBe(1);
    expect(marked("✗")).toEqual([expect.stringContaining("不认识的字段 yaer")]);
  });

  it("builds nothing where there is no index yet", async () => {
    const empty = path.join(root, "empty-data");
    const { code, marked } = await diagnose({ DATA_DIR: empty });
    expect(code).toBe(0);
    expect(marked("–").join("\n")).toContain("还没有索引");
    expect((await diagnose({ DATA_DIR: empty })).marked("–").join("\n")).toContain("还没有索引");
  });

  it("tells an index that is outdated from one that is damaged", async () => {
    const otherCorpus = path.join(root, "other-corpus");
    mkdirSync(otherCorpus);
    writeFileSync(path.join(otherCorpus, "new.txt"), "甲市2020年法治政府建设年度报告");
    const outdated = await diagnose({ CORPUS_DIR: otherCorpus });
    expect(outdated).toMatchObject({ code: 0 });
    expect(outdated.marked("–").join("\n")).toContain("语料已有变化");
    const damagedData = path.join(root, "damaged-data");
    mkdirSync(damagedData);
    for (const name of ["index.sqlite", "index.check.json", "corpus-files.json"]) {
      copyFileSync(path.join(dataDir, name), path.join(damagedData, name));
    }
    truncateSync(path.join(damagedData, "index.sqlite"), 8192);
    const damaged = await diagnose({ DATA_DIR: damagedData });
    expect(damaged.code).toBe(1);
    expect(damaged.marked("✗")[0]).toMatch(/索引文件不完整.*npm run -s ingest/u);
  });
});

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
    const baseUrl = await startServer(() => ({ kind: "status", status: 401 }));
    const { text } = await diagnose(
      chatAt(baseUrl, { CHAT_MODEL_NAME: KEY, EMBEDDING_MODEL: KEY }),
    );
    expect(text).toContain("***");
  });
});

describe("npm run doctor, of the other services", () => {
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
    const folder = await diagnose({ EMBEDDING_MODEL_DIR: path.join(root, "no-model") });
    expect(folder.marked("✗")[0]).toContain("向量模型");
    const unknown = await diagnose({ EMBEDDING_MODEL: "word2vec" });
    expect(unknown.marked("✗")[0]).toContain("EMBEDDING_BASE_URL");
  });
});
