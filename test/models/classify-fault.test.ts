import { describe, expect, it } from "vitest";
import { faultOfReply, toModelFault } from "../../src/models/classify-fault.ts";
import { ModelFault } from "../../src/models/model-fault.ts";

const SERVICE = "语言模型 x";

describe("faultOfReply", () => {
  it.each([
    // the words that services use
    [
      400,
      '{"error":{"code":"content_filter","message":"The response was filtered"}}',
      "content_filter",
    ],
    [
      400,
      '{"error":{"message":"Content Exists Risk","type":"invalid_request_error"}}',
      "content_filter",
    ],
    [
      400,
      '{"code":"DataInspectionFailed","message":"Input data may contain inappropriate content."}',
      "content_filter",
    ],
    [
      400,
      '{"error":{"code":"1301","message":"系统检测到输入或生成内容可能包含不安全或敏感内容"}}',
      "content_filter",
    ],
    [403, '{"error":{"message":"内容违规"}}', "content_filter"],
    [400, '{"error":{"code":"context_length_exceeded"}}', "too_long"],
    [400, "Range of input length should be [1, 30720]", "too_long"],
    [400, "Your request exceeded model token limit: prompt is too long", "too_long"],
    [413, "", "too_long"],
    [400, '{"error":{"message":"model not found"}}', "bad_response"],
    [403, '{"error":{"message":"no access to model"}}', "invalid_key"],
    [408, "", "timeout"],
    [418, "", "bad_response"],
    [500, "content_filter crashed", "server"],
    [529, "", "server"],
    [429, "content_filter queue is full", "rate_limited"],
  ])("takes status %i with %s for %s", (status, text, kind) => {
    expect(faultOfReply({ service: SERVICE, status, text })).toMatchObject({ kind, status });
  });

  it.each([
    [429, "Rate limit reached for requests", true],
    [429, "You exceeded your current quota, please check your plan and billing details", false],
    [429, "余额不足或无可用资源包,请充值。", false],
    [402, "Insufficient Balance", false],
    [503, "busy", false],
  ])("tells whether waiting helps after status %i with %s", (status, text, retryable) => {
    expect(faultOfReply({ service: SERVICE, status, text }).retryable).toBe(retryable);
  });

  it("says in Chinese who failed, and how, and what to do", () => {
    const { message } = faultOfReply({ service: SERVICE, status: 401, text: "sk-secret" });
    expect(message).toBe("语言模型 x（HTTP 401）：密钥无效或没有权限。请检查密钥。");
  });
});

describe("toModelFault", () => {
  const fault = new ModelFault("timeout", { service: SERVICE });

  it.each<[string, unknown, string]>([
    ["a fault", fault, "timeout"],
    [
      "a fault inside other errors",
      new Error("x", { cause: new Error("y", { cause: fault }) }),
      "timeout",
    ],
    [
      "a failed fetch",
      new TypeError("fetch failed", { cause: { code: "ECONNREFUSED" } }),
      "network",
    ],
    ["a lost connection", Object.assign(new Error("socket"), { code: "ECONNRESET" }), "network"],
    [
      "a timeout of the HTTP client",
      Object.assign(new Error("x"), { code: "UND_ERR_BODY_TIMEOUT" }),
      "network",
    ],
    ["broken JSON", new SyntaxError("Unexpected token"), "bad_response"],
    ["an error object of a rate limit", { error: { code: "rate_limit_exceeded" } }, "rate_limited"],
    ["an error object in one word", { error: "overloaded" }, "rate_limited"],
    ["an error object of an empty account", { error: { message: "余额不足" } }, "rate_limited"],
    [
      "an error object of moderation",
      { error: { message: "Content Exists Risk" } },
      "content_filter",
    ],
    ["an error object of another kind", { error: { type: "internal_error" } }, "server"],
    ["a mistake of ours", new Error("x is not a function"), "bad_response"],
    ["nothing", undefined, "bad_response"],
    ["a string", "boom", "bad_response"],
  ])("takes %s for what it is", (_, error, kind) => {
    expect(toModelFault(error, SERVICE).kind).toBe(kind);
  });

  it("follows no circle of causes", () => {
    const error = new Error("x");
    error.cause = error;
    expect(toModelFault(error, SERVICE).kind).toBe("bad_response");
  });

  it("keeps no cause, whose words may hold a key", () => {
    expect(toModelFault(new Error("Bearer sk-secret"), SERVICE).cause).toBeUndefined();
  });
});
