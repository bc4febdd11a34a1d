import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPaths, lengthOf, MOST_PATHS } from "../../../../src/explorer/paths/alternatives.ts";
import { buildNetwork, edgeLength, type Network } from "../../../../src/explorer/paths/network.ts";
import type { Relation } from "../../../../src/dataset/reader.ts";
import type { NodeAttributes } from "../../../../src/explorer/graph.ts";
import { graphOf, type PaperTerms } from "../graph-of.ts";

/** Paths by keys, and the network that they lie in. */
function pathsOf(
  papers: PaperTerms,
  from: string,
  to: string,
  {
    changes = {},
    closed = [],
    without = [],
  }: {
    readonly changes?: Readonly<Record<string, Partial<NodeAttributes>>>;
    readonly closed?: readonly string[];
    readonly without?: readonly Relation[];
  } = {},
): readonly (readonly string[])[] {
  const network = networkOf(papers, changes);
  const at = (key: string) => network.keys.indexOf(key);
  const open = {
    has: ({ index }: { readonly index: number }) => !closed.includes(network.keys[index]!),
    hasRelation: (relation: Relation) => !without.includes(relation),
  };
  return findPaths(network, at(from), at(to), open).map(({ nodes }) =>
    nodes.map((node) => network.keys[node]!),
  );
}

function networkOf(
  papers: PaperTerms,
  changes: Readonly<Record<string, Partial<NodeAttributes>>> = {},
): Network {
  return buildNetwork(graphOf(papers, {}, changes), Object.keys(papers).length);
}

/**
 * a and b share a rare term and one that all have; c hangs on b by a term of its own, d on nothing.
 *
 * ```
 * a ── rare ── b ── bridge ── c        all ── a, b, c        own ── d
 * ```
 */
const PAPERS: PaperTerms = {
  "paper/a": { "concept/rare": 0.8, "concept/all": 0.8 },
  "paper/b": { "concept/rare": 0.8, "concept/all": 0.8, "concept/bridge": 1 },
  "paper/c": { "concept/bridge": 1, "concept/all": 0.1 },
  "paper/d": { "concept/own": 1 },
};

describe("buildNetwork(graph, papers)", () => {
  it("makes an edge 2 and the reciprocal of weight × rarity long, the same both ways", () => {
    const network = networkOf(PAPERS);
    const [a, all] = [network.keys.indexOf("paper/a"), network.keys.indexOf("concept/all")];
    const telling = (0.8 * Math.log(5 / 3)) / Math.log(5 / 2);
    expect(edgeLength(network, a, all)).toBeCloseTo(2 + 1 / telling, 10);
    expect(edgeLength(network, all, a)).toBe(edgeLength(network, a, all));
  });
  it("makes a hub twice as long, and knows no edge where there is none", () => {
    const network = networkOf(PAPERS, { "concept/all": { hub: true } });
    const at = (key: string) => network.keys.indexOf(key);
    const telling = (0.8 * Math.log(5 / 3)) / Math.log(5 / 2);
    expect(edgeLength(network, at("paper/a"), at("concept/all"))).toBeCloseTo(2 + 2 / telling, 10);
    expect(edgeLength(network, at("paper/a"), at("paper/b"))).toBe(Infinity);
  });
});

describe("buildNetwork(graph, papers), of what leads astray", () => {
  const telling = (0.8 * Math.log(5 / 2)) / Math.log(5 / 2);

  it("makes an edge to a term at home in another community half as long again", () => {
    const network = networkOf(PAPERS, {
      "paper/a": { community: "community/looms" },
      "paper/b": { community: "community/ropes" },
      "concept/rare": { community: "community/looms" },
    });
    const at = (key: string) => network.keys.indexOf(key);
    const [a, b, rare] = [at("paper/a"), at("paper/b"), at("concept/rare")];
    expect(edgeLength(network, a, rare)).toBeCloseTo(2 + 1 / telling, 10);
    expect(edgeLength(network, b, rare)).toBeCloseTo(2 + 1.5 / telling, 10);
  });
  it("goes round a word of two meanings by a longer way", () => {
    // "lattice" stands in three names, and two papers have it alone.
    const others = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`paper/${String(i)}`, { "concept/other": 0.5 }]),
    );
    const papers: PaperTerms = {
      ...others,
      "paper/ner": { "concept/lattice": 1, "concept/transformer-encoder": 0.9 },
      "paper/pixels": { "concept/lattice": 1, "concept/transformer-decoder": 0.9 },
      "paper/between": { "concept/transformer-encoder": 0.9, "concept/transformer-decoder": 0.9 },
    };
    const named = {
      "paper/0": { "concept/lattice-block": 1, "concept/lattice-path": 1 },
      "paper/1": { "concept/word-lattice": 1 },
    };
    const best = (world: PaperTerms) =>
      pathsOf(world, "paper/ner", "concept/transformer-decoder")[0];
    expect(best(papers)).toEqual([
      ...["paper/ner", "concept/lattice", "paper/pixels", "concept/transformer-decoder"],
    ]);
    expect(best({ ...papers, ...named })).toEqual([
      ...["paper/ner", "concept/transformer-encoder", "paper/between"],
      "concept/transformer-decoder",
    ]);
  });
});

describe("findPaths(network, from, to, open)", () => {
  it("takes the telling term before the one that all have", () => {
    expect(pathsOf(PAPERS, "paper/a", "paper/b")).toEqual([
      ["paper/a", "concept/rare", "paper/b"],
      ["paper/a", "concept/all", "paper/b"],
    ]);
  });
  it("goes round by another paper before it goes through a term that one hardly has", () => {
    expect(pathsOf(PAPERS, "paper/a", "paper/c")[0]).toEqual([
      ...["paper/a", "concept/rare", "paper/b", "concept/bridge", "paper/c"],
    ]);
  });
  it("joins papers with terms and terms with terms", () => {
    expect(pathsOf(PAPERS, "paper/a", "concept/rare")[0]).toEqual(["paper/a", "concept/rare"]);
    expect(pathsOf(PAPERS, "concept/rare", "concept/bridge")[0]).toEqual([
      ...["concept/rare", "paper/b", "concept/bridge"],
    ]);
  });
  it("takes a single edge once, and then ways round it", () => {
    expect(pathsOf(PAPERS, "paper/a", "concept/rare")).toEqual([
      ["paper/a", "concept/rare"],
      ["paper/a", "concept/all", "paper/b", "concept/rare"],
    ]);
  });
  it("finds none where nothing joins the two, or all that does is closed", () => {
    expect(pathsOf(PAPERS, "paper/a", "paper/d")).toEqual([]);
    const closed = ["concept/rare", "concept/all"];
    expect(pathsOf(PAPERS, "paper/a", "paper/b", { closed })).toEqual([]);
  });
  it("takes no edge of a relation that is switched off", () => {
    const papers = {
      "paper/a": { "method/m": 1, "concept/c": 0.5 },
      "paper/b": { "method/m": 1, "concept/c": 0.5 },
    };
    expect(pathsOf(papers, "paper/a", "paper/b")).toHaveLength(2);
    expect(pathsOf(papers, "paper/a", "paper/b", { without: ["uses"] })).toEqual([
      ["paper/a", "concept/c", "paper/b"],
    ]);
  });
  it("passes over paths that swap one node of another for its like", () => {
    // From a to z by m and a choice of three papers: each path has two of three inner nodes new.
    const swap: PaperTerms = {
      "paper/a": { "concept/m": 1 },
      "paper/p": { "concept/m": 1, "concept/z": 1 },
      "paper/q": { "concept/m": 1, "concept/z": 0.9 },
      "paper/z": { "concept/z": 1 },
    };
    expect(pathsOf(swap, "paper/a", "paper/z")).toEqual([
      ["paper/a", "concept/m", "paper/p", "concept/z", "paper/z"],
    ]);
  });

  const terms = fc.dictionary(
    fc.constantFrom(..."pqrstuvw".split("").map((name) => `concept/${name}`)),
    fc.integer({ min: 1, max: 255 }).map((weight) => weight / 255),
    { minKeys: 1 },
  );
  const worlds = fc
    .array(terms, { minLength: 2, maxLength: 9 })
    .map((all): PaperTerms => Object.fromEntries(all.map((own, i) => [`paper/${String(i)}`, own])));

  it("is made of edges, goes nowhere twice, and grows longer", () => {
    fc.assert(
      fc.property(worlds, fc.nat(), fc.nat(), (papers, a, b) => {
        const network = networkOf(papers);
        const [from, to] = [a % network.keys.length, b % network.keys.length];
        fc.pre(from !== to);
        const paths = findPaths(network, from, to);
        expect(paths.length).toBeLessThanOrEqual(MOST_PATHS);
        for (const [i, { nodes, length }] of paths.entries()) {
          expect([nodes[0], nodes.at(-1)]).toEqual([from, to]);
          expect(new Set(nodes).size).toBe(nodes.length);
          expect(length).toBe(lengthOf(network, nodes));
          expect(length).toBeLessThan(Infinity);
          expect(length).toBeGreaterThanOrEqual(paths[i - 1]?.length ?? 0);
        }
      }),
    );
  });
  it("begins with the shortest path of all, against every path walked one by one", () => {
    fc.assert(
      fc.property(worlds, fc.nat(), fc.nat(), (papers, a, b) => {
        const network = networkOf(papers);
        const [from, to] = [a % network.keys.length, b % network.keys.length];
        fc.pre(from !== to);
        const [best] = findPaths(network, from, to);
        expect(best?.length ?? Infinity).toBeCloseTo(shortestByWalking(network, from, to), 9);
      }),
    );
  });
  it("is as long from the other end", () => {
    fc.assert(
      fc.property(worlds, (papers) => {
        const network = networkOf(papers);
        const last = network.keys.length - 1;
        const there = findPaths(network, 0, last)[0]?.length ?? Infinity;
        const back = findPaths(network, last, 0)[0]?.length ?? Infinity;
        expect(there).toBeCloseTo(back, 9);
      }),
    );
  });
});

/** Bellman and Ford's way: shorten by every edge as often as there are nodes. */
function shortestByWalking(
  { keys, starts, neighbours, lengths }: Network,
  from: number,
  to: number,
): number {
  const best = keys.map((_key, node) => (node === from ? 0 : Infinity));
  const shorten = (node: number): void => {
    for (let at = starts[node]!; at < starts[node + 1]!; ++at) {
      best[neighbours[at]!] = Math.min(best[neighbours[at]!]!, best[node]! + lengths[at]!);
    }
  };
  keys.forEach(() => {
    keys.forEach((_key, node) => {
      shorten(node);
    });
  });
  return best[to]!;
}
