import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparable, foldWidth } from "../../src/text/fold.ts";

describe("foldWidth", () => {
  it.each([
    ["受理２５０　件（９９．２８％）", "受理250 件(99.28%)"],
    ["〔2021〕12号，【公告】", "(2021)12号,(公告)"],
    ["2019–2021年−3", "2019-2021年-3"],
    ["二○二一年", "二〇二一年"],
    ["ＡＢｃ！", "ABc!"],
    ["零宽\u200b空格\ufeff", "零宽 空格 "],
    ["换行\n保留\t制表", "换行\n保留 制表"],
    ["汉字。、《》“”不变", "汉字。、《》“”不变"],
    ["", ""],
  ])("folds %j", (text, folded) => {
    expect(foldWidth(text)).toBe(folded);
  });

  it("keeps the length of any text, so that offsets stay true", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const folded = foldWidth(text);
        expect(folded).toHaveLength(text.length);
        expect(foldWidth(folded)).toBe(folded);
      }),
    );
  });
});

describe("comparable", () => {
  it.each([
    ["３,412 件", "3412件"],
    ["ICP 备案", "icp备案"],
    ["1,234,567元", "1234567元"],
    ["受理12,结案9", "受理12,结案9"],
    [" \n ", ""],
  ])("makes %j comparable", (text, form) => {
    expect(comparable(text)).toBe(form);
  });

  it("is the same for forms that differ in width, case and space only", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(comparable(` ${text} `)).toBe(comparable(text));
      }),
    );
  });
});
