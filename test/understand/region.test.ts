import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AliasMatch } from "../../src/store.ts";
import { type QuestionPlaces, readRegions } from "../../src/understand/region.ts";
import { resolveRegions } from "../../src/understand/resolve-regions.ts";

/** A made-up corpus: 吉林市, 如皋市, 滁州市, 武进区 and 和平区 of 沈阳. */
const COVERED = new Set(["220200", "320682", "341100", "320412", "210102"]);
const ALIASES: readonly (readonly [string, string])[] = [
  ["常州西太湖", "320412"],
  ["常州经开区", "320412"],
  ["和平", "210102"],
  ["我区", "320412"],
];

function findAliases(text: string): AliasMatch[] {
  return ALIASES.flatMap(([alias, region]) => {
    const start = text.indexOf(alias);
    return start < 0 ? [] : [{ start, end: start + alias.length, alias, region }];
  });
}

function read(text: string): QuestionPlaces {
  return readRegions(text, { aliases: findAliases(text), findAliases });
}

function resolve(text: string): ReturnType<typeof resolveRegions> {
  return resolveRegions(read(text).mentions, ({ code }) => COVERED.has(code));
}

function names(text: string): string[] {
  return resolve(text).regions.map(({ region }) => region.name);
}

describe("readRegions and resolveRegions", () => {
  it.each([
    ["滁州双随机下达了几个抽查任务?", ["滁州市"]],
    ["如皋和吉林市哪个高", ["如皋市", "吉林市"]],
    ["如皋市和吉林市的政务大厅,哪边进驻事项多?", ["如皋市", "吉林市"]],
    ["滁州跟武进谁发得多", ["滁州市", "武进区"]],
    ["滁州、如皋、武进三地分别多少", ["滁州市", "如皋市", "武进区"]],
    ["常州武进化解了多少件信访积案", ["武进区"]],
    ["江苏省2021年武进区受理多少", ["武进区"]],
    ["常州经开区首家宪法主题公园建在哪", ["武进区"]],
    ["常州市经济技术开发区受理多少", ["武进区"]],
    ["常州西太湖去年立案多少", ["武进区"]],
    ["滁州多少件?武汉呢", ["滁州市", "武汉市"]],
    ["武汉2021年复议有多少件", ["武汉市"]],
    ["和平2021年受理多少件", ["和平区"]],
    ["滁州跟和平谁多", ["滁州市", "和平区"]],
    ["滁州宣传《江苏省物业管理条例》几场", ["滁州市"]],
    ["《滁州市2020年法治政府建设报告》谁发布的", ["滁州市"]],
    ["除州2021年受理多少", ["滁州市"]],
    ["吉林市和吉林市司法局", ["吉林市", "吉林市"]],
    ["滁州和滁州谁多", ["滁州市"]],
    ["推进和平解决争议多少件", []],
    ["行政复议受理多少件", []],
    ["我区受理多少件", []],
    ["", []],
  ])("reads the places asked about in “%s”", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    ["吉林22年办理行政应诉多少件", "吉林市", "“吉林”按吉林市理解"],
    ["武近区2021年受理多少", "武进区", "“武近区”按江苏省常州市武进区理解"],
  ])("tells how it read %s", (text, name, note) => {
    expect(names(text)).toEqual([name]);
    expect(resolve(text).assumptions).toEqual([note]);
  });

  it("asks when several readings are covered", () => {
    const { mentions } = readRegions("通州2021年受理多少");
    const resolution = resolveRegions(mentions, () => true);
    expect(resolution.regions).toEqual([]);
    expect(resolution.choices.map(({ region }) => region.path.join(""))).toEqual([
      "北京市通州区",
      "江苏省南通市通州区",
    ]);
  });

  it("means the city, not the county in it, by a short name that both bear", () => {
    const { mentions } = readRegions("吉安受理多少");
    const { regions, assumptions } = resolveRegions(mentions, () => true);
    expect(regions.map(({ region }) => region.name)).toEqual(["吉安市"]);
    expect(assumptions).toEqual(["“吉安”按吉安市理解"]);
  });

  it("never puts a covered child in its parent's place, but names it", () => {
    for (const text of ["常州市2019年受理多少", "常州去年", "江苏省受理多少"]) {
      const [region] = resolve(text).regions;
      expect(region?.covered).toBe(false);
      expect(region?.coveredChildren.map(({ name }) => name)).toContain("武进区");
    }
  });

  it("names the covered parent of an uncovered place", () => {
    expect(resolve("船营区2021年").regions[0]).toMatchObject({
      covered: false,
      coveredParent: { name: "吉林市" },
    });
    expect(resolve("吉林高新区受理多少").regions[0]).toMatchObject({
      kind: "zone",
      covered: false,
      coveredParent: { name: "吉林市" },
    });
  });

  it.each([
    ["滁州跟黄石港区签合作框架协议是几月几日", "滁州市", "黄石港区"],
    ["滁州获安徽省表彰几次", "滁州市", "安徽省"],
    ["吉林市那21件败诉里桦甸占几件", "吉林市", "桦甸市"],
  ])("takes a place that is only spoken of as a topic: %s", (text, asked, topic) => {
    const { regions, topics } = resolve(text);
    expect(regions.map(({ region }) => region.name)).toEqual([asked]);
    expect(topics.map(({ region }) => region.name)).toEqual([topic]);
  });

  it("keeps the department behind a place", () => {
    expect(resolve("武进区法院2019年新收几件").regions).toMatchObject([{ tail: "法院" }]);
  });

  it.each([
    ["我市去年受理多少", ["我市"]],
    ["全省和我们县比", ["全省", "我们县"]],
    ["他市场", []],
  ])("flags words that point at a place in %s", (text, expected) => {
    expect(read(text).references.map((reference) => reference.text)).toEqual(expected);
    expect(read(text).mentions).toEqual([]);
  });

  it("takes any text", () => {
    const piece = fc.constantFrom(
      "吉林",
      "武进",
      "和平",
      "跟",
      "2020年",
      "高新区",
      "《",
      "》",
      "常州",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (typed) => {
        for (const { start, end } of resolve(typed).regions) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(typed.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});
