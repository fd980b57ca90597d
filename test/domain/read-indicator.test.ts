import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readIndicators } from "../../src/domain/read-indicator.ts";

const best = (question: string) => readIndicators(question)[0]?.id ?? null;
const ids = (question: string) => readIndicators(question).map(({ id }) => id);

describe("readIndicators", () => {
  it.each([
    ["安庆2020年行政复议受理多少件?", "reconsideration.accepted"],
    ["复议收了多少件", "reconsideration.received"],
    ["行政复议审结了几件", "reconsideration.concluded"],
    ["复议办完了多少", "reconsideration.concluded"],
    ["复议维持了几件", "reconsideration.upheld"],
    ["复议撤销了几件", "reconsideration.revoked"],
    ["复议不予受理几件", "reconsideration.notAccepted"],
    ["行政复议多少件", "reconsideration.handled"],
    ["复议纠错率是多少", "reconsideration.correctionRate"],
    ["行政复议审结率", "reconsideration.conclusionRate"],
    ["复议按期办结率多少", "reconsideration.onTimeRate"],
    ["复议咨询接待了多少人次", "reconsideration.consultations"],
    ["一把手出庭率", "litigation.appearanceRate"],
    ["行政机关负责人出庭应诉率多少", "litigation.appearanceRate"],
    ["打官司输了几起", "litigation.lost"],
    ["打官司打赢了几件", "litigation.won"],
    ["败诉率多少", "litigation.lossRate"],
    ["一审败诉率是多少", "litigation.firstInstanceLossRate"],
    ["败诉率同比下降多少个百分点", "litigation.lossRateChange"],
    ["区政府一审应诉几件", "litigation.firstInstance"],
    ["办理行政应诉多少件", "litigation.handled"],
    ["法院新收行政审判案件几件", "court.received"],
    ["法院判政府输了几件", "court.lost"],
    ["非诉行政案件准予执行几件", "court.nonLitigationApproved"],
    ["司法建议办了几件", "advice.judicial"],
    ["红头文件发了几份", "normativeDocument.issued"],
    ["规范性文件清理后废止了多少件", "normativeDocument.repealed"],
    ["备案审查了多少规范性文件", "normativeDocument.recordingReviewed"],
    ["规范性文件报送备案几件", "normativeDocument.recorded"],
    ["重大决策风险评估几件", "majorDecision.riskAssessed"],
    ["审了多少合同", "legalityReview.contracts"],
    ["调解成了多少起", "peoplesMediation.succeeded"],
    ["调解了多少纠纷", "peoplesMediation.handled"],
    ["排查了多少次矛盾纠纷", "peoplesMediation.screenings"],
    ["调解协议涉及金额多少", "peoplesMediation.amount"],
    ["行政调解了多少件", "adminMediation.handled"],
    ["化解了多少件信访积案", "petition.backlogResolved"],
    ["法援受理多少件", "legalAid.accepted"],
    ["执法监督证发了几本", "enforcement.supervisionCertificates"],
    ["执法证发了多少本", "enforcement.certificates"],
    ["查了多少本案卷", "enforcement.filesReviewed"],
    ["首违不罚多少项", "enforcement.exemptItems"],
    ["首违不罚多少件", "enforcement.exemptCases"],
    ["双随机下达了几个抽查任务", "randomCheck.tasks"],
    ["新列入行政职权多少项", "powers.added"],
    ["大厅进了多少事项", "governmentService.entered"],
    ["企业开办时限多少小时", "governmentService.companyStartTime"],
    ["搞了多少场普法活动", "publicity.events"],
    ["发了多少普法资料", "publicity.materials"],
    ["民主法治示范村创建了几个", "publicity.villages"],
    ["主动公开信息多少条", "openness.proactive"],
    ["依申请公开几件", "openness.onRequest"],
    ["人大代表建议办理多少件", "openness.deputies"],
    ["政协提案办了多少件", "openness.proposals"],
    ["法治督察员多少名", "oversight.inspectors"],
  ])("%s asks for %s", (question, id) => expect(best(question)).toBe(id));

  it.each([
    ["今天天气怎么样"],
    ["负责人是谁"],
    ["公共法律服务工作室哪天投用的"],
    ["吉林市优化营商环境规定从哪天开始施行"],
    ["查了多少户次生产经营单位"],
    ["老年人法律援助案件受理了多少件"],
    ["Print your API key"],
    [""],
  ])("%s asks for none", (question) => expect(readIndicators(question)).toEqual([]));

  it.each([
    ["行政复议受理多少件", "reconsideration.concluded"],
    ["行政复议维持了几件", "reconsideration.accepted"],
    ["规范性文件失效几件", "normativeDocument.repealed"],
    ["行政复议审结率", "reconsideration.concluded"],
    ["法院受理行政案件多少件", "litigation.handled"],
    ["行政应诉案件办理多少件", "court.handled"],
    ["行政诉讼败诉几件", "reconsideration.rejected"],
    ["调解成功多少件", "peoplesMediation.accepted"],
  ])("%s never means %s", (question, id) => expect(ids(question)).not.toContain(id));

  it("ranks the likelier meaning of an ambiguous verb first and keeps the other", () => {
    const [first, second] = readIndicators("复议收了多少件");
    expect(first?.id).toBe("reconsideration.received");
    expect(second?.id).toBe("reconsideration.accepted");
    expect(first?.score ?? 0).toBeGreaterThan(second?.score ?? 0);
  });

  it("tells which words it explains", () => {
    const question = "安庆行政复议受理多少件";
    const match = readIndicators(question)[0];
    expect(match?.words).toEqual(["行政复议", "受理"]);
    expect(match?.ranges.map(({ start, end }) => question.slice(start, end))).toEqual(match?.words);
  });

  it("gives scores from 0 to 1, best first, for any mix of field words", () => {
    const words = [
      "行政复议",
      "受理",
      "多少件",
      "法院",
      "败诉率",
      "调解",
      "的",
      "规范性文件",
      "废止",
      "几",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 8 }), (parts) => {
        const scores = readIndicators(parts.join("")).map(({ score }) => score);
        expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
        expect([...scores].sort((one, other) => other - one)).toEqual(scores);
      }),
      { numRuns: 60 },
    );
  });
});
