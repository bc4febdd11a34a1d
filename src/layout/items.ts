/**
 * What the layout places: papers with the terms that are theirs alone, and the terms that papers
 * share.
 *
 * A term of one paper has one place to be, beside its paper; letting forces find it costs two thirds
 * of the time and wins nothing. So a paper and its own terms are one item, a fan, with the room that
 * all of them need.
 */
import { pairAlike } from "../alike.ts";
import type { PaperweftGraph } from "../graph/index.ts";
import { compareText } from "../ordering.ts";
import { countedWeight } from "../quiet.ts";
import type { Tie } from "./forceatlas2.ts";
import { clearance, radiusPx } from "./sizes.ts";

/** Map units that a pixel of the start view stands for. */
const UNITS_PER_PX = 1.15;
/** Side of the square that a term of one paper has in its paper's fan, map units. */
const FAN_CELL = 17;
/** What a paper without own terms keeps to itself, map units: a part of its name. */
const PAPER_ROOM = 30;
/**
 * Papers that each paper is tied to for what they share, and the weight of such a tie. The last of ten is
 * to be as near as the first: where ties count by what is shared, it lies farther out than need be.
 */
const LIKENESS = { nearest: 10, weight: 12, even: true } as const;

export interface Item {
  /** Key of the paper, or of the shared term. */
  readonly key: string;
  /** Keys of the terms of this paper alone, sorted. */
  readonly own: readonly string[];
  /** Key of the community; null on the shore. */
  readonly community: string | null;
  /** Room around its middle, map units. */
  readonly room: number;
  readonly isPaper: boolean;
}

export interface Items {
  /** Papers by key, then shared terms by key. */
  readonly items: readonly Item[];
  /** Edges between papers and shared terms, by item. */
  readonly ties: readonly Tie[];
  /** Edges between papers that share much. */
  readonly likenesses: readonly Tie[];
}

/** Gathers the items of a graph. */
export function gatherItems(graph: PaperweftGraph): Items {
  const papers = graph.filterNodes((_, { kind }) => kind === "paper").sort(compareText);
  const terms = graph.filterNodes((_, { kind }) => kind !== "paper").sort(compareText);
  const ownOf = new Map<string, string[]>(papers.map((key) => [key, []]));
  const shared: string[] = [];
  for (const term of terms) {
    const paper = graph.degree(term) === 1 ? graph.neighbors(term)[0] : undefined;
    if (paper === undefined) shared.push(term);
    else ownOf.get(paper)!.push(term);
  }
  const items = [
    ...papers.map((key): Item => {
      const own = ownOf.get(key)!;
      return {
        key,
        own,
        community: graph.getNodeAttribute(key, "community"),
        room: Math.sqrt(PAPER_ROOM ** 2 + own.length * FAN_CELL ** 2 * 0.8),
        isPaper: true,
      };
    }),
    ...shared.map((key): Item => {
      const kind = graph.getNodeAttribute(key, "kind");
      return {
        key,
        own: [],
        community: graph.getNodeAttribute(key, "community"),
        room: markRadius(graph, key) + clearance(kind, true),
        isPaper: false,
      };
    }),
  ];
  const indexOf = new Map(items.map(({ key }, i) => [key, i]));
  const ties: Tie[] = [];
  for (const term of shared)
    for (const edge of graph
      .edges(term)
      .sort((a, b) => compareText(graph.source(a), graph.source(b)))) {
      ties.push({
        a: indexOf.get(graph.source(edge))!,
        b: indexOf.get(term)!,
        weight: countedWeight(graph.getEdgeAttributes(edge)),
      });
    }
  return { items, ties, likenesses: pairAlike(papers.length, ties, LIKENESS) };
}

/** Radius of a node's disc, map units: the size that it is published with. */
export function markRadius(graph: PaperweftGraph, key: string): number {
  let quiet = 0;
  graph.forEachEdge(key, (_, attributes) => {
    if (attributes.quiet) ++quiet;
  });
  const kind = graph.getNodeAttribute(key, "kind");
  return radiusPx(kind, graph.degree(key) - quiet, quiet) * UNITS_PER_PX;
}

/** The ties among some items, by their index there. */
export function tiesAmong(some: readonly number[], ties: readonly Tie[]): Tie[] {
  const indexOf = new Map(some.map((item, index) => [item, index]));
  return ties.flatMap(({ a, b, weight }) => {
    const [from, to] = [indexOf.get(a), indexOf.get(b)];
    return from === undefined || to === undefined ? [] : [{ a: from, b: to, weight }];
  });
}
