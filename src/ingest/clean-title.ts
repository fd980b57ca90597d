/**
 * Finds the lines that are a report's title among the lines before its first heading. A title
 * names the subject (法治政府, 依法行政 …), ends like a title (报告, 情况 …) and is short; it may be
 * split over lines.
 */
import { frameReason } from "./clean-forms.ts";
import type { Line } from "./clean-lines.ts";
import { isMetaLine, isProse } from "./clean-roles.ts";
import { readMarker } from "./outline-markers.ts";

export interface TitleLines {
  /** Index of the first and the last line of the title. */
  readonly from: number;
  readonly to: number;
  /** Names a place and a year: enough to hold it for the title even after running text. */
  readonly strong: boolean;
}

const TOPIC =
  /法治政府|依法行政|法治建设|依法治[国省市县区州旗盟]|法治\p{Script=Han}{1,6}建设|行政执法|述法/u;
const ENDING =
  /(?:报告|报\s*告|情况|总结|汇报|公报|通报|自查|自评|白皮书|工作|公告)(?:的?公[告示])?\s*(?:\([^()]*\))?[》"”]?$/u;
const CLOSED_ENDING = /(?:报告|总结|汇报|公报|白皮书|公告)\s*(?:\([^()]*\))?[》"”]?$/u;
const YEAR = /(?:20\d{2}|二[〇零○]\p{Script=Han}{2})\s*年/u;
const PLACE = /\p{Script=Han}(?:省|市|县|区|州|盟|旗|镇|乡|街道|开发区|管委会|局|厅|委员会)/u;
const MAX_TITLE_CHARS = 70;
const MAX_PART_CHARS = 30;
const MAX_JOINED = 2;

/** Returns the lines of the title; null when none looks like one. */
export function findTitleLines(lines: readonly Line[]): TitleLines | null {
  let best: (TitleLines & { readonly score: number }) | null = null;
  let prose = 0;
  for (const [index, { text }] of lines.entries()) {
    if (startsBody(text)) break;
    if (isTitlePart(text) && isCandidate(text)) {
      const block = joinLines(lines, index);
      const joined = joinedText(lines, block);
      const score = scoreOf(joined);
      const strong = YEAR.test(joined) && PLACE.test(joined) && TOPIC.test(joined);
      const allowed = prose === 0 || (strong && prose === 1);
      if (allowed && (best === null || score >= best.score)) best = { ...block, strong, score };
    } else if (isProse(text) && frameReason(text, "head") === null) {
      prose += 1;
      if (prose > 1 || best !== null) break;
    }
  }
  return best === null ? null : { from: best.from, to: best.to, strong: best.strong };
}

/**
 * Returns whether a line looks like the title of such a report, complete or not.
 *
 * @example
 * isTitleLike("安庆市2020年度法治政府建设情况的报告"); // true
 * isTitleLike("一、2021年法治政府建设取得的成效"); // false
 */
export function isTitleLike(line: string): boolean {
  return isTitlePart(line) && isCandidate(line);
}

function isCandidate(line: string): boolean {
  return TOPIC.test(line) || (YEAR.test(line) && CLOSED_ENDING.test(line));
}

/** The first main heading ends the search; a stray 98. does not. */
function startsBody(line: string): boolean {
  const marker = readMarker(line);
  return marker?.value === 1 && !marker.style.startsWith("md");
}

function isTitlePart(line: string): boolean {
  const marker = readMarker(line);
  return (
    line.length <= MAX_TITLE_CHARS &&
    !/[。;!?>]/u.test(line) &&
    !/[,:、]$/u.test(line) &&
    (marker === null || marker.style.startsWith("md")) &&
    !isMetaLine(line) &&
    frameReason(line, "head") === null
  );
}

function scoreOf(joined: string): number {
  return (
    (YEAR.test(joined) ? 2 : 0) +
    (TOPIC.test(joined) ? 2 : 0) +
    (ENDING.test(joined) ? 2 : 0) +
    (PLACE.test(joined) ? 1 : 0)
  );
}

function joinLines(lines: readonly Line[], index: number): { from: number; to: number } {
  let from = index;
  let to = index;
  while (index - from < MAX_JOINED && isOpening(lines[from - 1]?.text, lines[from]?.text ?? "")) {
    from -= 1;
  }
  while (to - index < MAX_JOINED && isContinuation(lines[to]?.text ?? "", lines[to + 1]?.text)) {
    to += 1;
  }
  return { from, to };
}

/** 某县人民政府 above 关于2021年度…, or 某县2021年度 above 法治政府建设…. */
function isOpening(previous: string | undefined, line: string): boolean {
  if (previous === undefined || previous.length > MAX_PART_CHARS || !isTitlePart(previous)) {
    return false;
  }
  if (/(?:关于|年|年度)$/u.test(previous)) return true;
  return (
    /^(?:关于|20\d{2}\s*年|二[〇零]|法治|依法|年度?|的)/u.test(line) &&
    /(?:政府|局|厅|委员会|办公室|领导小组|管委会|[省市县区州盟旗])$/u.test(previous)
  );
}

function isContinuation(line: string, next: string | undefined): boolean {
  if (next === undefined || next.length > MAX_PART_CHARS || !isTitlePart(next)) return false;
  if (/(?:[的和及与暨]|关于|年|年度)$/u.test(line)) return true;
  const tail = /^(?:的|工作|情况|建设|自查|自评|总结|年度)*(?:报\s*告|告|情况|总结|汇报)$/u.test(
    next,
  );
  return tail && !CLOSED_ENDING.test(line);
}

function joinedText(lines: readonly Line[], { from, to }: { from: number; to: number }): string {
  return lines
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join("");
}
