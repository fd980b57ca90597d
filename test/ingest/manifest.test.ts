import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { BotError } from "../../src/errors.ts";
import { emptyManifest, entryOf, parseManifest, readManifest } from "../../src/ingest/manifest.ts";

function messageOf(json: unknown): string {
  try {
    parseManifest(json);
  } catch (error) {
    if (error instanceof BotError && error.code === "manifest_invalid") return error.message;
    throw error;
  }
  return "";
}

const CORPUS = new URL("../../corpus/", import.meta.url);

describe("parseManifest", () => {
  it("reads entries from text and from parsed JSON", () => {
    const json = { version: 1, reports: { "a.txt": { region: ["江苏省", "常州市"], year: 2019 } } };
    expect(parseManifest(json)).toEqual(json);
    expect(parseManifest(`\ufeff${JSON.stringify(json)}`)).toEqual(json);
  });

  it.each([
    [
      "a misspelt field",
      { version: 1, reports: { "a.txt": { yaer: 2019 } } },
      /a\.txt.*yaer.*year/u,
    ],
    ["a year in quotes", { version: 1, reports: { "a.txt": { year: "2019" } } }, /a\.txt → year/u],
    ["an impossible year", { version: 1, reports: { "a.txt": { year: 19 } } }, /year.*1990/u],
    [
      "a date in another form",
      { version: 1, reports: { "a.txt": { publishedAt: "2021年3月" } } },
      /2021-03-17/u,
    ],
    ["an address that is none", { version: 1, reports: { "a.txt": { url: "见官网" } } }, /http/u],
    [
      "a region in one string",
      { version: 1, reports: { "a.txt": { region: "常州市" } } },
      /region/u,
    ],
    ["another version", { version: 2, reports: {} }, /version/u],
    ["no object", [], /整个文件/u],
    ["no reports", { version: 1 }, /reports：应为对象/u],
    [
      "an official that is none",
      { version: 1, reports: { a: { official: "是" } } },
      /true 或 false/u,
    ],
    ["an empty region", { version: 1, reports: { a: { region: [] } } }, /至少写一级地名/u],
    ["broken JSON", "{,", /JSON/u],
    ["a comma too many", '{"version": 1,\n"reports": {},\n}', /第 3 行附近/u],
    ["typographic quotes", "“version”", /不该出现「“」/u],
    ["an end that is missing", '{"version": 1', /JSON/u],
  ])("names field and remedy for %s", (_, json, pattern) => {
    const message = messageOf(json);
    expect(message).toMatch(pattern);
    expect(message).toContain("corpus/README.md");
    expect(message).not.toMatch(/expected|invalid|unexpected|array|string|record|object/iu);
  });

  it("accepts the corpus's own manifest, whose files all exist", async () => {
    const manifest = parseManifest(await readFile(new URL("manifest.json", CORPUS), "utf8"));
    for (const file of Object.keys(manifest.reports)) {
      expect((await readFile(new URL(file, CORPUS))).length).toBeGreaterThan(0);
    }
  });
});

describe("entryOf", () => {
  it("returns an empty entry for a file the manifest does not know", () => {
    expect(entryOf(emptyManifest(), "a.txt")).toEqual({});
    expect(entryOf(emptyManifest(), "constructor")).toEqual({});
  });
});

describe("readManifest", () => {
  it("says nothing for a folder without one", async () => {
    expect(await readManifest(import.meta.dirname)).toEqual(emptyManifest());
  });
});
