import { describe, expect, it } from "vitest";
import { readFigures } from "../../src/text/figures.ts";

describe("readFigures on dates", () => {
  it.each([
    ["2018年12月13日,工作室建成", "2018年12月13日", 20_181_213, null],
    ["发布日期: 2022年02月28日", "2022年02月28日", 20_220_228, null],
    ["2021 年 5 月 6 日印发", "2021 年 5 月 6 日", 20_210_506, null],
    ["二〇二二年十二月三十一日", "二〇二二年十二月三十一日", 20_221_231, null],
    ["2019年6月份,现场会召开", "2019年6月份", 20_190_600, null],
    ["12月举办培训班", "12月", 1200, null],
    ["截至11月底", "11月底", 1100, null],
    ["7月8日至9日督查", "7月8日至9日", 708, 709],
    ["2022年1月1日至12月31日", "2022年1月1日至12月31日", 20_220_101, 20_221_231],
    ["2021年1—10月", "2021年1—10月", 20_210_100, 20_211_000],
    ["5至8月", "5至8月", 500, 800],
    ["发布于2021-03-17", "2021-03-17", 20_210_317, null],
    ["印发于2020.5.1", "2020.5.1", 20_200_501, null],
    ["2020年,我市", "2020年", 20_200_000, null],
    ["2020年度考核", "2020年度", 20_200_000, null],
    ["对2000-2020年制发的文件", "2000-2020年", 20_000_000, 20_200_000],
    ["(2016--2020年)", "2016--2020年", 20_160_000, 20_200_000],
    ["安庆2020受理多少", "2020", 20_200_000, null],
    ["鄂城21年搞了多少场", "21年", 20_210_000, null],
  ])("reads %s", (text, printed, value, high) => {
    expect(readFigures(text)).toMatchObject([{ printed, value, high, kind: "date", unit: "" }]);
  });

  it.each(["服务场所2015个", "信息2022条", "数据20231条"])("finds no date in %s", (text) => {
    expect(readFigures(text)).toMatchObject([{ kind: "count" }]);
  });
});

describe("readFigures on lengths of time", () => {
  it.each([
    ["办结时限压减为6.17小时", "6.17小时", 6.17, "小时", "exact"],
    ["压缩到1.6个工作日", "1.6个工作日", 1.6, "个工作日", "exact"],
    ["平均用时3.5天", "3.5天", 3.5, "天", "exact"],
    ["15分钟政务服务圈", "15分钟", 15, "分钟", "exact"],
    ["三年内形成的卷宗", "三年内", 3, "年", "atMost"],
    ["五日内答复", "五日内", 5, "日", "atMost"],
    ["三个工作日内办结", "三个工作日内", 3, "个工作日", "atMost"],
    ["60日内作出决定", "60日内", 60, "日", "atMost"],
    ["连续43年无森林火灾", "43年", 43, "年", "exact"],
    ["近3年来的案卷", "3年", 3, "年", "about"],
    ["历时2个多月", "2个多月", 2, "个月", "moreThan"],
    ["3-5个工作日办结", "3-5个工作日", 3, "个工作日", "exact"],
  ])("reads %s", (text, printed, value, unit, exactness) => {
    expect(readFigures(text)).toMatchObject([
      { printed, value, unit, exactness, kind: "duration" },
    ]);
  });
});

describe("readFigures on money", () => {
  it.each([
    ["涉及金额3428.41万元", "3428.41万元", 34_284_100, "exact"],
    ["挽回损失150余万元", "150余万元", 1_500_000, "moreThan"],
    ["补偿资金达到1500万余元", "1500万余元", 15_000_000, "moreThan"],
    ["挽回损失1.2亿余元", "1.2亿余元", 120_000_000, "moreThan"],
    ["罚款5000元", "5000元", 5000, "exact"],
    ["经济损失近亿元", "近亿元", 100_000_000, "about"],
    ["金额约2000万元", "2000万元", 20_000_000, "about"],
  ])("reads %s in 元", (text, printed, value, exactness) => {
    expect(readFigures(text)).toMatchObject([
      { printed, value, unit: "元", kind: "money", exactness },
    ]);
  });
});

describe("readFigures on shares", () => {
  it.each([
    ["调解成功率99.28%", "99.28%", 99.28, "exact"],
    ["纠错率达１２．５％", "１２．５％", 12.5, "exact"],
    ["其中百分之三十办结", "百分之三十", 30, "exact"],
    ["三分之二以上化解", "三分之二以上", 66.67, "atLeast"],
    ["近九成案件和解", "九成", 90, "about"],
    ["覆盖率九成以上", "九成以上", 90, "atLeast"],
    ["半数以上村居", "半数以上", 50, "atLeast"],
    ["持证率不低于95%", "95%", 95, "atLeast"],
    ["抽查比例不超过5%", "5%", 5, "atMost"],
    ["出庭率提升至97.3%", "97.3%", 97.3, "exact"],
    ["完成绩效指标120%", "120%", 120, "exact"],
  ])("reads %s", (text, printed, value, exactness) => {
    expect(readFigures(text)).toMatchObject([
      { printed, value, unit: "%", kind: "share", exactness, direction: 0 },
    ]);
  });

  it("does not take a full-width comma before a share for one inside a number", () => {
    expect(readFigures("受理7，100%办结").map(({ printed }) => printed)).toEqual(["7", "100%"]);
  });
});

describe("readFigures on changes", () => {
  it.each([
    ["刑事案件同比增长200%", "200%", 200, "%", 1],
    ["可防性案件同比下降37.5%", "37.5%", 37.5, "%", -1],
    ["总败诉率同比下降10.43个百分点", "10.43个百分点", 10.43, "个百分点", -1],
    ["同比提高3.2个百分点", "3.2个百分点", 3.2, "个百分点", 1],
    ["低于全省平均水平2.1个百分点", "2.1个百分点", 2.1, "个百分点", -1],
    ["相差1.5个百分点", "1.5个百分点", 1.5, "个百分点", 0],
    ["增长2倍", "2倍", 2, "倍", 1],
    ["降幅达18.75%", "18.75%", 18.75, "%", -1],
    ["审批时间缩短一半以上", "一半以上", 50, "%", -1],
    ["平均缩短3-5个工作日", "3-5个工作日", 3, "个工作日", -1],
    ["行政诉讼案件同比减少12件", "12件", 12, "件", -1],
    ["较上年上升5位", "5位", 5, "位", 1],
  ])("reads %s with its direction", (text, printed, value, unit, direction) => {
    expect(readFigures(text)).toMatchObject([{ printed, value, unit, kind: "change", direction }]);
  });

  it("sees the year beside a comparison", () => {
    expect(readFigures("比2021年多15人")).toMatchObject([
      { kind: "date" },
      { printed: "15人", kind: "change", direction: 1 },
    ]);
  });

  it.each(["减少12件", "新增12件", "增加至12件", "增设12件"])(
    "takes the count in %s, which compares nothing, for no change",
    (text) => {
      expect(readFigures(text)).toMatchObject([{ printed: "12件", kind: "count", direction: 0 }]);
    },
  );
});

describe("readFigures on ranks and scores", () => {
  it.each([
    ["居全省第一位", "第一位", 1, "位"],
    ["从全省第八位升起", "第八位", 8, "位"],
    ["位列第22名", "第22名", 22, "名"],
    ["信用监测指数排名上升至22位", "22位", 22, "位"],
    ["综合排名位列全省第2,", "第2", 2, ""],
    ["考核居全省第一", "第一", 1, ""],
    ["跻身全省前十名", "十名", 10, "名"],
  ])("reads the rank in %s", (text, printed, value, unit) => {
    expect(readFigures(text)).toMatchObject([{ printed, value, unit, kind: "rank" }]);
  });

  it.each(["居全国第一方阵", "考核第一季度", "落实第一责任"])("finds no rank in %s", (text) => {
    expect(readFigures(text)).toEqual([]);
  });

  it("does not take a number of persons for a rank", () => {
    expect(readFigures("排名靠前的22名干部")).toMatchObject([{ printed: "22名", kind: "count" }]);
  });

  it.each([
    ["满分100分", "100分", 100, "分"],
    ["得分98.5分", "98.5分", 98.5, "分"],
    ["综合得分95.6,", "95.6", 95.6, ""],
  ])("reads the score in %s", (text, printed, value, unit) => {
    expect(readFigures(text)).toMatchObject([{ printed, value, unit, kind: "score" }]);
  });
});
