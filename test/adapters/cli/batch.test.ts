import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_LINE_CHARACTERS, parseBatchLine, runBatch } from "../../../adapters/cli/batch.ts";
import { answer, FakeOutput, type FakeTerminal, fakeServices, fakeTerminal } from "./fakes.ts";

function line(id: string, ...turns: string[]): string {
  return `${JSON.stringify({ id, turns })}\n`;
}

function replies(terminal: FakeTerminal): Record<string, unknown>[] {
  return terminal.stdout.text
    .split("\n")
    .filter((text) => text !== "")
    .map((text) => JSON.parse(text));
}

describe("runBatch", () => {
  it("answers each line in order, the last turn as the question", async () => {
    const terminal = fakeTerminal({
      input: line("a", "云海受理多少件？", "审结呢？") + line("b", "x"),
    });
    const services = fakeServices(({ text }) => answer({ answer: text }));
    const { assistant } = await services.open({ env: {} as never, onProgress: () => {} });
    expect(await runBatch(terminal, assistant)).toBe(0);
    expect(services.asked[0]).toMatchObject({ text: "审结呢？", history: ["云海受理多少件？"] });
    expect(replies(terminal)).toEqual([
      { id: "a", ...answer({ answer: "审结呢？" }) },
      { id: "b", ...answer({ answer: "x" }) },
    ]);
  });

  it.each([
    ["not json", {}, "JSON"],
    ['{"turns":["x"]}', {}, "id"],
    ['{"id":"a"}', { id: "a" }, "turns"],
    ['{"id":"a","turns":[]}', { id: "a" }, "turns"],
    ['{"id":"a","turns":[1]}', { id: "a" }, "turns"],
    ['{"id":7,"turns":["x"]}', { id: 7 }, "id"],
    ['{"id":"","turns":["x"]}', {}, "id 是空的"],
    ['{"id":"  ","turns":["x"]}', {}, "id 是空的"],
    [JSON.stringify({ id: "x".repeat(201), turns: ["x"] }), {}, "200"],
    ["[]", {}, "turns"],
    ["null", {}, "turns"],
  ])("answers %s with an error and goes on", async (bad, id, told) => {
    const terminal = fakeTerminal({ input: `${bad}\n${line("next", "x")}` });
    expect(await batch(terminal)).toBe(0);
    const [first, second] = replies(terminal);
    expect(first).toEqual({ ...id, error: expect.stringContaining(told) });
    expect(second).toMatchObject({ id: "next", status: "answered" });
    expect(terminal.stderr.text).toContain("1 行没有得到答复");
  });

  it("skips empty lines, takes CRLF, a byte order mark and a last line without its end", async () => {
    const input = `\ufeff${line("a", "x").trimEnd()}\r\n\r\n   \n${line("b", "x").trimEnd()}`;
    const terminal = fakeTerminal({ input });
    await batch(terminal);
    expect(replies(terminal).map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("takes a byte order mark before any line, and an id of 200 characters", async () => {
    const id = "号".repeat(200);
    const terminal = fakeTerminal({ input: `${line("a", "x")}\ufeff${line(id, "x")}\ufeff\n` });
    expect(await batch(terminal)).toBe(0);
    expect(replies(terminal)).toMatchObject([
      { id: "a", status: "answered" },
      { id, status: "answered" },
    ]);
  });

  it("drops a line that is too long without keeping it, and goes on", async () => {
    const piece = "字".repeat(100_000);
    const huge = Array.from({ length: MAX_LINE_CHARACTERS / 100_000 + 1 }, () => piece);
    const terminal = fakeTerminal({ input: [...huge, `\n${line("b", "x")}`] });
    await batch(terminal);
    expect(replies(terminal)).toMatchObject([
      { error: expect.stringContaining("超过") },
      { id: "b" },
    ]);
  });

  it("puts characters together that arrive in pieces", async () => {
    const bytes = Buffer.from(line("a", "安庆\u2028受理多少件？"));
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
    const services = fakeServices();
    await batch(fakeTerminal({ input: pieces }), services);
    expect(services.asked[0]?.text).toBe("安庆\u2028受理多少件？");
  });

  it("reports a fault of one line in that line and goes on", async () => {
    const services = fakeServices(({ text }) => {
      if (text === "bad") throw new Error("boom");
      return answer();
    });
    const terminal = fakeTerminal({ input: line("a", "bad") + line("b", "good") });
    expect(await batch(terminal, services)).toBe(0);
    expect(replies(terminal)).toMatchObject([{ id: "a", error: "回答时出错：boom" }, { id: "b" }]);
  });

  it("exits with 1 when there were lines and none was answered", async () => {
    expect(await batch(fakeTerminal({ input: "x\ny\n" }))).toBe(1);
    expect(await batch(fakeTerminal({ input: "" }))).toBe(0);
  });

  it("stops asking once the reader has gone", async () => {
    const input = Array.from({ length: 50 }, (_, index) => line(String(index), "x")).join("");
    const services = fakeServices();
    const terminal = fakeTerminal({ input, stdout: new FakeOutput({ limit: 2 }) });
    expect(await batch(terminal, services)).toBe(0);
    expect(services.asked.length).toBe(3);
  });

  it("waits for a slow reader before it asks on", async () => {
    const services = fakeServices();
    const stdout = new FakeOutput();
    stdout.write = () => false;
    const terminal = fakeTerminal({ input: line("a", "x") + line("b", "x"), stdout });
    const done = batch(terminal, services);
    await until(() => stdout.listenerCount("drain") > 0);
    expect(services.asked).toHaveLength(1);
    stdout.emit("drain");
    await until(() => services.asked.length === 2 && stdout.listenerCount("drain") > 0);
    stdout.emit("drain");
    expect(await done).toBe(0);
    expect(stdout.listenerCount("drain") + stdout.listenerCount("close")).toBe(0);
  });
});

describe("parseBatchLine", () => {
  it("never throws, whatever the line", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseBatchLine(text)));
  });
});

async function batch(terminal: FakeTerminal, services = fakeServices()) {
  const { assistant } = await services.open({ env: {} as never, onProgress: () => {} });
  return runBatch(terminal, assistant);
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
