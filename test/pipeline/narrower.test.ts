/** A year that no report can be of, a part of a year, a part of the place: the whole is no answer. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestCorpus, type TestCorpus } from "../fakes/corpus.ts";

let corpus: TestCorpus;
beforeAll(async () => {
  corpus = await openTestCorpus();
});
afterAll(() => corpus.close());

describe("a question narrower than the reports", () => {
  it.each([
    "赣州2021年上半年行政复议受理多少件",
    "赣州2021年11月行政复议受理多少件",
    "赣州1850年行政复议受理多少件",
    "赣州3000年行政复议受理多少件",
    "赣州20215年行政复议受理多少件",
    "兴国县2021年行政复议受理多少件",
    "兴国县2021年行政复议",
  ])("is not answered with the whole: %s", async (text) => {
    const { status, headline } = await corpus.ask(text);
    expect({ status, headline }).toEqual({ status: "not_found", headline: null });
  });

  it("is answered where the report speaks of the part by name", async () => {
    const { status, headline, notes } = await corpus.ask("兴国县2021年办理法律援助案件多少件");
    expect({ status, headline }).toEqual({ status: "answered", headline: "310件" });
    expect(notes.join("")).toContain("兴国县");
  });
});
