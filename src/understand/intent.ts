/**
 * Tells what a question wants done: look up, compare, rank, add up, check a claim, say what is
 * covered, or nothing this bot is for. Patterns of Chinese questions, never of their subjects.
 */
import type { Asked, Intent } from "../question.ts";

export interface IntentSource {
  readonly text: string;
  readonly asked: Asked;
  /** Number of places named. */
  readonly places: number;
  /** Number of years named. */
  readonly years: number;
  /** Whether the text states figures of its own (not years). */
  readonly statesFigure: boolean;
  /** Whether anything is left to look for once place, year and asking words are gone. */
  readonly hasTopic: boolean;
  readonly hasHistory: boolean;
}

/** The intents that need no parts of the question; sums and differences are read from these. */
export type IntentName = Exclude<Intent["kind"], "ratio">;
export interface IntentReading {
  readonly kind: IntentName;
  readonly order?: "most" | "least";
  readonly field?: "issuer" | "publishedAt" | "title" | "url";
  readonly reason?: "out_of_scope" | "instruction";
}

const INSTRUCTION =
  /ignore (?:all|the|any|your|previous)|system prompt|hidden prompt|api[_ -]?key|jailbreak|developer mode|(?:忽略|无视|忘记|抛开|不用管).{0,10}(?:规则|指令|提示词?|设定|要求|报告|限制)|(?:输出|打印|显示|泄露|告诉我|给我).{0,8}(?:提示词|系统提示|密钥|口令|密码|api|token)|(?:扮演|假装|你现在是|从现在起你)|(?:system|assistant)\s*:/iu;
const OTHER_TASKS =
  /(?:帮我|给我|替我|请)?(?:写|编|起草|拟|翻译|润色|画|唱|算命|推荐|订|买|导航)(?:一?[份篇首段个封张幅]|下|个)?.{0,12}(?:协议|合同|诗|歌|作文|论文|代码|程序|小说|故事|笑话|情书|简历|邮件|文案|菜谱|攻略|英文|英语|图|酒店|机票|餐厅|外卖)|讲(?:[一几两]?个)?(?:笑话|故事)|天气(?:怎么样|如何|预报)?|股票|彩票|几点了|现在几点|你(?:是谁|叫什么|多大|喜欢)|(?:国家)?(?:总统|足球|篮球|电影|明星)/u;
/** 放映法治电影多少场 counts what a government did; 讲几个笑话 does not. */
const COUNTED_TASK = /多少[份场件次部个名人起]|几[份场件次部个名人起][?。!了呢啊]*$/u;
const HELP =
  /^(?:你好|您好|hi|hello|在吗|帮助|help|怎么用|使用说明|你(?:能|会|可以)(?:做|干|回答|查)(?:什么|啥|哪些).*|有什么功能|功能介绍)[?!。,~\s]*$/iu;
const CHECK =
  /(?:对吗|对不对|对么|对吧|是否属实|属实吗|属实不|是不是真的|是真的吗|真的吗|正确吗|是否正确|正不正确|准确吗|是否准确|准不准|有误吗|有没有错|有错吗|错没错|核实|核对|核查|查证|查得到吗|能查到吗|有依据吗|有出处吗|数字对|数据对|没错吧|没错吗|是这样吗|吻合吗|一致吗|符合吗|靠谱吗|说得对|写得对|确认一下|是否如此|可信吗)/u;
const STATEMENT_QUESTION = /(?:吗|吧|么|不|没有)[?。!\s]*$/u;
const ASKING = /多少|几(?!乎)|哪|谁|什么|啥|怎|如何|为何|何时/u;
const SUM =
  /加起来|加在一起|加一起|相加|加总|合计(?:是|有|为)?(?:多少|几)|合起来|之和|总和|一并算|一块儿?算|合在一起/u;
/** Over several places or years, 一共 adds them up; of one it says nothing. */
const ALTOGETHER = /一共|总共|合计|总计/u;
const DIFFERENCE =
  /相差|差(?:了|距)?(?:多少|几)|差额|差值|多(?:出|了)(?:多少|几)|少(?:了)?(?:多少|几)(?=[件个项次份名人起家户条]?[?。]?$)|比.{1,20}(?:多|少|高|低)(?:多少|几)/u;
const COMPARE =
  /哪(?:个|边|家|里|地|一?个(?:地方|市|县|区|城市))?.{0,12}?(?:更|比较|较)?(?:高|低|多|少|大|小|快|慢|长|短|强|好)|谁.{0,14}(?:更|比较)?(?:高|低|多|少|大|小|快|慢)|对比|比较|相比|比一比|比一下|孰|哪个地方.{0,12}(?:多|高)|(?:高|多|少|低)还是|还是.{0,14}(?:多|高|少|低)|有没有.{0,12}(?:多|高|少|低)/u;
const RANK_MOST =
  /最(?:多|高|大|长|快|好|早)|排名|排序|从[高多大]到[低少小]|从[低少小]到[高多大]|排(?:一|个)?(?:下|行|名)/u;
const RANK_LEAST = /最(?:少|低|小|短|慢|晚)|从[低少小]到[高多大]/u;
const COVERAGE =
  /(?:有|收录|覆盖|包含|收集|支持|能查|可以查|查得到|包括).{0,8}(?:哪些|哪几|几个|几份|多少份?|什么|哪个).{0,6}(?:地方|地区|城市|市|县|区|省|年份|年度|年|报告)|(?:哪些|哪几个?|几个|什么|多少个?)(?:地方|地区|城市|市县|县区|区县|省市|市|县|区|省|年份)(?:的|有|是|里|能|可).{0,12}报告|(?:报告|年度|年份).{0,6}(?:有哪些|哪几[份年个]|有几[份年个])|(?:哪些|哪几份|几份|多少份|哪几年|哪些年).{0,4}(?:年度)?报告|有没有.{0,16}(?:的)?报告|有.{0,12}报告(?:吗|么|没)|报告.{0,4}(?:哪些|几)(?:年|地)/u;
const HAS_REPORT = /(?:有没有|有|收录).{0,16}报告(?:吗|么|没有?)?[?。\s]*$/u;
const NEWEST = /最[新近早旧老].{0,6}报告|报告.{0,6}最[新近早旧老]/u;
const WHICH_PLACES =
  /^(?:请问)?哪(?:些|几个)(?:地方|地区|市|县|区|城市|单位|报告)|有哪(?:些|几个)(?:地方|地区|市县?|城市)/u;
const TREND =
  /趋势|走势|逐年|历年|各年|升还是降|降还是升|涨还是跌|增还是减|多了还是少了|怎么变|变化/u;
const REPORT = /报告|报告书|文件|这份|那份|全文|原文/u;
const ISSUED_BY =
  /(?:谁|哪(?:个|家)(?:单位|部门|机构)?|什么(?:单位|部门|机构)).{0,4}(?:发布|公布|发|出|发出|公开|写|起草|印发|报送|署名|落款)|(?:发布|公布|公开|落款|署名)(?:单位|机构|部门|人|者)?(?:是|为)?(?:谁|哪|什么)|(?:发布|公布|落款)(?:单位|机构|部门)|信息来源|来源是/u;
const ISSUED_WHEN =
  /(?:什么时候|何时|哪天|哪一天|几号|几月几[号日]|啥时候|什么时间|哪年哪月).{0,6}(?:发布|公布|发|公开|挂|发出|上网|登)|(?:发布|公布|公开|落款|发文)(?:的)?(?:时间|日期|日子)|(?:发布|公布|公开)(?:于|是)?(?:什么时候|哪天|何时|几号|几月)/u;
const TITLE = /(?:标题|题目|全称|名称|叫什么|全名)/u;
const LINK = /网址|链接|原文(?:在哪|地址)|地址是|官网/u;

/** Returns what the question wants done; "lookup" when nothing else fits. */
export function readIntent(source: IntentSource): IntentReading {
  const { text, asked, places, years, statesFigure, hasTopic, hasHistory } = source;
  if (INSTRUCTION.test(text)) return { kind: "decline", reason: "instruction" };
  if (OTHER_TASKS.test(text) && places === 0 && !COUNTED_TASK.test(text))
    return { kind: "decline", reason: "out_of_scope" };
  if (HELP.test(text)) return { kind: "help" };
  const meta = readMeta(text, hasTopic);
  if (meta !== null) return { kind: "meta", field: meta };
  // 有赣州的报告吗: a question about the collection, not a claim about the place
  if (!hasTopic && !statesFigure && places > 0 && HAS_REPORT.test(text))
    return { kind: "coverage" };
  if (isCheck(text, statesFigure)) return { kind: "check" };
  if (SUM.test(text) || (places + years >= 2 && ALTOGETHER.test(text))) return { kind: "sum" };
  if (DIFFERENCE.test(text) && asked.kinds[0] !== "change") return { kind: "difference" };
  if (!hasTopic && NEWEST.test(text)) return { kind: "coverage" };
  if (
    places + years < 2 &&
    (RANK_MOST.test(text) || RANK_LEAST.test(text)) &&
    !/第一|第二/u.test(text) &&
    asksPlace(text)
  ) {
    return {
      kind: "rank",
      order: RANK_LEAST.test(text) && !RANK_MOST.test(text) ? "least" : "most",
    };
  }
  if (!hasTopic && places > 0 && /哪一?年|什么年份|几几年/u.test(text)) return { kind: "coverage" };
  if (!hasTopic && COVERAGE.test(text)) return { kind: "coverage" };
  if (hasTopic && places === 0 && WHICH_PLACES.test(text)) return { kind: "rank", order: "most" };
  if (hasTopic && (places === 1 || hasHistory) && TREND.test(text)) return { kind: "compare" };
  if (places >= 2 || (years >= 2 && (asked.want === "figure" || COMPARE.test(text))))
    return { kind: "compare" };
  if (!hasTopic && !hasHistory && places === 0 && years === 0) return { kind: "help" };
  return { kind: "lookup" };
}

/** A claim is checked, not answered: a check phrase, or a statement with a figure and no question. */
function isCheck(text: string, statesFigure: boolean): boolean {
  if (CHECK.test(text)) return true;
  if (ASKING.test(text) || /率[?？。\s]*$/u.test(text)) return false;
  return STATEMENT_QUESTION.test(text) || statesFigure;
}

function asksPlace(text: string): boolean {
  return /哪|谁|排名|排序|排(?:一|个)?(?:下|行)|各地|从[高多大低少小]到/u.test(text);
}

function readMeta(text: string, hasTopic: boolean): NonNullable<IntentReading["field"]> | null {
  if (hasTopic || !REPORT.test(text)) return null;
  if (ISSUED_BY.test(text)) return "issuer";
  if (ISSUED_WHEN.test(text)) return "publishedAt";
  if (LINK.test(text)) return "url";
  if (TITLE.test(text)) return "title";
  return null;
}
