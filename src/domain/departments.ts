/**
 * How people shorten the names of departments: 市场监督管理局 is 市场监管局, 市监局. Used so that
 * a question finds a department's own report; a department is never taken for its city.
 */

/** Full name first; every other form is said for it. */
const SHORT_FORMS: readonly (readonly string[])[] = [
  ["市场监督管理局", "市场监管局", "市监局"],
  ["综合行政执法局", "综合执法局", "行政执法局", "执法局"],
  ["城市管理行政执法局", "城市管理局", "城管执法局", "城管局"],
  ["城市管理综合行政执法局", "城市管理局", "城管执法局", "城管局"],
  ["城市管理局", "城管局"],
  ["自然资源和规划局", "自然资源局", "自规局", "资规局"],
  ["人力资源和社会保障局", "人力资源社会保障局", "人社局"],
  ["住房和城乡建设局", "住房城乡建设局", "住建局"],
  ["生态环境局", "环保局", "环境局"],
  ["卫生健康委员会", "卫生健康委", "卫健委", "卫健局"],
  ["卫生健康局", "卫健局"],
  ["发展和改革委员会", "发展改革委", "发改委", "发改局"],
  ["发展和改革局", "发展改革局", "发改局"],
  ["农业农村局", "农业局", "农村局"],
  ["交通运输局", "交通局"],
  ["应急管理局", "应急局"],
  ["文化和旅游局", "文化旅游局", "文旅局"],
  ["文化广电和旅游局", "文化广电旅游局", "文广旅局", "文旅局"],
  ["行政审批服务局", "行政审批局", "审批局"],
  ["医疗保障局", "医保局"],
  ["退役军人事务局", "退役军人局"],
  ["工业和信息化局", "工信局"],
  ["经济和信息化局", "经信局"],
  ["教育体育局", "教体局"],
  ["司法局", "司法部门"],
  ["街道办事处", "街道", "街道办", "街"],
  ["镇人民政府", "镇", "镇政府"],
  ["乡人民政府", "乡", "乡政府"],
];

/**
 * Returns the forms in which `name`, which ends in a department's full name, is also said, itself
 * not included; `[]` when none is known.
 *
 * @example
 * shortFormsOf("市场监督管理局"); // ["市场监管局", "市监局"]
 */
export function shortFormsOf(name: string): readonly string[] {
  const forms = SHORT_FORMS.flatMap((group) => {
    const said = group.find((form) => name.endsWith(form));
    return said === undefined ? [] : group.map((form) => name.slice(0, -said.length) + form);
  });
  return [...new Set(forms)].filter((form) => form !== name);
}
