import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCircuitBreaker } from "../../src/models/circuit-breaker.ts";
import type { ModelFaultKind } from "../../src/models/model-fault.ts";
import { createTokenBudget } from "../../src/models/token-budget.ts";
import { createMemoryLedger } from "../../src/models/token-ledger.ts";
import { answer, type Behaviour } from "../fakes/openai-behaviour.ts";
import { collect, expectNoSecret, openDesk } from "./harness.ts";

const TEXT = "受理250件[1]。";
const QUICK = { firstTokenTimeoutMs: 400, timeoutMs: 500 } as const;

const rejections: unknown[] = [];
const note = (reason: unknown): void => {
  rejections.push(reason);
};
beforeAll(() => {
  process.on("unhandledRejection", note);
});
afterAll(() => {
  process.off("unhandledRejection", note);
  expect(rejections).toEqual([]);
});

describe("createChatModel, with a service that fails", () => {
  it.each<[string, Behaviour, ModelFaultKind, string]>([
    ["never answers", { kind: "hang" }, "timeout", ""],
    ["takes too long to begin", answer(TEXT, { firstTokenMs: 60_000 }), "timeout", ""],
    ["stops in mid-stream", { kind: "hang_midway", after: "受理" }, "timeout", "受理"],
    ["has a fault of its own", { kind: "status", status: 500 }, "server", ""],
    ["is overloaded", { kind: "status", status: 503 }, "server", ""],
    ["does not know the key", { kind: "status", status: 401 }, "invalid_key", ""],
    ["forbids the model", { kind: "status", status: 403 }, "invalid_key", ""],
    ["wants money", { kind: "status", status: 402 }, "rate_limited", ""],
    ["does not know the model", { kind: "status", status: 404 }, "bad_response", ""],
    ["does not take the request", { kind: "status", status: 422 }, "bad_response", ""],
    ["has a moderation that refuses", { kind: "content_filter" }, "content_filter", ""],
    ["has too small a context", { kind: "context_length" }, "too_long", ""],
    [
      "is cut off by its moderation",
      answer("受理", { finishReason: "content_filter" }),
      "content_filter",
      "受理",
    ],
    ["runs out of tokens", answer("受理25", { finishReason: "length" }), "truncated", "受理25"],
    [
      "spends all tokens on thoughts",
      answer("<think>想啊想", { finishReason: "length" }),
      "truncated",
      "",
    ],
    ["resets in mid-stream", { kind: "reset", after: "受理" }, "network", "受理"],
    ["ends without an end", { kind: "cut", after: "受理" }, "truncated", "受理"],
    ["gives broken JSON", { kind: "broken_json" }, "bad_response", ""],
    ["gives a broken event", { kind: "broken_sse", after: "受理" }, "bad_response", "受理"],
    ["gives a login page", { kind: "html" }, "bad_response", ""],
    ["gives JSON of another kind", { kind: "json", body: ["受理"] }, "bad_response", ""],
    ["gives JSON without choices", { kind: "json", body: { ok: true } }, "empty", ""],
    ["says nothing", { kind: "empty" }, "empty", ""],
    ["only thinks", answer("", { reasoning: "想啊想" }), "empty", ""],
    ["only thinks in a tag", answer("<think>想啊想"), "empty", ""],
    ["never ends", { kind: "endless", text: "受理250件。" }, "too_long", expect.any(String)],
    [
      "never ends to think",
      { kind: "endless", text: `<think>${"想".repeat(10_000)}` },
      "too_long",
      "",
    ],
    [
      "breaks down in mid-stream",
      { kind: "stream_error", after: "受理", error: { code: "internal_error" } },
      "server",
      "受理",
    ],
    [
      "is refused by moderation in mid-stream",
      { kind: "stream_error", error: { code: "data_inspection_failed" } },
      "content_filter",
      "",
    ],
  ])("tells when it %s, and leaks nothing", async (_, behaviour, kind, text) => {
    const limits = kind === "timeout" ? QUICK : {};
    await using desk = await openDesk({ script: [behaviour] }, { ...limits, maxBytes: 500_000 });
    const outcome = await collect(desk.model);
    expect(outcome.fault?.kind).toBe(kind);
    expect(outcome.text).toEqual(text);
    expect(desk.log.events.at(-1)).toMatchObject({ event: "model.failed", kind });
    expect(desk.server.requests).toHaveLength(1);
    expectNoSecret(desk.log.events, outcome.fault, outcome.fault?.stack);
  });

  it("cuts an endless answer near its limit", async () => {
    await using desk = await openDesk({ script: [{ kind: "endless", text: "受理250件。" }] });
    const { text } = await collect(desk.model, { maxTokens: 300 });
    expect(text.length).toBeLessThanOrEqual(300 * 8);
  });

  it("tells when nobody listens at the address", async () => {
    const desk = await openDesk({});
    await desk.server.close();
    const { fault } = await collect(desk.model);
    expect(fault).toMatchObject({ kind: "network", status: null });
    expect(desk.waits).toHaveLength(2);
    expectNoSecret(desk.log.events, fault);
  });

  it.each(["sk-中文密钥-secret", "sk-two\nlines-secret"])(
    "never repeats a key that cannot be sent",
    async (apiKey) => {
      await using desk = await openDesk({}, { apiKey });
      const { fault } = await collect(desk.model);
      expect(fault).not.toBeNull();
      expect(`${fault?.stack} ${JSON.stringify(desk.log.events)}`).not.toContain("secret");
    },
  );
});

describe("retries", () => {
  const limited: Behaviour = { kind: "status", status: 429 };

  it("tries again after a rate limit, longer each time", async () => {
    await using desk = await openDesk({ script: [limited, limited, answer(TEXT)] });
    expect(await collect(desk.model)).toEqual({ text: TEXT, fault: null });
    expect(desk.waits).toEqual([500, 1000]);
    expect(desk.log.events.at(-1)).toMatchObject({ event: "model.done", attempts: 3 });
  });

  it("tries again after a reset before the first token", async () => {
    await using desk = await openDesk({ script: [{ kind: "reset" }, answer(TEXT)] });
    expect((await collect(desk.model)).text).toBe(TEXT);
    expect(desk.server.requests).toHaveLength(2);
  });

  it("gives up after two retries", async () => {
    await using desk = await openDesk({ behave: () => limited });
    expect((await collect(desk.model)).fault).toMatchObject({ kind: "rate_limited", status: 429 });
    expect(desk.server.requests).toHaveLength(3);
  });

  it.each([
    ["7", 7000],
    [new Date(1_000_000 + 9000).toUTCString(), 9000],
    ["soon", 500],
  ])("honours Retry-After: %s", async (retryAfter, waitMs) => {
    const script = [{ ...limited, retryAfter }, answer(TEXT)];
    await using desk = await openDesk({ script }, { now: () => 1_000_000 });
    expect((await collect(desk.model)).text).toBe(TEXT);
    expect(desk.waits).toEqual([waitMs]);
  });

  it("does not wait longer than the whole answer may take", async () => {
    const script = [{ ...limited, retryAfter: "3600" }, answer(TEXT)];
    await using desk = await openDesk({ script });
    expect((await collect(desk.model)).fault).toMatchObject({
      ...{ kind: "rate_limited", retryAfterMs: 3_600_000 },
    });
    expect(desk.waits).toEqual([]);
  });

  it("does not try again when the account is empty", async () => {
    const says = "You exceeded your current quota. insufficient_quota ";
    const script: Behaviour[] = [{ kind: "status", status: 429, says }, answer(TEXT)];
    await using desk = await openDesk({ script });
    expect((await collect(desk.model)).fault?.kind).toBe("rate_limited");
    expect(desk.server.requests).toHaveLength(1);
  });

  it("does not try again once text was given", async () => {
    const script: Behaviour[] = [{ kind: "reset", after: "受理" }, answer(TEXT)];
    await using desk = await openDesk({ script });
    expect(await collect(desk.model)).toMatchObject({ text: "受理", fault: { kind: "network" } });
    expect(desk.server.requests).toHaveLength(1);
  });
});

describe("the caller's signal", () => {
  it("stops a call before it begins", async () => {
    await using desk = await openDesk({});
    const outcome = await collect(desk.model, { signal: AbortSignal.abort() });
    expect(outcome.fault?.kind).toBe("aborted");
    expect(desk.server.requests).toEqual([]);
  });

  it.each<[string, Behaviour]>([
    ["while the service is silent", { kind: "hang" }],
    ["in mid-stream", { kind: "hang_midway", after: "受理" }],
  ])("stops a call %s, down to the connection", async (_, behaviour) => {
    await using desk = await openDesk({ script: [behaviour] });
    const { fault } = await collect(desk.model, { signal: AbortSignal.timeout(30) });
    expect(fault?.kind).toBe("aborted");
    await expect.poll(() => desk.server.connections()).toBe(0);
  });

  it("stops the wait before a retry", async () => {
    const stop = new AbortController();
    const wait = async (): Promise<void> => {
      stop.abort();
      await new Promise(() => {});
    };
    await using desk = await openDesk(
      { behave: () => ({ kind: "status", status: 429 }) },
      { wait },
    );
    const { fault } = await collect(desk.model, { signal: stop.signal });
    expect(fault?.kind).toBe("aborted");
    expect(desk.server.requests).toHaveLength(1);
  });
});

describe("limits over many calls", () => {
  it("stops calling a service that failed again and again, and tries after a pause", async () => {
    let clock = 0;
    const breaker = createCircuitBreaker({ faultsToOpen: 2, pauseMs: 1000, now: () => clock });
    const failing: Behaviour = { kind: "status", status: 500 };
    await using desk = await openDesk({ script: [failing, failing, answer(TEXT)] }, { breaker });
    const kinds = [];
    for (let call = 0; call < 3; call += 1) kinds.push((await collect(desk.model)).fault?.kind);
    expect(kinds).toEqual(["server", "server", "circuit_open"]);
    expect(desk.server.requests).toHaveLength(2);
    clock = 1000;
    expect((await collect(desk.model)).text).toBe(TEXT);
    expect(breaker.state()).toBe("closed");
  });

  it("takes an answer that moderation refused for no sign of a broken service", async () => {
    const breaker = createCircuitBreaker({ faultsToOpen: 1, now: () => 0 });
    await using desk = await openDesk({ script: [{ kind: "content_filter" }] }, { breaker });
    await collect(desk.model);
    expect(breaker.state()).toBe("closed");
  });

  it("stops for the day when the tokens are spent, and counts what the service counted", async () => {
    const ledger = createMemoryLedger();
    const budget = createTokenBudget({ dailyTokens: 700, ledger, now: () => new Date(2026, 0, 5) });
    await using desk = await openDesk({ behave: () => answer(TEXT) }, { budget });
    expect((await collect(desk.model, { maxTokens: 500 })).text).toBe(TEXT);
    expect(budget.left()).toBe(700 - 100 - [...TEXT].length);
    const { fault } = await collect(desk.model, { maxTokens: 600 });
    expect(fault?.kind).toBe("budget_spent");
    expect(desk.server.requests).toHaveLength(1);
  });

  it("frees the reserved tokens of a call that failed", async () => {
    const ledger = createMemoryLedger();
    const budget = createTokenBudget({ dailyTokens: 700, ledger, now: () => new Date(2026, 0, 5) });
    await using desk = await openDesk({ script: [{ kind: "status", status: 500 }] }, { budget });
    await collect(desk.model);
    expect(budget.left()).toBe(700);
  });
});
