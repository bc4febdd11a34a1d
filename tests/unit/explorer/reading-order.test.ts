import { describe, expect, it } from "vitest";
import type { ExplorerGraph } from "../../../src/explorer/graph.ts";
import { readNext } from "../../../src/explorer/reading-order.ts";
import { sharesMostWith } from "../../../src/explorer/similarity.ts";
import { graphOf } from "./graph-of.ts";

const nextOf = (graph: ExplorerGraph, papers: number) =>
  readNext(graph, "paper/me", sharesMostWith(graph, "paper/me", papers), papers);

describe("readNext(graph, paper, shares, papers)", () => {
  it("prefers what those before do not carry to what only shares more of the same", () => {
    const graph = graphOf({
      "paper/me": { "concept/a": 1, "concept/b": 1, "concept/c": 1, "concept/d": 1 },
      "paper/close": { "concept/a": 1, "concept/b": 1 },
      "paper/same": { "concept/a": 1, "concept/b": 0.9 },
      "paper/odd": { "concept/d": 0.5 },
      "paper/more": { "concept/a": 1, "concept/c": 0.35 },
    });
    // After a and b, c with half of a tells more than d alone; whoever adds nothing is left out.
    expect(nextOf(graph, 5)).toEqual([
      { key: "paper/close", introduces: null, terms: ["concept/b", "concept/a"] },
      { key: "paper/more", introduces: null, terms: ["concept/c"] },
      { key: "paper/odd", introduces: null, terms: ["concept/d"] },
    ]);
  });
  it("puts first who introduces what the paper uses", () => {
    const graph = graphOf({
      "paper/me": { "concept/a": 1, "method/dpo": 1 },
      "paper/close": { "concept/a": 1 },
      "paper/source": { "method/dpo": 1 },
      "paper/third": { "concept/a": 1, "method/dpo": 0.1 },
    });
    graph.setEdgeAttribute("paper/source", "method/dpo", "relation", "introduces");
    expect(nextOf(graph, 4)[0]).toEqual({
      key: "paper/source",
      introduces: "method/dpo",
      terms: ["method/dpo"],
    });
  });
  it("leaves out what shares one term that hardly tells", () => {
    const graph = graphOf({
      "paper/me": { "concept/subproblem": 0.58, "concept/loops": 0.9 },
      "paper/odd": { "concept/subproblem": 0.63 },
      "paper/near": { "concept/loops": 0.9 },
    });
    // Each is of two papers of a thousand, and tells what it weighs in both: 0.60 and 0.90 of the most.
    expect(nextOf(graph, 1000).map(({ key }) => key)).toEqual(["paper/near"]);
  });
  it("keeps what shares two such terms", () => {
    const graph = graphOf({
      "paper/me": { "concept/a": 0.3, "concept/b": 0.3 },
      "paper/near": { "concept/a": 0.3, "concept/b": 0.3 },
    });
    expect(nextOf(graph, 1000).map(({ key }) => key)).toEqual(["paper/near"]);
  });
  it("gives no hub for a reason", () => {
    const graph = graphOf(
      {
        "paper/me": { "concept/a": 1, "concept/b": 1, "concept/hub": 1 },
        "paper/close": { "concept/a": 1, "concept/hub": 0.1 },
        "paper/same": { "concept/a": 0.9, "concept/hub": 1 },
        "paper/other": { "concept/b": 0.1, "concept/hub": 1 },
      },
      {},
      { "concept/hub": { hub: true } },
    );
    const order = nextOf(graph, 4);
    expect(order.map(({ terms }) => terms)).toEqual([["concept/a"], ["concept/b"]]);
    expect(order[1]!.key).toBe("paper/other");
    graph.setEdgeAttribute("paper/me", "concept/hub", "relation", "uses");
    graph.setEdgeAttribute("paper/same", "concept/hub", "relation", "introduces");
    graph.setEdgeAttribute("paper/me", "concept/hub", "relation", "uses");
    expect(nextOf(graph, 4)[0]).toMatchObject({
      key: "paper/same",
      introduces: "concept/hub",
    });
  });
  it("is empty where nothing is shared", () => {
    expect(nextOf(graphOf({ "paper/me": { "concept/a": 1 } }), 1)).toEqual([]);
  });
});
