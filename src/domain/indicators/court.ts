/** The court's own administrative cases, which are never the government's. */
import { expandFamily } from "../indicator-schema.ts";
import { CASES, EVENTS, PERSON_TIMES } from "./units.ts";

export const COURT = expandFamily(
  "court",
  {
    topic: "行政审判 行政案件 行政诉讼 一审行政 行政类案件",
    units: CASES,
    exclude: "民事 刑事 执行案件 公益诉讼",
    rivals: "行政复议 复议",
    actor: "court",
  },
  [
    {
      id: "received",
      name: "法院行政案件新收数",
      predicates: "received",
      exclude: "非诉",
      aliases: "法院新收行政案件 法院收行政案件 法院收行政官司",
    },
    {
      id: "accepted",
      name: "法院行政案件受理数",
      predicates: "accepted",
      exclude: "非诉",
    },
    {
      id: "handled",
      name: "法院行政案件审理数",
      predicates: "heard handled",
      bare: true,
      exclude: "非诉",
      weight: 0.8,
    },
    { id: "concluded", name: "法院行政案件审结数", predicates: "concluded", exclude: "非诉" },
    {
      id: "lost",
      name: "法院判决行政机关败诉数",
      predicates: "lost",
      exclude: "率",
      aliases: "法院判政府输 法院判决行政机关败诉 法院判行政机关败诉",
    },
    { id: "withdrawn", name: "法院行政案件撤诉数", predicates: "withdrawn", exclude: "非诉" },
    { id: "settled", name: "法院行政案件调解数", predicates: "settled mediated" },
    {
      id: "nonLitigation",
      name: "非诉行政案件受理数",
      topic: "非诉行政 非诉执行 非诉审查 行政非诉 非诉案件 非诉",
      predicates: "received accepted heard handled",
      rivals: "",
      bare: true,
    },
    {
      id: "nonLitigationApproved",
      name: "非诉行政案件准予执行数",
      topic: "非诉行政 非诉执行 非诉审查 行政非诉 非诉案件 非诉",
      predicates: "approvedExecution",
    },
    {
      id: "observedHearings",
      name: "庭审观摩旁听场数",
      topic: "庭审观摩 旁听庭审 观摩庭审 庭审旁听 旁听",
      units: EVENTS,
      predicates: "held participated",
      bare: true,
      actor: "any",
    },
    {
      id: "observers",
      name: "庭审观摩旁听人数",
      topic: "庭审观摩 旁听庭审 观摩庭审 庭审旁听 旁听",
      units: PERSON_TIMES,
      predicates: "held participated covered",
      bare: true,
      actor: "any",
    },
  ],
);
