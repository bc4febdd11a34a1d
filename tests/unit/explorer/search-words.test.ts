import { describe, expect, it } from "vitest";
import type { Hit } from "../../../src/explorer/search/groups.ts";
import type { Answer } from "../../../src/explorer/search.ts";
import { formatAnswer, formatProblems } from "../../../src/explorer/views/search-words.ts";

const hit = (key: string): Hit => ({
  key,
  kind: key.slice(0, key.indexOf("/")) as Hit["kind"],
  label: key,
  named: [],
  degree: 1,
  score: 1,
  words: [],
  spelt: [],
  inTextOnly: false,
});
const HITS = [hit("concept/loom"), hit("paper/a"), hit("paper/b")];
const answer: Answer = {
  hits: HITS,
  ...{ communities: [], needles: [], problems: [], unknown: [], nearest: [] },
  ...{ without: null, unnamed: [], reread: [], isSet: false },
  ...{ loosely: false, inNames: false, doing: [], called: new Set<string>(), asked: null },
};

describe("formatAnswer(answer, shown, query)", () => {
  it("counts what is shown by its kind, and what the filters hide", () => {
    expect(formatAnswer(answer, HITS, "loom")).toBe("1 concept, 2 papers");
    expect(formatAnswer(answer, HITS.slice(0, 2), "loom")).toBe(
      "1 concept, 1 paper, 1 hidden by filters",
    );
    expect(formatAnswer(answer, [], "loom")).toBe("3 hidden by filters");
  });
  it("says that names alone were searched so far", () => {
    expect(formatAnswer({ ...answer, inNames: true }, HITS, "loom")).toBe(
      "1 concept, 2 papers. Names alone so far: the texts of all papers are still being read.",
    );
    expect(formatAnswer({ ...answer, hits: [], inNames: true }, [], "lom")).toMatch(
      /^Nothing is called lom\. Names alone so far/,
    );
  });
  it("says that nothing was found", () => {
    const nothing = { ...answer, hits: [], nearest: ["concept/loom"] };
    expect(formatAnswer(nothing, [], "lom")).toBe(
      "Nothing matches lom. The nearest spellings are offered.",
    );
  });
});

describe("formatProblems(problems)", () => {
  it("says what is known, each thing once", () => {
    expect(
      formatProblems([
        { what: "field", name: "titel", nearest: "title" },
        { what: "field", name: "doi", nearest: null },
        { what: "field", name: "doi", nearest: null },
        { what: "year", text: "soon" },
        { what: "kind", text: "shoe" },
        { what: "cited", text: "often" },
      ]),
    ).toEqual([
      "There is no field “titel”. Did you mean title:?",
      "There is no field “doi”. Known are title: abstract: author: venue: year: cited: introduces: uses: about: kind: in:",
      "“soon” is no year: write year:2021 or year:2020..2024.",
      "“shoe” is no kind: write kind:paper, kind:concept, kind:method or a kind of method, such as kind:benchmark.",
      "“often” is no count: write cited:100.. or cited:10..50.",
    ]);
  });
  it.each([
    ["2022..", false, "No paper on SLAM is of 2022 or later. The newest are these:"],
    ["..2009", false, "No paper on SLAM is of 2009 or before. The oldest are these:"],
    ["2021", true, "No paper in SLAM is of 2021. The newest are these:"],
    ["2019..2021", false, "No paper on SLAM is of 2019 to 2021. The newest are these:"],
  ])("says that there are none of %s", (years, isVenue, said) => {
    expect(formatProblems([{ what: "none of years", years, on: "SLAM", isVenue }])).toEqual([said]);
  });
  it("says so of the whole map", () => {
    const none = { what: "none of years", years: "2030..", on: "", isVenue: false } as const;
    expect(formatProblems([none])).toEqual([
      "No paper of this map is of 2030 or later. The newest are these:",
    ]);
  });
});
