/** 法律援助, 公共法律服务, 公证, lawyers and forensic services. */
import { expandFamily } from "../indicator-schema.ts";
import { CASES, PERSON_TIMES, PERSONS, PLACES } from "./units.ts";

const PART = "老年人 未成年人 农民工 妇女 残疾人 军人 刑事 民事 值班律师";

const AID = expandFamily("legalAid", { topic: "法律援助 法援", units: CASES }, [
  {
    id: "accepted",
    name: "法律援助受理数",
    predicates: "accepted received",
    exclude: `${PART} 咨询 率`,
    weight: 1,
  },
  {
    id: "handled",
    name: "法律援助案件办理数",
    predicates: "handled concluded served",
    bare: true,
    exclude: `${PART} 咨询 率`,
  },
  {
    id: "persons",
    name: "法律援助受援人数",
    topic: "法律援助 法援 受援人 受援群众",
    units: PERSON_TIMES,
    predicates: "served covered handled accepted",
    bare: true,
    exclude: "咨询 律师 志愿者 工作者 农民工",
    aliases: "法律援助帮多少人 受援人数",
  },
  {
    id: "consultations",
    name: "法律援助咨询数",
    units: `${PERSON_TIMES} 次 件`,
    about: ["咨询 来访"],
    predicates: "served consulted replied accepted",
    bare: true,
  },
  {
    id: "stations",
    name: "法律援助工作站数",
    units: PLACES,
    about: ["工作站 联络点 援助站 站点 窗口 联系点"],
    predicates: "built added",
    bare: true,
  },
  {
    id: "completionRate",
    name: "法律援助任务完成率",
    kind: "share",
    about: ["完成率 任务完成率 目标任务"],
    exclude: "同比",
  },
  {
    id: "recovered",
    name: "法律援助挽回经济损失",
    topic: "法律援助 法援 受援人 受援群众",
    kind: "money",
    about: ["挽回 避免 追回 追讨 工资 经济损失"],
    aliases: "法律援助挽回多少钱 法律援助挽回多少损失",
  },
]);

const SERVICES = expandFamily(
  "legalServices",
  { topic: "公共法律服务", units: PLACES, rivals: "法律援助" },
  [
    {
      id: "centres",
      name: "公共法律服务中心站点数",
      about: ["中心 工作站 工作室 实体平台 站 室"],
      predicates: "built added",
      bare: true,
    },
    {
      id: "persons",
      name: "公共法律服务人次",
      units: PERSON_TIMES,
      predicates: "served covered handled held",
      bare: true,
      exclude: "咨询",
    },
    {
      id: "consultations",
      name: "法律咨询人次",
      topic: "法律咨询 群众咨询 12348 咨询服务",
      units: `${PERSON_TIMES} 次 件`,
      predicates: "served consulted replied",
      bare: true,
      rivals: "复议 法律援助",
      exclude: "复议",
    },
    {
      id: "notarised",
      name: "公证办理数",
      topic: "公证",
      units: CASES,
      predicates: "handled accepted concluded",
      bare: true,
      rivals: "法律援助 仲裁 鉴定",
      exclude: "公证处 公证员",
    },
    {
      id: "forensic",
      name: "司法鉴定办理数",
      topic: "司法鉴定",
      units: CASES,
      predicates: "handled accepted concluded",
      bare: true,
    },
    {
      id: "lawyers",
      name: "律师人数",
      topic: "执业律师 律师队伍 注册律师 专职律师",
      aliases: "多少名律师 多少律师 律师多少 律师人数",
      units: PERSONS,
      predicates: "built",
      bare: true,
      rivals: "法律顾问 调解 公职律师 实习",
      exclude: "公职律师 实习 值班 进驻 开展工作",
    },
    {
      id: "lawFirms",
      name: "律师事务所数",
      topic: "律师事务所 律所",
      units: PLACES,
      predicates: "built added",
      bare: true,
    },
    {
      id: "lawyerCases",
      name: "律师办理案件数",
      topic: "律师",
      units: CASES,
      predicates: "handled",
      exclude: "法律援助 调解 公职律师 法律顾问",
    },
    {
      id: "lawSavvy",
      name: "法律明白人数",
      topic: "法律明白人",
      units: PERSON_TIMES,
      predicates: "trained appointed built compiled",
      bare: true,
    },
    {
      id: "studyHouseholds",
      name: "学法用法示范户数",
      topic: "学法用法示范户 示范户",
      units: "户 个",
      predicates: "built awarded appointed",
      bare: true,
    },
  ],
);

export const LEGAL_SERVICE_INDICATORS = [...AID, ...SERVICES];
