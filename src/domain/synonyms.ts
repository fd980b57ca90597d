/**
 * Words that mean the same in this field, for matching a lay question with official text. The
 * first of a line is the official word. What the glossary keeps apart (受理 and 审结, 复议 and
 * 诉讼, 规范性文件 and 规章, 人民调解 and 行政调解, 件 and 人) never stands in one line.
 */
const GROUPS = `
民营企业 民企 私企 私营企业 民营经济主体
法治宣传 普法 法治宣传教育 法制宣传 普法宣传 法治教育
普法资料 法治宣传资料 宣传资料 宣传材料 普法材料 普法宣传品 传单
负责人 一把手 行政机关负责人 单位领导 行政首长 机关负责人
主要负责人 主要领导 主要负责同志 一号位
行政诉讼 打官司 民告官 行政官司 官司
行政应诉 应诉 政府当被告 政府被告
政务服务中心 政务大厅 行政服务中心 办事大厅 政务服务大厅 行政审批大厅 便民大厅 市民中心
执法证 执法证件 行政执法证 行政执法证件 执法资格证
执法监督证 行政执法监督证 监督证
政协提案 提案 政协委员提案
人大代表建议 人大建议 代表建议
失信被执行人 老赖 失信人
行政复议 复议
规范性文件 红头文件 行政规范性文件
地方性法规 地方法规
政府规章 规章 地方政府规章
合法性审查 合法性审核 合法审查 合法审核
重大行政决策 重大决策 大决策
人民调解 民间调解 调委会调解
调解委员会 调委会 人民调解委员会
调解员 人民调解员 和事佬
矛盾纠纷 纠纷 民间纠纷 扯皮
法律援助 法援 免费律师 免费打官司
公共法律服务 法律服务站点服务
法律顾问 政府法律顾问 法律参谋
信访 上访 来信来访 群众来访
信访积案 老上访案 积案 信访老案
12345热线 市长热线 政务服务便民热线 12345 便民热线 政府热线
网上可办 网上能办 网上办理 网办 线上办理 线上可办 网上办
一网通办 一张网办理
最多跑一次 一次办好 一次办妥 一次办成 只跑一次
跨省通办 异地通办 跨域通办
告知承诺 告知承诺制 承诺制
证明事项 证明材料 开证明
权责清单 权力清单 权力责任清单 权力和责任清单
行政权力 行政职权 权力事项 审批权
行政审批 审批 批文
营商环境 经商环境 做生意环境
放管服 简政放权 放管服改革
双随机 双随机一公开 双随机、一公开 随机抽查 双随机抽查
首违不罚 首违免罚 首次不罚 第一次不罚 轻微违法不罚
轻微违法 小毛病违法 轻微违法行为 轻微违法经营行为
包容审慎 柔性执法 柔性监管
行政处罚 罚单 处罚案件
罚款 罚没 罚金额
案卷评查 卷宗评查 案卷检查 评查案卷
案卷 卷宗 执法案卷 案卷材料
综合行政执法 综合执法
行政执法三项制度 三项制度 执法三项制度
执法人员 行政执法人员 执法队员 执法干部
行刑衔接 两法衔接 行政执法与刑事司法衔接
责任追究 追责 问责 追究责任
法治督察 法治督查 依法治理督察
法治督察员 督察员
述法 现场述法 述法评议
学法 学法制度 学习法律 集体学法 会前学法
民主法治示范村 民主法治村 法治示范村 民主法治示范村(社区)
法治文化阵地 法治公园 法治广场 法治文化公园
法律明白人 农村法律明白人
主动公开 主动晒 主动公布
依申请公开 申请公开 信息公开申请
政府信息公开 信息公开 政务公开
重大执法决定法制审核 法制审核
公平竞争审查 公平竞争
社会信用体系 信用体系 诚信体系
党政主要负责人 党政一把手 书记和区长 书记和县长
第一责任人 第一责任 法治建设第一责任人
政府常务会议 常务会 政府常务会 常务会议
法治政府建设 依法行政 建设法治政府
示范创建 创建示范 法治政府示范创建
司法局 市司法局 区司法局 县司法局 司法行政部门
市场监管局 市场监督管理局 市监局 工商局
城管 城市管理 城市管理局 城管局 城管执法
公安 公安局 警察 公安机关
法院 人民法院 中院 中级人民法院
检察院 人民检察院 检察机关
乡镇 乡镇街道 镇街 乡镇(街道) 街镇
群众 老百姓 百姓 市民 居民 民众
企业 公司 厂子
市场主体 经营主体 商户 经营者
资金 钱 经费 款项
金额 多少钱 涉案金额 标的额 总额
挽回 追回 挽回损失 要回
时限 期限 办理时间 用时 时长
满意率 满意度 好评率
比例 占比 比率 比重 百分之多少
办理 办 处理
学习 学
获评 评上 被评为 荣获 评为 获得 入选 命名为 当选
建成 建 建立 设立 成立 建设
名称 叫什么 名字 叫啥 全称
开展 搞 举办 组织 举行 组织开展 弄
发放 发 派发 散发 分发
检查 查 抽查 巡查
进驻 进 入驻 搬进
聘请 请 聘 选聘 聘任
培训 训 轮训
整改 改正 改好 整治到位
发现 查出 找出
编制 编 编写
出台 出 制定 印发 制发 下发 颁布
公布 公示 公开 晒出
设置 设 设立
搬迁 搬 迁至 搬到 迁到 搬家
签订 签 签署
投入使用 投用 启用 开始用 启动使用
施行 生效 实施 起施行 开始执行
举报 投诉 投诉举报
表彰 表扬 奖励 嘉奖
牵头 带头 负责 主管
问题 毛病 不足 短板 存在的问题
下一步 打算 计划 工作思路 明年安排 下步工作
成效 成绩 效果 成果
率先 首个 首家 第一个 首次 首部 首创
`;

const SYNONYM_LINES: readonly (readonly string[])[] = GROUPS.trim()
  .split("\n")
  .map((line) => line.split(" "));

/** Groups of words of one meaning; a word may stand in more than one group. */
export const SYNONYMS = SYNONYM_LINES;

const OF_WORD: ReadonlyMap<string, readonly string[]> = buildIndex();

function buildIndex(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, Set<string>>();
  for (const group of SYNONYM_LINES) {
    for (const word of group) {
      const others = index.get(word) ?? new Set<string>();
      for (const other of group) if (other !== word) others.add(other);
      index.set(word, others);
    }
  }
  return new Map([...index].map(([word, others]) => [word, [...others]]));
}

/**
 * Returns the other words that mean the same as `word`, the official one first; `[]` when none is
 * known.
 *
 * @example
 * synonymsOf("民企"); // ["民营企业", "私企", "私营企业", "民营经济主体"]
 */
export function synonymsOf(word: string): readonly string[] {
  return OF_WORD.get(word) ?? [];
}
