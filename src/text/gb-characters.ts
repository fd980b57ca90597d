/**
 * The characters of GB 2312, from the platform's own decoder. Level 1 (3,755 everyday characters)
 * is ordered by pinyin, which tells homophones without a dictionary; a Han character outside both
 * levels is traditional or rare. Built at the first call.
 */

/** The first character of each of the 396 syllables in level 1, in order. */
const FIRST_OF_SYLLABLE: readonly string[] = [
  "啊埃鞍肮凹芭白斑邦苞杯奔崩逼鞭标鳖彬兵玻哺擦猜餐苍操厕层插拆搀昌超车郴撑吃充抽初揣川疮吹春戳疵聪凑粗蹿摧村磋搭呆耽当刀德蹬堤颠碉跌丁",
  "丢东兜都端堆墩掇蛾恩而发藩坊菲芬丰佛否夫噶该干冈篙哥给根耕工钩辜刮乖棺光瑰辊锅哈骸酣夯壕呵嘿痕哼轰喉呼花槐欢荒灰荤豁击嘉歼僵蕉揭巾荆",
  "炯揪鞠捐撅均喀开刊康考坷肯坑空抠枯夸块宽匡亏坤括垃莱蓝琅捞勒雷棱厘俩联粮撩列琳玲溜龙楼芦驴峦掠抡萝妈埋瞒芒猫么玫门萌眯棉苗蔑民明谬摸",
  "谋拇拿氖南囊挠呢馁嫩能妮蔫娘鸟捏您柠牛脓奴女暖虐挪哦欧啪拍攀乓抛呸喷砰坯篇飘撇拼乒坡扑期掐牵枪橇切钦青琼秋趋圈缺裙然瓤饶惹壬扔日戎揉",
  "茹软蕊闰若撒腮三桑搔瑟森僧莎筛珊墒梢奢砷声师收蔬刷摔栓霜谁吮说斯松搜嗽酸虽孙蓑塌胎坍汤掏特藤梯天挑贴厅通偷凸湍推吞拖挖歪豌汪威瘟嗡挝",
  "巫昔瞎掀相萧楔薪星兄休墟轩靴勋压焉殃邀椰一茵英哟拥幽淤鸳曰耘匝栽咱赃遭责贼怎增扎摘瞻樟招遮珍蒸芝中舟珠抓拽专桩椎谆捉兹鬃邹租钻嘴尊昨",
];
const LEVEL_1 = { from: 0xb0, to: 0xd7 } as const;
const LEVEL_2 = { from: 0xd8, to: 0xf7 } as const;

let syllables: ReadonlyMap<string, number> | undefined;
let known: ReadonlySet<string> | undefined;

/** Returns a number that homophones share (tones aside); null for a character outside level 1. */
export function syllableOf(character: string): number | null {
  syllables ??= readSyllables();
  return syllables.get(character) ?? null;
}

/**
 * Returns whether two different characters are usually read alike; false when either is rare.
 *
 * @example
 * areHomophones("复", "付"); // true
 * areHomophones("复", "夏"); // false
 */
export function areHomophones(a: string, b: string): boolean {
  const syllable = syllableOf(a);
  return a !== b && syllable !== null && syllable === syllableOf(b);
}

/**
 * Returns whether `text` holds a Han character that simplified writing does not use.
 *
 * @example
 * hasUncommonHan("追究行政執法責任"); // true
 */
export function hasUncommonHan(text: string): boolean {
  known ??= new Set([...decode(LEVEL_1), ...decode(LEVEL_2)]);
  for (const [character] of text.matchAll(/\p{Script=Han}/gu)) {
    if (!known.has(character) && character !== "〇") return true;
  }
  return false;
}

function readSyllables(): ReadonlyMap<string, number> {
  const firsts = new Set(FIRST_OF_SYLLABLE.join(""));
  const found = new Map<string, number>();
  let syllable = -1;
  for (const character of decode(LEVEL_1)) {
    if (firsts.has(character)) syllable += 1;
    found.set(character, syllable);
  }
  return found;
}

function decode({ from, to }: { readonly from: number; readonly to: number }): string {
  const bytes: number[] = [];
  for (let high = from; high <= to; high += 1) {
    for (let low = 0xa1; low <= 0xfe; low += 1) bytes.push(high, low);
  }
  // the last cells of level 1 are empty and decode to private-use characters
  return new TextDecoder("gbk").decode(new Uint8Array(bytes)).replace(/[^\p{Script=Han}]/gu, "");
}
