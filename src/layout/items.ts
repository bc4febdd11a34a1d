/**
 * What the layout places: papers with the terms that are theirs alone, and the terms that papers
 * share.
 *
 * A term of one paper has one place to be, beside its paper; letting forces find it costs two thirds
 * of the time and wins nothing. So a paper and its own terms are one item, a fan, with the room that
 * all of them need.
 */
import type { PaperweftGraph } from "../graph/index.ts";
import { compareText } from "../ordering.ts";
import type { Tie } from "./forceatlas2.ts";
import { clearance, radiusPx } from "./sizes.ts";

/** Map units that a pixel of the start view stands for while room is measured. */
const UNITS_PER_PX = 1.15;
/** Side of the square that a term of one paper has in its paper's fan, map units. */
const FAN_CELL = 17;
/** What a paper without own terms keeps to itself, map units: a part of its name. */
const PAPER_ROOM = 30;
/** A term in more papers than this says little of which two belong together. */
const TOO_COMMON = 1000;
/** Papers that each paper is tied to for what they share, and the weight of the first of them. */
const NEAREST = 8;
const LIKENESS = 4;

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

/** What a quiet edge's weight counts in the layout, as a share. */
const QUIET_SHARE = 0.02;

/** Gathers the items of a graph. */
export function gatherItems(graph: PaperweftGraph): Items {
  const byKey = (a: string, b: string): number => compareText(a, b);
  const papers = graph.filterNodes((_, { kind }) => kind === "paper").sort(byKey);
  const terms = graph.filterNodes((_, { kind }) => kind !== "paper").sort(byKey);
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
      const { weight, quiet } = graph.getEdgeAttributes(edge);
      ties.push({
        a: indexOf.get(graph.source(edge))!,
        b: indexOf.get(term)!,
        weight: quiet ? weight * QUIET_SHARE : weight,
      });
    }
  return { items, ties, likenesses: likePapers(papers.length, items.length, ties) };
}

/** Radius of a node's disc in map units while room is measured. */
export function markRadius(graph: PaperweftGraph, key: string): number {
  let quiet = 0;
  graph.forEachEdge(key, (_, attributes) => {
    if (attributes.quiet) ++quiet;
  });
  const kind = graph.getNodeAttribute(key, "kind");
  return radiusPx(kind, graph.degree(key) - quiet, quiet) * UNITS_PER_PX;
}

/**
 * Ties each paper to those that share most with it.
 *
 * A term counts its two weights' product, less the more papers have it, as Adamic and Adar weigh
 * common neighbours: "Friends and neighbors on the Web", Social Networks 25 (2003), 211–230,
 * https://doi.org/10.1016/S0378-8733(03)00009-1.
 */
function likePapers(papers: number, count: number, ties: readonly Tie[]): Tie[] {
  const near: Tie[][] = Array.from({ length: count }, () => []);
  for (const tie of ties) {
    near[tie.a]!.push(tie);
    near[tie.b]!.push(tie);
  }
  const likenesses = new Map<number, Tie>();
  const shares = new Float64Array(papers);
  for (let paper = 0; paper < papers; ++paper) {
    const met: number[] = [];
    for (const { b: term, weight } of near[paper]!) {
      const others = near[term]!;
      if (others.length > TOO_COMMON) continue;
      const telling = weight / Math.log(1 + others.length);
      for (const { a: other, weight: theirs } of others) {
        if (other === paper) continue;
        if (shares[other] === 0) met.push(other);
        shares[other]! += telling * theirs;
      }
    }
    met.sort((a, b) => shares[b]! - shares[a]! || a - b);
    const most = shares[met[0] ?? 0]!;
    for (const other of met.slice(0, NEAREST)) {
      const [a, b] = [Math.min(paper, other), Math.max(paper, other)];
      const id = a * papers + b;
      const weight = Math.round(((LIKENESS * shares[other]!) / most) * 1e6) / 1e6 + 1e-6;
      const known = likenesses.get(id)?.weight ?? 0;
      likenesses.set(id, { a, b, weight: known + weight / 2 });
    }
    for (const other of met) shares[other] = 0;
  }
  return [...likenesses.values()].sort((s, t) => s.a - t.a || s.b - t.b);
}
