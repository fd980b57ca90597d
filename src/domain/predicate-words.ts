/**
 * The tables behind predicates.ts. A line of STRICT and LOOSE is `id: words of reports | words
 * people type`; a line of SHARED is `word: ids`; NOUNS are compounds that name a thing.
 */
/** Stages and outcomes of a case, fates of a document: only the group itself fits. */
export const STRICT = `
received: 收到 新收 收案 接收 收件 接到 | 收到了 收上来 送来 报上来 收到多少
accepted: 受理 立案 立案受理 登记立案 予以受理 决定受理 受案 | 受理了 受理下来 立了案
notAccepted: 不予受理 未受理 未予受理 不受理 决定不予受理 | 没受理 没有受理 没接 不接 没立案 没被受理
concluded: 审结 办结 结案 审理终结 办理完毕 处理完毕 已结 结办 审结完毕 全部办结 | 办完 审完 结了案 结了 了结 办好 处理完 审下来 已办 办理完 审出来
pending: 未审结 未办结 未结 尚未审结 尚未办结 正在审理 正在办理 在办 待审 留存 未结案 | 没审完 没办完 还没结 还在办 没结 还没审完 还没办完 没有审结
suspended: 中止 中止审理 | 暂停审理
upheld: 维持 决定维持 予以维持 | 维持了 维持原判 维持原决定
revoked: 撤销 予以撤销 决定撤销 撤消 | 撤掉 撤销掉 推翻
unlawful: 确认违法 确认行政行为违法 确认原行政行为违法 确认无效 | 认定违法 判违法 定违法
modified: 变更 决定变更 予以变更 | 变更了
orderedToPerform: 责令履行 责令限期履行 责令被申请人履行 责令重新作出 | 责令去做 要求履行
corrected: 纠错 直接纠错 纠正 撤改 综合纠错 | 纠了错 改正 纠了
rejected: 驳回 予以驳回 决定驳回 裁定驳回 判决驳回 驳回请求 驳回申请 | 驳了 驳掉 没支持
terminated: 终止 终止审理 决定终止 | 终止了
withdrawn: 撤回 撤诉 主动撤回 自愿撤回 申请人撤回 撤案 | 自己撤 撤回去 撤回来 撤了诉
settled: 和解 调解和解 和解调解 调解结案 和解撤诉 达成和解 | 和解了 谈拢 谈和
mediated: 调解 调处 化解 调解处理 调解化解 调处化解 排解 | 调了 劝和 摆平 解决纠纷 调解了
mediatedSuccessfully: 调解成功 成功调解 调处成功 成功调处 成功化解 化解成功 达成调解协议 | 调成 调好 调成功 说和成 调通 调解成
lost: 败诉 判决败诉 | 败了 打输 输了 输掉 输官司 输几 输多少 被判输
won: 胜诉 | 打赢 赢了 赢官司 赢几 赢多少
heard: 审理 开庭审理 | 审理了 开庭审
transferred: 移送 移交 转交 转办 交办 | 移送了 转过去
approvedExecution: 准予执行 裁定准予执行 裁定准予强制执行 | 准许执行 同意执行
appealed: 上诉 提起上诉 | 上诉了
notProsecuted: 不起诉 依法不起诉 相对不起诉 | 没起诉 没有起诉
sued: 起诉 提起诉讼 被诉 | 被告了 告了 告上法庭
exempted: 免罚 免予处罚 不予处罚 不予行政处罚 免予行政处罚 从轻减轻 免于处罚 免于行政处罚 | 没罚 不罚 免了罚 没处罚
punished: 查处 立案查处 查办 处罚 作出处罚 | 罚了 处罚了 查办了
screened: 排查 摸排 排查出 | 摸了 排查了 摸出
found: 发现 查出 查找 检查发现 | 查出来 找出 发现了 挑出
rectified: 整改 完成整改 整改到位 整改完成 整改完毕 已整改 | 改好 改完 整改完 整改了 改到位
appeared: 出庭 出庭应诉 参加应诉 参加出庭 到庭 | 去法庭 上法庭 出了庭 出过庭
spoke: 出声 出庭发声 发声 | 说话 开口
issued: 制定 出台 制发 印发 下发 颁布 制订 制定出台 制定印发 | 出了 定了 制定了 出台了 发文
published: 发布 公布 | 发布了
recorded: 备案 报备 报送备案 登记备案 报请备案 | 报了备 备了案
recordingReviewed: 备案审查 备案审核 | 备案审查了
reviewed: 审查 审核 初审 审查修改 | 审查了 审核了 把关
legalityReviewed: 合法性审查 合法性审核 法制审核 合法性审查审核 | 合法审查 合法审核
notPassed: 未通过 未获通过 未能通过 不予通过 未通过审查 未通过审核 未通过合法性审查 未通过合法性审核 | 没通过 没有通过 不通过 没过审 没通过审查 没通过审核
deliberated: 审议 研究审议 讨论 审议通过 集体讨论 | 审议了 上会
cleaned: 清理 全面清理 集中清理 专项清理 | 清理了 清掉
sorted: 梳理 全面梳理 | 梳理了 捋
repealed: 废止 宣布废止 予以废止 | 废掉 废了 废止了
invalidated: 失效 宣布失效 | 失效了 失去效力
revised: 修订 修改 修正 予以修改 | 修了 改了 修改了 修订了
toRevise: 拟修订 拟修改 拟废止 | 准备修 打算修 准备改 打算改
kept: 保留 继续有效 继续保留 继续执行 | 留了 留下 留着 保留了 留用
cancelled: 取消 | 砍了 砍掉 取消掉 取消了
delegated: 下放 赋权 赋予 | 放下去 下放了 放权
adjusted: 调整 | 调整了
added: 新增 新列入 增补 新设 增设 新增加 | 加了 新加 多出来
undertaken: 承接 承接落实 | 接住 接下来
claimed: 认领 领取 | 认领了 领了
compiled: 编制 编制完成 | 编制了
`;

/** Deeds that reports word in many ways. */
export const LOOSE = `
effective: 施行 起施行 生效 | 生效了
handled: 办理 处理 承办 受理办理 办件 处置 代理 | 处理了 办理了 代理了
responded: 应诉 | 应诉了 应了诉
occurred: 发生 产生 涉及 | 有过
held: 举办 举行 开展 组织 组织开展 召开 开设 组织召开 | 搞了 弄了 做了 开了 举办了 开展了 组织了 搞过
distributed: 发放 派发 赠送 散发 张贴 印制 印发宣传 | 发出去 派了 发放了 散了
certified: 换发 核发 颁发 颁证 申领 持有 持证 制发证件 | 换了证 换了 发了证 拿证
pushed: 推送 刊发 发表 刊登 播放 | 推了 推送了
built: 建成 建立 设立 成立 组建 设置 创建 新建 打造 建设 | 建了 设了 成立了 建起 办起
awarded: 获评 被评为 荣获 入选 评为 命名 获得 表彰 评定 | 评上 拿了 得了 获了 拿到 当选
fileReviewed: 评查 集中评查 互评 | 评了 评查了
ratedExcellent: 评出 评选 评选出 | 评出来 挑出来
inspected: 检查 抽查 抽检 巡查 执法检查 实地检查 随机抽查 核查 检查了 | 查了 抽了 抽查了 查过
supervised: 督察 督查 督导 督办 | 督察了 督办了
publicised: 公开 公示 主动公开 对外公开 | 公布了 公开了 晒了 挂网 贴出来
replied: 答复 回复 办复 反馈 函复 | 回了 回复了 答复了
applied: 申请 提出申请 | 申请了 递了
appointed: 聘请 选聘 聘任 续聘 聘用 选任 选派 配备 | 请了 聘了 选了
trained: 培训 轮训 | 训了 培训了
participated: 参加 参与 参训 参会 参考 旁听 | 参加了 参与了 去了 来了
covered: 覆盖 惠及 受益 受教育 服务群众 吸引 | 覆盖了 惠及了
served: 接待 接访 提供 服务 | 接待了 服务了
consulted: 咨询 解答 来电 | 问了 咨询了
collected: 征集 收集 征求 采纳 收集到 提出 | 提了 提出了 收集了 征集了 采纳了
assessed: 风险评估 评估 论证 听证 | 评估了 听证了
audited: 审计 | 审计了
blamed: 追究 问责 追责 通报批评 | 追责了 问责了 处分了
included: 纳入 列入 入库 | 纳入了 列进
merged: 合并 整合 归并 | 并了
entered: 进驻 入驻 | 进了 进驻了 搬进 进大厅 搬进了
implemented: 实行 实施 落实 推行 实现 | 实行了 推行了
increased: 增加 增长 上升 提高 | 涨了 多了 升了
decreased: 减少 下降 压减 压缩 缩减 降低 精简 | 降了 少了 减了 压了
recovered: 挽回 追回 避免损失 挽回损失 | 追回来 挽回了
`;

/** Words of several groups: `!` all of them at once, otherwise one of them, the likeliest first. */
export const SHARED = `
收了: received accepted
收过: received accepted
收多少: received accepted
收几: received accepted
收的: received accepted
接了: accepted received served
接多少: accepted received served
接几: accepted received served
新收案: received accepted
办了: handled concluded accepted held
办多少: handled concluded accepted held
办几: handled concluded accepted held
办过: handled concluded held
审了: heard concluded reviewed
审多少: heard concluded reviewed
审几: heard concluded reviewed
撤了: revoked withdrawn cancelled
撤几: revoked withdrawn cancelled
作废: repealed invalidated
改了多少: revised rectified
发了: distributed certified issued
发多少: distributed certified issued
发几: distributed certified issued
发得: distributed issued
发的: distributed issued
放了: delegated
建多少: built
建几: built
查多少: inspected
查几: inspected
搞多少: held
搞几: held
开几: held
开多少: held
进了多少: entered
调多少: mediated
调几: mediated
评几: fileReviewed
评多少: fileReviewed
罚多少: punished
废止和失效: ! repealed invalidated
废止失效: ! repealed invalidated
废止或失效: ! repealed invalidated
废止、失效: ! repealed invalidated
宣布失效和废止: ! repealed invalidated
修改和废止: ! revised repealed
修改废止: ! revised repealed
取消和调整: ! cancelled adjusted
取消调整: ! cancelled adjusted
取消、调整: ! cancelled adjusted
取消和下放: ! cancelled delegated
取消下放: ! cancelled delegated
取消、下放: ! cancelled delegated
接收受理: ! received accepted
审查备案: recordingReviewed
`;

/** Compounds in which the inner word names a thing and says nothing of the count. */
export const NOUNS =
  "复议申请 申请人 被申请人 依申请公开 依申请 申请书 申请材料 人民调解 行政调解 司法调解 诉前调解 调解组织 " +
  "调解员 调解委员会 调解室 调解工作室 调解中心 调解协议 调解案件 调解窗口 调解平台 调解人员 调解工作 调解机制 " +
  "纠纷化解中心 化解中心 化解机制 行政检查 检查人员 检查对象 检查事项 检查清单 抽查事项 抽查任务 抽查计划 抽查清单 " +
  "行政处罚 处罚案卷 处罚案件 处罚决定 行政许可 培训班 培训会 备案系统 备案智能 审查意见 审核意见 审查意见书 信息公开 " +
  "政务公开 公开平台 公开栏 应诉案件 行政应诉 应诉率 出庭应诉率 督察员 督察组 督查组 社会组织 经济组织 党组织 " +
  "基层组织 自治组织 组织领导 组织机构 组织部 组织体系 建立健全 变更登记 处理意见 征求意见稿 实施方案 实施意见 实施办法 " +
  "实施细则 实施清单 立案监督 审查起诉 公益诉讼 被诉行政行为 提案办理 参与率 出庭率 办理情况 建设情况 示范创建 " +
  "法治政府建设 法治建设 公共服务 法律服务 政务服务 服务窗口 服务中心 服务事项 服务大厅 服务平台 服务热线 服务站 服务点 " +
  "服务室 服务所 服务团 服务工作室 涉及金额 服务质量 申诉调解 重大行政决策 行政审计 报告评审 修订计划 责任追究 失信被执行人 非诉行政审查 非诉审查 决策审查 省级下放 市级下放 上级下放";
