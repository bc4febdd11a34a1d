import { describe, expect, it } from "vitest";
import { withoutEdges } from "../../../../src/explorer/renderer/without-edges.ts";
import { threePapers } from "./small-graph.ts";

describe("withoutEdges(graph)", () => {
  it("has the nodes, and no edge to go through", () => {
    const graph = threePapers();
    const bare = withoutEdges(graph);
    expect(bare.nodes()).toEqual(graph.nodes());
    expect(bare.edges()).toEqual([]);
    bare.forEachEdge(() => expect.unreachable());
  });
  it("tells of nodes, and not of edges that come and go", () => {
    const graph = threePapers();
    const bare = withoutEdges(graph);
    const heard: string[] = [];
    for (const type of ["edgeAdded", "edgesCleared", "eachNodeAttributesUpdated"] as const)
      bare.on(type, () => heard.push(type));
    graph.clearEdges();
    graph.addEdge("paper/a1", "concept/hub", { relation: "uses", weight: 1, quiet: false });
    graph.updateEachNodeAttributes((_key, attributes) => attributes);
    expect(heard).toEqual(["eachNodeAttributesUpdated"]);
  });
});
