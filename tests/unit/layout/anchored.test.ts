import { describe, expect, it } from "vitest";
import { buildGraph, type EarlierMap } from "../../../src/graph/index.ts";
import { buildLayout, type Anchor, type Layout } from "../../../src/layout/index.ts";
import { seeded } from "../../../src/random.ts";
import { shuffled } from "../../golden/build-case.ts";
import { islands } from "../graph/worlds.ts";

type World = ReturnType<typeof islands>;
interface Built {
  readonly layout: Layout;
  readonly earlier: Pick<EarlierMap, "communities"> & { readonly nodes: readonly Anchor[] };
}

const FIVE = islands(5, 9);
const FULL = mapOf(FIVE);

/** A map of a world, which may continue another. */
function mapOf({ papers, extraction }: World, earlier?: Built["earlier"]): Built {
  const graph = buildGraph(papers, extraction, { ...(earlier && { earlier }) });
  const layout = buildLayout(graph, { ...(earlier && { anchors: earlier.nodes }) });
  const nodes = layout.positions.map(({ key, x, y }) => {
    return { key, x, y, community: graph.getNodeAttribute(key, "community") };
  });
  return { layout, earlier: { communities: graph.getAttribute("communities"), nodes } };
}

/** The world without some of its papers. */
function without({ papers, extraction }: World, isGone: (paper: number) => boolean): World {
  const kept = papers.filter((_, i) => !isGone(i));
  const keys = new Set(kept.map(({ key }) => key));
  return {
    papers: kept,
    extraction: {
      terms: extraction.terms.map((term) => ({
        ...term,
        occurrences: term.occurrences.filter(({ paper }) => keys.has(paper)),
      })),
      texts: extraction.texts.filter(({ paper }) => keys.has(paper)),
    },
  };
}

/** How far each node that both have has moved, map units. */
function shifts(from: Built, to: Built): Record<string, number> {
  const at = new Map(to.earlier.nodes.map((node) => [node.key, node]));
  return Object.fromEntries(
    from.earlier.nodes.flatMap(({ key, x, y }) => {
      const now = at.get(key);
      return now === undefined ? [] : [[key, Math.hypot(now.x - x, now.y - y)]];
    }),
  );
}

describe("buildLayout(graph, { anchors })", () => {
  it("moves nothing where nothing is new", () => {
    const again = mapOf(FIVE, FULL.earlier);
    expect(again.layout).toEqual(FULL.layout);
    expect(again.earlier).toEqual(FULL.earlier);
  });

  it("moves nothing where papers are only gone", () => {
    const smaller = mapOf(
      without(FIVE, (paper) => paper % 9 === 4),
      FULL.earlier,
    );
    expect(Object.values(shifts(FULL, smaller)).filter((shift) => shift > 0)).toEqual([]);
  });

  it("gives new papers a place in their community, and moves others no more than to make room", () => {
    const before = mapOf(without(FIVE, (paper) => paper === 3 || paper === 5));
    const after = mapOf(FIVE, before.earlier);
    const nodeOf = (map: Built, key: string) => map.earlier.nodes.find((node) => node.key === key)!;
    const home = nodeOf(before, "paper/p000").community;
    for (const key of ["paper/p003", "paper/p005"]) {
      const { x, y, community } = nodeOf(after, key);
      expect(community).toBe(home);
      const near = before.earlier.nodes.filter((node) => node.community === home);
      expect(Math.min(...near.map((node) => Math.hypot(node.x - x, node.y - y)))).toBeLessThan(80);
    }
    const moved = shifts(before, after);
    expect(Math.max(...Object.values(moved))).toBeLessThan(80);
    const elsewhere = Object.keys(moved).filter((key) => nodeOf(before, key).community !== home);
    expect(Math.max(...elsewhere.map((key) => moved[key]!))).toBeLessThan(50);
  });

  it("places a whole new community off the others, its bridge towards what it shares with", () => {
    const before = mapOf(without(FIVE, (paper) => paper >= 36));
    const after = mapOf(FIVE, before.earlier);
    expect(after.earlier.communities).toHaveLength(5);
    const names = before.earlier.communities.map(({ key, name, hue }) => ({ key, name, hue }));
    const kept = after.earlier.communities.filter(({ key }) =>
      names.some((known) => known.key === key),
    );
    expect(kept).toMatchObject(names);
    const [first, second] = ["paper/p036", "paper/p044"].map((key) =>
      after.earlier.nodes.find((node) => node.key === key)!,
    );
    expect(first!.community).toBe(second!.community);
    expect(names.map(({ key }) => key)).not.toContain(first!.community);
    expect(Object.values(shifts(before, after)).filter((shift) => shift > 1)).toEqual([]);
  });

  it("lets no two discs overlap", () => {
    const before = mapOf(without(FIVE, (paper) => paper % 4 === 1));
    const { positions } = mapOf(FIVE, before.earlier).layout;
    for (const [i, a] of positions.entries())
      for (const b of positions.slice(0, i))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan((a.size + b.size) * 0.999);
  });

  it("gives the same map whatever the order of papers, terms and places", () => {
    const before = mapOf(without(FIVE, (paper) => paper % 4 === 1));
    const random = seeded(5);
    const { papers, extraction } = FIVE;
    const order = <T>(items: readonly T[]): T[] =>
      shuffled(
        items.map((_, i) => String(i)),
        random,
      ).map((i) => items[Number(i)]!);
    const other = mapOf(
      {
        papers: order(papers),
        extraction: { terms: order(extraction.terms), texts: order(extraction.texts) },
      },
      { ...before.earlier, nodes: order(before.earlier.nodes) },
    );
    expect(other).toEqual(mapOf(FIVE, before.earlier));
  });

  it("lays a map anew, and onto the earlier one, where most papers are new", () => {
    const before = mapOf(without(FIVE, (paper) => paper >= 18));
    const turned = {
      ...before.earlier,
      nodes: before.earlier.nodes.map((node) => ({ ...node, x: -node.y, y: node.x })),
    };
    const [straight, round] = [mapOf(FIVE, before.earlier), mapOf(FIVE, turned)];
    const at = new Map(straight.earlier.nodes.map((node) => [node.key, node]));
    for (const { key, x, y } of round.earlier.nodes.filter((node) => node.key < "concept/g")) {
      expect(x).toBeCloseTo(-at.get(key)!.y, 0);
      expect(y).toBeCloseTo(at.get(key)!.x, 0);
    }
  });
});
