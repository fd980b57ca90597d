/**
 * Topics of these reports that look alike and must never be swapped: 复议 is not 应诉, 人民调解 not
 * 行政调解, 规范性文件 not 规章. The nearest place that names one decides what a figure is about.
 */
import { foldWidth } from "../text/fold.ts";

/** `id: words`, the longer word wins; `-` names two topics at once and so decides nothing. */
const TABLE = `
-: 复议应诉 复议和应诉 复议及应诉 复议与应诉 复议、应诉 复议和行政应诉 复议与行政应诉 复议、行政应诉 复议及行政应诉 复议诉讼 政府规章和规范性文件 规章规范性文件 规章、规范性文件 规章和规范性文件 规章及规范性文件 法规规章 法规、规章 法律法规 地方性法规规章 复议体制 诉讼法 复议法 仲裁法 法律援助法 规章制度 执法规章
reconsideration: 行政复议 复议
litigation: 行政应诉 应诉 行政诉讼 诉讼 出庭 败诉 胜诉 官司 行政案件
publicInterest: 公益诉讼
nonLitigation: 非诉执行 非诉讼 非诉
arbitration: 仲裁
labourArbitration: 劳动仲裁 劳动人事争议仲裁 劳动争议仲裁
petition: 信访 来信来访
peoplesMediation: 人民调解 民间调解 民间纠纷
administrativeMediation: 行政调解
judicialMediation: 司法调解 诉前调解 诉调
professionalMediation: 行业性专业性调解 专业性调解 行业调解
normativeDocument: 规范性文件
rules: 政府规章 规章
regulations: 地方性法规 法规
contract: 合同
decision: 重大行政决策 重大决策 行政决策
legalAid: 法律援助 法援
notary: 公证
appraisal: 司法鉴定
penalty: 行政处罚
licensing: 行政许可
coercion: 行政强制
inspection: 行政检查
communityCorrection: 社区矫正
resettlement: 安置帮教
hotline: 热线
openness: 依申请公开
proactive: 主动公开
suggestions: 人大代表建议 代表建议 人大建议
proposals: 政协提案 委员提案
recommendations: 司法建议 检察建议
villageAdviser: 村居法律顾问 村(居)法律顾问 村法律顾问
adviser: 法律顾问
publicLawyer: 公职律师
lawyer: 律师
certificates: 执法证
officers: 执法人员
audit: 审计
`;

const WORDS: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split("\n")
    .flatMap((line) => {
      const [id = "", words = ""] = line.split(": ");
      return words.split(" ").map((word): [string, string] => [word, id]);
    }),
);
const ANY = new RegExp(
  [...WORDS.keys()]
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[()]/gu, "\\$&"))
    .join("|"),
  "gu",
);
const TITLE = /《[^《》]*》/gu;

/**
 * Returns the topics `text` names, each once; `[]` when it names none.
 *
 * @example
 * readTopics("行政应诉案件"); // ["litigation"]
 */
export function readTopics(text: string): string[] {
  const topics = new Set<string>();
  for (const [word] of foldWidth(text).replace(TITLE, "").matchAll(ANY)) {
    const topic = WORDS.get(word);
    if (topic !== undefined && topic !== "-") topics.add(topic);
  }
  return [...topics];
}

/** Returns the topics `text` speaks of, both of those named in one breath (规章和规范性文件) included. */
export function allTopics(text: string): string[] {
  const topics = new Set(readTopics(text));
  for (const [word] of foldWidth(text).matchAll(ANY)) {
    if (WORDS.get(word) !== "-") continue;
    for (const [inner, topic] of WORDS)
      if (topic !== "-" && word.includes(inner)) topics.add(topic);
  }
  return [...topics];
}

/** Returns the topics of the first of `places` that names any; `[]` when none does. */
export function nearestTopics(
  places: readonly string[],
  read: (place: string) => string[] = readTopics,
): string[] {
  for (const place of places) {
    // where two are named in one breath, none before them is meant
    if (allTopics(place).length > 0) return read(place);
  }
  return [];
}
