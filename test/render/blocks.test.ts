import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toBlocks } from "../../src/render/blocks.ts";
import { sourceLabel } from "../../src/render/labels.ts";
import { highlight, plainText, toSpans } from "../../src/render/spans.ts";
import { answer, citation } from "../adapters/cli/fakes.ts";

const kinds = (...args: Parameters<typeof toBlocks>) => toBlocks(...args).map(({ kind }) => kind);

describe("toBlocks", () => {
  it("puts the figure first, then the sentence, its quote and its source", () => {
    expect(kinds(answer())).toEqual(["headline", "paragraph", "quote", "sources"]);
  });

  it("quotes no sentence a second time that the answer holds, whatever its spacing and width", () => {
    const quoted = answer({ answer: "报告原文：“全年收到行政复议申请１250件，受理 250件。”[1]" });
    expect(kinds(quoted)).toEqual(["headline", "paragraph", "sources"]);
  });

  it("sets a quote in corner brackets apart from the words around it", () => {
    const text =
      "“260件”：不一致，报告为250件[1]。云海市2031年度报告：「全年收到行政复议申请1250件，受理250件。」[1]";
    expect(toBlocks(answer({ answer: text })).slice(0, 3)).toMatchObject([
      { kind: "headline", marks: [] },
      {
        kind: "paragraph",
        spans: [{ text: "“260件”：不一致，报告为" }, {}, { n: 1 }, { text: "。" }],
      },
      { kind: "quote", n: 1 },
    ]);
  });

  it("says which report a quote is from where there are several", () => {
    const citations = [
      citation(),
      citation({ n: 2, report: "linjiang", quote: "受理行政复议案件20件。" }),
    ];
    const text =
      "云海市2031年度报告：「受理250件。」[1]\n临江区2030年度报告：「受理行政复议案件20件。」[2]";
    const words = toBlocks(answer({ headline: null, answer: text, citations })).flatMap((block) =>
      block.kind === "paragraph" ? [plainText(block.spans)] : [],
    );
    expect(words).toEqual(["云海市2031年度报告：", "临江区2030年度报告："]);
  });

  it("leaves brackets alone that hold no cited words", () => {
    const text = "请提问「2031年受理多少件」之类的问题。";
    const blocks = toBlocks(answer({ headline: null, answer: text, citations: [] }));
    expect(blocks).toMatchObject([{ kind: "paragraph", spans: [{ text }] }]);
  });

  it("takes the headline off the first line with its marks", () => {
    const text = "250件[1]。云海市2031年度报告原文：「受理250件。」";
    expect(toBlocks(answer({ answer: text })).slice(0, 2)).toMatchObject([
      { kind: "headline", marks: [1] },
      { kind: "quote", n: 1 },
    ]);
  });

  it("does not say in words what the table says", () => {
    const table = { columns: ["地区", "年度", "数字"], rows: [["云海市", "2031", "250件[1]"]] };
    const text = "云海市更多。\n云海市（2031年度）：250件[1]";
    expect(kinds(answer({ headline: null, answer: text, table }))).toEqual([
      "paragraph",
      "table",
      "sources",
    ]);
  });

  it("does not repeat a headline that is also the first line, and keeps its marks", () => {
    const blocks = toBlocks(answer({ answer: "250件[1]。\n报告写的是受理。" }));
    expect(blocks[0]).toEqual({ kind: "headline", text: "250件", marks: [1] });
    expect(blocks.filter(({ kind }) => kind === "paragraph")).toHaveLength(1);
  });

  it("gives each line of the answer its own paragraph and drops blank ones", () => {
    const blocks = toBlocks(answer({ headline: null, answer: "甲\n\n\n 乙 \n", citations: [] }));
    expect(
      blocks.map((block) => (block.kind === "paragraph" ? plainText(block.spans) : "")),
    ).toEqual(["甲", "乙"]);
  });

  it("leaves quotes to the list of sources beside a table or when there are many", () => {
    const table = { columns: ["地区", "2031年"], rows: [["云海市", "250件[1]"]] };
    expect(kinds(answer({ table }))).not.toContain("quote");
    const citations = [1, 2, 3, 4].map((n) => citation({ n }));
    expect(kinds(answer({ citations }))).not.toContain("quote");
  });

  it("reads marks in table cells", () => {
    const table = { columns: ["地区", "2031年"], rows: [["云海市", "250件[1]"]] };
    const block = toBlocks(answer({ table })).find(({ kind }) => kind === "table");
    expect(block).toMatchObject({
      rows: [[[{ kind: "text", text: "云海市" }], [{ text: "250件" }, { kind: "mark", n: 1 }]]],
    });
  });

  it("keeps all sources, notes and suggestions, in this order", () => {
    const full = answer({
      verdict: "refuted",
      notes: ["口径不同"],
      suggestions: ["审结多少件？"],
      citations: [1, 2, 3, 4, 5].map((n) => citation({ n })),
    });
    expect(kinds(full)).toEqual([
      "verdict",
      "headline",
      "paragraph",
      "notes",
      "sources",
      "suggestions",
    ]);
    expect(toBlocks(full)).toContainEqual({ kind: "sources", citations: full.citations });
  });

  it("gives only the words where nothing else is there", () => {
    const silent = answer({
      status: "declined",
      headline: null,
      citations: [],
      answer: "只答报告。",
    });
    expect(kinds(silent)).toEqual(["paragraph"]);
  });
});

describe("toSpans", () => {
  it("takes only numbers of citations for marks", () => {
    const spans = toSpans("第[2]条[1]", { marks: new Set([1]), headline: null });
    expect(spans).toEqual([
      { kind: "text", text: "第[2]条" },
      { kind: "mark", n: 1 },
    ]);
  });

  it("loses and adds no character", () => {
    const text = fc.string({ unit: fc.constantFrom(..."受理250件[1].,９％"), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (line, headline) => {
        expect(plainText(toSpans(line, { marks: new Set([1]), headline }))).toBe(line);
      }),
    );
  });
});

describe("highlight", () => {
  it.each([
    ["受理1250件，审结250件。", "250件", ["250件"]],
    ["提高25.5%，达到5.5%", "5.5%", ["5.5%"]],
    ["应诉率１００％", "100%", ["１００％"]],
    ["收到20件，受理19件", "20件、19件", ["20件", "19件"]],
    ["出台《办法》等", "《办法》", ["《办法》"]],
    ["共1,250件", "250件", []],
    ["共250件", "25", []],
    ["没有数字", "250件", []],
    ["共250件", null, []],
    ["的确", "的", []],
  ])("lights up in %s of %s: %j", (text, headline, lit) => {
    const spans = highlight(text, headline);
    const found = spans.flatMap((span) => (span.kind === "highlight" ? [span.text] : []));
    expect(found).toEqual(lit);
  });
});

describe("sourceLabel", () => {
  it("names report and headings, and adds place and year where the title has neither", () => {
    expect(sourceLabel(citation())).toBe(
      "云海市2031年法治政府建设年度报告 · 三、监督制约 › （一）行政复议",
    );
    expect(sourceLabel(citation({ title: "法治建设情况报告", section: [] }))).toBe(
      "法治建设情况报告（云海市2031年）",
    );
  });
});
