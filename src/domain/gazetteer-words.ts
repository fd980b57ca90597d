/**
 * Data behind the gazetteer: peoples in the names of autonomous areas, everyday words that are
 * also place names, functional zones, and the departments that may follow a place. Field
 * knowledge only: nothing here knows a report.
 */

/** As they stand in names of autonomous areas; longest first, so that stripping is unambiguous. */
const PEOPLES = [
  ..."柯尔克孜族 乌孜别克族 维吾尔族 哈萨克族 达斡尔族 鄂温克族 鄂伦春族 俄罗斯族 塔吉克族".split(
    " ",
  ),
  ..."柯尔克孜 维吾尔 哈萨克 达斡尔 塔吉克 鄂伦春 土家族 朝鲜族 布依族 哈尼族 傈僳族 拉祜族".split(
    " ",
  ),
  ..."纳西族 景颇族 仫佬族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 普米族 德昂族 保安族".split(
    " ",
  ),
  ..."裕固族 独龙族 赫哲族 门巴族 珞巴族 基诺族 东乡族 蒙古族 蒙古 锡伯 回族 藏族 苗族 彝族".split(
    " ",
  ),
  ..."壮族 满族 侗族 瑶族 白族 傣族 黎族 佤族 畲族 水族 土族 羌族 怒族 京族 各族".split(" "),
] as const;

export const PEOPLES_AT_END: RegExp = new RegExp(`(?:${PEOPLES.join("|")})+$`, "u");

/**
 * Short names that are first of all words, or landmarks: 和平 of 和平区, 会同 of 会同县. Alone they
 * name a place only where the text around says so.
 */
export const EVERYDAY_SHORT_NAMES: ReadonlySet<string> = new Set(
  [
    "公安 合作 东方 新兴 和平 开发 比如 解放 前进 延长 安定 安宁 振兴 安居 港口 光明 资源 东风 工农",
    "会同 清水 前锋 长子 洞口 大方 莲花 芙蓉 海棠 牡丹 麒麟 大观 石棉 双桥 双城 高台 小店 平房 来宾",
    "回民 灯塔 富民 老城 爱民 天台 同心 民权 运河 友好 友谊 平安 富裕 复兴 清新 宏伟 丰满 共和 新华",
    "互助 通道 城中 城北 城东 城西 城关 台前 市北 市南 市中 路南 路北 桥东 桥西 南部 中方 南岸 北关",
    "南关 西市 新市 新城 古城 大城 满城 中原 平原 长城 长寿 太平 新建 商城 路桥 海港 上街 向阳",
    "红旗 高明 温泉 元宝 宝塔 方正 博爱 惠民 平和 万年 万全 三元 无为 全南 天元 新星 新民 兴业 乐业",
    "山城 江城 政和 和政 治多 杂多 称多 加查 定结 定日 站前 中站 青山 威信 全州 天等 大新",
    "乡城 四会 三江 二七 二道 江海 梨树 阿里 大名 康乐 磐石 工业园 河口 湖口",
    "太湖 东湖 西湖 南湖 北湖 双湖 南海 东海 泰山 庐山 衡山 恒山 天山 千山 嘉陵 秦淮 灵山",
    "东区 西区 南区 北区 中区 九龙 新界",
  ]
    .join(" ")
    .split(" "),
);

/** Full names that are also common nouns or arise where two words meet. */
export const EVERYDAY_FULL_NAMES: ReadonlySet<string> = new Set(
  "城区 郊区 矿区 东区 西区 南区 北区 中区 新城区 老城区 新市区 港口区 市辖区 和县 成县 单县 新县 高县 南县 应县 理县 富县 涉县 代县 云县 息县 康县 文县 古县 道县".split(
    " ",
  ),
);

/** Abbreviations in use that no rule yields, with the code of the division. */
export const ABBREVIATIONS: readonly (readonly [name: string, code: string])[] = [
  ["内蒙", "150000"],
  ["锡盟", "152500"],
  ["博州", "652700"],
  ["巴州", "652800"],
  ["克州", "653000"],
  ["呼市", "150100"],
  ["乌市", "650100"],
  ["前郭", "220721"],
  ["前郭县", "220721"],
  ["喀左", "211324"],
  ["喀左县", "211324"],
  ["莫旗", "150722"],
];

/** New areas known by their own names, with the code of the division they lie in. */
export const NAMED_ZONES: readonly (readonly [name: string, parent: string])[] = [
  ["雄安新区", "130000"],
  ["雄安", "130000"],
  ["西咸新区", "610000"],
  ["贵安新区", "520000"],
  ["两江新区", "500000"],
  ["天府新区", "510000"],
  ["湘江新区", "430000"],
  ["滇中新区", "530000"],
  ["赣江新区", "360000"],
  ["金普新区", "210200"],
  ["西海岸新区", "370200"],
  ["郑东新区", "410100"],
  ["舟山群岛新区", "330900"],
];
