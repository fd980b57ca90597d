import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { estimateTokens } from "../../src/models/estimate-tokens.ts";
import { createTokenBudget, createUnlimitedBudget } from "../../src/models/token-budget.ts";
import { createFileLedger, createMemoryLedger } from "../../src/models/token-ledger.ts";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "ledger-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe("createTokenBudget", () => {
  function open(dailyTokens: number) {
    const clock = { now: new Date(2026, 0, 5, 23, 59, 59) };
    const ledger = createMemoryLedger();
    return { clock, budget: createTokenBudget({ dailyTokens, ledger, now: () => clock.now }) };
  }

  it("refuses what the day has not left, reservations counted", () => {
    const { budget } = open(100);
    const first = budget.reserve(60);
    expect(budget.reserve(60)).toBeNull();
    first?.settle(10);
    expect(budget.left()).toBe(90);
    expect(budget.reserve(90)).not.toBeNull();
  });

  it("begins anew at local midnight", () => {
    const { budget, clock } = open(100);
    budget.reserve(100)?.settle(100);
    expect(budget.left()).toBe(0);
    clock.now = new Date(2026, 0, 6);
    expect(budget.left()).toBe(100);
  });

  it("books what ends after midnight on the new day", () => {
    const { budget, clock } = open(100);
    const late = budget.reserve(50);
    clock.now = new Date(2026, 0, 6);
    late?.settle(30);
    late?.settle(30);
    expect(budget.left()).toBe(70);
  });

  it("is never below zero when a call used more than it reserved", () => {
    const { budget } = open(100);
    budget.reserve(10)?.settle(500);
    expect(budget.left()).toBe(0);
    expect(budget.reserve(1)).toBeNull();
  });

  it("can be without a limit", () => {
    const budget = createUnlimitedBudget();
    budget.reserve(1e12)?.settle(1e12);
    expect(budget.left()).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("createFileLedger", () => {
  it("keeps the day's tokens for the next process, in a folder it makes", () => {
    const file = path.join(dir, "data", "model-tokens.json");
    createFileLedger(file).add("2026-01-05", 10);
    createFileLedger(file).add("2026-01-05", 5);
    expect(createFileLedger(file).read("2026-01-05")).toBe(15);
    expect(createFileLedger(file).read("2026-01-06")).toBe(0);
    expect(readdirSync(path.dirname(file))).toEqual(["model-tokens.json"]);
  });

  it("keeps only the latest day", () => {
    const file = path.join(dir, "tokens.json");
    const ledger = createFileLedger(file);
    ledger.add("2026-01-05", 10);
    ledger.add("2026-01-06", 7);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
      ...{ version: 1, day: "2026-01-06", tokens: 7 },
    });
  });

  it.each(["", "{", '{"version":2,"day":"2026-01-05","tokens":9}', '{"version":1,"tokens":-1}'])(
    "takes the damaged file %j for an empty one",
    (text) => {
      const file = path.join(dir, "tokens.json");
      writeFileSync(file, text);
      expect(createFileLedger(file).read("2026-01-05")).toBe(0);
    },
  );

  it("counts in memory where the file cannot be written", () => {
    const ledger = createFileLedger(path.join(dir, "\0", "tokens.json"));
    ledger.add("2026-01-05", 10);
    expect(ledger.read("2026-01-05")).toBe(10);
  });
});

describe("estimateTokens", () => {
  it.each([
    ["", 0],
    ["受理", 2],
    ["受理250件", 4],
    ["abcdef", 2],
    ["𠮷", 1],
  ])("takes %j for %i tokens", (text, tokens) => {
    expect(estimateTokens(text)).toBe(tokens);
  });
});
