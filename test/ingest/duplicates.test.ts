import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDifferingFigures } from "../../src/ingest/differing-figures.ts";
import { dropDuplicates } from "../../src/ingest/duplicates.ts";
import { isNearlySame } from "../../src/ingest/same-report.ts";
import type { LookedAt } from "../../src/ingest/summary.ts";
import type { ReportMeta } from "../../src/types.ts";

const BODY = Array.from(
  { length: 40 },
  (_, index) => `第${index}项工作按期完成，全年办理事项${index * 37 + 11}件，群众满意率稳步提高。`,
).join("\n");
const OTHER = Array.from(
  { length: 40 },
  (_, index) => `第${index}类市场主体接受检查，立案查处${index * 53 + 7}起，罚没款全部上缴国库。`,
).join("\n");

function look(file: string, changes: Partial<ReportMeta> = {}, bodyHash = file): LookedAt {
  const meta: ReportMeta = {
    id: file.replace(/\.\w+$/u, ""),
    file,
    title: "云海市2031年法治政府建设年度报告",
    region: { code: "", name: "云海市", level: "prefecture", path: ["山南省", "云海市"] },
    year: 2031,
    issuer: null,
    publishedAt: null,
    url: null,
    official: false,
    aliases: [],
    origin: {},
    ...changes,
  };
  return { meta, bodyHash, dropped: 0 };
}

async function sift(looks: readonly LookedAt[], bodies: Record<string, string> = {}) {
  const read: string[] = [];
  const sifted = await dropDuplicates(looks, async (file) => {
    read.push(file);
    return bodies[file] ?? "";
  });
  const files = sifted.kept.map(({ meta }) => meta.file);
  return { ...sifted, files, read };
}

describe("dropDuplicates", () => {
  it("leaves out a file with the same body, wherever it says it is from", async () => {
    const { files, problems } = await sift([
      look("a.txt", {}, "same"),
      look("b.html", { year: 2030 }, "same"),
    ]);
    expect(files).toEqual(["a.txt"]);
    expect(problems).toMatchObject([{ file: "b.html", code: "duplicate_report" }]);
    expect(problems[0]?.message).toContain("「b.html」与「a.txt」是同一份报告");
  });

  it("leaves out nearly the same text of the same place and year", async () => {
    const copy = `当前位置：首页\n${BODY.replace("48件", "48 件")}\n版权所有`;
    const bodies = { "a.txt": BODY, "b.txt": copy };
    const { files, problems } = await sift([look("a.txt"), look("b.txt")], bodies);
    expect(files).toEqual(["a.txt"]);
    expect(problems[0]?.message).toContain("是同一份报告");
  });

  it("says where two versions of a report print different figures", async () => {
    const bodies = { "a.txt": BODY, "b.txt": BODY.replace("事项381件", "事项382件") };
    const { files, problems } = await sift([look("a.txt"), look("b.txt")], bodies);
    expect(files).toEqual(["a.txt"]);
    expect(problems[0]?.message).toMatch(
      /「b\.txt」与「a\.txt」几乎相同.*前者作「.*事项382件.*」，后者作「.*事项381件.*」.*请核对/u,
    );
    expect(problems[0]?.message).not.toContain("同一份报告");
  });

  it("keeps two different reports of one place and year, each with a remark", async () => {
    const { files, remarks, problems } = await sift(
      [look("city.txt"), look("bureau.txt", { title: "云海市市场监管局2031年报告" })],
      { "city.txt": BODY, "bureau.txt": OTHER },
    );
    expect(files).toEqual(["city.txt", "bureau.txt"]);
    expect(problems).toEqual([]);
    expect(remarks.get("city.txt")?.[0]).toContain("bureau.txt");
    expect(remarks.get("bureau.txt")?.[0]).toContain("city.txt");
  });

  it("reads no body where places or years differ", async () => {
    const { files, read } = await sift([look("a.txt"), look("b.txt", { year: 2030 })]);
    expect(files).toEqual(["a.txt", "b.txt"]);
    expect(read).toEqual([]);
  });

  it("leaves out a report whose id another has already", async () => {
    const { files, problems } = await sift([look("a.html"), look("a.txt", { year: 2030 })]);
    expect(files).toEqual(["a.html"]);
    expect(problems[0]?.message).toContain("改名");
  });
});

describe("findDifferingFigures", () => {
  it.each([
    ["全年受理250件。", "全年受理251件。", "全年受理250件。", "全年受理251件。"],
    ["开会二十次。共三项。", "开会二十次。共四项。", "共三项。", "共四项。"],
  ])("finds in %s and %s what differs", (left, right, one, other) => {
    expect(findDifferingFigures(left, right)).toEqual({ one, other });
  });

  it.each([
    ["", ""],
    ["全年受理250件。", "全年受理２５０ 件。"],
    ["全年受理250件。", "首页\n全年受理250件。\n版权所有"],
    ["全年受理250件。", "全年办结251件。"],
  ])("finds nothing in %s and %s", (left, right) => {
    expect(findDifferingFigures(left, right)).toBeNull();
  });
});

describe("isNearlySame", () => {
  it("holds for a text and itself in other widths and spacing", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."受理件250，。"), minLength: 1 }),
        (text) => {
          expect(isNearlySame(text, ` ${text.replaceAll("2", "２")}\n`)).toBe(true);
        },
      ),
    );
  });

  it.each([
    ["", ""],
    ["受理20件", ""],
    [BODY, OTHER],
    [BODY, BODY.slice(0, BODY.length / 2)],
  ])("does not hold for different texts", (one, other) => {
    expect(isNearlySame(one, other)).toBe(false);
  });
});
