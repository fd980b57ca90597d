import { describe, expect, it } from "vitest";
import { ask } from "../../../adapters/cli/ask-command.ts";
import { runCommand } from "../../../adapters/cli/run-command.ts";
import type { Services } from "../../../adapters/cli/services.ts";
import { BotError } from "../../../src/errors.ts";
import { answer, FakeOutput, type FakeTerminal, fakeServices, fakeTerminal } from "./fakes.ts";

const ESCAPE = "\u001b";

function run(terminal: FakeTerminal, argv: string[], services: Services = fakeServices()) {
  return runCommand(terminal, (env) => ask(terminal, { argv, env, services }));
}

describe("npm run ask", () => {
  it("joins its arguments to one question and prints the figure first", async () => {
    const terminal = fakeTerminal();
    const services = fakeServices();
    expect(await run(terminal, ["云海2031年", "复议受理多少件？"], services)).toBe(0);
    expect(services.asked[0]?.text).toBe("云海2031年 复议受理多少件？");
    expect(terminal.stdout.text.trimStart()).toMatch(/^250件\n/u);
    expect(services.closed()).toBe(1);
  });

  it("reads the question from standard input where there are no arguments", async () => {
    const services = fakeServices();
    expect(await run(fakeTerminal({ input: " 受理多少件？\r\n" }), [], services)).toBe(0);
    expect(services.asked[0]?.text).toBe("受理多少件？");
  });

  it("prints one line of JSON that is the Answer itself", async () => {
    const terminal = fakeTerminal({ env: { FORCE_COLOR: "1" } });
    await run(terminal, ["--json", "受理多少件？"]);
    expect(JSON.parse(terminal.stdout.text)).toEqual(answer());
    expect(terminal.stdout.text.trimEnd()).not.toContain("\n");
  });

  it("shows the paragraph, the file and the line with --sources", async () => {
    const terminal = fakeTerminal();
    await run(terminal, ["--sources", "受理多少件？"]);
    expect(terminal.stdout.text).toContain("受理250件。复议公信力提高。");
    expect(terminal.stdout.text).toContain("corpus/yunhai.txt:3");
  });

  it.each(["not_found", "clarify", "declined"] as const)("exits with 0 for %s", async (status) => {
    const reply = () => answer({ status, headline: null, citations: [], answer: "没有查到。" });
    expect(await run(fakeTerminal(), ["合肥呢"], fakeServices(reply))).toBe(0);
  });

  it.each([
    [["--jsn", "x"], "--jsn"],
    [["--batch", "x"], "--batch"],
    [[], "标准输入是空的"],
    [[""], "问题是空的"],
    [[" ", ""], "问题是空的"],
  ])("exits with 2 for %j and says what is wrong", async (argv, told) => {
    const terminal = fakeTerminal();
    expect(await run(terminal, argv)).toBe(2);
    expect(terminal.stderr.text).toContain(told);
    expect(terminal.stdout.text).toBe("");
  });

  it("asks for a question instead of waiting at a terminal", async () => {
    expect(await run(fakeTerminal({ stdinIsTTY: true }), [])).toBe(2);
  });

  it("notices that npm kept --batch for itself", async () => {
    const terminal = fakeTerminal({ env: { npm_config_batch: "true" }, input: "{}" });
    expect(await run(terminal, [])).toBe(2);
    expect(terminal.stderr.text).toContain("-- --batch");
  });

  it("opens no index for --help", async () => {
    const terminal = fakeTerminal();
    expect(await run(terminal, ["--help"], failing(new Error("opened")))).toBe(0);
    expect(terminal.stdout.text).toContain("用法");
  });

  it("prints a fault in Chinese without a stack and exits with 1", async () => {
    const terminal = fakeTerminal();
    const fault = new BotError("corpus_missing", "没有找到语料文件夹「corpus」。");
    expect(await run(terminal, ["x"], failing(fault))).toBe(1);
    expect(terminal.stderr.text).toBe("错误：没有找到语料文件夹「corpus」。\n");
  });

  it("adds the stack at LOG_LEVEL=debug", async () => {
    const terminal = fakeTerminal({ env: { LOG_LEVEL: "debug" } });
    await run(terminal, ["x"], failing(new Error("surprise")));
    expect(terminal.stderr.text).toContain("程序内部出错：surprise");
    expect(terminal.stderr.text).toContain(".test.ts:");
  });

  it("names a variable of the environment that is wrong", async () => {
    const terminal = fakeTerminal({ env: { LOG_LEVEL: "loud" } });
    expect(await run(terminal, ["x"])).toBe(1);
    expect(terminal.stderr.text).toContain("LOG_LEVEL");
  });

  it("colours a terminal, and neither a pipe nor a terminal with NO_COLOR", async () => {
    const outputs = await Promise.all(
      [
        fakeTerminal({ stdout: new FakeOutput({ isTTY: true }) }),
        fakeTerminal(),
        fakeTerminal({ stdout: new FakeOutput({ isTTY: true }), env: { NO_COLOR: "1" } }),
        fakeTerminal({ env: { FORCE_COLOR: "1" } }),
      ].map(async (terminal) => {
        await run(terminal, ["x"]);
        return terminal.stdout.text.includes(ESCAPE);
      }),
    );
    expect(outputs).toEqual([true, false, false, true]);
  });

  it("tells of a build on standard error only, with no control characters in a pipe", async () => {
    const terminal = fakeTerminal();
    await run(terminal, ["--json", "x"], fakeServices(undefined, { builds: true }));
    expect(() => JSON.parse(terminal.stdout.text)).not.toThrow();
    expect(terminal.stderr.text).toBe(
      "正在建立索引，共 2 个文件……\n! 「empty.txt」是空文件。请换一份。\n",
    );
  });

  it("keeps reminding in one line of files left out, though not of mere copies", async () => {
    const fault = { file: "empty.txt", code: "file_empty", message: "空" } as const;
    const copy = { file: "copy.txt", code: "duplicate_report", message: "同" } as const;
    const errors = await Promise.all(
      [[fault, copy], [copy], []].map(async (problems) => {
        const terminal = fakeTerminal();
        await run(terminal, ["x"], fakeServices(undefined, { summary: { reports: [], problems } }));
        return terminal.stderr.text;
      }),
    );
    expect(errors).toEqual([
      "! 1 个文件没有收录（「empty.txt」），原因和处理办法见：npm run -s reports\n",
      "",
      "",
    ]);
  });

  it("lets no control character of a report reach the terminal", async () => {
    const reply = () => answer({ answer: `危险${ESCAPE}]0;title\u0007${ESCAPE}[2J内容\u202e` });
    const terminal = fakeTerminal();
    await run(terminal, ["x"], fakeServices(reply));
    expect(terminal.stdout.text).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    expect(terminal.stdout.text).toContain("内容");
  });
});

function failing(error: Error): Services {
  const fail = async (): Promise<never> => {
    throw error;
  };
  return { open: fail, ingest: fail };
}
