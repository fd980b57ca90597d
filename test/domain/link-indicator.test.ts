import { describe, expect, it } from "vitest";
import { type FigureContext, linkIndicators } from "../../src/domain/link-indicator.ts";

/** A figure whose words are given; the sentence is the clause unless told. */
function link(figure: Partial<FigureContext> & { readonly clause: string }): string[] {
  return linkIndicators({
    subject: "",
    predicate: "",
    sentence: figure.clause,
    sectionPath: [],
    scope: null,
    unit: "件",
    kind: "count",
    ...figure,
  });
}

const RECONSIDERATION =
  "全年共收到复议申请26件,其中受理22件;共结案19件,驳回7件、维持8件、撤回4件。";
const LITIGATION = "共受理行政复议案件158件。办理行政应诉案件47件,已审结7件,驳回诉讼请求7件。";
const COURT =
  "区人民法院全年新收行政审判案件157件,审结132件,判决行政机关败诉5件,区级机关出庭应诉率达100%;受理非诉行政审查案件213件,裁定准予执行178件。";

describe("linkIndicators", () => {
  it.each([
    ["收到", "全年共收到复议申请26件", "reconsideration.received"],
    ["受理", "其中受理22件", "reconsideration.accepted"],
    ["结案", "共结案19件", "reconsideration.concluded"],
    ["驳回", "驳回7件、维持8件、撤回4件", "reconsideration.rejected"],
    ["维持", "驳回7件、维持8件、撤回4件", "reconsideration.upheld"],
    ["撤回", "驳回7件、维持8件、撤回4件", "reconsideration.withdrawn"],
  ])("tells %s from its neighbours in one sentence", (predicate, clause, id) =>
    expect(link({ subject: "复议申请", predicate, clause, sentence: RECONSIDERATION })).toEqual([
      id,
    ]),
  );

  it("takes the nearest topic of the sentence, not the first", () => {
    const clause = "已审结7件";
    expect(link({ predicate: "审结", clause, sentence: LITIGATION })).toEqual([
      "litigation.concluded",
    ]);
  });

  it.each([
    ["新收", "全年新收行政审判案件157件", "court.received"],
    ["审结", "审结132件", "court.concluded"],
    ["败诉", "判决行政机关败诉5件", "court.lost"],
    ["受理", "受理非诉行政审查案件213件", "court.nonLitigation"],
    ["裁定准予执行", "裁定准予执行178件", "court.nonLitigationApproved"],
  ])("gives the court's %s to the court", (predicate, clause, id) =>
    expect(link({ predicate, clause, sentence: COURT, scope: "区人民法院" })).toEqual([id]),
  );

  it("reads rates by their names, several in one clause", () => {
    expect(link({ clause: "行政机关负责人出庭应诉率达100%", unit: "%", kind: "share" })).toEqual([
      "litigation.appearanceRate",
    ]);
    const rates = link({ clause: "规范性文件报备率、及时率达100%", unit: "%", kind: "share" });
    expect([...rates].sort()).toEqual([
      "normativeDocument.recordedRate",
      "normativeDocument.timelyRate",
    ]);
  });

  it("links both fates that one number joins", () => {
    const sentence = "对规范性文件进行全面梳理,废止和失效57件,拟修订12件。";
    expect(link({ clause: "废止和失效57件", predicate: "废止和失效", sentence })).toEqual([
      "normativeDocument.repealed",
      "normativeDocument.invalidated",
    ]);
    expect(link({ clause: "拟修订12件", predicate: "拟修订", sentence })).toEqual([
      "normativeDocument.toRevise",
    ]);
  });

  it("takes a topic from the heading when the sentence names none", () => {
    const sectionPath = ["二、社会矛盾化解", "(一)加强人民调解工作"];
    expect(
      link({ clause: "调解成功1631起", predicate: "调解成功", unit: "起", sectionPath }),
    ).toEqual(["peoplesMediation.succeeded"]);
  });

  it("takes the words after a bracket with those before it", () => {
    const clause = "370件";
    const sentence = "审结行政复议案件1102件,其中责令履行12件、终止(含调解和解)370件。";
    expect(link({ clause, subject: "行政复议案件", predicate: "责令履行", sentence })).toEqual([
      "reconsideration.terminated",
    ]);
  });

  it("reads the later of two counted things for itself", () => {
    const clause = "办理人大代表建议126件、政协提案210件";
    expect(link({ clause, subject: "人大代表建议 政协提案", predicate: "办理" })).toEqual([
      "openness.proposals",
    ]);
  });

  it("holds what stands before 的 for a description", () => {
    const clause = "对以政府名义制发的1726件规范性文件进行了全面梳理";
    expect(link({ clause, subject: "规范性文件", predicate: "制发" })).toEqual([
      "normativeDocument.cleaned",
    ]);
  });

  it.each([
    ["换发", "行政执法证", "本", "换发行政执法证580本、执法监督证17本", "enforcement.certificates"],
    ["排查", "矛盾纠纷", "次", "开展矛盾纠纷排查活动1592次", "peoplesMediation.screenings"],
    ["受理", "矛盾纠纷", "起", "受理各类矛盾纠纷1646起", "peoplesMediation.accepted"],
    ["发放", "法治宣传资料", "份", "发放法治宣传资料2万余份", "publicity.materials"],
    ["追究", "行政执法责任", "起", "行政执法责任追究1起", "enforcement.accountability"],
    [
      "进驻",
      "政务服务事项",
      "项",
      "1638项政务服务事项进驻政务服务中心",
      "governmentService.entered",
    ],
    ["化解", "信访积案", "件", "化解信访积案30件", "petition.backlogResolved"],
    ["选聘", "法治督察员", "名", "公开选聘首批法治督察员54名", "oversight.inspectors"],
  ])("links %s %s", (predicate, subject, unit, clause, id) =>
    expect(link({ predicate, subject, unit, clause })).toEqual([id]),
  );

  it.each<[string, Partial<FigureContext> & { readonly clause: string }]>([
    ["another unit", { clause: "受理行政复议2批", predicate: "受理", unit: "批" }],
    [
      "a change",
      { clause: "受理行政复议同比上升5%", predicate: "上升", unit: "%", kind: "change" },
    ],
    [
      "a part of the cases",
      {
        clause: "其中民事案件546件、刑事案件279件",
        subject: "法律援助案件 民事案件",
        predicate: "受理",
        sentence: "受理法律援助案件825件,其中民事案件546件、刑事案件279件",
      },
    ],
    [
      "the topic's neighbour",
      {
        clause: "配合相关部门申诉调解1605件",
        predicate: "调解",
        sentence: "接待行政复议申请咨询2667人次,配合相关部门申诉调解1605件。",
      },
    ],
    [
      "a part without a predicate",
      {
        clause: "重点立法项目3件",
        subject: "重点立法项目",
        sentence: "调整立法项目13件,其中,重点立法项目3件。",
      },
    ],
    ["cases of elderly persons", { clause: "受理老年人法律援助案件170余件", predicate: "受理" }],
    [
      "documents joined with rules",
      { clause: "清理相关的规章和规范性文件1829份", predicate: "清理", unit: "份" },
    ],
    [
      "the former state of a change",
      { clause: "市场准入负面清单事项由152条减少为123条", subject: "负面清单事项", unit: "条" },
    ],
    ["cases without a topic", { clause: "办理市场监管类案件640余件", predicate: "办理" }],
    [
      "the court's cases as the government's",
      { clause: "审结132件", predicate: "审结", sentence: "区人民法院新收民事案件900件,审结132件" },
    ],
  ])("links nothing to %s", (_, figure) => expect(link(figure)).toEqual([]));
});
