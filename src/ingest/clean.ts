/**
 * Tells the report from the page around it: in the head, frame and statements about the report
 * up to the first line of text; in the tail, signature and frame after the last. Nothing is
 * removed: ranges are marked, so offsets stay those of the file's text.
 */
import type { TextRange } from "../types.ts";
import { type DropReason, frameReason } from "./clean-forms.ts";
import { type Line, splitLines } from "./clean-lines.ts";
import { isBareKey, isMetaLine, isProse, isSignature } from "./clean-roles.ts";
import { findTitleLines, isTitleLike } from "./clean-title.ts";
import { readMarker } from "./outline-markers.ts";

export interface Dropped {
  readonly range: TextRange;
  readonly reason: DropReason;
}

export interface ReportParts {
  /** The report's running text and headings: whole lines, runs of neighbouring lines as one range. */
  readonly body: readonly TextRange[];
  /** Lines about the report: title, publisher, dates, signature. One range a line. */
  readonly meta: readonly TextRange[];
  /** From the first to the last line of the title; null when none was found. */
  readonly title: TextRange | null;
  readonly dropped: readonly Dropped[];
}

type Role = "body" | "meta" | DropReason;

const FOOTER_STARTS: ReadonlySet<DropReason> = new Set(["footer", "sibling", "after_footer"]);
/** A footer's mark before this share of the running text belongs to the page's head. */
const FOOTER_SHARE = 0.6;

/**
 * Returns the parts of a report's text; `body` is empty only when the text has no line of its own.
 *
 * @example
 * findBody("当前位置:首页\n受理20件。").body; // [{ start: 8, end: 14 }]
 */
export function findBody(text: string): ReportParts {
  const lines = splitLines(text);
  const title = findTitleLines(lines);
  const end = footerStart(lines);
  const lastText = lastTextLine(lines, end);
  const afterTitle = title === null ? 0 : title.to + 1;
  const roles: Role[] = [];
  let inHead = true;
  let footer = false;
  for (const [index, line] of lines.entries()) {
    let role: Role;
    if (title !== null && index < title.from) role = beforeTitle(line);
    else if (title !== null && index < afterTitle) role = "meta";
    else if (inHead && index <= lastText) {
      role = headRole(line, lines[index - 1]);
      inHead = role !== "body";
    } else if (index <= lastText) role = frameReason(line.text, "body") ?? "body";
    else {
      role = footer ? afterFooter(line) : tailRole(line);
      footer ||= role !== "body" && role !== "meta" && FOOTER_STARTS.has(role);
    }
    roles.push(role);
  }
  return {
    body: runsOf(lines, roles),
    meta: lines.filter((_, index) => roles[index] === "meta").map(rangeOf),
    title: title === null ? null : spanOf(lines, title),
    dropped: lines.flatMap((line, index) => {
      const role = roles[index];
      if (role === undefined || role === "body" || role === "meta") return [];
      return [{ range: rangeOf(line), reason: role }];
    }),
  };
}

function beforeTitle(line: Line): Role {
  const reason = frameReason(line.text, "head");
  if (reason !== null) return reason;
  return isMetaLine(line.text) || isTitleLike(line.text) ? "meta" : "before_title";
}

function headRole(line: Line, previous: Line | undefined): Role {
  if (isMetaLine(line.text)) return "meta";
  const reason = frameReason(line.text, "head");
  if (reason !== null) return reason;
  const isValue = previous !== undefined && isBareKey(previous.text) && line.text.length <= 40;
  return isValue && !isProse(line.text) && readMarker(line.text) === null ? "meta" : "body";
}

function tailRole(line: Line): Role {
  if (isMetaLine(line.text)) return "meta";
  const reason = frameReason(line.text, "tail");
  if (reason !== null) return reason;
  return isSignature(line.text) ? "meta" : "body";
}

function afterFooter(line: Line): Role {
  return frameReason(line.text, "tail") ?? "after_footer";
}

/** Index of the line at which the page's footer begins; the number of lines without one. */
function footerStart(lines: readonly Line[]): number {
  const prose = lines.map(({ text }) => (isProse(text) ? text.length : 0));
  const total = prose.reduce((sum, length) => sum + length, 0);
  let seen = 0;
  for (const [index, { text }] of lines.entries()) {
    const reason = frameReason(text, "body");
    if (reason !== null && FOOTER_STARTS.has(reason) && seen >= FOOTER_SHARE * total) return index;
    seen += prose[index] ?? 0;
  }
  return lines.length;
}

function lastTextLine(lines: readonly Line[], end: number): number {
  return lines.findLastIndex(
    ({ text }, index) =>
      index < end &&
      frameReason(text, "tail") === null &&
      !isMetaLine(text) &&
      (isProse(text) || readMarker(text) !== null),
  );
}

function runsOf(lines: readonly Line[], roles: readonly Role[]): TextRange[] {
  const runs: TextRange[] = [];
  for (const [index, line] of lines.entries()) {
    if (roles[index] !== "body") continue;
    const last = runs.at(-1);
    if (last !== undefined && roles[index - 1] === "body") {
      runs[runs.length - 1] = { start: last.start, end: line.end };
    } else runs.push(rangeOf(line));
  }
  return runs;
}

function spanOf(lines: readonly Line[], { from, to }: { from: number; to: number }): TextRange {
  const first = lines[from];
  const last = lines[to];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}
