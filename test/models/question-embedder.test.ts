/** Questions are embedded once, and a service that is away costs the vector, not the answer. */
import { describe, expect, it } from "vitest";
import type { LogEvent } from "../../src/logger.ts";
import { createSilentLogger } from "../../src/logger.ts";
import type { Embedder } from "../../src/models/embedder.ts";
import { createQuestionEmbedder } from "../../src/models/question-embedder.ts";

function counting(reply: () => Promise<Float32Array[]>): Embedder & { readonly calls: string[] } {
  const calls: string[] = [];
  return {
    name: "fake",
    dimension: 2,
    calls,
    embed: async (texts) => {
      calls.push(...texts);
      return reply();
    },
  };
}

describe("createQuestionEmbedder", () => {
  it("asks for a question's vector once", async () => {
    const embedder = counting(async () => [Float32Array.of(1, 0)]);
    const questions = createQuestionEmbedder(embedder, createSilentLogger());
    await questions.embed("行政复议");
    expect(await questions.embed("行政复议")).toEqual(Float32Array.of(1, 0));
    expect(embedder.calls).toEqual(["行政复议"]);
  });

  it("gives null and a log line without the question where the service fails, and asks again later", async () => {
    const events: LogEvent[] = [];
    const embedder = counting(async () => Promise.reject(new Error("行政复议 is down")));
    const logger = { ...createSilentLogger(), warn: (event: LogEvent) => void events.push(event) };
    const questions = createQuestionEmbedder(embedder, logger);
    expect(await questions.embed("行政复议")).toBeNull();
    expect(await questions.embed("行政复议")).toBeNull();
    expect(embedder.calls).toHaveLength(2);
    expect(JSON.stringify(events)).not.toContain("行政复议");
  });

  it("forgets the oldest of very many questions", async () => {
    const embedder = counting(async () => [Float32Array.of(1, 0)]);
    const questions = createQuestionEmbedder(embedder, createSilentLogger());
    for (let at = 0; at < 300; at += 1) await questions.embed(`问题${at}`);
    await questions.embed("问题0");
    expect(embedder.calls.filter((text) => text === "问题0")).toHaveLength(2);
  });
});
