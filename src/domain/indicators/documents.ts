/** 规范性文件, 规章, 法规: what was made, reviewed, recorded, cleaned up, and its fate. */
import { expandFamily } from "../indicator-schema.ts";
import { DOCUMENTS, PLACES } from "./units.ts";

const NORMATIVE = expandFamily(
  "normativeDocument",
  {
    topic: "规范性文件 红头文件",
    units: DOCUMENTS,
    rivals: "规章 地方性法规 重大行政决策 重大决策 合同 协议 法律意见",
    exclude: "党内规范性文件",
  },
  [
    {
      id: "issued",
      name: "规范性文件制发数",
      predicates: "issued published",
      aliases: "出多少红头文件 发多少红头文件 发多少规范性文件",
      weight: 1,
    },
    {
      id: "legalityReviewed",
      name: "规范性文件合法性审核数",
      predicates: "legalityReviewed reviewed",
      exclude: "备案 审查意见 审核意见",
    },
    {
      id: "recorded",
      name: "规范性文件报送备案数",
      predicates: "recorded",
      exclude: "备案审查 报备率 备案率",
      aliases: "规范性文件备案数",
    },
    {
      id: "recordingReviewed",
      name: "规范性文件备案审查数",
      predicates: "recordingReviewed",
      aliases: "备案审查规范性文件",
    },
    {
      id: "cleaned",
      name: "规范性文件清理数",
      predicates: "cleaned sorted",
      exclude: "民营企业 民企 营商环境 证明事项",
    },
    { id: "repealed", name: "规范性文件废止数", predicates: "repealed" },
    { id: "invalidated", name: "规范性文件失效数", predicates: "invalidated" },
    { id: "revised", name: "规范性文件修订数", predicates: "revised" },
    { id: "toRevise", name: "规范性文件拟修订数", predicates: "toRevise" },
    {
      id: "kept",
      name: "规范性文件保留数",
      predicates: "kept",
      exclude: "民营企业 民企",
    },
    {
      id: "inForce",
      name: "现行有效规范性文件数",
      about: ["现行有效 现行 有效的"],
      predicates: "publicised published",
      bare: true,
    },
    {
      id: "opinions",
      name: "规范性文件审查意见数",
      units: "条 份 件 个",
      about: ["审查意见 审核意见 修改意见 意见建议 意见"],
      predicates: "collected issued replied",
      bare: true,
      exclude: "实施意见",
    },
    {
      id: "recordedRate",
      name: "规范性文件报备率",
      kind: "share",
      about: ["报备率 备案率 报送备案率"],
    },
    {
      id: "timelyRate",
      name: "规范性文件报备及时率",
      kind: "share",
      about: ["及时率 报备及时率"],
    },
    {
      id: "formRate",
      name: "规范性文件报备规范率",
      kind: "share",
      about: ["规范率 报备规范率"],
    },
    {
      id: "reviewRate",
      name: "规范性文件合法性审核率",
      kind: "share",
      about: ["审核率 审查率 合法性审核率 合法性审查率"],
    },
  ],
);

const RULES = expandFamily(
  "legislation",
  {
    topic: "政府规章 规章",
    units: DOCUMENTS,
    rivals: "规范性文件 地方性法规 规章制度",
    exclude: "规章制度",
  },
  [
    { id: "rulesMade", name: "政府规章制定数", predicates: "issued published" },
    { id: "rulesRevised", name: "政府规章修订数", predicates: "revised", exclude: "计划" },
    { id: "rulesRepealed", name: "政府规章废止数", predicates: "repealed" },
    {
      id: "rulesReviewed",
      name: "政府规章审查清理数",
      predicates: "cleaned reviewed sorted",
      exclude: "草案",
    },
    {
      id: "rulesInForce",
      name: "现行有效政府规章数",
      about: ["现行有效 现行 有效"],
      predicates: "reviewed cleaned",
      bare: true,
    },
    {
      id: "localLawsMade",
      name: "地方性法规出台数",
      topic: "地方性法规",
      predicates: "issued published deliberated handled",
      rivals: "规章 规范性文件",
    },
    {
      id: "localLawsRevised",
      name: "地方性法规修订数",
      topic: "地方性法规",
      predicates: "revised",
      rivals: "规章 规范性文件",
    },
    {
      id: "planItems",
      name: "政府立法项目数",
      topic: "立法计划 立法项目 立法工作计划",
      units: `${DOCUMENTS} 项`,
      predicates: "handled included adjusted concluded issued compiled",
      bare: true,
    },
    {
      id: "contactPoints",
      name: "立法联系点数",
      topic: "立法联系点 立法基层联系点 政府立法联系点",
      units: PLACES,
      predicates: "built added appointed",
      bare: true,
    },
    {
      id: "draftOpinions",
      name: "立法征求意见数",
      topic: "立法 法规草案 规章草案",
      about: ["意见 建议"],
      units: "条 件",
      predicates: "collected received",
      bare: true,
    },
  ],
);

export const DOCUMENT_INDICATORS = [...NORMATIVE, ...RULES];
