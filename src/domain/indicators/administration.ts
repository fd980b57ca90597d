/** 放管服: powers and lists, commitments, supervision by random checks. */
import { expandFamily } from "../indicator-schema.ts";
import { ITEMS } from "./units.ts";

const POWERS_TOPIC =
  "行政权力 行政职权 权责清单 权力清单 权力事项 行政审批 审批事项 行政许可事项 权力 职权";

const POWERS = expandFamily("powers", { topic: POWERS_TOPIC, units: ITEMS, exclude: "中介" }, [
  {
    id: "listed",
    name: "权责清单事项数",
    topic: "权责清单 权力清单 责任清单",
    predicates: "sorted publicised published compiled kept",
    bare: true,
    exclude: "普法 取消 下放 新增 调整",
  },
  { id: "cancelled", name: "行政权力取消数", predicates: "cancelled", rivals: "证明 要件" },
  { id: "delegated", name: "行政权力下放数", predicates: "delegated", aliases: "赋权清单" },
  { id: "adjusted", name: "行政权力调整数", predicates: "adjusted" },
  { id: "added", name: "行政权力新增数", predicates: "added", rivals: "证明 要件" },
  { id: "undertaken", name: "行政权力承接数", predicates: "undertaken" },
  {
    id: "claimed",
    name: "政务事项认领数",
    topic: "认领数 认领事项 认领 监管平台 监管事项",
    predicates: "claimed",
    bare: true,
    exclude: "比例 平均",
  },
  {
    id: "commitment",
    name: "证明事项告知承诺数",
    topic: "告知承诺 告知承诺制",
    predicates: "implemented publicised",
    bare: true,
    exclude: "要件 材料 涉企经营",
    rivals: "要件 证照分离",
    aliases: "告知承诺多少项 证明事项告知承诺",
    weight: 1,
  },
  {
    id: "proofsCancelled",
    name: "证明事项取消数",
    topic: "证明事项 证明材料 证明",
    predicates: "cancelled cleaned decreased",
  },
  {
    id: "licenceSplit",
    name: "证照分离改革事项数",
    topic: "证照分离",
    predicates: "implemented included",
    bare: true,
    exclude: "多证合一",
  },
  {
    id: "negativeList",
    name: "市场准入负面清单事项数",
    topic: "负面清单",
    predicates: "decreased implemented compiled",
    bare: true,
  },
]);

const CHECKS = expandFamily(
  "randomCheck",
  {
    topic: "双随机 随机抽查 联合抽查 抽查检查 双随机抽查",
    units: "个 项 次",
    exclude: "案卷 卷宗",
  },
  [
    {
      id: "tasks",
      name: "双随机抽查任务数",
      topic: "双随机 随机抽查 抽查任务",
      about: ["抽查任务 检查任务 任务"],
      predicates: "published issued held concluded inspected",
      bare: true,
    },
    {
      id: "jointPlans",
      name: "双随机联合计划数",
      about: ["联合计划 联合抽查 部门联合 联合检查"],
      topic: "双随机 随机抽查 抽查任务 联合计划 联合抽查",
      predicates: "issued held compiled",
      bare: true,
    },
    {
      id: "subjects",
      name: "双随机检查对象数",
      topic: "双随机 随机抽查 联合抽查 抽查检查 抽查任务 抽查对象 检查对象",
      units: "户 家 户次 家次 个 所",
      predicates: "inspected held",
      bare: true,
      exclude: "名录库 任务 计划",
    },
    {
      id: "items",
      name: "随机抽查事项数",
      about: ["抽查事项 事项清单 具体事项"],
      units: ITEMS,
      predicates: "compiled built publicised",
      bare: true,
    },
  ],
);

export const ADMINISTRATION_INDICATORS = [...POWERS, ...CHECKS];
