/**
 * The words that follow a number: measure words and units with their kind, and the characters
 * that show that a measure word is really the beginning of another word (人 in 人民).
 */
import type { FigureKind } from "../types.ts";
import { matchAt } from "./figure-reading.ts";

/** A unit as found: where it ends and its base form. */
export interface FoundUnit {
  readonly end: number;
  readonly unit: string;
  readonly kind: FigureKind;
  /** True where the unit holds 多 itself: 个多月. */
  readonly over: boolean;
}

const COUNT_WORDS = [
  "人次 户次 家次 件次 场次 期次 批次 车次 班次 台次 艘次 架次 项次 份次 条次 例次 站次 点次 轮次 频次",
  "人 名 位 户 家 个 件 起 份 项 条 宗 次 场 期 批 轮 届 回 遍 趟 部 篇 册 本 卷 章 页 字 则 幅 张 枚 面",
  "台 套 部门 处 所 类 种 支 组 队 站 块 门 堂 课时 学时 课 例 案 单 笔 票 款 单位 机构 企业 网格 岁",
  "辆 艘 架 列 头 只 匹 羽 尾 棵 株 间 栋 幢 座 口 眼 根 把 盏 颗 瓶 盒 箱 袋 桶 包 杆 扇 道 段 顶 副",
  "村 社区 街道 乡镇 镇 乡 公里 千米 海里 厘米 毫米 米 平方公里 平方千米 平方米 立方米 公顷 亩",
  "吨 公斤 千克 克 升 千瓦时 千瓦 兆瓦 证 词 集 版块 专题 岗 席 床 桌 餐 席位 床位 名额 片 束 句",
]
  .join(" ")
  .split(" ");

/** Base form and kind of units that are no plain measure words. */
const OTHER_UNITS: Readonly<Record<string, readonly [string, FigureKind]>> = {
  元: ["元", "money"],
  元人民币: ["元", "money"],
  人民币: ["元", "money"],
  美元: ["美元", "money"],
  欧元: ["欧元", "money"],
  港元: ["港元", "money"],
  港币: ["港元", "money"],
  日元: ["日元", "money"],
  "%": ["%", "share"],
  "‰": ["‰", "share"],
  个百分点: ["个百分点", "change"],
  百分点: ["个百分点", "change"],
  倍: ["倍", "count"],
  分: ["分", "score"],
  分钟: ["分钟", "duration"],
  秒: ["秒", "duration"],
  秒钟: ["秒", "duration"],
  小时: ["小时", "duration"],
  个小时: ["小时", "duration"],
  个多小时: ["小时", "duration"],
  天: ["天", "duration"],
  日: ["日", "duration"],
  个工作日: ["个工作日", "duration"],
  工作日: ["个工作日", "duration"],
  个自然日: ["日", "duration"],
  周: ["周", "duration"],
  个星期: ["周", "duration"],
  个月: ["个月", "duration"],
  个多月: ["个月", "duration"],
  年: ["年", "duration"],
  年多: ["年", "duration"],
};

/** A unit is none when this follows. */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  人: "民(?!币)|大代表|员|力资源|口|均",
  名: "单|称|录|额",
  位: "于|置|一体",
  家: "庭|长",
  起: "草|到|步|点",
  次: "日|年|序|要",
  场: "所|景|地|面|馆",
  期: "间|限|待|中|末|刊|货",
  批: "准|复|示|评",
  部: "分|委|队|长|署|级|办",
  台: "账|帐|阶|风",
  所: "有|以|属|在|需",
  处: "罚|理|置|于|分|级|室|长",
  户: "籍|外|主|口|均",
  本: "级|地|市|区|县|省|年|月|辖|届",
  份: "额|子",
  类: "别|似|型",
  种: "植|养|子",
  门: "户|口|类|诊|槛",
  组: "织|成|建|长|合|团",
  条: "例|件|款|令",
  件: "套",
  支: "持|部|付|出|撑|援",
  站: "位",
  面: "对|向|积|临|上",
  块: "链",
  单: "位|元|一|项",
  案: "件|例|卷|情",
  例: "会|行|如|外",
  口: "径|岸|头",
  道: "路|德|歉",
  列: "入|为|席|举|出|管",
  包: "括|含|容|保",
  把: "手|关|握",
  间: "隔|接",
  段: "落",
  只: "有|需|要|用|跑",
  头: "部",
  根: "据|本",
  座: "谈",
  架: "构|设",
  届: "满",
  单位: "元",
  课: "题|程|堂",
  集: "中|体|团|合|成",
  款: "项|式",
  证: "据|明|件|人|照|实|券",
  元: "旦|宵|素|件|化",
  分: "之|别|类|局|级|管|工|析|配|数|布|公司|批|期|段|院|组|队|层|中心|为|成|制|支|流|解|散|包|发|享|歧|开",
  秒: "批|办",
  天: "然|气|津|府|下|平|网",
  日: "报|常|益|志",
  周: "年|边|期|岁|密|转|报|刊|全",
  年多: "次|部|方|家|样|元|项|个",
  年: "级|龄|轻|纪|会|鉴|检|审|报|产|均|终|货",
  村: "民|规|级|务|委",
  镇: "街|级|政府|区|长",
  乡: "村|贤|级|政府|长|镇",
  米: "粉|面",
  克: "服|隆",
  升: "级|至|为|到|学|值|降",
  词: "条",
  字: "号|样",
  页: "面",
  顶: "层|格|岗",
  副: "本|主任|书记|县|市|区|局|科|处",
  片: "区|面",
  席: "位",
  岗: "位",
  床: "位",
  队: "伍|员|长",
  套: "路|取|用",
  枚: "举",
  幅: "度",
  张: "贴|口|某|家",
  扇: "形",
  回: "复|访|应|避|收|头|馈|落|顾",
  轮: "训|岗|候|换|流|胎|值",
  遍: "布|及|街",
  票: "据|面",
  堂: "食",
  章: "程",
  则: "为",
  句: "号",
};

/** Measure words that count even with a single Chinese digit (两次), where set phrases are few. */
export const COUNTING_WORDS: ReadonlySet<string> = new Set(
  [
    "件 起 份 人 人次 名 位 次 项 家 户 场 部 篇 册 卷 宗 批 条 类 种 处 所 套 轮 支 个 倍 例",
    "年 个月 天 日 个工作日 小时 个百分点",
  ]
    .join(" ")
    .split(" "),
);

const KNOWN: ReadonlyMap<string, readonly [string, FigureKind]> = new Map([
  ...COUNT_WORDS.map((word): [string, readonly [string, FigureKind]] => [word, [word, "count"]]),
  ...Object.entries(OTHER_UNITS),
]);

const UNIT = new RegExp(` {0,2}(${alternatives()})(?<b> ?\\([次份件个项条人]\\))?`, "uy");

/**
 * Returns the unit that begins at `at`, spaces before it allowed; null when none is known.
 *
 * @example
 * unitAt("12个工作日", 2); // { end: 6, unit: "个工作日", kind: "duration", over: false }
 * unitAt("20网民", 2); // null
 */
export function unitAt(folded: string, at: number): FoundUnit | null {
  const match = matchAt(UNIT, folded, at);
  const word = match?.[1];
  const known = word === undefined ? undefined : KNOWN.get(word);
  if (match === null || word === undefined || known === undefined) return null;
  const [base, kind] = known;
  const unit = base === "人" && match.groups?.b?.includes("次") === true ? "人次" : base;
  return { end: at + match[0].length, unit, kind, over: word.includes("多") };
}

function alternatives(): string {
  const words = [...KNOWN.keys()].sort((one, other) => other.length - one.length);
  return words
    .map((word) => {
      const guard = NOT_BEFORE[word] ?? "";
      return guard === "" ? word : `${word}(?!${guard})`;
    })
    .join("|");
}
