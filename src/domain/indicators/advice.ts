/** 司法建议, 检察建议, 公益诉讼, 国家赔偿: what courts and prosecutors asked of the government. */
import { expandFamily } from "../indicator-schema.ts";
import { CASES } from "./units.ts";

export const ADVICE = expandFamily("advice", { topic: "司法建议", units: `${CASES} 份 条` }, [
  {
    id: "judicial",
    name: "司法建议数",
    predicates: "received handled issued accepted published",
    bare: true,
    rivals: "检察建议",
    exclude: "回复 落实 采纳",
  },
  {
    id: "judicialReplied",
    name: "司法建议回复数",
    predicates: "replied concluded implemented",
    rivals: "检察建议",
    exclude: "率",
  },
  {
    id: "judicialReplyRate",
    name: "司法建议回复率",
    kind: "share",
    about: ["回复率 反馈率 按期回复率 采纳率 办复率"],
    ratio: ["judicialReplied", "judicial"],
  },
  {
    id: "procuratorial",
    name: "检察建议数",
    topic: "检察建议",
    predicates: "received handled issued accepted published",
    bare: true,
    rivals: "司法建议",
    exclude: "回复 落实 采纳",
  },
  {
    id: "procuratorialReplied",
    name: "检察建议回复数",
    topic: "检察建议",
    predicates: "replied concluded implemented",
    rivals: "司法建议",
    exclude: "率",
  },
  {
    id: "procuratorialReplyRate",
    name: "检察建议回复率",
    kind: "share",
    topic: "检察建议",
    about: ["回复率 反馈率 按期回复率 采纳率 办复率"],
    ratio: ["procuratorialReplied", "procuratorial"],
  },
  {
    id: "publicInterest",
    name: "公益诉讼案件数",
    topic: "公益诉讼",
    predicates: "received accepted handled heard sued occurred",
    bare: true,
  },
  {
    id: "stateCompensation",
    name: "国家赔偿案件数",
    topic: "国家赔偿 行政赔偿",
    predicates: "received accepted handled heard occurred",
    bare: true,
  },
]);
