import { describe, expect, it } from "vitest";
import { openIndex } from "../../src/indexing/open.ts";
import { writeIndex } from "../../src/indexing/write.ts";
import type { DataPointFilter, ReportFilter, ReportStore } from "../../src/store.ts";
import { clock, makeCorpus, makeDir, makeReport } from "./fixtures.ts";

async function open(reports = makeCorpus()): Promise<ReportStore> {
  const dir = makeDir();
  await writeIndex({ dir, reports, embedder: null, fingerprint: "f1", clock });
  return openIndex({ dir, embedder: null });
}

describe("findReports", () => {
  it.each<[string, ReportFilter, string[]]>([
    ["all, by region path and year", {}, ["baishi-2021", "qinghe-2021", "qinghe-2022"]],
    ["of a division code", { regions: ["990100"] }, ["qinghe-2021", "qinghe-2022"]],
    ["of a region without code, by its path", { regions: ["云岭省/白石新区"] }, ["baishi-2021"]],
    ["of a year", { years: [2021] }, ["baishi-2021", "qinghe-2021"]],
    ["of region and year", { regions: ["990100"], years: [2022] }, ["qinghe-2022"]],
    ["of all conditions", { ids: ["qinghe-2021"], years: [2022] }, []],
    ["within the limit", { limit: 2 }, ["baishi-2021", "qinghe-2021"]],
    ["none for the limit 0", { limit: 0 }, []],
    ["none for a negative limit", { limit: -1 }, []],
    ["none for an empty list of ids", { ids: [] }, []],
    ["none for an empty list of years", { years: [] }, []],
    ["none for a parent region", { regions: ["云岭省"] }, []],
  ])("returns reports %s", async (_, filter, ids) => {
    const store = await open();
    expect(store.findReports(filter).map(({ id }) => id)).toEqual(ids);
  });
});

describe("countByYear", () => {
  it("counts the reports of each year, ascending", async () => {
    const years = (await open()).countByYear();
    expect(years).toEqual([
      { year: 2021, reports: 2 },
      { year: 2022, reports: 1 },
    ]);
  });
});

describe("findDataPoints", () => {
  it.each<[string, Omit<DataPointFilter, "limit">, string[]]>([
    [
      "all, by report and position",
      {},
      ["9件", "41件", "5件", "80件", "62件", "60件", "1592件", "75件", "70件"],
    ],
    ["of a report", { reportIds: ["baishi-2021"] }, ["9件", "41件", "5件"]],
    ["of a chunk", { chunkIds: ["qinghe-2021:0"] }, ["80件", "62件", "60件"]],
    ["of an indicator", { indicators: ["accepted"] }, ["62件"]],
    [
      "of a report and an indicator",
      { reportIds: ["qinghe-2022"], indicators: ["caseload"] },
      ["75件", "70件"],
    ],
    ["of chunk and indicator", { chunkIds: ["qinghe-2021:0"], indicators: ["accepted"] }, ["62件"]],
    ["of chunk and other report", { chunkIds: ["qinghe-2021:0"], reportIds: ["baishi-2021"] }, []],
    ["none for an unknown indicator", { indicators: ["x"] }, []],
    ["none for an empty list", { indicators: [] }, []],
    ["none for no report", { reportIds: [], indicators: ["caseload"] }, []],
  ])("returns data points %s", async (_, filter, printed) => {
    const store = await open();
    expect(store.findDataPoints({ ...filter, limit: 100 }).map((p) => p.printed)).toEqual(printed);
  });

  it("names a data point once though several of its indicators are asked for", async () => {
    const points = (await open()).findDataPoints({
      indicators: ["accepted", "caseload"],
      reportIds: ["qinghe-2021"],
      limit: 100,
    });
    expect(points.map(({ printed }) => printed)).toEqual(["80件", "62件", "60件", "1592件"]);
  });

  it("keeps to the limit, the first ones first", async () => {
    const points = (await open()).findDataPoints({ indicators: ["caseload"], limit: 1 });
    expect(points.map(({ reportId }) => reportId)).toEqual(["baishi-2021"]);
  });
});

describe("findAliases", () => {
  it.each([
    [
      "青禾高新区2021年受理多少件",
      [
        ["青禾高新区", 0, 5, "990100"],
        ["高新区", 2, 5, "990100"],
      ],
    ],
    [
      "请问　青禾高新区和高新区",
      [
        ["青禾高新区", 3, 8, "990100"],
        ["高新区", 5, 8, "990100"],
        ["高新区", 9, 12, "990100"],
      ],
    ],
    ["白石新区的规范性文件", [["白石新区", 0, 4, "云岭省/白石新区"]]],
    ["青禾市受理多少件", []],
    ["", []],
    ["高", []],
  ])("finds the names in %s", async (text, expected) => {
    const found = (await open()).findAliases(text);
    expect(found.map(({ alias, start, end, region }) => [alias, start, end, region])).toEqual(
      expected,
    );
  });

  it("compares folded and in any case, with offsets of the text as it stands", async () => {
    const store = await open([
      makeReport({ id: "r", paragraphs: [], aliases: ["ＴＥＤＡ开发区", "区"] }),
    ]);
    const text = "在teda开发区";
    const [match, ...others] = store.findAliases(text);
    expect(others).toEqual([]);
    expect(text.slice(match?.start, match?.end)).toBe("teda开发区");
  });
});
