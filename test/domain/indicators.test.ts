import { describe, expect, it } from "vitest";
import { indicatorSchema } from "../../src/domain/indicator-schema.ts";
import { INDICATORS, indicatorById } from "../../src/domain/indicators.ts";
import { PREDICATE_GROUPS } from "../../src/domain/predicates.ts";
import { readIndicators } from "../../src/domain/read-indicator.ts";

const repeated = (words: readonly string[]) =>
  words.filter((word, index) => words.indexOf(word) !== index);

describe("the standard indicators", () => {
  it("are at least a hundred and pass the schema", () => {
    expect(INDICATORS.length).toBeGreaterThanOrEqual(100);
    for (const indicator of INDICATORS) {
      expect(indicatorSchema.safeParse(indicator), indicator.id).toMatchObject({ success: true });
    }
  });

  it("have unique ids and names", () => {
    expect(repeated(INDICATORS.map(({ id }) => id))).toEqual([]);
    expect(repeated(INDICATORS.map(({ name }) => name))).toEqual([]);
  });

  it("share no alias", () => {
    expect(repeated(INDICATORS.flatMap(({ aliases }) => aliases))).toEqual([]);
  });

  it("name only predicate groups that exist", () => {
    const known = new Set(PREDICATE_GROUPS.map(({ id }) => id));
    const named = INDICATORS.flatMap(({ predicates }) => predicates);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it("derive ratios only from counts that exist", () => {
    for (const { derived, kind } of INDICATORS) {
      if (derived === null) continue;
      expect(kind).toBe("share");
      expect(indicatorById(derived.numerator)?.kind).toBe("count");
      expect(indicatorById(derived.denominator)?.kind).toBe("count");
    }
  });

  it("are not kept from their own aliases by their own exclusions", () => {
    const lost = INDICATORS.flatMap(({ id, aliases }) =>
      aliases.filter((alias) => !readIndicators(`${alias}多少`).some((match) => match.id === id)),
    );
    expect(lost).toEqual([]);
  });

  it("are found by id, and null is given for an unknown one", () => {
    expect(indicatorById("reconsideration.accepted")?.name).toBe("行政复议受理数");
    expect(indicatorById("no.such")).toBeNull();
  });
});
