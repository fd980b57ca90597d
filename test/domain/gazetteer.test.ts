import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ancestors,
  children,
  findRegions,
  isWithin,
  regionByCode,
} from "../../src/domain/gazetteer.ts";
import { shortName } from "../../src/domain/gazetteer-forms.ts";
import { findMisspelt } from "../../src/domain/gazetteer-misspelt.ts";

/** Every certain place as its path, candidates joined by |. */
function places(text: string): string[] {
  return findRegions(text)
    .filter(({ certain }) => certain)
    .map(({ candidates }) => candidates.map(({ path }) => path.join("/")).join("|"));
}

describe("findRegions", () => {
  it.each([
    ["安徽省依法行政", ["安徽省"]],
    ["黄山市2021年受理多少", ["安徽省/黄山市"]],
    ["如皋收到多少件复议申请", ["江苏省/南通市/如皋市"]],
    ["内蒙古去年的复议", ["内蒙古自治区"]],
    ["恩施州2021年", ["湖北省/恩施土家族苗族自治州"]],
    ["恭城县备案几件", ["广西壮族自治区/桂林市/恭城瑶族自治县"]],
    ["阿拉善左旗的执法", ["内蒙古自治区/阿拉善盟/阿拉善左旗"]],
    ["浦东2022年应诉", ["上海市/浦东新区"]],
    ["神农架2020年", ["湖北省/神农架林区"]],
    ["济源的规范性文件", ["河南省/济源市"]],
    ["常州武进", ["江苏省/常州市/武进区"]],
    ["江苏省常州市武进区受理", ["江苏省/常州市/武进区"]],
    ["湖北鄂州华容2021年", ["湖北省/鄂州市/华容区"]],
    ["北京的朝阳区", ["北京市/朝阳区"]],
    ["武进区(常州)有多少", ["江苏省/常州市/武进区"]],
    ["天津和平区跟沈阳和平区", ["天津市/和平区", "辽宁省/沈阳市/和平区"]],
    ["六安和平凉谁多", ["安徽省/六安市", "甘肃省/平凉市"]],
    ["绵阳和德阳", ["四川省/绵阳市", "四川省/德阳市"]],
    ["龙岗、福田和坪山", ["广东省/深圳市/龙岗区", "广东省/深圳市/福田区", "广东省/深圳市/坪山区"]],
    ["南京市民诉市政府", ["江苏省/南京市"]],
    ["西安全市受理", ["陕西省/西安市|吉林省/辽源市/西安区|黑龙江省/牡丹江市/西安区"]],
    ["金安区城管", ["安徽省/六安市/金安区"]],
    ["黄石港区签协议", ["湖北省/黄石市/黄石港区"]],
  ])("finds the places of %s", (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it.each([
    ["吉林", "吉林省|吉林省/吉林市"],
    ["海南", "海南省"],
    ["河北", "河北省"],
    ["海南州", "青海省/海南藏族自治州"],
    ["海南区", "内蒙古自治区/乌海市/海南区"],
    ["通州", "北京市/通州区|江苏省/南通市/通州区"],
    ["武宁", "江西省/九江市/武宁县"],
  ])("keeps every reading of %s, the most prominent first", (text, expected) => {
    expect(places(`${text}2021年`)).toEqual([expected]);
  });

  it("keeps 鼓楼区 of four cities apart", () => {
    expect(findRegions("鼓楼区")[0]?.candidates).toHaveLength(4);
  });

  it.each([
    "推进和平解决争议",
    "向阳而生",
    "新华社报道",
    "平安庆典",
    "海口径",
    "长治久安",
    "行政和解多少件",
    "法治多少",
    "会同有关部门",
    "全面推进乡村振兴",
    "公安机关办案",
    "中华人民共和国",
    "市政府和政协",
    "城乡城管",
    "开发利用资源",
    "互助合作",
    "新城区建设",
    "太湖流域治理",
    "全市中小学",
    "法治文化阵地增加查处力度",
    "依法定结案期限",
    "市县区三级",
    "行政复议受理多少件",
    "",
  ])("is certain of no place in “%s”", (text) => {
    expect(places(text)).toEqual([]);
  });

  it.each([
    ["吉林市场监管执法", "吉林省|吉林省/吉林市"],
    ["河北区域协调发展", "河北省"],
    ["泰安市政工程", "山东省/泰安市"],
  ])("leaves the level to the next word in %s", (text, expected) => {
    expect(places(text)).toEqual([expected]);
  });

  it.each([
    ["合肥高新区", "安徽省/合肥市/高新区"],
    ["合肥市高新技术产业开发区", "安徽省/合肥市/高新区"],
    ["武汉经济技术开发区受理", "湖北省/武汉市/经开区"],
    ["吉林高新区", "吉林省/吉林市/高新区"],
    ["雄安新区2021年", "河北省/雄安新区"],
  ])("takes %s as a zone, not as the city it lies in", (text, expected) => {
    const [mention] = findRegions(text);
    expect(mention).toMatchObject({ kind: "zone", certain: true });
    expect(mention?.candidates.map(({ path }) => path.join("/"))).toEqual([expected]);
    expect(mention?.parents.length).toBeGreaterThan(0);
  });

  it("takes a firm's field for no zone", () => {
    expect(findRegions("合肥高新技术企业")[0]).toMatchObject({ kind: "region", text: "合肥" });
  });

  it.each([
    ["黄山市公安局办案多少", "黄山市", "公安局"],
    ["吉林市司法局", "吉林市", "司法局"],
    ["武进区法院2019年新收", "武进区", "法院"],
    ["滁州市中级人民法院", "滁州市", "中级人民法院"],
    ["吉林市本级进驻事项", "吉林市", "本级"],
    ["滁州行政诉讼案件审理了多少件", "滁州", ""],
    ["滁州财政支出多少", "滁州", ""],
  ])("tells the department behind the place in %s", (text, name, tail) => {
    expect(findRegions(text)).toMatchObject([{ text: name, tail }]);
  });

  it("returns ordered ranges that hold what they say, for any text", () => {
    const piece = fc.constantFrom(
      ...[
        "安徽",
        "安庆",
        "和",
        "平",
        "区",
        "市",
        "吉林",
        "新",
        "北",
        "高新区",
        "公安局",
        "的",
        "(",
        ")",
        "《",
        "🙂",
      ],
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (typed) => {
        let end = 0;
        for (const mention of findRegions(typed)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(typed.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.candidates.length).toBeGreaterThan(0);
          end = mention.end;
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("the tree of divisions", () => {
  it("looks a division up by its code", () => {
    expect(regionByCode("341000")).toEqual({
      code: "341000",
      name: "黄山市",
      level: "prefecture",
      path: ["安徽省", "黄山市"],
    });
    expect(regionByCode("999999")).toBeNull();
  });

  it("puts districts of a municipality and counties of a province right below it", () => {
    expect(regionByCode("110105")?.path).toEqual(["北京市", "朝阳区"]);
    expect(regionByCode("419001")?.path).toEqual(["河南省", "济源市"]);
    expect(regionByCode("500200")).toBeNull();
  });

  it("holds no functional zones and no towns", () => {
    const names = [...children("340100"), ...children("441900"), ...children("370200")];
    expect(names.map(({ name }) => name).filter((name) => /开发|高新|镇$/u.test(name))).toEqual([]);
  });

  it("walks up and down", () => {
    const district = regionByCode("320412");
    const city = regionByCode("320400");
    if (district === null || city === null) throw new Error("expected 武进区 and 常州市");
    expect(ancestors(district).map(({ name }) => name)).toEqual(["常州市", "江苏省"]);
    expect(children(city.code)).toContain(district);
    expect(isWithin(district, city)).toBe(true);
    expect(isWithin(city, district)).toBe(false);
    const zone = {
      code: "",
      name: "高新区",
      level: "other",
      path: [...city.path, "高新区"],
    } as const;
    expect(ancestors(zone)[0]).toBe(city);
  });

  it.each([
    ["恩施土家族苗族自治州", "恩施"],
    ["东乡族自治县", "东乡"],
    ["广西壮族自治区", "广西"],
    ["清新区", "清新"],
    ["浦东新区", "浦东"],
    ["沙县区", "沙县"],
    ["赵县", null],
    ["阿拉善左旗", null],
  ])("shortens %s to %s", (name, expected) => {
    expect(shortName({ name })).toBe(expected);
  });
});

describe("findMisspelt", () => {
  it.each([
    ["武汗2021年受理多少", "武汉市"],
    ["2021年武近区受理", "武进区"],
  ])("guesses the place of %s", (text, name) => {
    expect(findMisspelt(text)).toMatchObject({ certain: false, doubt: "spelling" });
    expect(findMisspelt(text)?.candidates.map((region) => region.name)).toContain(name);
  });

  it.each(["行政复议受理多少件", "全市受理多少", "这几个地方谁多", "法律援助", "那审结的", ""])(
    "guesses no place in “%s”",
    (text) => {
      expect(findMisspelt(text)).toBeNull();
    },
  );
});
