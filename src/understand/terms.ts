/**
 * Cuts what is left of a question, once place, year and asking words are taken out, into the terms
 * to be matched: titles and quoted words, phrases the field has synonyms for, predicates, words.
 */
import { isStrictPredicate, PREDICATE_GROUPS, readPredicates } from "../domain/predicates.ts";
import { SYNONYMS, synonymsOf } from "../domain/synonyms.ts";
import type { Term } from "../question.ts";
import { comparable } from "../text/fold.ts";
import { tagWords } from "../text/words.ts";
import type { TextRange } from "../types.ts";

/** Words that ask, point or fill and say nothing of the matter. */
const STOP = new Set(
  `的 了 吗 呢 吧 呀 啊 么 嘛 是 有 在 和 跟 与 及 或 一共 总共 共 共计 总计 全年 全部 所有 里头 里边 一块 加一块 来着 嗯 那个 下面 底下 一年 年底 年初 一下子 整年 一整年 当时 如今 最高 最多 最低 最少 最大 最小 谁 老 现成 案子 一级 算 算算 算一下 算下 有没有 有无 是否 是不是 意思 总共有 头 干 弄 当 去了 啥时候 对了 属实 不 没 没有 全 全都 都有 分别是 各是 各有 百分百 当年度 两年 三年 近年 近年来 几年 旧 数据 统计 公布 所有的 上一年 上年 去年 今年 多大 多高 多长 个数 率是 自己 存在着 报告书 最新 最近 最早 趋势 走势 逐年 历年 各年 升 降 涨 跌 变化 准备 一共 总共 共同 到底 已经 正在 曾经 分别 大概 其实 就是 一直 专门 尤其 特别 不是 人均 主要 第几 第一 第二 第三 第四 第五 第一个 第二个 第三个 第四个 第五个 当年 年度 年 本年 报告 报告里 里面 里边 里 中 上
  这 那 这份 那份 这个 那个 该 其 数据 情况 数 被 对 把 给 到 得 着 过 都 也 还 又 只 才 就 就是 而 则 我 你 他 她 它 们 我们 你们 咱 咱们 请问 请 想 知道 查 一下 告诉
  帮 帮我 看 看看 看下 查查 查下 问 问下 麻烦 谢谢 多少 几 什么 啥 哪 哪个 哪些 怎么 怎样 如何 为什么 为何 谁 吗 能 能不能 可以 可 要 会 应 说 讲 提到 写 显示
  具体 分别 各 各自 大概 大约 究竟 到底 目前 现在 今年 去年 时候 地方 方面 东西 个 件 项 份 次 场 起 名 位 家 户 处 条 部 人次 户次 户次数 来 去 做 做了 一个 某 以及
  关于 有关 相关 其中 之 于 以 为 由 从 按 等 后 前 后面 前面 之后 之前 半句 中的 里的 另外 此外 然后 还有 那么 那 比 较 比较 更 最 多 少 高 低 大 小 哪边 哪家 谁家 排名 达到 达 约 近 余
  县市区 区县 市县 县区 各县 各地 区 县 市 省 全市 全区 全县 我市 我区 我县 本市 本区 本县 当地 地区 地方 单位 部门 名字 名称 叫 叫做 样 样的 种 类 几个 几种 几类 一些 哪里 在哪 总数 数量 数目 总量 个数 件数`.split(
    /\s+/u,
  ),
);

/** Frequent words of every report: they help a little. */
const COMMON = new Set(
  "工作 案件 建设 推进 开展 实施 进行 完成 落实 加强 情况 法治 政府 行政 管理 制度 事项 问题 活动 组织 人员 机构 服务 机制 年度 涉及 包括 包含 拥有 具有 达到 共有 现有 办理 处理 政务 实行 形式 方式 举办 推行".split(
    " ",
  ),
);

const CASE = /案|件|复议|诉讼|应诉|申请|纠纷|信访|官司|仲裁|起诉|来信|工单/u;
const TITLE = /《([^《》]+)》|“([^“”]{2,40})”|"([^"]{2,40})"|「([^「」]{2,40})」/gu;
const PREDICATE_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  PREDICATE_GROUPS.map(({ id, words }) => [id, words]),
);
const PHRASES = new RegExp(
  [...new Set(SYNONYMS.flat())]
    .filter((word) => [...word].length >= 2)
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"))
    .join("|"),
  "gu",
);

const WEIGHT = {
  title: 1.3,
  phrase: 1,
  noun: 1,
  verb: 0.7,
  strictVerb: 0.9,
  modifier: 0.6,
  common: 0.3,
  single: 0.3,
  singleVerb: 0.22,
};

/** 没, 未 right before a verb. 有没有 asks and denies nothing. */
const NEGATED = /(?<!有)(?:没有?|未|尚未|还没|不予|没被|未能)$/u;
const PLAIN = { head: false, negated: false } as const;
const MONTH = /(?:到|截至|截止到?|从|在)?\d{1,2}月(?:份|底|末|初)?/gu;
const OPERATION =
  /最[高低多少大小快慢]|加起来|加在一起|加一起|相加|合起来|相差|差多少|哪[个家边里]?更?[高低多少大小]|谁更?[高低多少大小]|多还是|还是|排名|排序/gu;
const HEAD_GAP = 3;
const FRAME =
  /^(?:那个|这个|那些|这些|的|是|有|请|问)+|(?:的|是|有|呢|吗|么|嘛|怎么样|如何|情况)+$/gu;
const NO_TOPIC = /报告|收录|这[儿里]|你们?|最[新近早]|什么|怎么|哪|多少|情况|数据|内容/u;

interface Found extends TextRange {
  readonly term: Term;
}

/**
 * Returns the terms of `text` outside `explained` and the asking words `asked`, in reading order,
 * each word once; `[]` when the text says nothing but what is explained.
 */
export function readTerms(
  text: string,
  explained: readonly TextRange[],
  asked: readonly TextRange[] = [],
): Term[] {
  const erase = (word: string): string => " ".repeat(word.length);
  const free = blank(text, [...explained, ...asked])
    .toLowerCase()
    .replace(MONTH, erase)
    .replace(OPERATION, erase);
  const found: Found[] = [...readTitles(free)];
  addFree(
    found,
    readPhrases(free)
      .concat(readPredicateTerms(free))
      .sort((one, other) => length(other) - length(one) || one.start - other.start),
  );
  addFree(found, readWords(free));
  addFree(found, readHeads(text, asked));
  if (found.length === 0) found.push(...readRemainder(free));
  found.sort((one, other) => one.start - other.start);
  const seen = new Set<string>();
  return found.flatMap((each) => {
    if (seen.has(each.term.word)) return [];
    seen.add(each.term.word);
    return [isHead(each, asked, text) ? { ...each.term, head: true } : each.term];
  });
}

/** 几个部门 asks for 部门, though the word says nothing elsewhere. */
function readHeads(text: string, asked: readonly TextRange[]): Found[] {
  return asked.flatMap(({ start, end }) => {
    if (!/^(?:多少|几)/u.test(text.slice(start, end))) return [];
    const head = /^(?:部门|单位|乡镇|街道|机构)/u.exec(text.slice(end))?.[0];
    return head === undefined
      ? []
      : [{ start: end, end: end + head.length, term: noun(head, WEIGHT.noun) }];
  });
}

/** What no dictionary cuts (说事亭) is one word as it stands. */
function readRemainder(text: string): Found[] {
  return [...text.matchAll(/\p{Script=Han}{3,12}/gu)]
    .map(({ 0: run, index }) => ({
      run: run.replace(FRAME, ""),
      index: index + run.search(/(?!那个|这个|的|是|有|请|问)/u),
    }))
    .filter(({ run }) => run.length >= 3 && !STOP.has(run) && !NO_TOPIC.test(run))
    .map(({ run, index }) => ({
      start: index,
      end: index + run.length,
      term: noun(run, WEIGHT.phrase),
    }));
}

/** Right after 多少项, or right before (有) 多少. */
function isHead({ start, end, term }: Found, asked: readonly TextRange[], text: string): boolean {
  if (term.role !== "noun") return false;
  const follows = (range: TextRange): boolean =>
    /^[^\s,，。?？]/u.test(text.slice(range.end)) &&
    /^(?:个|项|件|名|位|家|户|份|条|次|场)?\p{Script=Han}{2}/u.test(text.slice(range.end));
  return asked.some(
    (range) =>
      (start >= range.end && start - range.end <= 1) ||
      (!follows(range) &&
        end <= range.start &&
        range.start - end <= HEAD_GAP &&
        /^(?:一共|总共|共|有|是|为|达|的|数|数量)*$/u.test(text.slice(end, range.start))),
  );
}

const length = ({ start, end }: TextRange): number => end - start;

function blank(text: string, ranges: readonly TextRange[]): string {
  let result = text;
  for (const { start, end } of ranges) {
    result = result.slice(0, start) + " ".repeat(Math.max(0, end - start)) + result.slice(end);
  }
  return result;
}

function addFree(found: Found[], candidates: readonly Found[]): void {
  for (const candidate of candidates) {
    if (found.every(({ start, end }) => candidate.end <= start || candidate.start >= end))
      found.push(candidate);
  }
}

function readTitles(text: string): Found[] {
  return [...text.matchAll(TITLE)].flatMap((match) => {
    const title = noun((match[1] ?? match[2] ?? match[3] ?? match[4] ?? "").trim(), WEIGHT.title);
    // a quoted place or year that was taken out leaves nothing behind
    return title.word === ""
      ? []
      : [{ start: match.index, end: match.index + match[0].length, term: title }];
  });
}

function readPhrases(text: string): Found[] {
  return [...text.matchAll(PHRASES)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    term: {
      ...noun(word, COMMON.has(word) ? WEIGHT.common : WEIGHT.phrase),
      synonyms: synonymsOf(word),
    },
  }));
}

function readPredicateTerms(text: string): Found[] {
  return readPredicates(text).map(({ groups, word, start, end }) => {
    // 收了 is 收到 or 受理 where cases are counted, and no stage of anything elsewhere
    const strict =
      groups.every(isStrictPredicate) &&
      word.length > 1 &&
      (groups.length === 1 || CASE.test(text));
    return {
      start,
      end,
      term: {
        word: word.replace(/(?<=.)了$/u, ""),
        synonyms: groups.flatMap((id) => PREDICATE_WORDS.get(id) ?? []).concat(synonymsOf(word)),
        predicates: groups,
        strict,
        role: "verb",
        weight:
          word.length === 1
            ? WEIGHT.singleVerb
            : COMMON.has(word)
              ? WEIGHT.common
              : strict
                ? WEIGHT.strictVerb
                : WEIGHT.verb,
        carried: false,
        ...PLAIN,
        negated: NEGATED.test(text.slice(0, start)),
      },
    };
  });
}

function readWords(text: string): Found[] {
  const found: Found[] = [];
  let at = 0;
  for (const { word, tag } of tagWords(text)) {
    const start = text.indexOf(word, at);
    if (start < 0) continue;
    at = start + word.length;
    if (
      STOP.has(word) ||
      !/[\p{L}\p{N}]/u.test(word) ||
      /^[uyeoxwpcrq]/u.test(tag) ||
      (/^d/u.test(tag) && [...word].length < 2)
    )
      continue;
    if (/^m/u.test(tag) && !/\p{Script=Han}{2}/u.test(word) && !/^\d/u.test(word)) continue;
    const term = wordTerm(withoutPlace(word), tag);
    found.push({
      start,
      end: at,
      term: term.role === "verb" ? { ...term, negated: NEGATED.test(text.slice(0, start)) } : term,
    });
  }
  return found;
}

/** 村里, 库里: the place word adds nothing. */
function withoutPlace(word: string): string {
  return [...word].length > 1 ? word.replace(/(?:里|中|上|里头)$/u, "") : word;
}

function wordTerm(word: string, tag: string): Term {
  const isVerb = /^v(?!n)/u.test(tag);
  const single = [...word].length === 1;
  const weight = COMMON.has(word)
    ? WEIGHT.common
    : single
      ? isVerb
        ? WEIGHT.singleVerb
        : WEIGHT.single
      : isVerb
        ? WEIGHT.verb
        : /^[ab]/u.test(tag)
          ? WEIGHT.modifier
          : WEIGHT.noun;
  const role = isVerb ? "verb" : /^[abd]/u.test(tag) ? "modifier" : "noun";
  return {
    word,
    synonyms: synonymsOf(word),
    predicates: [],
    strict: false,
    role,
    weight,
    carried: false,
    ...PLAIN,
  };
}

function noun(word: string, weight: number): Term {
  return {
    word: comparable(word),
    synonyms: [],
    predicates: [],
    strict: false,
    role: "noun",
    weight,
    carried: false,
    ...PLAIN,
  };
}
