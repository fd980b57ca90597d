import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BotError } from "../../src/errors.ts";
import { isReportName, listCorpus, statManifest } from "../../src/ingest/corpus-files.ts";
import { areUnchanged, fingerprintOf, hashFiles } from "../../src/ingest/corpus-hashes.ts";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "corpus-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function put(name: string, content = "受理20件。"): void {
  mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
  writeFileSync(path.join(dir, name), content);
}

describe("listCorpus", () => {
  it("lists reports in order of name, folders included, and nothing that accompanies them", async () => {
    for (const name of ["b.txt", "a.html", "anhui/c.md", "README.md", "manifest.json", ".x.txt"]) {
      put(name);
    }
    expect((await listCorpus(dir)).map(({ file }) => file)).toEqual([
      "a.html",
      "anhui/c.md",
      "b.txt",
    ]);
  });

  it("keeps a link that leads nowhere, so that reading it tells the fault", async () => {
    symlinkSync(path.join(dir, "gone"), path.join(dir, "a.txt"));
    expect(await listCorpus(dir)).toEqual([{ file: "a.txt", size: -1, mtimeMs: 0 }]);
  });

  it.each([
    ["missing", "corpus_missing", "没有找到"],
    ["a.txt", "corpus_missing", "不是文件夹"],
    ["empty", "corpus_empty", "没有报告"],
  ])("throws for %s: %s", async (name, code, told) => {
    put("a.txt");
    mkdirSync(path.join(dir, "empty"));
    const error = await listCorpus(path.join(dir, name)).catch((fault: unknown) => fault);
    expect(error).toBeInstanceOf(BotError);
    expect(error).toMatchObject({ code, message: expect.stringContaining(told) });
    expect(error).toMatchObject({ message: expect.stringContaining(name) });
  });

  it.each([
    ["安庆市2020.txt", true],
    ["报告.pdf", true],
    ["readme-2020.txt", true],
    ["LICENSE", false],
    ["README.zh-CN.md", false],
    ["~$报告.docx", false],
    ["报告.txt.swp", false],
    ["a/.git/b.txt", false],
  ])("takes %s for a report: %s", (name, expected) => {
    expect(isReportName(name)).toBe(expected);
  });

  it("finds the manifest only where there is one", async () => {
    expect(await statManifest(dir)).toBeNull();
    put("manifest.json", "{}");
    expect(await statManifest(dir)).toMatchObject({ file: "manifest.json", size: 2 });
  });
});

describe("hashFiles", () => {
  it("sees a change of content, and a change of time alone makes no other state", async () => {
    put("a.txt");
    const before = await hashFiles(await listCorpus(dir), { dir, known: [] });
    utimesSync(path.join(dir, "a.txt"), 1, 1);
    const touchedFiles = await listCorpus(dir);
    expect(areUnchanged(touchedFiles, before)).toBe(false);
    const touched = await hashFiles(touchedFiles, { dir, known: before });
    expect(fingerprintOf(touched, "1")).toBe(fingerprintOf(before, "1"));
    put("a.txt", "受理21件。");
    const changed = await hashFiles(await listCorpus(dir), { dir, known: touched });
    expect(fingerprintOf(changed, "1")).not.toBe(fingerprintOf(before, "1"));
  });

  it("makes another state of other code, another name and one file more", async () => {
    put("a.txt");
    const one = await hashFiles(await listCorpus(dir), { dir, known: [] });
    put("b.txt");
    const two = await hashFiles(await listCorpus(dir), { dir, known: one });
    const renamed = one.map((entry) => ({ ...entry, file: "c.txt" }));
    const states = [
      fingerprintOf(one, "1"),
      fingerprintOf(one, "2"),
      fingerprintOf(two, "1"),
      fingerprintOf(renamed, "1"),
    ];
    expect(new Set(states).size).toBe(4);
    expect(areUnchanged(two, one)).toBe(false);
    expect(areUnchanged(two, two)).toBe(true);
  });

  it("takes the digest of an unchanged file from memory", async () => {
    put("a.txt");
    const known = (await listCorpus(dir)).map((entry) => ({ ...entry, hash: "remembered" }));
    expect(await hashFiles(await listCorpus(dir), { dir, known })).toEqual(known);
  });
});
