import { afterEach, describe, expect, it, vi } from "vitest";
import { answer, type Behaviour } from "../fakes/openai-behaviour.ts";
import { collect, expectNoSecret, KEY, MESSAGES, openDesk } from "./harness.ts";

const TEXT = "2020年，丁家湾市受理行政复议案件250件[1]。";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("createChatModel, with a service in good order", () => {
  it.each<[string, Behaviour]>([
    ["in small deltas", answer(TEXT, { deltaCodePoints: 1 })],
    ["in one delta", answer(TEXT, { deltaCodePoints: 1000 })],
    ["slowly", answer(TEXT, { firstTokenMs: 5, betweenMs: 1 })],
    ["in one JSON object although asked to stream", answer(TEXT, { inOnePiece: true })],
    ["without token counts", answer(TEXT, { usage: false })],
    ["with more text after its end", answer(TEXT, { late: "又：251件。" })],
    ["with thoughts in tags", answer(`<think>是251件吗？</think>\n\n${TEXT}`)],
    [
      "with thoughts in tags, bit by bit",
      answer(`<think>嗯</think>${TEXT}`, { deltaCodePoints: 1 }),
    ],
    ["with thoughts in reasoning_content", answer(TEXT, { reasoning: "是251件吗？" })],
    ["with both kinds of thoughts", answer(`<think>嗯</think>${TEXT}`, { reasoning: "嗯" })],
  ])("gives the text that comes %s", async (_, behaviour) => {
    await using desk = await openDesk({ script: [behaviour] });
    expect(await collect(desk.model)).toEqual({ text: TEXT, fault: null });
  });

  it("sends model, messages, temperature 0, the limit and the key, and asks for usage", async () => {
    await using desk = await openDesk({ script: [answer(TEXT)] });
    await collect(desk.model, { maxTokens: 321 });
    const [request] = desk.server.requests;
    expect(request?.path).toBe("/chat/completions");
    expect(request?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(request?.messages).toEqual(MESSAGES);
    expect(request?.body).toMatchObject({
      ...{ model: "fake-chat", temperature: 0, max_tokens: 321, stream: true },
      stream_options: { include_usage: true },
    });
  });

  it("adds the operator's fields to the request", async () => {
    await using desk = await openDesk({}, { extraBody: { enable_thinking: false } });
    await collect(desk.model);
    expect(desk.server.requests[0]?.body).toMatchObject({ enable_thinking: false });
  });

  it("works without a key, as Ollama does", async () => {
    await using desk = await openDesk({ script: [answer(TEXT)] }, { apiKey: undefined });
    expect((await collect(desk.model)).text).toBe(TEXT);
    expect(desk.server.requests[0]?.headers.authorization).toBe("Bearer none");
  });

  it.each(["codex-mini", "gpt-5.4-pro", "o3"])(
    "asks %s for chat completions too",
    async (model) => {
      await using desk = await openDesk({ script: [answer(TEXT)] }, { model });
      expect((await collect(desk.model)).text).toBe(TEXT);
      expect(desk.server.requests.map(({ path }) => path)).toEqual(["/chat/completions"]);
    },
  );

  it("shows no thought of a reasoning model whose server swallows the opening tag", async () => {
    const script = [answer(`是251件吗？</think>${TEXT}`)];
    await using desk = await openDesk({ script }, { model: "deepseek-r1:14b" });
    expect((await collect(desk.model)).text).toBe(TEXT);
  });

  it("streams a reasoning model whose thoughts come apart from the text", async () => {
    const script: Behaviour[] = [answer(TEXT, { reasoning: "嗯", deltaCodePoints: 1 })];
    await using desk = await openDesk({ script }, { model: "deepseek-reasoner" });
    const deltas: string[] = [];
    const request = { messages: MESSAGES, maxTokens: 500 };
    for await (const delta of desk.model.stream(request)) deltas.push(delta);
    expect(deltas).toEqual([...TEXT]);
  });

  it("lets an answer that has begun take longer than its first token may", async () => {
    const script = [answer(TEXT, { betweenMs: 200, deltaCodePoints: 8 })];
    await using desk = await openDesk({ script }, { firstTokenTimeoutMs: 500 });
    expect((await collect(desk.model)).text).toBe(TEXT);
  });

  it("logs the tokens that the service counted", async () => {
    await using desk = await openDesk({ script: [answer(TEXT)] });
    await collect(desk.model);
    expect(desk.log.events).toMatchObject([
      {
        ...{ event: "model.done", model: "fake-chat", promptTokens: 100, estimated: false },
        ...{ completionTokens: [...TEXT].length, attempts: 1 },
      },
    ]);
  });

  it("estimates the tokens that the service did not count, thoughts included", async () => {
    const behaviour = answer("受理", { usage: false, reasoning: "想一想", deltaCodePoints: 9 });
    await using desk = await openDesk({ script: [behaviour] });
    await collect(desk.model);
    expect(desk.log.events).toMatchObject([{ completionTokens: 5, estimated: true }]);
  });

  it("prints nothing, and puts neither key nor user text into the log", async () => {
    const printed = vi.spyOn(process.stdout, "write");
    const warned = vi.spyOn(process.stderr, "write");
    const console_ = vi.spyOn(console, "error");
    await using desk = await openDesk({ script: [answer(TEXT), { kind: "broken_sse" }] });
    await collect(desk.model);
    await collect(desk.model);
    expectNoSecret(desk.log.events, printed.mock.calls, warned.mock.calls);
    expect(console_).not.toHaveBeenCalled();
  });

  it("ends the call when the reader stops early", async () => {
    await using desk = await openDesk({ script: [{ kind: "endless", text: TEXT }] });
    for await (const delta of desk.model.stream({ messages: MESSAGES, maxTokens: 500 })) {
      expect(delta).not.toBe("");
      break;
    }
    expect(desk.log.events).toMatchObject([{ event: "model.stopped" }]);
    await vi.waitFor(() => expect(desk.server.connections()).toBe(0));
  });

  it("answers 50 conversations at once", async () => {
    await using desk = await openDesk({ behave: () => answer(TEXT, { deltaCodePoints: 2 }) });
    const all = await Promise.all(Array.from({ length: 50 }, () => collect(desk.model)));
    expect(new Set(all.map(({ text }) => text))).toEqual(new Set([TEXT]));
  });
});
