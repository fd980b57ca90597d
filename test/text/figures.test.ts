import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFigures } from "../../src/text/figures.ts";
import type { Figure } from "../../src/types.ts";

function expectSound(text: string, figures: readonly Figure[]): void {
  let from = 0;
  for (const figure of figures) {
    const { start, end, printed, value, high } = figure;
    expect(start).toBeGreaterThanOrEqual(from);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(text.slice(start, end)).toBe(printed);
    expect(printed).toBe(printed.trim());
    expect(Number.isFinite(value)).toBe(true);
    if (high !== null) expect(high).toBeGreaterThan(value);
    from = end;
  }
}

function unitOf({ printed, value, unit, kind }: Figure): string {
  return `${printed}|${value}|${unit}|${kind}`;
}

describe("readFigures on counts", () => {
  it.each([
    ["受理行政复议申请250件", "250件", 250, "件", "exact"],
    ["报送备案38件", "38件", 38, "件", "exact"],
    ["办理案件1.13万余件", "1.13万余件", 11_300, "件", "moreThan"],
    ["进驻事项850多项", "850多项", 850, "项", "moreThan"],
    ["交换数据达82.5亿条", "82.5亿条", 8_250_000_000, "条", "exact"],
    ["检查生产经营单位14386户次", "14386户次", 14_386, "户次", "exact"],
    ["干部群众17万余人次", "17万余人次", 170_000, "人次", "moreThan"],
    ["发放宣传资料万余份", "万余份", 10_000, "份", "moreThan"],
    ["服务受众近2万人", "2万人", 20_000, "人", "about"],
    ["参与人数逾万人", "逾万人", 10_000, "人", "moreThan"],
    ["上百名群众旁听", "上百名", 100, "名", "atLeast"],
    ["近百家企业受益", "近百家", 100, "家", "about"],
    ["办结３，４１２件", "３，４１２件", 3412, "件", "exact"],
    ["审结 312 件", "312 件", 312, "件", "exact"],
    ["持证人员超过9000人", "9000人", 9000, "人", "moreThan"],
    ["人均不少于40学时", "40学时", 40, "学时", "atLeast"],
    ["办件300件以上", "300件以上", 300, "件", "atLeast"],
    ["每案不超过3次", "3次", 3, "次", "atMost"],
    ["新签约12家企业", "12家", 12, "家", "exact"],
    ["出庭负责人64人（次）", "64人（次）", 64, "人次", "exact"],
    ["认领事项710(依申请", "710", 710, "", "exact"],
    ["检查数7018", "7018", 7018, "", "exact"],
    ["检查数2018,合格率", "2018", 2018, "", "exact"],
    ["20余万网民参与评议", "20余万", 200_000, "", "moreThan"],
    ["多部门推行“57证合一”", "57证", 57, "证", "exact"],
    ["共二十三项", "二十三项", 23, "项", "exact"],
    ["废止二十五件", "二十五件", 25, "件", "exact"],
    ["受理三千四百二十六件", "三千四百二十六件", 3426, "件", "exact"],
    ["接待咨询两千余人次", "两千余人次", 2000, "人次", "moreThan"],
    ["十余家单位参加", "十余家", 10, "家", "moreThan"],
    ["开展两次综合执法调研", "两次", 2, "次", "exact"],
    ["增设三个业务处室", "三个", 3, "个", "exact"],
    ["新增市场主体4万户", "4万户", 40_000, "户", "exact"],
    ["取消事项后减少至92项", "92项", 92, "项", "exact"],
    ["17个个人调解工作室", "17个", 17, "个", "exact"],
    ["3万5千人参加", "3万5千人", 35_000, "人", "exact"],
  ])("reads %s", (text, printed, value, unit, exactness) => {
    const kind = "count";
    expect(readFigures(text)).toMatchObject([{ printed, value, unit, exactness, kind }]);
  });

  it("reads ranges with both ends", () => {
    expect(readFigures("抽查3至5件")).toMatchObject([{ printed: "3至5件", value: 3, high: 5 }]);
    expect(readFigures("三至五名律师")).toMatchObject([{ printed: "三至五名", value: 3, high: 5 }]);
    expect(readFigures("投入10-20万元")).toMatchObject([{ value: 100_000, high: 200_000 }]);
    expect(readFigures("由152条减少为123条").map(({ printed }) => printed)).toEqual([
      "152条",
      "123条",
    ]);
  });

  it("gives a number the unit that a list prints once at its end", () => {
    expect(readFigures("压缩至75个、40个工作日以内").map(unitOf)).toEqual([
      "75个|75|个工作日|duration",
      "40个工作日以内|40|个工作日|duration",
    ]);
    expect(readFigures("分别为20、30和40件").map(({ unit }) => unit)).toEqual(["件", "件", "件"]);
  });

  it("keeps neighbouring figures of one sentence apart", () => {
    expect(readFigures("四个方面11项重点任务").map(unitOf)).toEqual([
      "四个|4|个|count",
      "11项|11|项|count",
    ]);
    expect(readFigures("接待120批128人次,其中纠纷47起(52人)").map(unitOf)).toEqual([
      "120批|120|批|count",
      "128人次|128|人次|count",
      "47起|47|起|count",
      "52人|52|人|count",
    ]);
  });
});

describe("readFigures on what is no figure", () => {
  it.each([
    "(鄂办发[2017]12号)",
    "京政办发〔2017〕16号",
    "市政府令第258号",
    "1.切实履行职责",
    "一、加强领导",
    "(一)强化统筹",
    "(1)案卷评查",
    "一是健全机制。二是强化考核。",
    "第一,提高站位",
    "首页 >> 1.加强领导",
    "党的十九大和十九届五中全会精神",
    "二十届三中全会",
    "落实“八五”普法规划",
    "七五普法",
    "推进“三项制度”",
    "落实执法三项制度",
    "三项制度”落实存在堵点",
    "中央八项规定精神",
    "四个意识、四个自信、两个维护",
    "这两个重心",
    "五位一体总体布局",
    "两会期间",
    "一把手负总责",
    "一网通办、一站式、一体化",
    "双随机、一公开",
    "四送一服",
    "百日攻坚行动",
    "拨打12345热线",
    "12348公共法律服务热线",
    "“12345”平台",
    "7×24小时服务",
    "“1+3+N”模式",
    "“1+11”体系",
    "第一责任人职责",
    "第一时间处置",
    "第三方评估",
    "一定程度上进一步统一了一些一般做法",
    "一支队伍管执法",
    "一件事一次办",
    "第十三次常务会议",
    "第二十条规定",
    "第一批、首批、第六批名单",
    "第一、二批清单",
    "“3·15”消费者权益日",
    "“12.4”宪法日",
    "6.26国际禁毒日宣传",
    "《法治政府建设实施纲要(2015—2020年)》",
    "《关于〈三年计划(2021版)〉的20条通知》",
    "法治公益项目2.0实现线上运行",
    "联系电话:027-60896105",
    "邮编:410011",
    "ICP备案号:鄂ICP备17005283号-1",
    "公网安备 42070402000191号",
    "标识码:4207040001",
    "16:19:40",
    "https://www.example.gov.cn/2022/3/5.html",
    "5G网络、3A级景区、PM2.5",
    "明塘路70号",
    "成立70周年",
    "百名律师进千村",
    "三年行动方案",
    "统一成立专班,形成果断处置",
    "十大优秀案件",
    "通用目录(2020版)",
    "",
    "   \n",
  ])("finds none in %j", (text) => {
    expect(readFigures(text)).toEqual([]);
  });

  it("reads on after what it passes over", () => {
    expect(readFigures("形成第一批212项清单").map(unitOf)).toEqual(["212项|212|项|count"]);
    expect(readFigures("1.2021年制定规章2部").map(unitOf)).toEqual([
      "2021年|20210000||date",
      "2部|2|部|count",
    ]);
    expect(readFigures("《纲要(2020年)》等78个文件").map(unitOf)).toEqual(["78个|78|个|count"]);
    expect(readFigures("《没有合上的题目 受理5件")).toHaveLength(1);
  });
});

describe("readFigures on any text", () => {
  const pieces = fc.constantFrom(
    ..."0123456789一二两三十百千万亿余多近至-—、,，.．%年月日个件第《》“”〔〕( \n",
    ..."工作日 百分点 同比下降 2021年 415日 分之 以上 万元 12345 〇 成 半数".split(" "),
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
  );

  it("returns ordered ranges that hold what is printed, and never throws", () => {
    fc.assert(
      fc.property(text, (input) => expectSound(input, readFigures(input))),
      { numRuns: 2000 },
    );
  });

  it("reads any count behind a verb and before a measure word", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        expect(readFigures(`共受理${value}件。`)).toMatchObject([
          { printed: `${value}件`, value, unit: "件", kind: "count", exactness: "exact" },
        ]);
      }),
    );
  });
});

describe("readFigures on the reports of the corpus", () => {
  const folder = fileURLToPath(new URL("../../corpus/", import.meta.url));
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));

  it.each(files)("reads sound figures from %s", (name) => {
    const text = readFileSync(`${folder}${name}`, "utf8");
    const figures = readFigures(text);
    expect(figures.length).toBeGreaterThan(20);
    expectSound(text, figures);
    for (const { kind, unit, value, direction } of figures) {
      expect(value).toBeGreaterThanOrEqual(0);
      if (kind === "share") expect(unit).toMatch(/[%‰]/u);
      if (kind !== "change") expect(direction).toBe(0);
      if (kind === "date") expect(value % 100).toBeLessThanOrEqual(31);
    }
  });
});
