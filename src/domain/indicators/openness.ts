/** 政务公开, proposals of deputies, audit, and oversight by 法治督察. */
import { expandFamily } from "../indicator-schema.ts";
import { CASES, DOCUMENTS, EVENTS, ITEMS, PERSONS } from "./units.ts";

const OPENNESS = expandFamily(
  "openness",
  { topic: "政府信息 信息 政务公开", units: "条 件 份 篇" },
  [
    {
      id: "proactive",
      name: "主动公开信息数",
      about: ["主动公开 公开政府信息 公开信息 公开各类 公开"],
      predicates: "publicised published",
      exclude: "依申请 回应 信用",
      aliases: "主动公开多少条",
    },
    {
      id: "onRequest",
      name: "依申请公开办理数",
      topic: "依申请公开 信息公开申请 公开申请",
      units: `${CASES} 条 份`,
      predicates: "received accepted handled replied publicised concluded",
      bare: true,
      exclude: "率",
      aliases: "申请公开多少件",
    },
    {
      id: "onRequestRate",
      name: "依申请公开答复率",
      kind: "share",
      topic: "依申请公开 信息公开申请 公开申请",
      about: ["答复率 办结率 按时答复率 按期答复率 回复率"],
    },
    {
      id: "deputies",
      name: "人大代表建议办理数",
      topic: "人大代表建议 人大建议 代表建议 人大代表意见",
      units: CASES,
      predicates: "handled received accepted concluded replied",
      bare: true,
      rivals: "政协 提案",
      exclude: "率",
      aliases: "人大代表提多少建议",
    },
    {
      id: "proposals",
      name: "政协提案办理数",
      topic: "政协提案 提案 政协委员提案",
      units: CASES,
      predicates: "handled received accepted concluded replied",
      bare: true,
      rivals: "人大 建议",
      exclude: "率",
    },
    {
      id: "bothHandled",
      name: "人大建议政协提案办理总数",
      topic:
        "建议提案 建议和提案 建议、提案 代表建议和政协提案 人大代表建议和政协委员提案 代表建议、政协",
      units: CASES,
      predicates: "handled received accepted concluded replied",
      bare: true,
      exclude: "率",
    },
    {
      id: "replyRate",
      name: "建议提案办复率",
      kind: "share",
      topic: "人大代表建议 人大建议 代表建议 政协提案 提案 建议提案",
      about: ["办复率 办结率 答复率 满意率 按期办复率 面商率"],
    },
    {
      id: "audits",
      name: "审计项目数",
      topic: "审计",
      units: `${ITEMS} ${CASES}`,
      about: ["审计项目 项目 审计"],
      predicates: "audited concluded held handled",
      exclude: "问题",
    },
    {
      id: "auditMoney",
      name: "审计查出问题金额",
      kind: "money",
      topic: "审计",
      about: ["查出 金额 问题资金 违规"],
    },
  ],
);

const OVERSIGHT = expandFamily(
  "oversight",
  { topic: "法治督察 法治督查 法治政府建设督察", units: `${EVENTS} 件` },
  [
    {
      id: "inspections",
      name: "法治督察次数",
      predicates: "held supervised inspected",
      bare: true,
      exclude: "督察员 问题",
    },
    {
      id: "problems",
      name: "法治督察发现问题数",
      about: ["问题 问题线索"],
      units: `${ITEMS} 处`,
      predicates: "found replied",
      bare: true,
      exclude: "整改",
    },
    {
      id: "rectified",
      name: "法治督察整改问题数",
      about: ["问题 问题线索 整改"],
      units: `${ITEMS} 处`,
      predicates: "rectified",
    },
    {
      id: "inspectors",
      name: "法治督察员人数",
      topic: "法治督察员 督察员",
      units: PERSONS,
      predicates: "appointed",
      bare: true,
    },
    {
      id: "meetings",
      name: "政府常务会研究法治议题次数",
      topic: "常务会议 常务会 政府常务会",
      about: ["法治政府 法治建设 依法行政 法治议题"],
      units: `${EVENTS} ${CASES}`,
      predicates: "deliberated held",
      bare: true,
    },
    {
      id: "publicSatisfaction",
      name: "法治建设满意率",
      kind: "share",
      topic: "法治建设 法治政府建设 法治建设情况",
      about: ["满意率 满意度"],
    },
    {
      id: "letters",
      name: "督察建议书数",
      topic: "督察建议书 督察意见书 督察反馈 督办单 督察通报",
      units: DOCUMENTS,
      predicates: "issued distributed published",
      bare: true,
    },
  ],
);

export const OPENNESS_INDICATORS = [...OPENNESS, ...OVERSIGHT];
