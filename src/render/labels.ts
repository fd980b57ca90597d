/** Words for the fixed values of an Answer, the same in every channel. */
import type { Citation, Verdict } from "../types.ts";

/** What a reader is told of a claim that was held against the reports. */
export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  supported: "与报告一致",
  refuted: "与报告不符",
  other_scope: "报告中有此数字，但说的是另一回事",
  not_found: "报告中没有查到",
};

/**
 * Returns where a quote stands: report title and headings; the region and year come first where
 * the title names neither.
 *
 * @example
 * sourceLabel(citation); // "安庆市2020年法治政府建设年度报告 · 三、依法行政 › (二)行政复议"
 */
export function sourceLabel(citation: Citation): string {
  const { title, region, year, section } = citation;
  const place = title.includes(region) ? "" : region;
  const when = title.includes(String(year)) ? "" : `${year}年`;
  const scope = place + when === "" ? title : `${title}（${place}${when}）`;
  return section.length === 0 ? scope : `${scope} · ${section.join(" › ")}`;
}
