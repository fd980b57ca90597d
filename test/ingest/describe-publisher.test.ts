import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRegions } from "../../src/domain/gazetteer.ts";
import { type Publisher, readPublisher } from "../../src/ingest/describe-publisher.ts";

function publisher(name: string): Publisher | null {
  return readPublisher(name, { findRegions });
}

describe("readPublisher", () => {
  it.each([
    ["诸暨市司法局2022年度法治政府建设情况报告", ["浙江省", "绍兴市", "诸暨市", "诸暨市司法局"]],
    [
      "浏阳市市场监管局2021年法治政府建设工作总结",
      ["湖南省", "长沙市", "浏阳市", "浏阳市市场监管局"],
    ],
    ["《绍兴市生态环境局二〇二一年法治政府建设报告》", ["浙江省", "绍兴市", "绍兴市生态环境局"]],
    [
      "浏阳市卫生健康委员会关于2021年度法治工作的报告",
      ["湖南省", "长沙市", "浏阳市", "浏阳市卫生健康委员会"],
    ],
  ])("reads the department of %s", (name, path) => {
    expect(publisher(name)?.region).toEqual({
      ...{ code: "", level: "other", path },
      name: path.at(-1),
    });
  });

  it.each([
    [
      "湖南省浏阳市大瑶镇2021年法治政府建设报告",
      "大瑶镇",
      ["湖南省", "长沙市", "浏阳市", "大瑶镇"],
    ],
    [
      "诸暨市浣东街道办事处2022年度法治政府建设",
      "浣东街道",
      ["浙江省", "绍兴市", "诸暨市", "浣东街道"],
    ],
    ["大瑶镇2021年法治政府建设工作情况", "大瑶镇", ["大瑶镇"]],
    ["关于2021年度，大瑶镇关于法治政府建设的报告", "大瑶镇", ["大瑶镇"]],
  ])("reads the town of %s", (name, town, path) => {
    expect(publisher(name)?.region).toMatchObject({ name: town, path });
  });

  it.each([
    "诸暨市人民政府2021年法治政府建设报告",
    "诸暨市2021年法治政府建设报告",
    "诸暨市人民政府办公室关于2022年法治建设",
    "关于2021年度法治政府建设情况的报告",
    "浏阳市城镇2021年建设情况",
    "浏阳市乡镇法治政府建设",
    "浏阳市各乡镇2021年",
    "我镇认真贯彻落实法治政府建设要求",
    "全镇2021年法治",
    "各乡镇街道按照要求",
    "本街道在区委领导下",
    "在浏阳市委坚强领导下",
    "鼓楼区司法局2021年",
    "",
  ])("reads neither town nor department of %j", (name) => {
    expect(publisher(name)).toBeNull();
  });

  it("says the department with and without the level of its place, never its full name twice", () => {
    const found = publisher("诸暨市市场监督管理局2022年度法治政府建设报告");
    expect(found?.aliases).toEqual(expect.arrayContaining(["诸暨市市监局", "诸暨市监局"]));
    expect(found?.aliases).not.toContain("诸暨市市场监督管理局");
    expect(found?.aliases).not.toContain("诸暨市");
  });

  it("says a town without its level only where enough is left of the name", () => {
    expect(publisher("大瑶镇2021年法治政府建设")?.aliases).not.toContain("大瑶");
    expect(publisher("长乐坊街道2021年法治政府建设")?.aliases).toContain("长乐坊");
  });

  it("never throws, and never makes a place of nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const found = publisher(name);
        if (found !== null) expect(name).toContain(found.region.name.slice(-2));
      }),
    );
  });
});
