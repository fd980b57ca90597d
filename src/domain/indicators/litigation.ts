/** 行政应诉: administrative litigation as the sued government sees it. */
import { expandFamily } from "../indicator-schema.ts";
import { CASES, PERSON_TIMES } from "./units.ts";

const HEADS =
  "负责人 一把手 首长 行政首长 局长 单位领导 领导 区长 县长 市长 主要领导 头头 行政机关 区级机关 市级机关 机关";
const NOT_GOVERNMENT = "公益诉讼 民事 刑事 非诉 虚假诉讼 诉讼费 诉源 非诉讼 诉讼服务 诉讼代理";
const LOSS = "同比 下降 上升";

const CASE_ROWS = expandFamily(
  "litigation",
  {
    topic: "行政应诉 行政诉讼 应诉 打官司 官司 民告官 行政案件 涉诉案件 被诉案件 诉讼案件",
    units: CASES,
    exclude: NOT_GOVERNMENT,
    rivals: "行政复议 复议 法院 信访 仲裁",
    actor: "government",
  },
  [
    {
      id: "received",
      name: "行政应诉案件新收数",
      predicates: "received accepted added sued",
      exclude: "一审 二审 再审",
      aliases: "被老百姓告多少 新收行政诉讼案件",
    },
    {
      id: "handled",
      name: "行政应诉案件办理数",
      predicates: "handled heard responded occurred",
      bare: true,
      exclude: "一审 二审 再审 负责人 出庭 参加应诉",
      aliases: "应诉案件数 打多少官司 行政诉讼案件量",
      weight: 1,
    },
    {
      id: "firstInstance",
      name: "一审行政应诉案件数",
      about: ["一审"],
      predicates: "received accepted handled heard responded occurred",
      bare: true,
    },
    {
      id: "secondInstance",
      name: "二审行政应诉案件数",
      about: ["二审"],
      predicates: "received accepted handled heard responded occurred appealed",
      bare: true,
    },
    {
      id: "retrial",
      name: "再审行政应诉案件数",
      about: ["再审"],
      predicates: "received accepted handled heard responded occurred",
      bare: true,
    },
    { id: "concluded", name: "行政应诉案件审结数", predicates: "concluded" },
    { id: "pending", name: "行政应诉案件未审结数", predicates: "pending" },
    { id: "won", name: "行政应诉胜诉数", predicates: "won" },
    {
      id: "lost",
      name: "行政应诉败诉数",
      topic: "行政应诉 行政诉讼 应诉 打官司 官司 民告官 行政案件 败诉案件 败诉",
      predicates: "lost",
      exclude: "一审 二审 率 转发 通报",
      aliases: "败诉案件数",
      weight: 1,
    },
    {
      id: "firstInstanceLost",
      name: "一审败诉数",
      topic: "一审",
      predicates: "lost",
      exclude: "率",
    },
    { id: "rejected", name: "行政应诉驳回数", predicates: "rejected" },
    { id: "withdrawn", name: "行政应诉原告撤诉数", predicates: "withdrawn" },
    { id: "settled", name: "行政应诉调解和解数", predicates: "settled mediated" },
    {
      id: "unlawful",
      name: "行政应诉被确认违法数",
      predicates: "unlawful",
    },
    { id: "revoked", name: "行政应诉被撤销数", predicates: "revoked" },
    {
      id: "appearances",
      name: "负责人出庭应诉数",
      topic: HEADS,
      about: ["出庭 应诉 到庭 开庭 法庭"],
      units: `${CASES} 次 ${PERSON_TIMES}`,
      predicates: "appeared responded participated handled",
      bare: true,
      exclude: "出声 发声 出庭率 应诉率",
      aliases: "一把手出庭多少次 负责人出庭案件 领导上法庭多少次",
    },
  ],
);

const RATE_ROWS = expandFamily(
  "litigation",
  { topic: "败诉率", units: "%", exclude: "公益诉讼 民事 刑事" },
  [
    {
      id: "lossRate",
      name: "行政诉讼败诉率",
      kind: "share",
      exclude: `一审 二审 再审 ${LOSS}`,
      aliases: "打官司输率 输官司比例 败诉比例 官司打输比例",
      ratio: ["lost", "concluded"],
      weight: 1,
    },
    {
      id: "firstInstanceLossRate",
      name: "一审败诉率",
      kind: "share",
      about: ["一审"],
      exclude: LOSS,
    },
    {
      id: "secondInstanceLossRate",
      name: "二审败诉率",
      kind: "share",
      about: ["二审"],
      exclude: LOSS,
    },
    {
      id: "lossRateChange",
      name: "败诉率同比变化",
      kind: "change",
      exclude: "一审 二审 再审",
    },
    {
      id: "firstInstanceLossRateChange",
      name: "一审败诉率同比变化",
      kind: "change",
      about: ["一审"],
    },
    {
      id: "winRate",
      name: "行政诉讼胜诉率",
      kind: "share",
      topic: "胜诉率",
      exclude: LOSS,
      aliases: "打赢官司比例 官司打赢比例",
      ratio: ["won", "concluded"],
    },
    {
      id: "appearanceRate",
      name: "负责人出庭应诉率",
      kind: "share",
      topic: HEADS,
      about: ["出庭率 出庭应诉率 应诉率 到庭率 应诉出庭率 出庭应诉比例 出庭比例"],
      exclude: "出声率 发声率 律师 同比",
      aliases: "一把手出庭率 出庭应诉率 出庭率",
      ratio: ["appearances", "handled"],
      weight: 1,
    },
    {
      id: "speakingRate",
      name: "负责人出庭出声率",
      kind: "share",
      topic: "出声率 发声率 出庭出声率 出庭发声率",
      exclude: "同比",
    },
  ],
);

export const LITIGATION = [...CASE_ROWS, ...RATE_ROWS];
