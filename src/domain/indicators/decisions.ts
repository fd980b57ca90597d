/** 重大行政决策, legality review, contracts, legal advisers, deliberation in meetings. */
import { expandFamily } from "../indicator-schema.ts";
import { DOCUMENTS, EVENTS, ITEMS, PERSONS } from "./units.ts";

const DECISIONS = expandFamily(
  "majorDecision",
  {
    topic: "重大行政决策 重大决策 行政决策",
    units: `${ITEMS} 起`,
    rivals: "规范性文件 合同 协议",
    exclude: "执法决定",
  },
  [
    {
      id: "catalogued",
      name: "重大行政决策事项目录数",
      about: ["目录 清单"],
      predicates: "included published issued publicised compiled",
      bare: true,
    },
    {
      id: "deliberated",
      name: "重大行政决策审议数",
      predicates: "deliberated issued",
      exclude: "目录 审查 审核 率",
    },
    {
      id: "reviewed",
      name: "重大行政决策合法性审查数",
      topic: "重大行政决策 重大决策 行政决策 决策审查",
      predicates: "legalityReviewed reviewed accepted",
      exclude: "意见",
      aliases: "决策审查多少件 受理决策审查",
    },
    {
      id: "riskAssessed",
      name: "重大行政决策风险评估数",
      about: ["风险评估 社会稳定风险 稳评"],
      predicates: "assessed held handled implemented",
      bare: true,
    },
    {
      id: "hearings",
      name: "重大行政决策听证数",
      about: ["听证 听证会"],
      units: `${EVENTS} 件`,
      predicates: "held assessed",
      bare: true,
    },
    {
      id: "opinions",
      name: "重大行政决策征集意见数",
      about: ["意见 建议 意见建议"],
      units: "条 件 份 人次",
      predicates: "received collected",
      exclude: "审查意见 审核意见",
      aliases: "重大决策收到多少意见",
    },
    {
      id: "publicised",
      name: "重大行政决策公开数",
      predicates: "publicised published",
      exclude: "目录",
      aliases: "公开多少重大决策",
    },
    {
      id: "reviewRate",
      name: "重大行政决策合法性审查率",
      kind: "share",
      about: ["审查率 审核率 合法性审查率"],
    },
    {
      id: "discussionRate",
      name: "重大行政决策集体讨论率",
      kind: "share",
      about: ["集体讨论率 讨论率"],
    },
  ],
);

const REVIEWS = expandFamily(
  "legalityReview",
  {
    topic: "合法性审查 合法性审核 合法审查 合法审核",
    units: `${DOCUMENTS} 项 次`,
    exclude: "率 意见书",
  },
  [
    {
      id: "total",
      name: "合法性审查总数",
      predicates: "legalityReviewed concluded held handled reviewed",
      bare: true,
      rivals: "规范性文件 重大行政决策 重大决策 合同 协议 执法决定",
    },
    {
      id: "opinions",
      name: "合法性审查意见数",
      topic: "合法性审查 合法性审核 决策审查 审查意见 审核意见 合法性审查意见",
      about: ["审查意见 审核意见 意见建议 修改意见 法律意见"],
      units: "条 份 件 个",
      predicates: "collected issued replied",
      bare: true,
      aliases: "提多少审查意见",
    },
    {
      id: "contracts",
      name: "合同协议审查数",
      topic: "合同 协议",
      about: ["政府合同 行政合同 行政协议 合同 协议书"],
      predicates: "reviewed legalityReviewed",
      exclude: "调解协议 村规民约 仲裁",
      aliases: "审多少合同 审查合同",
    },
    {
      id: "majorEnforcement",
      name: "重大执法决定法制审核数",
      topic: "重大执法决定 重大行政执法决定",
      about: ["法制审核 审核"],
      predicates: "legalityReviewed reviewed held",
      bare: true,
      rivals: "流程图 目录",
    },
    {
      id: "fairCompetition",
      name: "公平竞争审查文件数",
      topic: "公平竞争审查",
      predicates: "reviewed held cleaned sorted handled concluded",
      bare: true,
    },
    {
      id: "legalOpinions",
      name: "法律意见书出具数",
      topic: "法律意见书 法律意见",
      units: "份 件 条 篇",
      predicates: "issued replied collected",
      bare: true,
    },
  ],
);

const ADVISERS = expandFamily("legalAdviser", { topic: "法律顾问", units: PERSONS }, [
  {
    id: "advisers",
    rivals: "公职律师",
    name: "政府法律顾问人数",
    predicates: "appointed",
    bare: true,
    exclude: "村 社区 居 率 企业",
  },
  {
    id: "villageAdvisers",
    name: "村居法律顾问人数",
    topic: "村(社区)法律顾问 村法律顾问 村居法律顾问 村社区法律顾问 一村一法律顾问 村(居)法律顾问",
    predicates: "appointed covered",
    bare: true,
    exclude: "率",
  },
  {
    id: "coverageRate",
    name: "法律顾问覆盖率",
    kind: "share",
    about: ["覆盖率 覆盖面 聘请率"],
    rivals: "",
  },
  {
    id: "matters",
    name: "法律顾问参与事项数",
    units: `${ITEMS} 次`,
    predicates: "participated handled served reviewed",
    exclude: "村 率",
  },
  {
    id: "publicLawyers",
    name: "公职律师人数",
    topic: "公职律师",
    predicates: "appointed built",
    bare: true,
    rivals: "法律顾问",
  },
]);

export const DECISION_INDICATORS = [...DECISIONS, ...REVIEWS, ...ADVISERS];
