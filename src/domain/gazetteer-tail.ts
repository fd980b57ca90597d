/**
 * What stands right behind the name of a place and narrows it: a functional zone (高新区), a
 * department (公安局), a court, an institution (大学). 安庆市公安局 is not 安庆市.
 */

const ZONE =
  /^(?:的|国家级?|省级|市级|综合)*(?<name>高新(?:技术)?(?:产业)?(?:开发区|园区|区)|高新(?=$|[\d,，。?？的和跟与年])|高技术产业开发区|经济技术(?:产业)?开发区|经济开发区|经开区|经济区|开发区|工业园区|产业园区|综合保税区|保税区|综保区|自由贸易试验区|自贸(?:试验)?区|城乡一体化示范区|示范区(?=法治|[年\d])|航空港(?:经济)?(?:综合实验)?区|国际港务区|旅游度假区|度假区|风景(?:名胜|旅游)?区|新区)(?![域别分间块])/u;

const FIELD =
  "公安|司法行政|司法|行政审批|审批服务|市场监督管理|市场监管|工商|质监|食品药品监督管理|药品监督管理|药监|知识产权|生态环境|环境保护|环保|城市管理综合执法|城市管理行政执法|城市管理|城管|综合行政执法|综合执法|行政执法|人力资源和社会保障|人力资源社会保障|人社|自然资源和规划|自然资源|国土资源|规划|交通运输|交通|住房和城乡建设|住房城乡建设|住建|农业农村|农业|教育体育|教体|教育|财政|民政|卫生健康|卫健|应急管理|应急|安监|税务|审计|统计|信访|发展和改革|发展改革|发改|水利|水务|文化和旅游|文化旅游|文旅|文化广电|商务|科学技术|科技|工业和信息化|经济和信息化|工信|经信|林业和草原|林业|园林|体育|医疗保障|医保|退役军人事务|退役军人|国有资产监督管理|国资|金融监管|金融|机关事务|政务服务管理|政务服务|政务公开|数据资源|大数据|数据|气象|烟草专卖|海关|人防|城建|粮食|档案|消防救援|消防|交警|治安|法律援助|公共法律服务|仲裁|普法|依法治[市省区县州]|法治";

const DEPARTMENT = new RegExp(
  `^(?<name>(?:[省市县区州旗](?=\\p{Script=Han}{2}))?(?:(?:高级|中级|基层)?人民法院|法院|中院|高院|人民检察院|检察院|检察机关|纪委监委|监察委员会|监委|纪委|政法委(?:员会)?|(?:人大|人民代表大会)(?:常委会|常务委员会)?|政协|(?:${FIELD})(?:分局|局|厅|委员会|委|办公室|办(?![理结案法事])|中心|支队|大队|总队|部门)|大学|[\\p{Script=Han}]{0,4}学院|银行|机场|火车站|高铁站|海关|本级|市直|县直|区直|省直|城区|市区|主城区))`,
  "u",
);

export interface Tail {
  readonly kind: "zone" | "department";
  /** As printed: 高新技术产业开发区, 公安局. */
  readonly text: string;
  /** Characters from the end of the name to the end of the tail. */
  readonly length: number;
}

/**
 * Returns the zone or department that `rest`, the text behind a place name, begins with; null
 * when it goes on otherwise.
 *
 * @example
 * readTail("公安局去年办案多少"); // { kind: "department", text: "公安局", length: 3 }
 * readTail("行政复议受理多少件"); // null
 */
export function readTail(rest: string): Tail | null {
  const zone = ZONE.exec(rest);
  if (zone?.groups?.name !== undefined) {
    return { kind: "zone", text: zone.groups.name, length: zone[0].length };
  }
  const department = DEPARTMENT.exec(rest);
  if (department?.groups?.name === undefined) return null;
  const text = department.groups.name;
  return { kind: "department", text, length: text.length };
}

/**
 * Returns the usual name of a functional zone, so that its long and short names agree.
 *
 * @example
 * zoneName("高新技术产业开发区"); // "高新区"
 */
export function zoneName(printed: string): string {
  if (/^高(?:新|技术)/u.test(printed)) return "高新区";
  if (/^经济技术|^经济开发|^经开/u.test(printed)) return "经开区";
  if (/保税区$|^综保/u.test(printed)) return "综合保税区";
  if (/^自由贸易|^自贸/u.test(printed)) return "自贸区";
  return printed;
}
