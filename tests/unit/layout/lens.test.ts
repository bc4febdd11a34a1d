import { describe, expect, it } from "vitest";
import { buildGraph, buildLens, LENS_NAMES } from "../../../src/graph/index.ts";
import {
  buildLayout,
  groundOfLens,
  layoutLens,
  type Layout,
  type Position,
} from "../../../src/layout/index.ts";
import { islands } from "../graph/worlds.ts";

const { papers, extraction } = islands(4, 9);
const graph = buildGraph(papers, extraction);
const layout = buildLayout(graph);

function homesOf({ positions }: Layout, keys: readonly string[]): Position[] {
  const byKey = new Map(positions.map((position) => [position.key, position]));
  return keys.map((key) => byKey.get(key)!);
}

describe.each(LENS_NAMES)("layoutLens(ground of %s)", (name) => {
  const lens = buildLens(graph, name);
  const positions = layoutLens(groundOfLens(graph, layout, lens));
  const homes = homesOf(layout, lens.nodes);

  it("has a place and the map's size for each node of the lens", () => {
    expect(positions.map(({ key }) => key)).toEqual(lens.nodes);
    expect(positions.map(({ size }) => size)).toEqual(homes.map(({ size }) => size));
  });
  it("lets no two discs overlap", () => {
    for (const [i, a] of positions.entries())
      for (const b of positions.slice(0, i))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.size + b.size);
  });
  it("leaves each node nearer to its own community's middle than to another's", () => {
    const communities = graph.getAttribute("communities");
    const middles = communities.map(({ key }) => {
      const own = homes.filter((home) => graph.getNodeAttribute(home.key, "community") === key);
      const mean = (of: (position: Position) => number) =>
        own.reduce((sum, position) => sum + of(position), 0) / own.length;
      return { key, x: mean(({ x }) => x), y: mean(({ y }) => y) };
    });
    for (const { key, x, y } of positions) {
      const [nearest] = [...middles].sort(
        (a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y),
      );
      expect(nearest!.key).toBe(graph.getNodeAttribute(key, "community"));
    }
  });
  it("gives the same places twice", () => {
    expect(layoutLens(groundOfLens(graph, layout, buildLens(graph, name)))).toEqual(positions);
  });
});

describe("layoutLens(ground)", () => {
  it("brings papers that share more nearer to each other", () => {
    const lens = buildLens(graph, "papers");
    const tied = (positions: readonly Position[]): number => {
      const byKey = new Map(positions.map((position) => [position.key, position]));
      const lengths = lens.ties.map(({ a, b, weight }) => {
        const [one, other] = [byKey.get(a)!, byKey.get(b)!];
        return weight * Math.hypot(one.x - other.x, one.y - other.y);
      });
      return lengths.reduce((sum, length) => sum + length, 0);
    };
    const positions = layoutLens(groundOfLens(graph, layout, lens));
    expect(tied(positions)).toBeLessThanOrEqual(tied(homesOf(layout, lens.nodes)) * 1.02);
  });
});
