import { describe, expect, it } from "vitest";
import { suggestionLink, suggestThings } from "../../../src/explorer/suggestions.ts";
import { graphOf } from "./graph-of.ts";

const X = { community: "community/x" };
const Y = { community: "community/y" };

/** A method and a concept that no paper has both of, and papers between them. */
const GRAPH = graphOf(
  {
    "paper/ant": { "method/dpo": 1, "concept/reward": 1, "concept/ear": 1, "concept/eye": 1 },
    "paper/bee": { "method/dpo": 1, "concept/reward": 1 },
    "paper/cat": { "concept/reward": 1, "concept/brain": 1, "concept/eye": 1 },
    "paper/dog": { "concept/brain": 1 },
    "paper/eel": { "concept/reward": 1, "concept/ear": 1 },
  },
  {},
  { "method/dpo": X, "concept/reward": X, "concept/brain": Y },
);

describe("suggestThings(graph, papers)", () => {
  it("asks about a concept, about two things far apart, and what to read next", () => {
    expect(suggestThings(GRAPH, 5)).toEqual([
      {
        text: "What do papers say about “brain”?",
        asks: { select: "concept/brain", part: "sayings" },
      },
      {
        text: "How is dpo connected to “brain”?",
        asks: { path: ["method/dpo", "concept/brain"] },
      },
      { text: "What should I read after ant?", asks: { select: "paper/ant", part: "next" } },
    ]);
  });
  it("asks for no reading after a paper that shares a single term with others", () => {
    const graph = graphOf({
      "paper/ant": { "concept/a": 1, "concept/b": 1, "concept/c": 1 },
      "paper/bee": { "concept/a": 1 },
      "paper/cat": { "concept/b": 1 },
      "paper/dog": { "concept/c": 1 },
    });
    const asked = suggestThings(graph, 4).map(({ text }) => text);
    expect(asked.filter((text) => text.includes("read after"))).toEqual([]);
  });
  it("offers nothing that the map does not have", () => {
    expect(suggestThings(graphOf({ "paper/a": { "method/m": 1 } }), 1)).toEqual([]);
  });
});

describe("suggestionLink(suggestion)", () => {
  it("leads to what answers it, also in a new tab", () => {
    expect(
      suggestionLink({ text: "", asks: { select: "concept/brain", part: "sayings" } }),
    ).toEqual({
      href: "?select=concept/brain",
      "data-key": "concept/brain",
      "data-opens-at": "sayings",
    });
    expect(suggestionLink({ text: "", asks: { path: ["method/dpo", "concept/brain"] } })).toEqual({
      href: "?path=method/dpo,concept/brain",
      "data-path": "method/dpo,concept/brain",
    });
  });
});
