import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** The commands as they are started: what is tested elsewhere with fakes, once for real. */
const CLI = path.join(import.meta.dirname, "../../../adapters/cli");
let root = "";

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), "cli-"));
  mkdirSync(path.join(root, "corpus"));
  writeFileSync(
    path.join(root, "corpus/wuhu.txt"),
    "芜湖市2019年法治政府建设年度报告\n一、依法化解矛盾\n全年收到行政复议申请257件，受理250件。依法行政水平提高。\n",
  );
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(
  command: string,
  {
    argv = [],
    input = "",
    env = {},
    closeEarly = false,
  }: {
    argv?: string[];
    input?: string;
    env?: Record<string, string>;
    closeEarly?: boolean;
  } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(CLI, `${command}.ts`), ...argv], {
      cwd: root,
      env: { PATH: process.env.PATH ?? "", ...env },
    });
    let out = "";
    let err = "";
    child.stdout.on("data", (data: Buffer) => {
      out += data.toString();
      if (closeEarly) child.stdout.destroy();
    });
    child.stderr.on("data", (data: Buffer) => {
      err += data.toString();
    });
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

describe("the commands as processes", { timeout: 60_000 }, () => {
  it("build the index, answer, and print no warning of Node's", async () => {
    const ingest = await run("ingest");
    expect(ingest).toMatchObject({ code: 0, out: expect.stringContaining("共 1 份报告") });
    expect(ingest.err).not.toContain("Warning");
    const ask = await run("ask", { argv: ["--json", "芜湖市2019年行政复议受理多少件？"] });
    expect(ask).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(ask.out)).toMatchObject({ status: "answered", headline: "250件" });
  });

  it("end quietly when the reader goes away", async () => {
    const line = `${JSON.stringify({ id: "a", turns: ["芜湖市2019年行政复议受理多少件？"] })}\n`;
    const batch = await run("ask", {
      argv: ["--batch"],
      input: line.repeat(400),
      closeEarly: true,
    });
    expect(batch).toMatchObject({ code: 0, err: expect.not.stringContaining("Error") });
    expect(batch.err).not.toContain("EPIPE");
  });

  it("exit with 1 for a fault and 2 for wrong usage", async () => {
    const fault = await run("reports", { env: { CORPUS_DIR: "nowhere" } });
    expect(fault).toMatchObject({ code: 1, out: "" });
    expect(fault.err).toMatch(/^错误：没有找到语料文件夹「nowhere」/u);
    expect(await run("ask", { argv: ["--nothing"] })).toMatchObject({ code: 2, out: "" });
  });

  it("talk through a pipe", async () => {
    const chat = await run("chat", { input: "芜湖市2019年行政复议受理多少件？\n/quit\n" });
    expect(chat).toMatchObject({ code: 0, err: "" });
    expect(chat.out).toContain("250件");
    expect(chat.out.endsWith("再见。\n")).toBe(true);
  });
});
