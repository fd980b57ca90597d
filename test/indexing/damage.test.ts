import {
  copyFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { openIndex } from "../../src/indexing/open.ts";
import { updateIndex, writeIndex } from "../../src/indexing/write.ts";
import { createHashedEmbedder } from "../../src/models/hashed-embedder.ts";
import { clock, embedder, makeCorpus, makeDir, makeSources } from "./fixtures.ts";

async function build(): Promise<string> {
  const dir = makeDir();
  await writeIndex({ dir, reports: makeCorpus(), embedder, fingerprint: "f1", clock });
  return dir;
}

function vectorFile(dir: string): string {
  const name = readdirSync(dir).find((file) => file.endsWith(".hnsw")) ?? "";
  return path.join(dir, name);
}

function flipByte(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}

function alter(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

const DAMAGES: [string, (dir: string) => void][] = [
  ["missing", (dir) => rmSync(path.join(dir, "index.sqlite"))],
  ["empty", (dir) => truncateSync(path.join(dir, "index.sqlite"))],
  ["cut short", (dir) => cutShort(path.join(dir, "index.sqlite"))],
  ["no database", (dir) => writeFileSync(path.join(dir, "index.sqlite"), "x".repeat(9000))],
  ["of another format", (dir) => alter(path.join(dir, "index.sqlite"), "PRAGMA user_version = 99")],
  ["without its tables", (dir) => alter(path.join(dir, "index.sqlite"), "DELETE FROM meta")],
  [
    "changed behind our back",
    (dir) => alter(path.join(dir, "index.sqlite"), "DELETE FROM sections"),
  ],
  ["without its vectors", (dir) => rmSync(vectorFile(dir))],
  ["with vectors cut short", (dir) => cutShort(vectorFile(dir))],
  ["with one wrong byte in its vectors", (dir) => flipByte(vectorFile(dir), 500)],
];

function cutShort(file: string): void {
  truncateSync(file, Math.floor(statSync(file).size / 2));
}

describe("openIndex", () => {
  it.each(DAMAGES)(
    "says index_invalid when the index is %s, and an update repairs it",
    async (_, damage) => {
      const dir = await build();
      damage(dir);
      expect(() => openIndex({ dir, embedder })).toThrow(
        expect.objectContaining({ code: "index_invalid" }),
      );
      const { sources } = makeSources(makeCorpus());
      await updateIndex({ dir, sources, embedder, fingerprint: "f1", clock });
      expect(openIndex({ dir, embedder, fingerprint: "f1" }).countReports()).toBe(3);
    },
  );

  it("notices one wrong byte anywhere in the database", async () => {
    const dir = await build();
    const file = path.join(dir, "index.sqlite");
    const size = statSync(file).size;
    for (let at = 7; at < size; at += Math.floor(size / 23)) {
      flipByte(file, at);
      expect(() => openIndex({ dir, embedder })).toThrow(
        expect.objectContaining({ code: "index_invalid" }),
      );
      flipByte(file, at);
    }
    expect(openIndex({ dir, embedder }).countReports()).toBe(3);
  });

  it.each([
    ["another name", { ...embedder, name: "other" }],
    ["another dimension", createHashedEmbedder({ dimension: 32 })],
    ["no embedder", null],
  ])("says index_invalid when it was made under %s", async (_, other) => {
    const dir = await build();
    expect(() => openIndex({ dir, embedder: other })).toThrow(
      expect.objectContaining({ code: "index_invalid" }),
    );
  });

  it("says index_invalid when the corpus is another one, if asked", async () => {
    const dir = await build();
    expect(() => openIndex({ dir, embedder, fingerprint: "f2" })).toThrow("语料");
    expect(openIndex({ dir, embedder }).countReports()).toBe(3);
  });

  it("does without the digest of the database, as after a crash right after the swap", async () => {
    const [dir, later] = [await build(), await build()];
    rmSync(path.join(dir, "index.check.json"));
    expect(openIndex({ dir, embedder }).countReports()).toBe(3);
    copyFileSync(path.join(later, "index.check.json"), path.join(dir, "index.check.json"));
    expect(openIndex({ dir, embedder }).countReports()).toBe(3);
  });

  it("shows damage found only while reading as index_invalid", async () => {
    const dir = await build();
    const file = path.join(dir, "index.sqlite");
    alter(file, "UPDATE sections SET level = 'one'");
    rmSync(path.join(dir, "index.check.json"));
    const store = openIndex({ dir, embedder });
    expect(() => store.getSections("qinghe-2021")).toThrow(
      expect.objectContaining({ code: "index_invalid" }),
    );
  });
});
