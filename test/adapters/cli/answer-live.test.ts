import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { ask } from "../../../adapters/cli/ask-command.ts";
import { chat } from "../../../adapters/cli/chat-command.ts";
import { runCommand } from "../../../adapters/cli/run-command.ts";
import type { Services } from "../../../adapters/cli/services.ts";
import type { AskEvent } from "../../../src/assistant.ts";
import { answer, FakeOutput, type FakeTerminal, fakeServices, fakeTerminal } from "./fakes.ts";

const SENTENCES = ["云海市全年受理行政复议申请250件[1]。", "复议公信力提高[1]。"];
const WRITTEN = answer({ mode: "model", headline: null, answer: SENTENCES.join("\n") });
const PROGRESS = "正在核对报告原文……";

/** Services whose assistant tells `events`, a fault at the end of those without an answer. */
function telling(events: readonly AskEvent[]): Services {
  const services = fakeServices(() => WRITTEN);
  return {
    ...services,
    open: async (options) => {
      const desk = await services.open(options);
      const stream = async function* (): AsyncGenerator<AskEvent> {
        yield* events;
        if (!events.some(({ kind }) => kind === "answer")) throw new Error("boom");
      };
      return { ...desk, assistant: { ...desk.assistant, stream } };
    },
  };
}

const EVENTS: readonly AskEvent[] = [
  { kind: "progress", text: PROGRESS },
  ...SENTENCES.map((text) => ({ kind: "sentence", text }) as const),
  { kind: "answer", answer: WRITTEN },
];

function terminalOf(isTTY: boolean, env: Record<string, string> = {}): FakeTerminal {
  return fakeTerminal({ stdout: new FakeOutput({ isTTY }), env });
}

function run(terminal: FakeTerminal, services: Services, argv = ["怎样推进？"]) {
  return runCommand(terminal, (env) => ask(terminal, { argv, env, services }));
}

function timesIn(text: string, part: string): number {
  return text.split(part).length - 1;
}

describe("npm run ask at a terminal", () => {
  it("shows progress, then each sentence once, then the rest of the answer", async () => {
    const terminal = terminalOf(true);
    expect(await run(terminal, telling(EVENTS))).toBe(0);
    const text = stripVTControlCharacters(terminal.stdout.text);
    expect(text.indexOf(PROGRESS)).toBeGreaterThanOrEqual(0);
    expect(timesIn(text, "复议申请250件")).toBe(1);
    expect(timesIn(text, "复议公信力提高[1]")).toBe(1);
    expect(text.indexOf(PROGRESS)).toBeLessThan(text.indexOf("复议申请250件"));
    expect(text).toContain("corpus/yunhai.txt:3");
  });

  it("leaves on the screen what a pipe gets", async () => {
    const screen = terminalOf(true, { NO_COLOR: "1" });
    await run(screen, telling(EVENTS));
    const plain = terminalOf(false);
    await run(plain, telling(EVENTS));
    // what stands before the clearing of a line is gone
    const left = screen.stdout.text.split("\r\u001b[2K").at(-1);
    expect(left).toBe(plain.stdout.text);
    expect(plain.stdout.text).not.toContain(PROGRESS);
  });

  it("sets an answer that fell back apart from the sentences shown", async () => {
    const fallen = answer({ answer: "250件[1]。", notes: ["语言模型暂时不可用。"] });
    const events = [...EVENTS.slice(0, 2), { kind: "answer", answer: fallen } as const];
    const terminal = terminalOf(true, { NO_COLOR: "1" });
    await run(terminal, telling(events));
    expect(terminal.stdout.text).toMatch(/250件\[1\]。\n\n {2}250件\[1\]\n/u);
    expect(terminal.stdout.text).toContain("语言模型暂时不可用。");
  });

  it("shows a sentence with a quotation only when it is finished, and once", async () => {
    const quoted = "年报指出「全年收到行政复议申请1250件」[1]。";
    const written = answer({ mode: "model", headline: null, answer: quoted });
    const events: AskEvent[] = [
      { kind: "sentence", text: quoted },
      { kind: "answer", answer: written },
    ];
    const terminal = terminalOf(true, { NO_COLOR: "1" });
    await run(terminal, telling(events));
    expect(timesIn(terminal.stdout.text, "年报指出")).toBe(1);
  });

  it("ends the line before it tells of a fault", async () => {
    const terminal = terminalOf(true, { NO_COLOR: "1" });
    expect(await run(terminal, telling(EVENTS.slice(0, 2)))).toBe(1);
    expect(terminal.stdout.text.endsWith("[1]。\n")).toBe(true);
    expect(terminal.stderr.text).toContain("boom");
  });

  it.each([
    ["in a pipe", terminalOf(false), []],
    ["with --json", terminalOf(true), ["--json"]],
    ["on a dumb terminal", terminalOf(true, { TERM: "dumb" }), []],
  ])("shows the finished answer alone %s", async (_where, terminal, flags) => {
    await run(terminal, telling([]), [...flags, "怎样推进？"]);
    expect(terminal.stdout.text).not.toContain(PROGRESS);
    expect(timesIn(terminal.stdout.text, "复议申请250件")).toBe(1);
  });
});

describe("npm run chat at a terminal", () => {
  it("shows the sentences as they come, once", async () => {
    const input = "怎样推进？\n/quit\n";
    const stdout = new FakeOutput({ isTTY: true });
    const terminal = fakeTerminal({ input, stdout, env: { NO_COLOR: "1" } });
    const services = telling(EVENTS);
    await runCommand(terminal, (env) => chat(terminal, { argv: [], env, services }));
    const text = stripVTControlCharacters(stdout.text);
    expect(text).toContain(PROGRESS);
    expect(timesIn(text, "复议申请250件")).toBe(1);
    expect(text.endsWith("再见。\n")).toBe(true);
  });
});
