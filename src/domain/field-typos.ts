/**
 * Usual slips of the pen in the words of this field that neither homophones nor a dictionary
 * settle, because the wrong form is a word too: 法制政府, 人民调节. Each pattern is a form that no
 * correct text of the field holds.
 */

/** Wrong form and what was meant, in order. */
export const FIELD_TYPOS: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/法制政府/gu, "法治政府"],
  [/法制中国/gu, "法治中国"],
  [/法制社会/gu, "法治社会"],
  [/(?<=依)法制(?=[国省市区县])/gu, "法治"],
  [/(?<=合)法行(?=审[核查])/gu, "法性"],
  [/(?<=人民|行政|司法|纠纷|矛盾|诉前)调节/gu, "调解"],
  [/调节(?=纠纷|矛盾|案件|委员会|组织|员|成功|协议)/gu, "调解"],
  [/(?<=行政)(?:附议|复意|服义|副议|覆议|复核议)/gu, "复议"],
  [/附议(?=案|申请|机关|决定|体制|机构|纠错|受理|办)/gu, "复议"],
  [/负责人出厅/gu, "负责人出庭"],
  [/(?<!制)发制(?=政府|社会)/gu, "法治"],
  [/复义/gu, "复议"],
  [/应述(?![说评及])/gu, "应诉"],
  [/败述/gu, "败诉"],
  [/(?<=行政|民事|刑事)[素述速]讼/gu, "诉讼"],
  [/听正(?!式|在|经|规|确)/gu, "听证"],
  [/(?<=[了已共新数])收理(?![解财念由论想清])|收理(?=[了案多几的数率])/gu, "受理"],
  [/(?<=双)随即(?=.?一公开)/gu, "随机"],
  [/双随即/gu, "双随机"],
  [/规范性文(?!件)(?=[\d多几备])/gu, "规范性文件"],
  [/法律顾文/gu, "法律顾问"],
];

/** Short words of the field that are often mistyped by sound: 受里, 败述, 信防. */
export const SOUND_PRONE_WORDS: readonly string[] = [
  "复议 受理 审结 应诉 败诉 胜诉 信访 调解 仲裁 诉讼 立案 听证 执法 普法 法治 行政 处罚 许可 纠纷",
  "法援 起诉 上诉 公诉 办结 审理 审核 备案 移送 驳回 撤销 纠错 维持 出庭 廉政 督察 问责",
].flatMap((line) => line.split(" "));

/** Pairs that sound alike and are both right in this field: 检查 and 检察, 制定 and 制订. */
export const BOTH_RIGHT: readonly string[] = [
  "查察 收受 定订 制治 作做 的地 的得 地得 事市 事示 市示 期起 记计 级及 像象 权全 件间 件建 县现 省生 区曲",
  "公工 公共 有由 已以 一已 一以 州周 镇振 正政 政证 正证 诉述 资自 办半 办版 项向 向相 项相 次此",
].flatMap((line) => line.split(" "));
