/** 信访 and the 12345 hotline: petitions received and concluded, backlog, satisfaction. */
import { expandFamily } from "../indicator-schema.ts";
import { CASES, EVENTS, PERSON_TIMES } from "./units.ts";

export const PETITIONS = expandFamily(
  "petition",
  { topic: "信访 上访 来信来访 初信初访", units: `${CASES} 批 批次`, rivals: "复议 调解" },
  [
    {
      id: "received",
      name: "信访受理数",
      predicates: "received accepted handled served",
      bare: true,
      exclude: "积案 率 接待",
    },
    {
      id: "concluded",
      name: "信访办结数",
      predicates: "concluded",
      exclude: "积案 率",
    },
    {
      id: "backlogResolved",
      name: "信访积案化解数",
      about: ["积案"],
      predicates: "mediated concluded mediatedSuccessfully handled",
      exclude: "率",
    },
    {
      id: "visitors",
      name: "信访接待人次",
      units: PERSON_TIMES,
      predicates: "served received accepted",
      bare: true,
    },
    {
      id: "acceptanceRate",
      name: "信访受理率",
      kind: "share",
      about: ["受理率 及时受理率"],
    },
    {
      id: "conclusionRate",
      name: "信访办结率",
      kind: "share",
      about: ["办结率 按期办结率 按期答复率 化解率"],
      exclude: "积案",
    },
    {
      id: "satisfactionRate",
      name: "信访满意率",
      kind: "share",
      about: ["满意率 满意度 群众满意率"],
    },
    {
      id: "hotlineCalls",
      name: "12345热线受理数",
      topic: "12345 政务服务便民热线 市长热线 便民热线 政务热线",
      units: `${CASES} 个 次 通 条 人次`,
      predicates: "received accepted handled consulted served",
      bare: true,
      exclude: "率 法律服务热线 12348",
    },
    {
      id: "hotlineConcluded",
      name: "12345热线办结数",
      topic: "12345 政务服务便民热线 市长热线 便民热线 政务热线",
      units: `${CASES} 个 次 通 条`,
      predicates: "concluded replied",
      exclude: "率",
    },
    {
      id: "hotlineRate",
      name: "12345热线办结率",
      kind: "share",
      topic: "12345 政务服务便民热线 市长热线 便民热线 政务热线",
      about: ["办结率 按时办结率 按期办结率 回复率"],
      ratio: ["hotlineConcluded", "hotlineCalls"],
    },
    {
      id: "hotlineSatisfaction",
      name: "12345热线满意率",
      kind: "share",
      topic: "12345 政务服务便民热线 市长热线 便民热线 政务热线",
      about: ["满意率 满意度"],
    },
    {
      id: "leaderReceptions",
      name: "领导接访批次",
      topic: "领导接访 接待日 领导接待 党政领导",
      about: ["接访 接待"],
      units: `批 批次 人次 ${EVENTS}`,
      predicates: "served received",
      bare: true,
    },
  ],
);
