/**
 * Which measure words may stand for each other. People ask "几起" where a report counts 件, and
 * "几个" for anything; but 人 is not 人次 and 件 is not 人.
 */
const CLASSES: readonly (readonly string[])[] = [
  ["件", "起", "宗", "例", "案"],
  ["人", "名", "位"],
  ["人次", "人次数"],
  ["户", "家", "所", "处", "个"],
  ["户次", "家次", "次"],
  ["件", "份", "部", "篇", "个"],
  ["项", "条", "个", "种", "类"],
  ["次", "场", "期", "场次", "批", "批次", "轮", "堂", "节", "回", "期次", "场次"],
  ["册", "卷", "本", "份", "宗"],
  ["天", "日", "个工作日"],
  ["个", "名", "支", "组", "队"],
  ["元"],
  ["%"],
  ["个百分点"],
];

const GENERIC = new Set(["个", ""]);
const BASE: Readonly<Record<string, string>> = {
  万元: "元",
  亿元: "元",
  百分点: "个百分点",
  工作日: "个工作日",
  个小时: "小时",
  回: "次",
};
const COMPATIBLE = 0.85;
const DISTANT = 0.35;

/**
 * Returns how well a figure's unit answers the units asked for: 1 the same or none asked,
 * 0.85 interchangeable in speech, 0.35 otherwise.
 *
 * @example
 * unitFit(["起"], "件"); // 0.85
 */
export function unitFit(asked: readonly string[], unit: string): number {
  if (asked.length === 0) return 1;
  return Math.max(...asked.map((word) => fitOne(BASE[word] ?? word, unit)));
}

function fitOne(asked: string, unit: string): number {
  if (asked === unit) return 1;
  if (GENERIC.has(unit)) return COMPATIBLE;
  if (asked === "个" && !["元", "%", "个百分点"].includes(unit)) return COMPATIBLE;
  return CLASSES.some((members) => members.includes(asked) && members.includes(unit))
    ? COMPATIBLE
    : DISTANT;
}
