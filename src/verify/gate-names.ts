/**
 * What must stand letter by letter in a cited chunk: names in 《》 and quoted words. A cited report
 * may be called by its title.
 */
import { comparable } from "../text/fold.ts";
import type { SaidSentence } from "./gate-sentence.ts";
import type { SourceChunk } from "./gate-source.ts";
import { type GateReason, gateReason } from "./gate-types.ts";

const TITLE = /《(?:[^《》]|《[^《》]*》)*》/gu;
const QUOTATION = /“[^“”]*”|「[^「」]*」|『[^『』]*』|"[^"]*"|‘[^‘’]*’/gu;
/** A straight mark that closes nothing is a slip; what it stands before is read as plain words. */
const QUOTE_MARK = /[“”「」『』]/u;
const LAST_MARK = /[,，。;；、!！?？]+$/u;
const REPORT_TITLE =
  /^(?:关于)?[\p{Script=Han}]{2,24}?(?:关于)?(?:19|20)\d{2}年?度?(?:全面)?(?:推进)?(?:依法行政|法治政府建设)(?:年度)?(?:工作)?(?:情况)?的?(?:年度)?(?:报告|总结)$/u;
const SHOWN = 20;

/** Returns a reason for each name or quotation that no cited chunk prints. */
export function checkNames({ text }: SaidSentence, cited: readonly SourceChunk[]): GateReason[] {
  const reasons: GateReason[] = [];
  const prints = (words: string): boolean =>
    cited.some((chunk) => chunk.comparable.includes(comparable(words)));
  for (const [title] of text.matchAll(TITLE)) {
    if (!prints(title) && !isReportTitle(title, cited)) reasons.push(gateReason("name", title));
  }
  const rest = text.replace(TITLE, (title) => "文".repeat(title.length));
  const open = /[《》]/u.exec(rest);
  if (open !== null) reasons.push(gateReason("name", rest.slice(open.index, open.index + SHOWN)));
  for (const [quotation] of rest.matchAll(QUOTATION)) {
    const inside = quotation.slice(1, -1).replace(LAST_MARK, "");
    // a title inside a quotation was checked on its own
    const isPrinted = inside.includes("文文") || prints(inside);
    if (inside.trim() === "" || !isPrinted) reasons.push(gateReason("quote", inside));
  }
  const left = rest.replace(QUOTATION, (quotation) => " ".repeat(quotation.length));
  const lone = QUOTE_MARK.exec(left);
  if (lone !== null) reasons.push(gateReason("quote", left.slice(lone.index, lone.index + SHOWN)));
  return reasons;
}

function isReportTitle(title: string, cited: readonly SourceChunk[]): boolean {
  const inside = comparable(title.slice(1, -1));
  return cited.some(({ given: { report } }) => {
    if (inside === comparable(report.title)) return true;
    const isNamed = [report.region.name, ...report.aliases].some((name) =>
      inside.includes(comparable(name)),
    );
    const years = inside.match(/\d+/gu) ?? [];
    const isOfYear = years.length === 1 && years[0] === String(report.year);
    return isNamed && isOfYear && REPORT_TITLE.test(inside);
  });
}
