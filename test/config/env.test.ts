import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { envSchema, parseEnv } from "../../src/config/env.ts";
import { BotError } from "../../src/errors.ts";

describe("parseEnv", () => {
  it("fills in the defaults when nothing is set", () => {
    expect(parseEnv({})).toEqual({ CORPUS_DIR: "corpus", DATA_DIR: "data", LOG_LEVEL: "info" });
  });

  it("takes a blank value for unset, so that a copied .env.example works", () => {
    expect(parseEnv({ CORPUS_DIR: "", PUBLIC_URL: "  ", LOG_LEVEL: "" })).toEqual(parseEnv({}));
  });

  it.each([
    ["https://bot.example.cn/", "https://bot.example.cn"],
    ["http://10.0.0.8:3000/fazhi//", "http://10.0.0.8:3000/fazhi"],
    [" https://bot.example.cn ", "https://bot.example.cn"],
  ])("keeps the address %s without its final slashes", (given, kept) => {
    expect(parseEnv({ PUBLIC_URL: given }).PUBLIC_URL).toBe(kept);
  });

  it.each([
    ["PUBLIC_URL", "bot.example.cn"],
    ["PUBLIC_URL", "ftp://secret.example.cn"],
    ["PUBLIC_URL", "https://bot.example.cn/?a=1"],
    ["LOG_LEVEL", "verbose"],
  ])("refuses %s=%s, naming the variable and not the value", (name, value) => {
    const error = faultOf(() => parseEnv({ [name]: value }));
    expect(error.code).toBe("config_invalid");
    expect(error.message).toContain(name);
    expect(error.message).not.toContain(value);
  });

  it("ignores variables that are not its own", () => {
    expect(parseEnv({ PATH: "/bin" })).not.toHaveProperty("PATH");
  });

  it("knows exactly the names that .env.example lists", () => {
    const example = readFileSync(new URL("../../.env.example", import.meta.url), "utf8");
    const names = [...example.matchAll(/^([A-Z_]+)=/gmu)].map(([, name]) => name);
    expect(names).toEqual(Object.keys(envSchema.shape));
  });
});

function faultOf(run: () => unknown): BotError {
  try {
    run();
  } catch (error) {
    if (error instanceof BotError) return error;
  }
  throw new Error("expected a BotError");
}
