/**
 * Keeps both READMEs true: the settings, the commands, the manifest, what an error says, and the
 * example with its answer, which is asked for here as a reader would.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseEnv as parseEnvFile, promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { envSchema, parseEnv } from "../src/config/env.ts";
import { loadReport } from "../src/ingest/load.ts";
import { parseManifest } from "../src/ingest/manifest.ts";
import { parseQuestions } from "./eval/questions.ts";

const ROOT = path.join(import.meta.dirname, "..");
const QUESTION = "安庆2020年行政复议受理多少件?";
const ANSWER_TIMEOUT_MS = 60_000;

const packageSchema = z.object({ scripts: z.record(z.string(), z.string()), license: z.string() });
const { scripts, license } = packageSchema.parse(JSON.parse(read("package.json")));
const exampleEnv = parseEnvFile(read(".env.example"));

describe.each(["README.md", "README.zh-CN.md"])("%s", (file) => {
  const text = read(file);

  it("has every setting in its table, with its default, and no other", () => {
    const rows = text.matchAll(/^\| `([A-Z][A-Z_]+)` *\|(?: `([^`]*)`)? *\|/gmu);
    const told = [...rows].map(([, name = "", value = ""]) => [name, value]);
    expect(Object.fromEntries(told)).toEqual({ ...exampleEnv });
  });

  it("names every script of package.json and no other", () => {
    const named = [...text.matchAll(/\bnpm (?:run (?:-s )?([a-z:]+)|(test)\b)/gu)].map(
      ([, name = "test"]) => name,
    );
    expect([...new Set(named)].sort()).toEqual(Object.keys(scripts).sort());
  });

  it("gives the two commands that a fresh machine needs", () => {
    expect(codeBlocks(text, "sh")).toEqual(
      expect.arrayContaining([
        `npm ci && npm run -s ask -- "${QUESTION}"\n`,
        "npm ci && npm test\n",
      ]),
    );
  });

  it("has a manifest that is valid, and a question that the evaluation reads", () => {
    const [manifest = ""] = codeBlocks(text, "json");
    const [question = ""] = codeBlocks(text, "jsonl");
    expect(Object.values(parseManifest(manifest).reports)).toHaveLength(1);
    expect(parseQuestions(question)).toMatchObject([{ turns: [QUESTION] }]);
  });

  it("quotes the message that a file of another format gets", async () => {
    const loaded = loadReport({ name: "年报.pdf", bytes: new Uint8Array() });
    const message = await loaded.catch((error: unknown) => String(error).replace(/^\w+: /u, ""));
    expect(text).toContain(`! ${String(message)}\n`);
  });

  it("links to files that are there", () => {
    const targets = [...text.matchAll(/\]\((?!https:)([^)]+)\)/gu)].map(([, to = ""]) => to);
    expect(targets).toContain("LICENSE");
    expect(targets.filter((target) => !existsSync(path.join(ROOT, target)))).toEqual([]);
  });
});

describe("the example of the READMEs", () => {
  it(
    "is what the command prints",
    async () => {
      const printed = await askAsReader(QUESTION);
      expect(exampleOf(read("README.md"))).toBe(printed);
      expect(exampleOf(read("README.zh-CN.md"))).toBe(printed);
    },
    ANSWER_TIMEOUT_MS,
  );
});

describe("the ground the READMEs stand on", () => {
  it(".env.example has every setting of the schema, each at its default", () => {
    expect(Object.keys(exampleEnv).sort()).toEqual(Object.keys(envSchema.shape).sort());
    expect(parseEnv(exampleEnv)).toEqual(parseEnv({}));
  });

  it("npm test is what CI runs, part by part", () => {
    const parts = (scripts.test ?? "").split(" && ");
    const inCi = read(".ci/run").match(/^npm run -s [a-z:]+/gmu);
    expect(inCi).toEqual(parts);
  });

  it("the lock file names no registry host", () => {
    expect(read("package-lock.json")).not.toMatch(/"resolved": "https?:/u);
  });

  it("the licence is the one that package.json names", () => {
    expect(read("LICENSE")).toMatch(new RegExp(`^${license} License\\n`, "u"));
  });
});

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}

function codeBlocks(text: string, language: string): string[] {
  const blocks = text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu);
  return [...blocks].flatMap(([, name, code = ""]) => (name === language ? [code] : []));
}

function exampleOf(text: string): string {
  return /<!-- example:ask -->\n```text\n([\s\S]*?)^```$/mu.exec(text)?.[1] ?? "";
}

/** Standard output of the command with nothing set and no index yet. */
async function askAsReader(question: string): Promise<string> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "readme-"));
  // blank counts as unset, and goes before what a developer's own .env says
  const unset = Object.fromEntries(Object.keys(exampleEnv).map((name) => [name, ""]));
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["adapters/cli/ask.ts", question],
      {
        cwd: ROOT,
        env: { ...process.env, ...unset, DATA_DIR: dataDir, NO_COLOR: "1" },
      },
    );
    return stdout;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
