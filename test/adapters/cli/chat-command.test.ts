import { describe, expect, it } from "vitest";
import { chat } from "../../../adapters/cli/chat-command.ts";
import { readChatLine } from "../../../adapters/cli/chat-line.ts";
import { runCommand } from "../../../adapters/cli/run-command.ts";
import { answer, fakeServices, fakeTerminal } from "./fakes.ts";

async function talk(lines: readonly string[], services = fakeServices()) {
  const terminal = fakeTerminal({ input: lines.map((line) => `${line}\n`).join("") });
  const code = await runCommand(terminal, (env) => chat(terminal, { argv: [], env, services }));
  return { code, text: terminal.stdout.text, errors: terminal.stderr.text, asked: services.asked };
}

describe("npm run chat", () => {
  it("hands the earlier questions on with a follow-up", async () => {
    const { code, asked, text } = await talk(["云海受理多少件？", "审结呢？"]);
    expect(code).toBe(0);
    expect(asked.map((request) => request.history)).toEqual([[], ["云海受理多少件？"]]);
    expect(text.match(/250件\n/gu)).toHaveLength(2);
    expect(text.endsWith("再见。\n")).toBe(true);
  });

  it("forgets them with /new", async () => {
    const { asked } = await talk(["云海受理多少件？", "/new", "审结呢？"]);
    expect(asked[1]?.history).toEqual([]);
  });

  it("asks a suggested question by its number", async () => {
    const services = fakeServices(() => answer({ suggestions: ["甲？", "乙？"] }));
    const { asked } = await talk(["受理多少件？", "２"], services);
    expect(asked[1]?.text).toBe("乙？");
  });

  it("shows sources on demand, and says so when there are none", async () => {
    const { text, asked } = await talk(["/sources", "受理多少件？", "/sources"]);
    expect(text).toContain("上一个回答没有引文");
    expect(text).toContain("复议公信力提高。");
    expect(asked).toHaveLength(1);
  });

  it("lists reports and commands, and points out a command that does not exist", async () => {
    const { text } = await talk(["/reports", "/help", "/nothing"]);
    expect(text).toContain("云海市司法局");
    expect(text).toContain("/sources");
    expect(text).toContain("没有 /nothing 这个命令");
  });

  it("ends with /quit and asks nothing after it", async () => {
    const { asked, text } = await talk(["/quit", "受理多少件？"]);
    expect(asked).toEqual([]);
    expect(text.endsWith("再见。\n")).toBe(true);
  });

  it("goes on after a fault", async () => {
    const services = fakeServices(({ text }) => {
      if (text === "坏") throw new Error("boom");
      return answer();
    });
    const { code, text } = await talk(["坏", "好"], services);
    expect(code).toBe(0);
    expect(text).toContain("程序内部出错：boom");
    expect(text).toContain("250件");
  });

  it("takes no question on the command line", async () => {
    const terminal = fakeTerminal();
    const services = fakeServices();
    const run = runCommand(terminal, (env) => chat(terminal, { argv: ["x"], env, services }));
    expect(await run).toBe(2);
  });

  it("says goodbye when it is stopped", async () => {
    const stop = new AbortController();
    const services = fakeServices(() => {
      stop.abort();
      return answer();
    });
    const terminal = { ...fakeTerminal({ input: "一\n二\n三\n" }), signal: stop.signal };
    const run = runCommand(terminal, (env) => chat(terminal, { argv: [], env, services }));
    expect(await run).toBe(0);
    expect(services.asked).toHaveLength(1);
    expect(terminal.stdout.text.endsWith("再见。\n")).toBe(true);
  });
});

describe("readChatLine", () => {
  it.each([
    ["/sources", { kind: "sources" }],
    ["／ＮＥＷ ", { kind: "new" }],
    ["/退出", { kind: "quit" }],
    ["退出", { kind: "quit" }],
    ["   ", { kind: "nothing" }],
    ["/1", { kind: "question", text: "甲？" }],
    ["1", { kind: "question", text: "甲？" }],
    ["2", { kind: "question", text: "2" }],
    ["constructor", { kind: "question", text: "constructor" }],
    ["退出执法队伍的有多少人", { kind: "question", text: "退出执法队伍的有多少人" }],
    ["/etc", { kind: "unknown", name: "/etc" }],
  ])("reads %s", (line, command) => {
    expect(readChatLine(line, ["甲？"])).toEqual(command);
  });
});
