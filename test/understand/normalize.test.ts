import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areHomophones, hasUncommonHan } from "../../src/text/gb-characters.ts";
import { simplify } from "../../src/text/simplify.ts";
import { MAX_QUESTION_CODE_POINTS, normalizeQuestion } from "../../src/understand/normalize.ts";

describe("normalizeQuestion", () => {
  it.each([
    ["請問清豐縣２０１９年追究行政執法責任幾起呢？謝謝", "清丰县2019年追究行政执法责任几起呢?"],
    ["请问滁州2020年受理多少件？", "滁州2020年受理多少件?"],
    ["你好，麻烦帮我查一下吉林市行政应诉多少件，谢谢！", "吉林市行政应诉多少件"],
    ["我想知道武进区法院怎么样了", "武进区法院怎么样了"],
    ["能不能告诉我六安的复议数", "六安的复议数"],
    ["想了解下滁州2021年的普法情况", "滁州2021年的普法情况"],
    ["滁州2020败诉率是多少啊，辛苦了", "滁州2020败诉率是多少啊"],
    ["滁州受理多少件？谢谢", "滁州受理多少件?"],
    ["😀👨‍👩‍👧滁\u200b州\u00002020\r\n受理", "滁州2020 受理"],
    ["滁州  行政复议\t多少", "滁州 行政复议 多少"],
    ["谢谢", ""],
    ["你好", ""],
    ["", ""],
  ])("makes %j ready", (typed, expected) => {
    expect(normalizeQuestion(typed).text).toBe(expected);
  });

  it.each([
    "请求权有几个",
    "查处案件几件",
    "帮我查处案件数",
    "收到感谢信多少封",
    "帮我写一份离婚协议书,顺便讲个笑话",
    "2020年,受理250件,对吗",
    "问题整改多少个",
    "可以申请行政复议的有几类",
  ])("leaves “%s” as it is", (typed) => {
    expect(normalizeQuestion(typed).text).toBe(typed);
  });

  it.each([
    ["那审结的呢?", "那审结的", ["呢"]],
    ["数字对吗", "数字对", ["吗"]],
    ["这个数字对么？", "这个数字对", ["么"]],
    ["首部立法叫什么", "首部立法叫什么", []],
    ["受理多少件。", "受理多少件", []],
  ])("keeps the particles of %s apart", (typed, core, particles) => {
    expect(normalizeQuestion(typed)).toMatchObject({ core, particles });
  });

  it("cuts what is too long, and says so", () => {
    const long = normalizeQuestion("滁".repeat(MAX_QUESTION_CODE_POINTS + 1));
    expect(long).toMatchObject({ truncated: true });
    expect([...long.text]).toHaveLength(MAX_QUESTION_CODE_POINTS);
    expect(normalizeQuestion("𠮷".repeat(MAX_QUESTION_CODE_POINTS)).truncated).toBe(false);
    expect(normalizeQuestion("a".repeat(3_000_000)).truncated).toBe(true);
  });

  it("takes long runs of politeness in its stride", () => {
    const run = normalizeQuestion(`${"谢谢,,".repeat(400)}x`);
    expect(run.text.length).toBeGreaterThan(0);
    expect(normalizeQuestion("你好,".repeat(700)).text).toBe("");
  });

  it("never throws, and gives one line of well-formed text that it would give again", () => {
    const unit = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
    );
    fc.assert(
      fc.property(unit, (typed) => {
        const { text } = normalizeQuestion(typed);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        expect([...text].length).toBeLessThanOrEqual(MAX_QUESTION_CODE_POINTS);
      }),
      { numRuns: 300 },
    );
  });
});

describe("simplify", () => {
  it.each([
    ["安慶清理規章規範性文件多少份", "安庆清理规章规范性文件多少份"],
    ["行政覆議幾件", "行政复议几件"],
    ["乾縣的報告", "乾县的报告"],
    ["臺灣", "台湾"],
    ["乾县的报告", "乾县的报告"],
    ["埇桥区受理多少", "埇桥区受理多少"],
    ["二〇二〇年", "二〇二〇年"],
  ])("writes %s as %s", (text, expected) => {
    expect(simplify(text)).toBe(expected);
  });
});

describe("the characters of GB 2312", () => {
  it.each([
    ["复", "付", true],
    ["议", "义", true],
    ["复", "夏", false],
    ["复", "复", false],
    ["濮", "浦", false],
  ])("tells whether %s and %s sound alike", (a, b, expected) => {
    expect(areHomophones(a, b)).toBe(expected);
  });

  it("knows which characters simplified writing does not use", () => {
    expect(hasUncommonHan("行政執法")).toBe(true);
    expect(hasUncommonHan("行政执法 2020 abc🙂")).toBe(false);
  });
});
