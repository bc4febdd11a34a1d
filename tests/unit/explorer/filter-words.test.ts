import { describe, expect, it } from "vitest";
import { METHOD_KINDS } from "../../../src/dataset/reader.ts";
import { filterWords } from "../../../src/explorer/filter-words.ts";
import { NO_FILTERS, OTHER_VENUE, type Filters } from "../../../src/explorer/filters.ts";

const MAP = {
  communities: ["Brains", "Robots", "Reward models", "Data"].map((name) => ({
    key: `community/${name.toLowerCase()}`,
    name,
  })),
  counts: { papers: 30 },
  venues: [
    { name: "NeurIPS", papers: 3 },
    { name: "ICML", papers: 3 },
  ],
};
const wordsOf = (change: Partial<Filters>) =>
  filterWords({ ...NO_FILTERS, ...change }, MAP, (key) => key.toUpperCase()).map(
    ({ text }) => text,
  );

describe("filterWords(filters, map)", () => {
  it("is empty where nothing is filtered, also where the rest would fade", () => {
    expect(wordsOf({})).toEqual([]);
    expect(wordsOf({ rest: "faded" })).toEqual([]);
  });
  it.each([
    [{ hiddenKinds: new Set(["concept", "method"]) }, "Only papers"],
    [{ hiddenKinds: new Set(["concept"]) }, "Without concepts"],
    [{ hiddenRelations: new Set(["uses", "discusses"]) }, "Only introduced"],
    [
      { hiddenMethodKinds: new Set(METHOD_KINDS.filter((kind) => kind !== "benchmark")) },
      "Only benchmarks",
    ],
    [{ hiddenMethodKinds: new Set(["tool", "model", "method"]) }, "3 kinds of methods hidden"],
    [
      { hiddenCommunities: new Set(["community/robots", "community/data"]) },
      "Without Robots and Data",
    ],
    [{ years: [2020, 2024] }, "2020–2024"],
    [{ years: [2020, 2020] }, "2020"],
    [{ hiddenVenues: new Set(["NeurIPS", "ICML"]) }, "Only Other or not known"],
    [{ hiddenVenues: new Set([OTHER_VENUE]) }, "Without Other or not known"],
    [{ papersOfTerm: [2, Infinity] }, "Terms of 2 papers or more"],
    [{ papersOfTerm: [1, 1] }, "Terms of 1 paper"],
    [{ papersOfTerm: [1, 10] }, "Terms of 10 papers or fewer"],
    [{ near: ["a", 1] }, "Within 1 step of A"],
    [{ pinned: new Set(["a"]) }, "A pinned"],
    [{ hidden: new Set(["a", "b", "c", "d"]) }, "4 hidden"],
    [{ papersOfTerm: [2, 10] }, "Terms of 2 to 10 papers"],
  ] as [Partial<Filters>, string][])("says %j as %s", (change, words) => {
    expect(wordsOf(change)).toEqual([words]);
  });
  it("names up to three that were hidden or folded by hand, and undoes each alone", () => {
    const filters: Filters = { ...NO_FILTERS, folded: new Set(["a", "b"]) };
    const words = filterWords(filters, MAP, String);
    expect(words.map(({ text }) => text)).toEqual(["a folded", "b folded"]);
    expect(words[0]!.undo).toEqual({ folded: new Set(["b"]) });
  });
  it("undoes each alone", () => {
    const filters: Filters = {
      ...NO_FILTERS,
      years: [2020, 2024],
      hiddenKinds: new Set(["paper"]),
      rest: "faded",
    };
    const words = filterWords(filters, MAP, String);
    expect(words.map(({ text }) => text)).toEqual(["Without papers", "2020–2024"]);
    expect({ ...filters, ...words[1]!.undo }).toEqual({ ...filters, years: null });
    expect({ ...filters, ...words[0]!.undo }).toEqual({ ...filters, hiddenKinds: new Set() });
  });
  it("says that a term's papers are those of the whole map, where some are left out", () => {
    const wordOf = (change: Partial<Filters>) =>
      filterWords({ ...NO_FILTERS, papersOfTerm: [3, Infinity], ...change }, MAP, String).find(
        ({ undo }) => "papersOfTerm" in undo,
      )!.text;
    expect(wordOf({ hiddenKinds: new Set(["method"]) })).toBe("Terms of 3 papers or more");
    expect(wordOf({ years: [2020, 2024] })).toBe("Terms of 3 papers or more on the whole map");
    expect(wordOf({ hiddenVenues: new Set(["ICML"]) })).toMatch(/on the whole map$/);
  });
});
