/**
 * Tells a report from a page without one: an error page, a list of links, a login form. Lenient,
 * since a short report is still one: what counts is running text about government by law.
 */
import { BotError } from "../errors.ts";

const TITLE = /法治(?:政府|建设|[\p{Script=Han}]{2,4}建设)|依法(?:行政|治[省市县区州])|执法/u;
const SUBJECTS: readonly RegExp[] = [
  /法治|依法治/u,
  /依法行政/u,
  /行政(?:执法|处罚|许可|检查|强制)/u,
  /行政(?:复议|诉讼|应诉)/u,
  /规范性文件|合法性审[核查]|重大(?:行政)?决策/u,
  /普法|法治宣传|宪法/u,
  /人民调解|法律援助|公共法律服务|矛盾纠纷/u,
  /政务公开|政府信息公开|放管服|营商环境|权责清单/u,
];
/** Fewer are asked of a text whose title says that it is a report. */
const MIN_SUBJECTS = { titled: 1, untitled: 2 } as const;
const MIN_SENTENCES = { titled: 1, untitled: 2 } as const;
const SENTENCE = /\p{Script=Han}[^。！？\n]{5,}[。！？；]/gu;

/**
 * Returns nothing where `body` may be a report; throws `not_a_report` where it holds no running
 * text or none about government by law.
 */
export function checkIsReport(
  file: string,
  { title, body }: { readonly title: string | null; readonly body: string },
): void {
  const kind = TITLE.test(title ?? "") ? "titled" : "untitled";
  const sentences = [...body.matchAll(SENTENCE)].length;
  if (sentences < MIN_SENTENCES[kind]) throw notAReport(file, "没有成段的正文");
  const subjects = SUBJECTS.filter((subject) => subject.test(body)).length;
  if (subjects < MIN_SUBJECTS[kind]) throw notAReport(file, "内容与法治政府建设无关");
}

function notAReport(file: string, cause: string): BotError {
  return new BotError(
    "not_a_report",
    `「${file}」里没有找到报告（${cause}）。请打开网页核对，把报告正文另存为 .txt 后再放入，或移走这个文件。`,
  );
}
