import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createThinkFilter, isThinkingModel } from "../../src/models/think-filter.ts";

function run(pieces: readonly string[], holdUntilClose = false): string {
  const filter = createThinkFilter({ holdUntilClose });
  return pieces.map((piece) => filter.push(piece)).join("") + filter.finish();
}

describe("createThinkFilter", () => {
  it.each([
    ["受理250件[1]。", "受理250件[1]。"],
    ["<think>是251件？</think>\n\n受理250件。", "受理250件。"],
    ["<think>\n</think>受理", "受理"],
    ["<THINKING>嗯</Thinking>受理", "受理"],
    ["受理<think>嗯</think>250件", "受理250件"],
    ["<think>一</think>受理<think>二</think>250件", "受理250件"],
    ["<think>没有想完", ""],
    ["想过了</think>受理", "受理"],
    ["a<b，且 <thin 不是标签", "a<b，且 <thin 不是标签"],
    ["结尾是<", "结尾是<"],
    ["结尾是<think", "结尾是<think"],
    ["", ""],
  ])("makes of %j what the reader may see", (text, shown) => {
    expect(run([text])).toBe(shown);
  });

  it("takes out thoughts wherever the text is cut", () => {
    const words = fc.array(fc.constantFrom("<", "受理", "250件", "<thi", "</", ">", "\n", "，"));
    const parts = fc.array(fc.record({ isThought: fc.boolean(), words }));
    const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(parts, sizes, (told, steps) => {
        const texts = told.map((part) => ({ ...part, text: part.words.join("") }));
        const whole = texts
          .map(({ isThought, text }) => (isThought ? `<think>${text}</think>` : text))
          .join("");
        const shown = texts.map(({ isThought, text }) => (isThought ? "" : text)).join("");
        const pieces: string[] = [];
        for (let at = 0; at < whole.length; at += pieces.at(-1)?.length ?? 1) {
          pieces.push(whole.slice(at, at + (steps[pieces.length % steps.length] ?? 1)));
        }
        expect(run(pieces)).toBe(shown.trimStart());
      }),
    );
  });

  it("shows text as soon as it can be no tag", () => {
    const filter = createThinkFilter();
    expect(filter.push("受理250件<")).toBe("受理250件");
    expect(filter.push("b")).toBe("<b");
  });

  it("shows no thought whose opening tag never came, when told to hold back", () => {
    expect(run(["是251件", "吗？</thi", "nk>受理", "250件"], true)).toBe("受理250件");
    expect(run(["受理", "250件"], true)).toBe("受理250件");
  });

  it("shows text at once after it is released", () => {
    const filter = createThinkFilter({ holdUntilClose: true });
    filter.release();
    expect(filter.push("受理")).toBe("受理");
  });
});

describe("isThinkingModel", () => {
  it.each([
    "deepseek-r1:14b",
    "deepseek-reasoner",
    "Qwen/QwQ-32B",
    "kimi-k2-thinking",
    "glm-z1-r1",
  ])("takes %s for one that thinks first", (name) => {
    expect(isThinkingModel(name)).toBe(true);
  });

  it.each(["deepseek-chat", "qwen-plus", "glm-4.6", "moonshot-v1-8k", "bar10"])(
    "takes %s for one that does not",
    (name) => {
      expect(isThinkingModel(name)).toBe(false);
    },
  );
});
