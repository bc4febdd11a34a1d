import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatQuery,
  parseQuery,
  wantedWords,
  type Clause,
} from "../../../../src/explorer/search/query.ts";

const clause = (text: string, change: Partial<Clause> = {}): Clause => ({
  field: null,
  text,
  phrase: false,
  excluded: false,
  open: false,
  ...change,
});
const clausesOf = (text: string) => parseQuery(text).clauses;

describe("parseQuery(text)", () => {
  it("reads words, phrases and what is left out", () => {
    expect(clausesOf('brain "reward model" -survey -"large language"')).toEqual([
      clause("brain"),
      clause("reward model", { phrase: true }),
      clause("survey", { excluded: true }),
      clause("large language", { phrase: true, excluded: true }),
    ]);
  });
  it("keeps a phrase open until its quote is closed", () => {
    expect(clausesOf('brain "reward mod')).toEqual([
      clause("brain"),
      clause("reward mod", { phrase: true, open: true }),
    ]);
  });
  it("takes the quotes of phones for quotes", () => {
    expect(clausesOf("“reward model”")).toEqual([clause("reward model", { phrase: true })]);
  });
  it("reads fields, by their other names and with a blank after the colon too", () => {
    expect(clausesOf("year:2020..2024 KIND:method title: brain -community:robot")).toEqual([
      clause("2020..2024", { field: "year" }),
      clause("method", { field: "kind" }),
      clause("brain", { field: "title" }),
      clause("robot", { field: "in", excluded: true }),
    ]);
    expect(clausesOf('by:"Ada Höök"')).toEqual([
      clause("Ada Höök", { field: "author", phrase: true }),
    ]);
  });
  it("waits for what a field asks for", () => {
    expect(parseQuery("brain title:")).toEqual({ clauses: [clause("brain")], problems: [] });
  });
  it("leaves hyphens, dashes and titles as they are", () => {
    expect(clausesOf("human-AI – SALMON: Self-Alignment")).toEqual([
      clause("human-AI"),
      clause("SALMON:"),
      clause("Self-Alignment"),
    ]);
    expect(parseQuery("https://arxiv.org/abs/1 12:30").problems).toEqual([]);
  });
  it("tells what is no field, and searches for its words", () => {
    expect(parseQuery("titel:brain")).toEqual({
      clauses: [clause("brain")],
      problems: [{ what: "field", name: "titel", nearest: "title" }],
    });
    expect(parseQuery("doi:10.5555")).toEqual({
      clauses: [clause("doi:10.5555")],
      problems: [{ what: "field", name: "doi", nearest: null }],
    });
  });
  it("tells what is no year and no kind, and leaves it out", () => {
    expect(parseQuery("year:soon kind:shoe brain")).toEqual({
      clauses: [clause("brain")],
      problems: [
        { what: "year", text: "soon" },
        { what: "kind", text: "shoe" },
      ],
    });
  });
  it("reads anything, and what it reads it reads again from its own writing", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(...['"', "-", ":", " ", "“", "title", "year:", "2020..", "in:", "foo:", "/"]),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { clauses } = parseQuery(pieces.join(""));
        expect(parseQuery(formatQuery(clauses)).clauses).toEqual(clauses);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("wantedWords(query)", () => {
  it("gives the words that names and texts must hold, folded, each once", () => {
    expect(wantedWords(parseQuery('Brain title:"brain data" -survey year:2021 in:robots'))).toEqual(
      ["brain", "data"],
    );
  });
});
