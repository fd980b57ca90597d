import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { IngestProgress } from "../src/ingest/summary.ts";
import { type IngestOptions, ingestCorpus } from "../src/ingest-corpus.ts";
import { createHashedEmbedder } from "../src/models/hashed-embedder.ts";
import { openCorpus } from "../src/open-corpus.ts";

let root = "";
let options: IngestOptions;
let steps: IngestProgress[] = [];

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "ingest-"));
  steps = [];
  mkdirSync(path.join(root, "corpus"));
  options = {
    corpusDir: path.join(root, "corpus"),
    dataDir: path.join(root, "data"),
    embedder: createHashedEmbedder({ dimension: 32 }),
    clock: () => new Date("2032-01-01T00:00:00Z"),
    onProgress: (step) => steps.push(step),
  };
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** An invented report; places are real, since a report is told by its place. */
function report(place: string, year: number, accepted: number): string {
  return [
    `${place}${year}年法治政府建设年度报告`,
    "",
    `${year}年，${place}深入推进依法行政，现将法治政府建设情况报告如下：`,
    "一、依法化解矛盾",
    `（一）行政复议。全年收到行政复议申请${accepted + 7}件，受理${accepted}件，审结${accepted - 2}件。`,
    `（二）人民调解。全年调解${place}各类矛盾纠纷${accepted * 9}件，调解成功率98.5%。`,
    "二、规范行政执法",
    `（一）审核文件。全年审核规范性文件${accepted + 31}件，提出意见${accepted * 2}条。`,
    "（二）普法宣传。开展宪法宣传活动，推进法治文化阵地建设。",
    "",
  ].join("\n");
}

function put(name: string, content: string | Uint8Array): void {
  writeFileSync(path.join(options.corpusDir, name), content);
}

function remove(name: string): void {
  rmSync(path.join(options.corpusDir, name));
}

async function served(): Promise<string[]> {
  const { store } = await openCorpus(options);
  const files = store.findReports({}).map(({ file }) => file);
  store.close();
  return files.sort();
}

async function faultOf(run: Promise<unknown>): Promise<unknown> {
  return run.then(
    () => null,
    (error: unknown) => error,
  );
}

describe("a folder where the index is to be", () => {
  it("is removed when it is empty", async () => {
    put("wuhu.txt", report("芜湖市", 2019, 250));
    mkdirSync(path.join(options.dataDir, "index.sqlite"), { recursive: true });
    const { store } = await openCorpus(options);
    expect(store.countReports()).toBe(1);
    store.close();
  });

  it("is named with the remedy when it holds something, and nothing is lost", async () => {
    put("wuhu.txt", report("芜湖市", 2019, 250));
    const inside = path.join(options.dataDir, "index.sqlite", "kept");
    mkdirSync(inside, { recursive: true });
    await expect(openCorpus(options)).rejects.toThrow(/index\.sqlite」是文件夹.*请移走/u);
    expect(existsSync(inside)).toBe(true);
  });
});

describe("ingestCorpus", () => {
  it("tells what it understood of each report", async () => {
    put("wuhu.txt", report("芜湖市", 2019, 250));
    const { reports, problems } = await ingestCorpus(options);
    expect(problems).toEqual([]);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({
      meta: { id: "wuhu", year: 2019, region: { path: ["安徽省", "芜湖市"] } },
      remarks: [],
    });
    expect(reports[0]?.meta.title).toContain("法治政府建设年度报告");
    expect(reports[0]?.figures).toBeGreaterThanOrEqual(6);
    expect(reports[0]?.linked).toBeGreaterThan(0);
    expect(reports[0]?.sections).toBeGreaterThan(0);
  });

  it("serves the good reports and names each bad file, the cause and the remedy", async () => {
    put("wuhu.txt", report("芜湖市", 2019, 250));
    put("empty.txt", "");
    put("binary.txt", Uint8Array.from([0, 1, 2, 0, 255, 254, 0, 0, 7, 8, 0, 0]));
    put("scan.pdf", "%PDF-1.4");
    put("page.html", "<html><title>404</title><body><p>您访问的页面不存在</p></body></html>");
    put("noplace.txt", report("本地", 2019, 33).replaceAll("本地", ""));
    put("noyear.txt", report("黄山市", 2019, 35).replaceAll("2019年", ""));
    const { reports, problems } = await ingestCorpus(options);
    expect(reports.map(({ meta }) => meta.file)).toEqual(["wuhu.txt"]);
    const told = Object.fromEntries(problems.map(({ file, code }) => [file, code]));
    expect(told).toEqual({
      "empty.txt": "file_empty",
      "binary.txt": "file_binary",
      "scan.pdf": "file_format",
      "page.html": "not_a_report",
      "noplace.txt": "region_unknown",
      "noyear.txt": "year_unknown",
    });
    for (const { file, message } of problems) {
      expect(message).toContain(file);
      expect(message).toContain("请");
    }
  });

  it("takes place and year from the manifest where the text has none", async () => {
    put("noplace.txt", report("本地", 2019, 33).replaceAll("本地", "").replaceAll("2019年", ""));
    const entry = { region: ["安徽省", "黄山市"], year: 2018, url: "https://www.example.gov.cn/a" };
    put("manifest.json", JSON.stringify({ version: 1, reports: { "noplace.txt": entry } }));
    const { reports } = await ingestCorpus(options);
    expect(reports[0]?.meta).toMatchObject({
      year: 2018,
      region: { code: "341000", path: ["安徽省", "黄山市"] },
      official: true,
      origin: { year: "manifest", region: "manifest" },
    });
  });

  it("serves the reports in spite of a broken manifest, and says what is wrong with it", async () => {
    put("wuhu.txt", report("芜湖市", 2019, 250));
    put("manifest.json", "{ broken");
    const { reports, problems } = await ingestCorpus(options);
    expect(reports).toHaveLength(1);
    expect(problems).toMatchObject([{ file: "manifest.json", code: "manifest_invalid" }]);
    put("manifest.json", JSON.stringify({ version: 1, reports: { "gone.txt": { year: 2019 } } }));
    expect((await ingestCorpus(options)).problems[0]?.message).toContain("gone.txt");
  });

  it("serves a report once that is there twice, and two reports of one place and year both", async () => {
    put("a.txt", report("芜湖市", 2019, 250));
    put("b.txt", `\n${report("芜湖市", 2019, 250)}`);
    const other = Array.from(
      { length: 12 },
      (_, index) => `第${index + 1}项，市场监管执法立案查处${index * 37 + 5}起，依法行政水平提高。`,
    );
    put("c.txt", `芜湖市2019年依法行政工作情况的报告\n\n${other.join("\n")}\n`);
    const { reports, problems } = await ingestCorpus(options);
    expect(reports.map(({ meta }) => meta.file)).toEqual(["a.txt", "c.txt"]);
    expect(problems).toMatchObject([{ file: "b.txt", code: "duplicate_report" }]);
    expect(reports[0]?.remarks[0]).toContain("c.txt");
  });

  it("serves the second copy once the first is removed", async () => {
    put("a.txt", report("芜湖市", 2019, 250));
    put("b.txt", report("芜湖市", 2019, 250));
    expect(await served()).toEqual(["a.txt"]);
    remove("a.txt");
    expect(await served()).toEqual(["b.txt"]);
  });

  it("keeps the index it has when no file can be served any more", async () => {
    put("wuhu.txt", report("芜湖市", 2019, 250));
    await ingestCorpus(options);
    const before = readFileSync(path.join(options.dataDir, "index.sqlite"));
    put("wuhu.txt", "");
    const fault = await faultOf(ingestCorpus(options));
    expect(fault).toMatchObject({
      code: "corpus_empty",
      message: expect.stringContaining("wuhu.txt"),
    });
    expect(readFileSync(path.join(options.dataDir, "index.sqlite"))).toEqual(before);
  });

  it("leaves the old index and nothing half-written when it is stopped", async () => {
    put("a.txt", report("芜湖市", 2019, 250));
    await ingestCorpus(options);
    put("b.txt", report("黄山市", 2019, 90));
    const stop = new AbortController();
    const fault = await faultOf(
      ingestCorpus({
        ...options,
        signal: stop.signal,
        onProgress: ({ phase }) => {
          if (phase === "index") stop.abort();
        },
      }),
    );
    expect(fault).toMatchObject({ name: "AbortError" });
    expect(readdirSync(options.dataDir).filter((name) => /building|\.new$/u.test(name))).toEqual(
      [],
    );
    expect(await served()).toEqual(["a.txt", "b.txt"]);
  });

  it("says so when the data folder cannot be written", async () => {
    put("a.txt", report("芜湖市", 2019, 250));
    writeFileSync(path.join(root, "file"), "");
    const fault = await faultOf(ingestCorpus({ ...options, dataDir: path.join(root, "file") }));
    expect(fault).toMatchObject({
      code: "config_invalid",
      message: expect.stringContaining("DATA_DIR"),
    });
  });

  it("reports progress of looking and of indexing up to the last file", async () => {
    put("a.txt", report("芜湖市", 2019, 250));
    put("b.txt", report("黄山市", 2019, 90));
    await ingestCorpus(options);
    expect(steps.map(({ phase, done, total }) => `${phase} ${done}/${total}`)).toEqual([
      "look 1/2",
      "look 2/2",
      "index 1/2",
      "index 2/2",
    ]);
  });
});

describe("openCorpus", () => {
  it("reads no report again while nothing changed", async () => {
    put("a.txt", report("芜湖市", 2019, 250));
    await served();
    steps = [];
    expect(await served()).toEqual(["a.txt"]);
    expect(steps).toEqual([]);
  });

  it("notices reports that are added, changed and removed", async () => {
    put("a.txt", report("芜湖市", 2019, 250));
    expect(await served()).toEqual(["a.txt"]);
    put("b.txt", report("黄山市", 2020, 90));
    expect(await served()).toEqual(["a.txt", "b.txt"]);
    put("a.txt", report("芜湖市", 2021, 251));
    const { store } = await openCorpus(options);
    expect(store.countByYear().map(({ year }) => year)).toEqual([2020, 2021]);
    store.close();
    remove("b.txt");
    expect(await served()).toEqual(["a.txt"]);
  });

  it("notices a change of the manifest", async () => {
    put("a.txt", report("芜湖市", 2019, 250));
    await served();
    put("manifest.json", JSON.stringify({ version: 1, reports: { "a.txt": { title: "别名" } } }));
    const { store } = await openCorpus(options);
    expect(store.findReports({})[0]?.title).toBe("别名");
    store.close();
  });

  it("does not build anew for a file that was only touched", async () => {
    put("a.txt", report("芜湖市", 2019, 250));
    await served();
    const index = path.join(options.dataDir, "index.sqlite");
    const before = readFileSync(index);
    utimesSync(path.join(options.corpusDir, "a.txt"), 1, 1);
    expect(await served()).toEqual(["a.txt"]);
    expect(readFileSync(index)).toEqual(before);
  });

  it.each([
    ["index.sqlite", "damaged"],
    ["index.sqlite", "missing"],
    ["corpus-files.json", "damaged"],
    ["corpus-files.json", "missing"],
    ["corpus-reports.json", "damaged"],
    ["corpus-reports.json", "missing"],
  ])("heals when %s is %s", async (name, state) => {
    put("a.txt", report("芜湖市", 2019, 250));
    await served();
    const file = path.join(options.dataDir, name);
    expect(existsSync(file)).toBe(true);
    if (state === "missing") rmSync(file);
    else writeFileSync(file, "not what was written");
    const { store, summary } = await openCorpus(options);
    expect(store.countReports()).toBe(1);
    expect((await summary()).reports[0]).toMatchObject({ meta: { file: "a.txt" } });
    store.close();
  });

  it("builds anew for another embedder", async () => {
    put("a.txt", report("芜湖市", 2019, 250));
    await served();
    options = { ...options, embedder: createHashedEmbedder({ dimension: 64 }) };
    expect(await served()).toEqual(["a.txt"]);
  });

  it.each([
    ["corpus_missing", "nowhere"],
    ["corpus_empty", "empty"],
  ])("throws %s with a remedy", async (code, name) => {
    mkdirSync(path.join(root, "empty"));
    const fault = await faultOf(openCorpus({ ...options, corpusDir: path.join(root, name) }));
    expect(fault).toMatchObject({ code, message: expect.stringContaining("请") });
  });

  it("lets two processes open a new corpus at once", async () => {
    put("a.txt", report("芜湖市", 2019, 250));
    expect(await Promise.all([served(), served()])).toEqual([["a.txt"], ["a.txt"]]);
  });
});
