import { describe, expect, it } from "vitest";
import { parseEnv } from "../../src/config/env.ts";

describe("the variables of the model services", () => {
  it("are all optional", () => {
    expect(parseEnv({}).CHAT_MODEL_BASE_URL).toBeUndefined();
  });

  it("are typed", () => {
    const env = parseEnv({
      CHAT_MODEL_BASE_URL: "https://api.deepseek.com/v1",
      CHAT_MODEL_API_KEY: "sk-1",
      CHAT_MODEL_NAME: "deepseek-chat",
      CHAT_MODEL_EXTRA_BODY: '{"enable_thinking": false}',
      CHAT_MODEL_TIMEOUT_MS: "20000",
      CHAT_MODEL_DAILY_TOKENS: "1000000",
    });
    expect(env).toMatchObject({
      CHAT_MODEL_EXTRA_BODY: { enable_thinking: false },
      CHAT_MODEL_TIMEOUT_MS: 20_000,
      CHAT_MODEL_DAILY_TOKENS: 1_000_000,
    });
  });

  it.each([
    ["https://api.deepseek.com/v1/", "https://api.deepseek.com/v1"],
    ["https://api.deepseek.com/v1/chat/completions", "https://api.deepseek.com/v1"],
    ["http://10.0.0.8:8000/v1", "http://10.0.0.8:8000/v1"],
  ])("keep of the address %s what is common to all calls", (given, kept) => {
    const env = parseEnv({ CHAT_MODEL_BASE_URL: given, CHAT_MODEL_NAME: "m" });
    expect(env.CHAT_MODEL_BASE_URL).toBe(kept);
  });

  it.each([
    ["CHAT_MODEL_BASE_URL", "api.deepseek.com"],
    ["CHAT_MODEL_BASE_URL", "https://a.cn/v1?key=secret"],
    ["CHAT_MODEL_API_KEY", "sk-密钥"],
    ["CHAT_MODEL_API_KEY", "sk-a b"],
    ["CHAT_MODEL_EXTRA_BODY", "no json"],
    ["CHAT_MODEL_EXTRA_BODY", "[1]"],
    ["CHAT_MODEL_TIMEOUT_MS", "1 minute"],
    ["CHAT_MODEL_TIMEOUT_MS", "5"],
    ["CHAT_MODEL_DAILY_TOKENS", "0.5"],
    ["EMBEDDING_POOLING", "max"],
  ])("refuse %s=%s, naming the variable and not the value", (name, value) => {
    const run = (): unknown => parseEnv({ [name]: value });
    expect(run).toThrow(name);
    expect(run).not.toThrow(value);
  });

  it.each([
    [{ CHAT_MODEL_BASE_URL: "http://a.cn/v1" }, "CHAT_MODEL_NAME"],
    [{ CHAT_MODEL_NAME: "m" }, "CHAT_MODEL_BASE_URL"],
    [{ CHAT_MODEL_API_KEY: "sk-1" }, "CHAT_MODEL_BASE_URL"],
    [{ EMBEDDING_BASE_URL: "http://a.cn/v1" }, "EMBEDDING_MODEL"],
    [{ RERANK_MODEL: "m" }, "RERANK_BASE_URL"],
  ])("say what is missing beside %o", (set, missing) => {
    expect(() => parseEnv(set)).toThrow(`${missing}：填了 ${Object.keys(set)[0]}，也要填这一项`);
  });

  it("know one embedder that needs no service, and refuse any other name alone", () => {
    const run = (): unknown => parseEnv({ EMBEDDING_MODEL: "bogus" });
    expect(run).toThrow(/EMBEDDING_MODEL：.*hashed.*EMBEDDING_BASE_URL/u);
    expect(run).not.toThrow("bogus");
    const service = { EMBEDDING_MODEL: "bge-m3", EMBEDDING_BASE_URL: "http://a.cn/v1" };
    expect(parseEnv(service)).toMatchObject(service);
  });

  it.each([
    { EMBEDDING_MODEL: "hashed" },
    { EMBEDDING_MODEL_DIR: "models/bge" },
    { NO_PROXY: "*" },
  ])("may stand alone: %o", (set) => {
    expect(parseEnv(set)).toMatchObject(set);
  });
});
