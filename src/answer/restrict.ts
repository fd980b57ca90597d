/** Keeps of the evidence what names the year or place, where only a report of another one exists. */

import { shortName } from "../domain/gazetteer-forms.ts";
import type { Evidence } from "../evidence.ts";
import { comparable } from "../text/fold.ts";
import type { Region } from "../types.ts";
import type { Group } from "./context.ts";
import { sliceChunk } from "./figure.ts";

const LAST_YEAR = /去年|上年|上一年/u;

/** Returns the evidence of `group` that may answer; all of it for a report of the place and year asked for. */
export function restrict({ datedIn, within }: Group, evidence: Evidence): Evidence {
  if (datedIn === null && within === null) return evidence;
  const fits = (texts: readonly string[], reportYear: number): boolean => {
    const text = comparable(texts.join("\n"));
    const dated = datedIn === null || namesYears(text, datedIn, reportYear);
    return dated && (within === null || namesPlace(text, within));
  };
  return {
    ...evidence,
    figures: evidence.figures.filter(({ chunk, point, report }) => {
      if (
        datedIn !== null &&
        point.kind !== "date" &&
        point.period !== null &&
        !namesYears(point.period, datedIn, report.year)
      )
        return false;
      if (
        datedIn !== null &&
        point.kind !== "date" &&
        point.period === null &&
        !namesYears(point.sectionPath.join(" "), datedIn, report.year)
      )
        return false;
      // the place must be named before its figure: 21件转发至桦甸市 is not 桦甸市's count
      const end = within === null ? point.clause.end : point.start;
      const upTo = sliceChunk(chunk, { start: point.sentence.start, end });
      return fits([upTo, ...(datedIn === null ? [] : point.sectionPath)], report.year);
    }),
    sentences: evidence.sentences.filter(({ text, chunk, report }) =>
      fits([text, ...(datedIn === null ? [] : chunk.sectionPath)], report.year),
    ),
  };
}

/** Returns whether `text` names the only year, or both ends of a span of years. */
export function namesYears(text: string, years: readonly number[], reportYear: number): boolean {
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return false;
  if (first !== last) return text.includes(`${first}`) && text.includes(`${last}`);
  return (
    new RegExp(`(?<!\\d)${first}(?:年|[-—至])`, "u").test(text) ||
    (first === reportYear - 1 && LAST_YEAR.test(text))
  );
}

function namesPlace(text: string, region: Region): boolean {
  return text.includes(shortName(region) ?? region.name);
}
