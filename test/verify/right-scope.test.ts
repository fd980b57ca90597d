/** The right place, year and indicator, over all standard indicators and all reports. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { suggest } from "../../src/answer/suggest.ts";
import { INDICATORS, indicatorById } from "../../src/domain/indicators.ts";
import { placeName } from "../../src/domain/place-name.ts";
import type { ReportMeta } from "../../src/types.ts";
import {
  INVENTED_REPORTS,
  openTestCorpus,
  REAL_REPORTS,
  type TestCorpus,
} from "../fakes/corpus.ts";

/** 受理 asked for, 审结 given: a stage of a case is never passed off as another. */
const STAGES = ["received", "accepted", "concluded", "upheld", "revoked", "rejected", "terminated"];

describe.each([
  ["the real reports", REAL_REPORTS],
  ["the invented reports", INVENTED_REPORTS],
])("over %s", (_name, folder) => {
  let corpus: TestCorpus;
  let reports: readonly ReportMeta[];
  beforeAll(async () => {
    corpus = await openTestCorpus(folder);
    reports = corpus.store.findReports({});
  });
  afterAll(() => corpus.close());

  const asked = ({ region, year }: ReportMeta, name: string): string =>
    `${placeName(region)}${year}年${name}是多少？`;

  it("an answer cites the report of the place and year asked for, or says otherwise", async () => {
    const strays: string[] = [];
    for (const [index, { name }] of INDICATORS.entries()) {
      const report = reports[index % reports.length];
      if (report === undefined) continue;
      const { citations, notes } = await corpus.ask(asked(report, name));
      const others = citations.filter((citation) => citation.report !== report.id);
      if (others.length > 0 && notes.length === 0) strays.push(asked(report, name));
    }
    expect(strays).toEqual([]);
  });

  it("a place or year without a report is answered with no figure of another", async () => {
    const strays: string[] = [];
    for (const [index, { name }] of INDICATORS.entries()) {
      const report = reports[index % reports.length];
      const place =
        index % 2 === 0
          ? "哈尔滨市"
          : placeName(report?.region ?? { code: "", name: "", level: "other", path: [] });
      const { status, citations, headline } = await corpus.ask(`${place}1998年${name}是多少？`);
      if (status !== "not_found" || citations.length > 0 || headline !== null)
        strays.push(`${place} ${name}`);
    }
    expect(strays).toEqual([]);
  });

  it("a suggested next question has an answer, but for one in thirty", async () => {
    const questions = reports.flatMap((report) => {
      const asked = INDICATORS.map(({ id }) => ({ report, indicators: [id], near: null }));
      return [...new Set(asked.flatMap((source) => suggest(corpus.store, source)))];
    });
    expect(questions.length).toBeGreaterThan(30);
    const silent: string[] = [];
    for (const question of questions) {
      const { status } = await corpus.ask(question);
      if (status !== "answered") silent.push(question);
    }
    expect(silent.length, silent.join()).toBeLessThanOrEqual(questions.length / 30);
  });

  it("a stage of a case is never another stage", async () => {
    const strays: string[] = [];
    for (const report of reports) {
      for (const stage of STAGES) {
        const indicator = indicatorById(`reconsideration.${stage}`);
        if (indicator === null) continue;
        const { headline } = await corpus.ask(asked(report, indicator.name));
        if (headline === null) continue;
        const points = corpus.store.findDataPoints({
          reportIds: [report.id],
          indicators: [indicator.id],
          limit: 20,
        });
        const known = points.map(({ printed }) => printed);
        if (!headline.split(" / ").every((figure) => known.includes(figure))) {
          strays.push(`${asked(report, indicator.name)} ${headline}, not ${known.join("、")}`);
        }
      }
    }
    expect(strays).toEqual([]);
  });
});
