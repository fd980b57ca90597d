import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BoundFigure, bindFigures, maskQuoted } from "../../src/text/clauses.ts";
import { readFigures } from "../../src/text/figures.ts";
import { foldWidth } from "../../src/text/fold.ts";

function bind(sentence: string): BoundFigure[] {
  return bindFigures(sentence, readFigures(sentence));
}

/** before|figure|after of each figure. */
function words(sentence: string): string[] {
  return bind(sentence).map(({ before, figure, after }) => `${before}|${figure.printed}|${after}`);
}

describe("bindFigures", () => {
  it.each([
    ["受理复议申请20件,办结19件。", ["受理复议申请|20件|", "办结|19件|"]],
    ["收到来信36件；办结30件", ["收到来信|36件|", "办结|30件|"]],
    ["全市共有56家律师所188名律师。", ["全市共有|56家|律师所", "|188名|律师"]],
    ["16户种植企业、13户养殖企业", ["|16户|种植企业", "|13户|养殖企业"]],
    ["办理建议28件、提案35件", ["办理建议|28件|", "提案|35件|"]],
    ["办结率100%、满意率98.5%", ["办结率|100%|", "满意率|98.5%|"]],
    ["国家级2个、省级27个示范村", ["国家级|2个|", "省级|27个|示范村"]],
    ["审查文件45件（其中政府文件12件）", ["审查文件|45件|", "其中政府文件|12件|"]],
    ["建成服务站(点)315个", ["|315个|"]],
    ["办理行政许可：5300件", ["|5300件|"]],
    ["其余192件正在审查。", ["其余|192件|正在审查"]],
    ["12件", ["|12件|"]],
  ])("gives each figure of %s its own words", (sentence, expected) => {
    expect(words(sentence)).toEqual(expected);
  });

  it.each([
    ["完成11类47项工作任务", ["完成|11类|工作任务", "完成|47项|工作任务"]],
    ["培训执法人员5期860人次", ["培训执法人员|5期|", "培训执法人员|860人次|"]],
  ])("lets figures that touch share their words: %s", (sentence, expected) => {
    expect(words(sentence)).toEqual(expected);
  });

  it("keeps a thousands comma inside its figure and its clause", () => {
    const [bound] = bind("收到行政复议申请3,412件,受理3,100件");
    expect(bound).toMatchObject({ before: "收到行政复议申请", clause: { start: 0, end: 14 } });
  });

  it("does not end a clause inside a title or a quotation", () => {
    const sentence = "印发《关于简政放权，优化服务的意见》等文件12件";
    expect(bind(sentence)[0]?.clause).toEqual({ start: 0, end: sentence.length });
    expect(bind("推行“马上办，网上办”事项80项")[0]?.before).toBe("推行“马上办,网上办”事项");
  });

  it("takes no words from a count for the date before it", () => {
    const [date, count] = bind("2022年8月15日召开专题会议2次");
    expect(date?.after).toBe("召开专题会议2次");
    expect(count?.before).toBe("2022年8月15日召开专题会议");
  });

  it("hands on what stands earlier in the sentence", () => {
    expect(bind("全年受理63件，审结58件，维持41件").map(({ earlier }) => earlier)).toEqual([
      "",
      "全年受理63件,",
      "全年受理63件,审结58件,",
    ]);
  });

  it("returns nothing for a sentence without figures", () => {
    expect(bindFigures("法治政府建设稳步推进。", [])).toEqual([]);
  });

  const piece = fc.constantFrom(
    ..."受理 审结 复议 、 ， ； （ ） 《 》 “ ” 20件 ３５.５％ 3,412件 2021年3月5日 其中 律师".split(
      " ",
    ),
  );
  it("keeps every range inside the sentence and every word beside its figure", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const sentence = pieces.join("");
        const folded = foldWidth(sentence);
        const figures = readFigures(sentence);
        const bound = bindFigures(sentence, figures);
        expect(bound.map(({ figure }) => figure)).toEqual(figures);
        for (const { figure, clause, before, after, earlier } of bound) {
          expect(clause.start).toBeLessThanOrEqual(figure.start);
          expect(clause.end).toBeGreaterThanOrEqual(figure.end);
          expect(clause.start).toBeGreaterThanOrEqual(0);
          expect(clause.end).toBeLessThanOrEqual(sentence.length);
          expect(folded.slice(0, figure.start)).toContain(before);
          expect(folded.slice(figure.end)).toContain(after);
          expect(folded.startsWith(earlier)).toBe(true);
        }
      }),
    );
  });

  it("never throws, whatever the sentence", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (sentence) => void bind(sentence)));
  });
});

describe("maskQuoted", () => {
  it.each([
    ["《甲，乙办法》施行", "《文文文文文》施行"],
    ["“一网、通办”", "“文文文文文”"],
    ["没有引号，原样", "没有引号，原样"],
    ["《未闭合，的书名", "《未闭合，的书名"],
    ["《》", "《》"],
  ])("hides the inside of quotations in %s", (text, masked) => {
    expect(maskQuoted(text)).toBe(masked);
  });

  it("keeps the length of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(maskQuoted(text)).toHaveLength(text.length);
      }),
    );
  });
});
