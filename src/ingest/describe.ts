/**
 * Reads from a report's text what it says of itself: title, place, year, publisher, date, other
 * names. What cannot be told is null, never guessed; the caller adds the manifest's words.
 */
import { foldWidth } from "../text/fold.ts";
import type { Region, TextRange } from "../types.ts";
import { splitLines } from "./clean-lines.ts";
import { isTitleLike } from "./clean-title.ts";
import { findAliases } from "./describe-aliases.ts";
import { headingYear, openingYear, titleYear } from "./describe-dates.ts";
import { readIssuer, readPublishedAt } from "./describe-issuer.ts";
import { readPublisher } from "./describe-publisher.ts";
import { regionOfBody, regionOfName } from "./describe-region.ts";
import type { FindRegions } from "./describe-types.ts";
import { readMarker } from "./outline-markers.ts";

export interface DescribeSource {
  /** File name; it may name place and year. */
  readonly file: string;
  readonly text: string;
  readonly body: readonly TextRange[];
  /** Lines about the report, as `findBody` returns them. */
  readonly meta?: readonly TextRange[];
  readonly title?: TextRange | null;
  readonly titleHint?: string | null;
  /** The place, where the manifest tells it; used for the other names. */
  readonly region?: Region | null;
}

export interface Description {
  readonly title: string | null;
  readonly region: Region | null;
  readonly year: number | null;
  readonly issuer: string | null;
  readonly publishedAt: string | null;
  readonly aliases: readonly string[];
  /** Where each value that is not null comes from; the file's name and page title count as file. */
  readonly origin: Readonly<Record<string, "text" | "file">>;
}

type Found<T> = { readonly value: T; readonly origin: "text" | "file" } | null;

/** In the table about a page: 名称: 某县2021年法治政府建设报告 文号: … */
const NAMED_TITLE = /(?:名\s?称|标\s?题)\s*:\s*([^\s:]{6,60})/u;
const MAX_OPENING_CHARS = 400;
const MAX_TITLE_CHARS = 40;

/** Returns what the report says of itself; a field is null (aliases `[]`) where it does not tell. */
export function describeReport(
  source: DescribeSource,
  { findRegions }: { readonly findRegions: FindRegions },
): Description {
  const { text, file } = source;
  const stem = file.replace(/^.*[\\/]|\.[^.]*$/gu, "");
  const metaLines = (source.meta ?? []).map(({ start, end }) => text.slice(start, end));
  const bodyLines = source.body.flatMap((range) => splitLines(text, range));
  const body = source.body.map(({ start, end }) => text.slice(start, end)).join("\n");
  const title = findTitle(source, bodyLines[0]?.text ?? "");
  const named = title?.kind === "title" ? title.value : "";
  const issuer = readIssuer(metaLines);
  const publishedAt = readPublishedAt(metaLines);
  const find = (name: string): Region | null => regionOfName(name, text, findRegions);
  const opening = bodyLines[0]?.text.slice(0, MAX_OPENING_CHARS) ?? "";
  const publisher = readPublisher(
    named === "" ? opening.replace(/^(?:19|20)\d{2}年(?:以?来)?[,，]?/u, "") : named,
    { findRegions },
  );
  const region: Found<Region> =
    found(publisher?.region ?? null, title?.origin ?? "text") ??
    found(find(named), title?.origin ?? "text") ??
    found(find(stem), "file") ??
    found(find([issuer ?? "", ...metaLines].join("\n")), "text") ??
    found(regionOfBody(body, findRegions), "text");
  const headings = bodyLines.flatMap((line) => (readMarker(line.text) ? [line.text] : []));
  const year: Found<number> =
    found(titleYear(named), title?.origin ?? "text") ??
    found(/年/u.test(stem) ? titleYear(stem) : null, "file") ??
    found(openingYear(bodyLines[0]?.text.slice(0, MAX_OPENING_CHARS) ?? ""), "text") ??
    found(headingYear(headings.slice(0, 3)), "text") ??
    found(publishedAt === null ? null : Number(publishedAt.slice(0, 4)) - 1, "text");
  const place = source.region ?? region?.value ?? null;
  const known = place === null || year === null ? null : `${place.name}${year.value}年度报告`;
  const origins: [string, "text" | "file" | undefined][] = [
    ["title", title?.origin],
    ["region", region?.origin],
    ["year", year?.origin],
    ["issuer", issuer === null ? undefined : "text"],
    ["publishedAt", publishedAt === null ? undefined : "text"],
  ];
  return {
    // words cut off in the middle are no title; place and year are, where both are known
    title: (title?.kind === "cut" ? known : null) ?? title?.value ?? null,
    region: region?.value ?? null,
    year: year?.value ?? null,
    issuer,
    publishedAt,
    aliases:
      place === null
        ? []
        : [...(publisher?.aliases ?? []), ...findAliases(body, place, { findRegions })],
    origin: Object.fromEntries(origins.flatMap(([key, from]) => (from ? [[key, from]] : []))),
  };
}

function found<T>(value: T | null, origin: "text" | "file"): Found<T> {
  return value === null ? null : { value, origin };
}

interface Title {
  readonly value: string;
  readonly origin: "text" | "file";
  /** opening: the text has no title and its first words stand for it; cut: so many as fit. */
  readonly kind: "title" | "opening" | "cut";
}

function findTitle(source: DescribeSource, firstLine: string): Title | null {
  const { text, title, titleHint } = source;
  if (title) {
    const value = splitLines(text, title)
      .map(({ start, end }) => text.slice(start, end))
      .join("")
      .replace(/^#+\s*/u, "")
      .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
      .replace(/^《(.+)》$/u, "$1");
    return { value, origin: "text", kind: "title" };
  }
  const metaText = (source.meta ?? []).map((line) => text.slice(line.start, line.end)).join("\n");
  const stated = NAMED_TITLE.exec(foldWidth(metaText))?.[1]?.trim() ?? "";
  if (isTitleLike(stated)) return { value: stated, origin: "text", kind: "title" };
  const pieces = (titleHint ?? "").split(/[_|]|\s[-–—]+\s|--+/u).map((piece) => piece.trim());
  const hint = pieces.find((piece) => isTitleLike(foldWidth(piece)));
  if (hint !== undefined) return { value: hint, origin: "file", kind: "title" };
  const opening = /^[^。；;]{8,40}(?=[,，。；;])/u.exec(firstLine)?.[0];
  if (opening !== undefined) return { value: opening, origin: "text", kind: "opening" };
  if (firstLine === "") return null;
  if (firstLine.length <= MAX_TITLE_CHARS) {
    return { value: firstLine, origin: "text", kind: "opening" };
  }
  return { value: `${firstLine.slice(0, MAX_TITLE_CHARS)}…`, origin: "text", kind: "cut" };
}
