/** Measure words that go together, as lists for the rows; 件, 份, 人 and 人次 are kept apart. */
export const CASES = "件 起 宗 例 件次";
export const DOCUMENTS = "件 份 部 个 篇";
export const ITEMS = "项 个 条 件 类 种";
export const PERSONS = "人 名 位";
export const PERSON_TIMES = "人次 人 人(次) 名";
export const EVENTS = "场 次 场次 期 项 个 堂 轮 批";
export const PLACES = "个 家 处 所 座 间";
