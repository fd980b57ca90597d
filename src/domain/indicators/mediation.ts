/** Mediation: 人民调解, 行政调解 and 诉前调解 apart, and arbitration. */
import { expandFamily } from "../indicator-schema.ts";
import { CASES, PERSONS, PLACES } from "./units.ts";

const PART =
  "非正常死亡 纠纷信息 纠纷线索 涉企 物业纠纷 医疗纠纷 医患 交通事故 婚姻家庭 劳动 劳资 邻里 土地纠纷 工资 法律援助 信访";

const PEOPLES = expandFamily(
  "peoplesMediation",
  {
    topic: "人民调解 调解组织 调委会 调解委员会 矛盾纠纷 民间纠纷 纠纷 调解案件 调解成功率 调解员",
    units: CASES,
    exclude: "行政调解 司法调解 诉前 复议 仲裁 专职调解",
    rivals: "诉讼 应诉 法院",
  },
  [
    {
      id: "screenings",
      name: "矛盾纠纷排查次数",
      about: ["排查 摸排"],
      units: "次 场 场次 轮",
      predicates: "screened held",
      exclude: "化解率",
    },
    {
      id: "screenedDisputes",
      name: "矛盾纠纷排查件数",
      about: ["排查 摸排"],
      predicates: "screened found",
      exclude: PART,
    },
    {
      id: "accepted",
      name: "人民调解受理数",
      predicates: "accepted received",
      exclude: PART,
      weight: 1,
    },
    {
      id: "handled",
      name: "人民调解办理数",
      predicates: "mediated handled concluded",
      bare: true,
      exclude: `${PART} 成功`,
      aliases: "调解多少纠纷 调解多少案子 化解多少纠纷",
    },
    {
      id: "succeeded",
      name: "人民调解成功数",
      predicates: "mediatedSuccessfully",
      exclude: PART,
      aliases: "调解成多少 成功调解多少起",
      weight: 1,
    },
    {
      id: "successRate",
      name: "人民调解成功率",
      kind: "share",
      about: ["成功率 调解成功率 调处成功率 化解率"],
      exclude: PART,
      aliases: "调解成功率 调解成功比例",
      ratio: ["succeeded", "accepted"],
      weight: 1,
    },
    {
      id: "amount",
      name: "人民调解涉及金额",
      kind: "money",
      about: ["金额 标的额 协议金额 涉案金额 标的 多少钱 资金"],
      exclude: "非正常死亡 赔偿 补偿",
      aliases: "调解涉及金额 调解协议涉及金额 调解协议金额 调解涉及多少钱",
    },
    {
      id: "organisations",
      name: "人民调解组织数",
      topic: "调解组织 调委会 调解委员会",
      units: PLACES,
      predicates: "built added",
      bare: true,
      exclude: "进驻 行业性 专业性",
    },
    {
      id: "specialOrganisations",
      name: "行业性专业性调解组织数",
      topic: "行业性 专业性",
      about: ["调解组织 调委会 调解委员会"],
      units: PLACES,
      predicates: "built added",
      bare: true,
    },
    {
      id: "mediators",
      name: "人民调解员人数",
      topic: "人民调解员 调解员 专职调解员",
      units: PERSONS,
      predicates: "appointed built trained",
      bare: true,
      exclude: "金牌 培训",
    },
    {
      id: "studios",
      name: "个人调解工作室数",
      topic: "个人调解室 个人调解工作室 品牌调解室 调解工作室 个人品牌调解",
      units: PLACES,
      predicates: "built added",
      bare: true,
    },
    {
      id: "agreements",
      name: "调解协议份数",
      topic: "调解协议 调解协议书",
      units: "份 件",
      predicates: "issued mediatedSuccessfully collected",
      bare: true,
      exclude: "金额",
    },
  ],
);

const OTHERS = expandFamily(
  "adminMediation",
  { topic: "行政调解", units: CASES, exclude: "司法调解 诉前" },
  [
    { id: "accepted", name: "行政调解受理数", predicates: "accepted received" },
    {
      id: "handled",
      name: "行政调解办理数",
      predicates: "mediated handled concluded held",
      bare: true,
      exclude: "成功",
    },
    { id: "succeeded", name: "行政调解成功数", predicates: "mediatedSuccessfully" },
    {
      id: "successRate",
      name: "行政调解成功率",
      kind: "share",
      about: ["成功率"],
      ratio: ["succeeded", "accepted"],
    },
    {
      id: "courtLinked",
      name: "诉前调解办理数",
      topic: "诉前调解 司法调解 诉调对接",
      predicates: "mediated handled concluded mediatedSuccessfully accepted received",
      bare: true,
      rivals: "行政调解 人民调解",
    },
    {
      id: "arbitration",
      name: "劳动人事争议仲裁受理数",
      topic: "劳动人事争议 劳动争议 劳动仲裁",
      predicates: "accepted received handled",
      bare: true,
    },
    {
      id: "arbitrationConcluded",
      name: "劳动人事争议仲裁结案数",
      topic: "劳动人事争议 劳动争议 劳动仲裁",
      predicates: "concluded",
    },
    {
      id: "commercialArbitration",
      name: "仲裁案件受理数",
      topic: "仲裁",
      predicates: "accepted received handled",
      rivals: "复议",
      exclude: "劳动 仲裁庭",
    },
  ],
);

export const MEDIATION_INDICATORS = [...PEOPLES, ...OTHERS];
