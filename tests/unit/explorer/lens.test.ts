import { describe, expect, it } from "vitest";
import type { LensColumns } from "../../../src/dataset/reader.ts";
import {
  departuresOf,
  isDrawnBy,
  openLens,
  parseLens,
  standIns,
} from "../../../src/explorer/lens.ts";
import { graphOf } from "./graph-of.ts";

/** Two papers that share a concept, and a third that has one of its own. */
const WHOLE = graphOf(
  {
    "paper/a": { "concept/loom": 0.5 },
    "paper/b": { "concept/loom": 0.5 },
    "paper/c": { "concept/own": 1 },
  },
  { "paper/a": [10, 0], "paper/b": [20, 0], "paper/c": [30, 0] },
);
const KEYS = WHOLE.nodes();
const COLUMNS: LensColumns = {
  nodes: {
    node: Uint32Array.from([0, 1, 2]),
    x: Float32Array.from([1, 2, 3]),
    y: Float32Array.from([-1, -2, -3]),
  },
  ties: {
    source: Uint32Array.from([0]),
    target: Uint32Array.from([1]),
    weight: Uint8Array.from([255]),
  },
};
const lens = () => openLens({ lens: () => Promise.resolve(COLUMNS) }, WHOLE, KEYS, "papers");

describe("isDrawnBy(lens, node)", () => {
  it("is so of all papers, or of the terms that papers share", () => {
    const drawn = (name: "papers" | "terms") =>
      KEYS.filter((key) => isDrawnBy(name, WHOLE.getNodeAttributes(key)));
    expect(drawn("papers")).toEqual(["paper/a", "paper/b", "paper/c"]);
    expect(drawn("terms")).toEqual(["concept/loom"]);
  });
});

describe("openLens(dataset, whole, keys, name)", () => {
  it("has the lens's nodes at its places, and all else of them as on the map", async () => {
    const graph = await lens();
    expect(graph.nodes()).toEqual(["paper/a", "paper/b", "paper/c"]);
    expect(graph.getNodeAttributes("paper/b")).toEqual({
      ...WHOLE.getNodeAttributes("paper/b"),
      x: 2,
      y: -2,
    });
  });
  it("has ties without relation and without direction", async () => {
    const graph = await lens();
    expect(graph.type).toBe("undirected");
    expect(graph.getEdgeAttributes("paper/b", "paper/a")).toEqual({
      relation: null,
      weight: 1,
      quiet: false,
    });
  });
  it("leaves the map's own nodes where they are", async () => {
    const graph = await lens();
    graph.setNodeAttribute("paper/a", "x", 99);
    expect(WHOLE.getNodeAttribute("paper/a", "x")).toBe(10);
    expect(departuresOf(WHOLE).get("paper/c")).toEqual({ x: 30, y: 0 });
  });
});

describe("standIns(drawn, whole, key)", () => {
  it("shows a node by itself, and one that a lens leaves out by its neighbours", async () => {
    const graph = await lens();
    expect(standIns(graph, WHOLE, "paper/a")).toEqual(["paper/a"]);
    expect(standIns(graph, WHOLE, "concept/loom")).toEqual(["paper/a", "paper/b"]);
    expect(standIns(graph, WHOLE, "community/weaving")).toEqual([]);
  });
});

describe("parseLens(name)", () => {
  it.each([
    ["papers", "papers"],
    ["terms", "terms"],
    ["authors", null],
    [null, null],
  ])("reads %j as %j", (name, expected) => {
    expect(parseLens(name)).toBe(expected);
  });
});
