/** The checks of `npm run doctor` that call nobody: Node, settings, corpus, index, prompts, proxy. */
import { type Env, envSchema, parseEnv } from "../../src/config/env.ts";
import { BotError } from "../../src/errors.ts";
import { loadExplainPrompts } from "../../src/explain/prompts.ts";
import { openIndex } from "../../src/indexing/open.ts";
import { readKnownFiles } from "../../src/ingest/catalog.ts";
import { listCorpus, statManifest } from "../../src/ingest/corpus-files.ts";
import { areUnchanged, fingerprintOf } from "../../src/ingest/corpus-hashes.ts";
import { toDataDirFault } from "../../src/ingest/data-dir.ts";
import { pipelineVersion } from "../../src/ingest/pipeline-version.ts";
import { readManifestOrProblem } from "../../src/ingest/problems.ts";
import type { Embedder } from "../../src/models/embedder.ts";
import { useProxy } from "../../src/models/proxy.ts";
import { type Check, fault, ok, toFault, unset } from "./doctor-check.ts";

type Given = Readonly<Record<string, string | undefined>>;

const LEAST_NODE = [22, 18] as const;
/** A line of what `parseEnv` says. */
const ENV_FAULT = /^ {2}([A-Z_]+)：(.+)$/gmu;
const DAMAGED = /损坏|不完整|缺失/u;

/** Returns whether this Node, such as 24.1.0, runs the project. */
export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const fits = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  if (fits) return ok("Node", version);
  const wanted = LEAST_NODE.join(".");
  return fault(
    "Node",
    `${version} 太旧，需要 ${wanted} 以上。请先 npm ci，再用 npm run 启动，那样用的是随项目安装的 Node。`,
  );
}

export interface CheckedEnv {
  /** What is left when the services with a wrong setting are taken out. */
  readonly env: Env;
  readonly checks: readonly Check[];
  /** Services or settings that are wrong: CHAT_MODEL, PUBLIC_URL. */
  readonly wrong: ReadonlySet<string>;
}

/** Returns one check for each wrong setting, or a single good one. */
export function checkEnvironment(given: Given): CheckedEnv {
  try {
    const env = parseEnv(given);
    const names = Object.keys(envSchema.shape).filter((name) => (given[name] ?? "").trim() !== "");
    const told = names.length === 0 ? "都用默认值" : `已设置 ${names.join("、")}`;
    return { env, checks: [ok("设置", told)], wrong: new Set() };
  } catch (error) {
    if (!(error instanceof BotError)) throw error;
    const found = [...error.message.matchAll(ENV_FAULT)];
    const checks = found.map(([, name = "", what = ""]) =>
      fault("设置", `${name}：${what}。请对照 .env.example 修改。`),
    );
    const wrong = new Set(found.map(([, name = ""]) => serviceOf(name)));
    const rest = Object.entries(given).filter(([name]) => !wrong.has(serviceOf(name)));
    return { env: parseEnv(Object.fromEntries(rest)), checks, wrong };
  }
}

function serviceOf(name: string): string {
  return /^(?:CHAT_MODEL|EMBEDDING|RERANK)(?=_)/u.exec(name)?.[0] ?? name;
}

/** Returns whether there are files to serve and the manifest, if there is one, is in order. */
export async function checkCorpus({ CORPUS_DIR: dir }: Env): Promise<Check> {
  try {
    const files = (await listCorpus(dir)).map(({ file }) => file);
    const { problems } = await readManifestOrProblem(dir, files);
    if (problems.length > 0)
      return fault("语料", problems.map(({ message }) => message).join("\n"));
    const manifest = (await statManifest(dir)) === null ? "没有 manifest.json" : "清单无误";
    return ok("语料", `${dir}，${files.length} 个文件，${manifest}`);
  } catch (error) {
    return toFault("语料", error);
  }
}

/** Returns whether the index is current, is to be renewed, or is damaged; builds nothing. */
export async function checkIndex(env: Env, embedder: Embedder | null): Promise<Check> {
  const { CORPUS_DIR, DATA_DIR } = env;
  try {
    const manifest = await statManifest(CORPUS_DIR);
    const present = [...(await listCorpus(CORPUS_DIR)), ...(manifest === null ? [] : [manifest])];
    const known = readKnownFiles(DATA_DIR);
    const isSame = areUnchanged(present, known);
    const fingerprint = isSame ? fingerprintOf(known, pipelineVersion()) : undefined;
    const store = openIndex({ dir: DATA_DIR, embedder, fingerprint });
    const reports = store.countReports();
    store.close();
    if (isSame) return ok("索引", `${DATA_DIR}，最新，${reports} 份报告`);
    return unset("索引", "语料已有变化，下次提问时自动更新，也可以先运行 npm run -s ingest。");
  } catch (error) {
    return toIndexCheck(toDataDirFault(DATA_DIR, error));
  }
}

function toIndexCheck(error: unknown): Check {
  if (!(error instanceof BotError)) throw error;
  if (/^corpus_/u.test(error.code)) return unset("索引", "没有语料，未检查。");
  if (error.code !== "index_invalid") return fault("索引", error.message);
  const what = error.message.replace(/，请重新建立索引。$/u, "");
  if (DAMAGED.test(what)) return fault("索引", `${what}。请运行 npm run -s ingest 重新建立。`);
  const told = what.replace("语料已有变化", "语料或程序已有变化");
  return unset("索引", `${told}，下次提问时自动更新，也可以先运行 npm run -s ingest。`);
}

/** Returns whether the prompts in `folder` are whole. */
export function checkPrompts(folder: string): Check {
  try {
    const prompts = Object.values(loadExplainPrompts(folder));
    const told = prompts.map(({ name, version }) => `${name} 第 ${version} 版`);
    return ok("提示词", told.join("、"));
  } catch (error) {
    return toFault("提示词", error);
  }
}

/** Puts the proxy of the settings to use and returns whether it is an address. */
export function checkProxy({ HTTPS_PROXY, HTTP_PROXY, NO_PROXY }: Env): Check {
  if (HTTPS_PROXY === undefined && HTTP_PROXY === undefined) return unset("代理", "未设置");
  try {
    useProxy({ httpsProxy: HTTPS_PROXY, httpProxy: HTTP_PROXY, noProxy: NO_PROXY });
    const direct = NO_PROXY === undefined ? "" : "，NO_PROXY 所列主机除外";
    return ok("代理", `已启用${direct}；是否可用见下面各项服务`);
  } catch (error) {
    return toFault("代理", error);
  }
}
