import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isStrictPredicate,
  PREDICATE_GROUPS,
  readPredicates,
  WEAK_PREDICATES,
} from "../../src/domain/predicates.ts";

const groupsIn = (text: string) => readPredicates(text).map(({ groups }) => groups);

describe("readPredicates", () => {
  it.each([
    ["收到复议申请26件", [["received"]]],
    ["受理22件", [["accepted"]]],
    ["不予受理3件", [["notAccepted"]]],
    ["没受理几件", [["notAccepted"]]],
    ["审结221件", [["concluded"]]],
    ["未审结12件", [["pending"]]],
    ["驳回7件、维持8件、撤回4件", [["rejected"], ["upheld"], ["withdrawn"]]],
    ["确认违法2件", [["unlawful"]]],
    ["责令履行1件", [["orderedToPerform"]]],
    ["调解成功1631起", [["mediatedSuccessfully"]]],
    ["调解纠纷7500件", [["mediated"]]],
    ["判决行政机关败诉5件", [["lost"]]],
    ["备案审查规范性文件41件", [["recordingReviewed"]]],
    ["向省政府备案11件", [["recorded"]]],
    ["废止和失效57件", [["repealed", "invalidated"]]],
    ["拟修订12件", [["toRevise"]]],
    ["新列入行政职权56项", [["added"]]],
    ["依法不起诉10件", [["notProsecuted"]]],
    ["换发行政执法证580本", [["certified"]]],
  ])("reads %s", (text, groups) => expect(groupsIn(text)).toEqual(groups));

  it.each([
    ["复议收了多少件", [["received", "accepted"]]],
    ["官司打输几起", [["lost"]]],
    ["打赢了多少", [["won"]]],
    ["撤了几件", [["revoked", "withdrawn", "cancelled"]]],
    ["大厅进了多少事项", [["entered"]]],
    ["发了多少份", [["distributed", "certified", "issued"]]],
    ["案卷评了多少", [["fileReviewed"]]],
    ["搞了多少场", [["held"]]],
  ])("understands how people ask: %s", (text, groups) => expect(groupsIn(text)).toEqual(groups));

  it.each([
    ["人民调解员1200名"],
    ["行政复议申请人"],
    ["政府信息公开工作"],
    ["依申请公开15件"],
    ["行政执法案卷"],
    ["社会组织30家"],
    ["今天天气怎么样"],
    [""],
  ])("reads no predicate into the noun of %s", (text) => expect(groupsIn(text)).toEqual([]));

  it("marks words that name several groups at once, and only those", () => {
    expect(readPredicates("取消和调整88项")[0]?.joint).toBe(true);
    expect(readPredicates("收了多少")[0]?.joint).toBe(false);
  });

  it("gives ranges that hold the word, in order and without overlap, for any text", () => {
    const words = PREDICATE_GROUPS.flatMap((group) => [...group.words, ...group.asked]);
    const texts = fc.array(
      fc.oneof(fc.constantFrom(...words, "件", "的", "不予", "成功"), fc.string()),
    );
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join("");
        let end = 0;
        for (const match of readPredicates(text)) {
          expect(text.slice(match.start, match.end)).toBe(match.word);
          expect(match.start).toBeGreaterThanOrEqual(end);
          end = match.end;
        }
      }),
    );
  });
});

describe("the predicate groups", () => {
  const ids = PREDICATE_GROUPS.map(({ id }) => id);

  it("have unique ids and at least one word each", () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(PREDICATE_GROUPS.filter(({ words }) => words.length === 0)).toEqual([]);
  });

  it("share no word, so that no two are ever swapped", () => {
    const words = PREDICATE_GROUPS.flatMap((group) => [...group.words, ...group.asked]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it("name only known groups in every reading of their words", () => {
    const words = PREDICATE_GROUPS.flatMap((group) => [...group.words, ...group.asked]);
    const named = words.flatMap((word) => readPredicates(word).flatMap(({ groups }) => groups));
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    const weak = Object.entries(WEAK_PREDICATES).flat(2);
    expect(weak.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(["received", "accepted", "concluded", "upheld", "lost", "repealed", "kept", "cancelled"])(
    "keep %s strict",
    (id) => expect(isStrictPredicate(id)).toBe(true),
  );

  it.each(["handled", "held", "distributed", "unknown"])("leave %s loose", (id) =>
    expect(isStrictPredicate(id)).toBe(false),
  );
});
