/**
 * Decides which paragraphs are headings or begin with one, and how far the heading reaches:
 * a short line as a whole, else up to the first full stop (1.改善环境。一是…).
 */
import { foldWidth } from "../text/fold.ts";
import type { TextRange } from "../types.ts";
import { isDateLine, isProse, isSignature } from "./clean-roles.ts";
import { type Marker, readMarker } from "./outline-markers.ts";

export interface Heading extends Pick<Marker, "style" | "value" | "prefix" | "label"> {
  /** Index of its paragraph. */
  readonly paragraph: number;
  readonly title: string;
  /** Where the heading ends and its text begins. */
  readonly bodyStart: number;
  /** The heading is the whole paragraph. */
  readonly whole: boolean;
}

type HeadingStyle = Heading["style"];

const MAX_LINE_TITLE = 60;
const MAX_RUN_IN_TITLE = 40;
const MAX_PLAIN_TITLE = 30;
const MAX_ARABIC = 60;

/** Returns the headings of a report in reading order; `[]` for a text without any. */
export function findHeadings(text: string, paragraphs: readonly TextRange[]): Heading[] {
  const printed = paragraphs.map(({ start, end }) => text.slice(start, end));
  const markers = confirmMarkers(printed.map(readMarker));
  const headings = paragraphs.flatMap((range, paragraph) => {
    const marker = markers[paragraph];
    if (marker) return [numberedHeading(text, range, paragraph, marker)];
    return isPlainHeading(printed, markers, paragraph)
      ? [plainHeading(printed[paragraph] ?? "", range, paragraph)]
      : [];
  });
  const plain = headings.filter(({ style }) => style === "bullet");
  // a single unnumbered line at the very top is a title that was not recognised, not a part
  const onlyTop = plain.length === 1 && plain[0]?.paragraph === 0 && headings.length > 1;
  return onlyTop ? headings.filter((heading) => heading !== plain[0]) : headings;
}

/**
 * Returns the end of the title that begins at `from`, at most `max` characters on: before the
 * first of `stops`, else before the first mark of any kind, else after `max` characters.
 */
export function titleEnd(printed: string, from: number, stops: RegExp, max: number): number {
  const folded = foldWidth(printed.slice(from, from + max + 1));
  const stop = folded.search(stops);
  if (stop >= 0) return from + stop;
  if (printed.length - from <= max) return printed.length;
  const mark = folded.search(/[。;:,!?]/u);
  if (mark > 0) return from + mark;
  const end = from + max;
  return /[\ud800-\udbff]/u.test(printed.charAt(end - 1)) ? end - 1 : end;
}

function numberedHeading(
  text: string,
  range: TextRange,
  paragraph: number,
  marker: Marker,
): Heading {
  const { style, value, prefix, label } = marker;
  const printed = text.slice(range.start, range.end);
  const rest = printed.slice(marker.length);
  const inner = rest.slice(0, -1).search(/[。！？!?]/u);
  const whole = rest.length <= MAX_LINE_TITLE && inner < 0;
  const end = whole
    ? printed.length
    : titleEnd(printed, marker.length, /[。!?]/u, MAX_RUN_IN_TITLE);
  return {
    style,
    value,
    prefix,
    label,
    paragraph,
    whole,
    title: trimTitle(printed.slice(marker.length, end)),
    bodyStart: range.start + afterMark(printed, end),
  };
}

function plainHeading(printed: string, range: TextRange, paragraph: number): Heading {
  return {
    style: "bullet",
    value: 0,
    prefix: "",
    label: "",
    paragraph,
    whole: true,
    title: printed.replace(/^【(.+)】$/u, "$1").trim(),
    bodyStart: range.end,
  };
}

/** Drops numbers that are none: 3.15 without 3.1 before it, a bare `2 ` in a report without 1.1, 98. */
function confirmMarkers(markers: readonly (Marker | null)[]): (Marker | null)[] {
  const begun = new Set<string>();
  const last = new Map<HeadingStyle, number>();
  const confirmed = markers.map((marker) => {
    if (marker === null) return null;
    const { style, value, prefix } = marker;
    if (style.startsWith("decimal")) {
      const key = `${style} ${prefix}`;
      if (value !== 1 && !begun.has(key)) return null;
      begun.add(key);
    }
    if (style === "arabic" && value > MAX_ARABIC && last.get(style) !== value - 1) return null;
    last.set(style, value);
    return marker;
  });
  return confirmed.map((marker) => (marker?.style === "bare" && begun.size === 0 ? null : marker));
}

function isPlainHeading(
  printed: readonly string[],
  markers: readonly (Marker | null)[],
  index: number,
): boolean {
  const line = foldWidth(printed[index] ?? "");
  const next = printed[index + 1];
  const previous = foldWidth(printed[index - 1] ?? "");
  if (next === undefined || line.length > MAX_PLAIN_TITLE) return false;
  if ((line.match(/\p{Script=Han}/gu)?.length ?? 0) < 3) return false;
  if (
    /[。;:!?\t|\n]|[,、.…“(《]$|^[,、)》”(]/u.test(line) &&
    !/^【.+】$/u.test(printed[index] ?? "")
  ) {
    return false;
  }
  if (/\d\s*(?:余|多|%|件|人|份|项|个|起|次|名|户|家|元|条|场|万|亿)/u.test(line)) return false;
  if (isDateLine(line) || isSignature(line)) return false;
  const followed = isProse(foldWidth(next)) || markers[index + 1] !== null;
  const closed =
    previous === "" ||
    /[。!?;:)”%》]$/u.test(previous) ||
    (!isProse(previous) && previous.length <= MAX_LINE_TITLE);
  return followed && closed;
}

function trimTitle(title: string): string {
  return title.trim().replace(/[。；：，、;:,.!！?？\s#]+$/u, "");
}

function afterMark(printed: string, end: number): number {
  return end + (/^[。；：，;:,!！?？]/u.exec(printed.slice(end))?.[0].length ?? 0);
}
