/**
 * Finds the part of a question that asks (多少件, 百分之几, 哪天, 叫什么, 哪五个) and what kind of
 * answer it wants. Input is the normalised question; the ranges found are cut from its terms.
 */
import type { Asked } from "../question.ts";
import { parseNumeral } from "../text/numerals.ts";
import type { FigureKind, TextRange } from "../types.ts";

export interface AskedMatch {
  readonly asked: Asked;
  readonly ranges: readonly TextRange[];
}

/** A measure word that begins a word of its own (部门, 项目, 人民调解员) measures nothing. */
const UNIT =
  "个工作日|个百分点|百分点|人次|户次|家次|件次|批次|场次|期次|万元|亿元|小时|分钟|个月|平方米|公里|个小时|个人(?![民大员才口])|件|起|宗|例(?!行)|份|人(?![民大社均才口员力])|名(?![单称录])|位|次(?!数)|户(?![籍外])|家(?!庭)|项(?!目)|个|条(?!例)|部(?!门)|篇|册|本(?![级市区县地])|卷|批(?![准复])|处(?![罚理置分])|所(?![有属])|台(?!账)|套|张|类(?!别)|种(?!类)|支(?!付)|组(?!织)|村(?![级民居])|站(?!点)|场(?!所)|期(?!间)|轮|幅|亩|天|日|年(?!度)|元|分(?![别析类])|倍|%|款|辆|间|座(?!谈)|万|亿|月(?!份)|届|堂|节|课(?!程)|门(?!店)|片(?!区)|公顷|吨";

interface Rule {
  readonly pattern: RegExp;
  readonly want: Asked["want"];
  readonly kinds?: readonly FigureKind[];
}

/** In order: the first rule that matches decides; the more specific stand first. */
const RULES: readonly Rule[] = [
  {
    pattern:
      /第几(?:名|位)?|排(?:在|名|位|到)?第?(?:几|多少)(?:名|位)?|名次(?:是)?(?:多少|几)?|排名(?:是)?(?:多少|情况|如何)?/u,
    want: "figure",
    kinds: ["rank"],
  },
  {
    pattern:
      /哪一?(?:天|日|月)(?:几[日号])?|几[月号](?:几[日号])?|几日(?!内)|几月(?:份)?(?:几[日号])?|什么时候|啥时候?|何时|什么时间|啥时间|哪一?年(?:哪月)?(?!.{0,4}[高低多少大小])|几几年|几号|什么日子|何日|时间是|日期是?(?:多少|什么|哪天)?/u,
    want: "date",
    kinds: ["date"],
  },
  {
    pattern: /多长时间|多久|多少个?(?:工作日|小时|天|分钟|个月)|几个?(?:工作日|小时|天|分钟|个月)/u,
    want: "figure",
    kinds: ["duration"],
  },
  {
    pattern:
      /(?:同比|环比|比上年|较上年|比去年)?(?:上升|下降|增长|提高|增加|减少|降低|提升|回落)了?(?:多少|几)(?:个?百分点|%|倍|成)?|(?:多少|几)个?百分点|(?:升|降|涨|跌)幅|降了多少|涨了多少/u,
    want: "figure",
    kinds: ["change", "share", "count"],
  },
  {
    pattern:
      /百分之(?:多少|几)|多少%|比例(?:是|为|达到?)?(?:多少|几)?|占(?:了)?(?:几成|多大比例|多少比例|百分之几)|占比(?:是)?(?:多少)?|率(?:是|为|有|达到?)?(?:多少|几何|多高|几成|怎么样|如何)?(?=$|[?,。呢啊呀吗的])/u,
    want: "figure",
    kinds: ["share"],
  },
  {
    pattern:
      /(?<=金额|标的额|标的|资金|经费|款|损失|投入)(?:是|为|有|达到?|合计|总额|共|一共)?(?:多少|多大|几何|几多)/u,
    want: "figure",
    kinds: ["money"],
  },
  {
    pattern:
      /多少(?:钱|[万亿]?元|资金)|几(?:万|亿|千|百)?元|(?:金额|资金|款项|经费|补偿款|损失)(?:是|为|有|达到?|合计|总额|共)?(?:多少|几(?:何|多)?)(?:钱|万元|元|亿元)?/u,
    want: "figure",
    kinds: ["money"],
  },
  {
    pattern: new RegExp(
      `(?:多少|(?<![哪那这第])几|好多|若干)[万亿千百]?(?:${UNIT})(?:多|来)?`,
      "u",
    ),
    want: "figure",
    kinds: [],
  },
  {
    pattern: /为什么|为啥|为何|什么原因|啥原因|原因是?(?:什么|啥)|怎么会|何以|凭什么/u,
    want: "reason",
  },
  {
    pattern:
      /哪(?:一?个|家|些)(?:单位|部门|机构|机关|局|委|人|公司|企业|法院|组织|团队|律所)|什么(?:单位|部门|人|机构)|(?:是|由)谁|谁(?=来|负责|发布|牵头|制定|主持|出席|担任|获|在|领)|何人|哪位/u,
    want: "who",
  },
  {
    pattern:
      /(?<!存)在哪(?:里|儿|个地方)?|哪里|哪儿|什么地方|何处|哪个(?:地方|地点|公园|小区|社区|街道|乡镇|镇|村)/u,
    want: "place",
  },
  { pattern: /(?:的)?(?:文号|发文字号|文件号)(?:是)?(?:多少|什么|几)?/u, want: "name" },
  {
    pattern:
      /叫什么(?:名字|名称)?|叫啥(?:名字)?|(?:名称|名字|全称|全名|标题|题目)(?:是|叫)?(?:什么|啥)?|哪(?:一)?(?:个|部|份|项|件|篇|本|条)(?!地|市|县|区|省|城|单|高|多|低|少|更|大|最)/u,
    want: "name",
  },
  {
    pattern: new RegExp(
      `(?:是|有|包括|分为|分别是?|都有|指的?是?|形成了?|用|采[用取]了?|推出了?)?(?:[那这]几个?(?=.{0,16}(?:是啥|是什么|叫什么))|哪(?:些|几(?:${UNIT}|方面|大)?|[两二三四五六七八九十\\d]+(?:${UNIT}|方面|大类?|大)?)|什么样的|什么样|啥样的|啥样)(?:内容|方面|东西)?`,
      "u",
    ),
    want: "list",
  },
  { pattern: /怎么(?:样)?|如何|怎样|咋(?:样)?/u, want: "manner" },
  {
    pattern:
      /(?:有|是|用|做|搞)(?:了)?(?:什么|啥)|(?:什么|啥)(?:措施|举措|办法|做法|内容|问题|打算|安排|计划|机制|经验|亮点|荣誉|奖)?/u,
    want: "list",
  },
  {
    // 审结数是多少 asks for a number of things, not for a rate
    pattern:
      /(?<=\p{Script=Han})(?<![件人次天个指分倍基系])数(?:量|目)?(?:是|为|有|达到?)*(?:多少|几)/u,
    want: "figure",
    kinds: ["count"],
  },
  {
    pattern:
      /多少|几多|(?:数量|总数|总量|件数|人数|数目|次数|个数|数字|规模)(?:是|为|有)?(?:多少|几|多大)?|有几|几(?=$|[?,。呢啊呀吗])|多大|(?:受理|收到|审结|办结|办理|发放|检查|调解|培训|案件|受案|收案|结案|人|件|项|户|家|场|份|次)(?:数|量)(?:[?。!呢吗]|$)/u,
    want: "figure",
    kinds: [],
  },
  {
    pattern:
      /(?<=\p{Script=Han}率)(?:算一?下|算算|呢|如何|怎样|怎么样|情况|是升|升|降|哪|谁|有|和|与|$)/u,
    want: "figure",
    kinds: ["share"],
  },
];

const COUNT_IN_LIST = /哪([两二三四五六七八九十\d]+)/u;
const UNIT_AFTER = new RegExp(
  `(?:多少|(?<![哪那这第])几|好多|若干)(?:[万亿千百](?!元))?(${UNIT})`,
  "gu",
);
const QUANTITY_NOUN = /(率|比例|占比|金额|人数|件数|次数|数量|总数)$/u;

/**
 * Returns what `text` asks for and the ranges that say so. A text that asks nothing wants a
 * passage (or a figure, where it ends in a quantity such as 败诉率), with no ranges.
 *
 * @example
 * readAsked("安庆2020年行政复议受理多少件?").asked // { want: "figure", kinds: [], units: ["件"], count: null }
 */
export function readAsked(text: string): AskedMatch {
  for (const { pattern, want, kinds = [] } of RULES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const range = { start: match.index, end: match.index + match[0].length };
    const units = [...text.matchAll(UNIT_AFTER)].map(([, unit = ""]) =>
      unit === "个人" ? "人" : unit,
    );
    const listed = COUNT_IN_LIST.exec(match[0])?.[1];
    return {
      asked: {
        want,
        kinds: kindsFor(kinds, units),
        units,
        count: listed === undefined ? null : parseNumeral(listed),
      },
      ranges: [keepNoun(text, range), ...unitRanges(text)],
    };
  }
  const quantity = QUANTITY_NOUN.test(text.replace(/[?。!\s呢呀啊吗的]+$/u, ""));
  const asked: Asked = { want: quantity ? "figure" : "passage", kinds: [], units: [], count: null };
  return {
    asked:
      quantity && /(?:率|比例|占比)[?。!\s呢呀啊吗的]*$/u.test(text)
        ? { ...asked, kinds: ["share"] }
        : asked,
    ranges: [],
  };
}

/** 多少万元 asks for money, 几个百分点 for a change, whatever rule matched first. */
function kindsFor(kinds: readonly FigureKind[], units: readonly string[]): readonly FigureKind[] {
  if (kinds.length > 0 || units.length === 0) return kinds;
  if (units.every((unit) => /元$/u.test(unit))) return ["money"];
  if (units.every((unit) => unit.endsWith("百分点"))) return ["change"];
  if (units.every((unit) => unit === "%")) return ["share", "change"];
  if (units.every((unit) => /^(?:天|小时|分钟|个?工作日|个月|年)$/u.test(unit)))
    return ["duration", "count"];
  return kinds;
}

/** 率, 金额, 单位 and the like name what is asked for: they stay among the terms. */
function keepNoun(text: string, range: TextRange): TextRange {
  const printed = text.slice(range.start, range.end);
  const noun =
    /^(?:率|比例|占比|金额|资金|款项|经费|补偿款|损失|排名|名次|(?:同比|环比|[比较]上年|比去年)?(?:上升|下降|增长|提高|增加|减少|降低|提升)了?|同比|环比)/u.exec(
      printed,
    );
  return noun === null ? range : { start: range.start + noun[0].length, end: range.end };
}

function unitRanges(text: string): TextRange[] {
  return [...text.matchAll(UNIT_AFTER)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
