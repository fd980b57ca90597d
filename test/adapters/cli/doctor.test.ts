import { copyFileSync, mkdirSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KEY } from "../../models/harness.ts";
import { openPatient, type Patient } from "./doctor-patient.ts";

let patient: Patient;
beforeAll(async () => {
  patient = await openPatient();
});
afterAll(() => patient.remove());

const diagnose: Patient["diagnose"] = (...given) => patient.diagnose(...given);

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
    const promptsDir = path.join(patient.root, "prompts");
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
    const { code, marked } = await diagnose({ CORPUS_DIR: path.join(patient.root, "nowhere") });
    expect(code).toBe(1);
    expect(marked("✗")).toEqual([expect.stringContaining("没有找到语料文件夹")]);
    expect(marked("–").join("\n")).toContain("没有语料，未检查");
  });

  it("finds a wrong manifest, on one line", async () => {
    const dir = path.join(patient.root, "with-manifest");
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
    const empty = path.join(patient.root, "empty-data");
    const { code, marked } = await diagnose({ DATA_DIR: empty });
    expect(code).toBe(0);
    expect(marked("–").join("\n")).toContain("还没有索引");
    expect((await diagnose({ DATA_DIR: empty })).marked("–").join("\n")).toContain("还没有索引");
  });

  it("tells an index that is outdated from one that is damaged", async () => {
    const otherCorpus = path.join(patient.root, "other-corpus");
    mkdirSync(otherCorpus);
    writeFileSync(path.join(otherCorpus, "new.txt"), "甲市2020年法治政府建设年度报告");
    const outdated = await diagnose({ CORPUS_DIR: otherCorpus });
    expect(outdated).toMatchObject({ code: 0 });
    expect(outdated.marked("–").join("\n")).toContain("语料已有变化");
    const damagedData = path.join(patient.root, "damaged-data");
    mkdirSync(damagedData);
    for (const name of ["index.sqlite", "index.check.json", "corpus-files.json"]) {
      copyFileSync(path.join(patient.dataDir, name), path.join(damagedData, name));
    }
    truncateSync(path.join(damagedData, "index.sqlite"), 8192);
    const damaged = await diagnose({ DATA_DIR: damagedData });
    expect(damaged.code).toBe(1);
    expect(damaged.marked("✗")[0]).toMatch(/索引文件不完整.*npm run -s ingest/u);
  });
});
