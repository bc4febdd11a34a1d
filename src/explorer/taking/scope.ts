/**
 * What is taken away: what is chosen, what a lens shows, what filters and search leave, the reading
 * list, or all.
 *
 * Each gives papers, for bibliographies, and a part of the graph, for programs that draw: the
 * papers with the terms that they have among what is shown.
 */
import type { Overview } from "../../dataset/reader.ts";
import type { Explorer } from "../context.ts";
import { isSeenThrough, type Lens } from "../lens.ts";
import { formatCount, formatTermCount, regionOf } from "../things.ts";

export type Scope = "chosen" | "lens" | "shown" | "reading" | "all";

/** Indexes of nodes, rising. */
export interface Taken {
  readonly papers: readonly number[];
  readonly nodes: readonly number[];
}

export type TakenFrom = Pick<Explorer, "graph" | "drawn" | "keys" | "shown" | "store"> & {
  readonly overview: Pick<Overview, "communities" | "regions">;
};

/** The papers and nodes of a scope; none of either where it is empty. */
export function takenOf(from: TakenFrom, scope: Scope): Taken {
  const { graph, keys, shown, store } = from;
  const { selection, hits, reading } = store.get();
  switch (scope) {
    case "all": {
      const papers = keys.filter((key) => isPaper(from, key)).map((key) => indexOf(from, key));
      return { papers, nodes: [...keys.keys()] };
    }
    case "lens": {
      const nodes = seenThroughLens(from);
      return { papers: store.get().lens === "papers" ? nodes : shown().papers, nodes };
    }
    case "shown": {
      const papers = shown()
        .papers.map((index) => keys[index]!)
        .filter((key) => hits === null || hits.has(key));
      return withTerms(from, papers, []);
    }
    case "chosen":
      return ofThings(
        from,
        selection.flatMap((key) => communitiesOf(from.overview, key) ?? [key]),
      );
    case "reading":
      return ofThings(
        from,
        reading.entries.map(({ key }) => key).filter((key) => graph.hasNode(key)),
      );
  }
}

/**
 * How much of a scope there is: papers, and terms before them where a lens shows these alone. Those
 * who take a bibliography there get the papers that are left.
 */
export function formatTaken(lens: Lens, scope: Scope, { papers, nodes }: Taken): string {
  const ofPapers = formatCount(papers.length, "paper");
  return scope === "lens" && lens === "terms"
    ? `${formatTermCount(nodes.length)}, ${ofPapers}`
    : ofPapers;
}

/** The communities of a region; undefined where a key is none's. */
function communitiesOf(overview: TakenFrom["overview"], key: string): string[] | undefined {
  return regionOf(overview, key)?.communities.map((index) => overview.communities[index]!.key);
}

/** Papers among things; where there are none among them, those that have the terms. */
function ofThings(from: TakenFrom, things: readonly string[]): Taken {
  const { graph } = from;
  const inCommunities = graph.filterNodes(
    (_key, { kind, community }) =>
      kind === "paper" && community !== null && things.includes(community),
  );
  const nodes = things.filter((key) => graph.hasNode(key));
  const papers = [...nodes.filter((key) => isPaper(from, key)), ...inCommunities];
  const terms = nodes.filter((key) => !isPaper(from, key));
  const having = terms.flatMap((key) => graph.inNeighbors(key));
  return withTerms(from, papers.length > 0 ? papers : having, terms);
}

function withTerms(from: TakenFrom, papers: readonly string[], terms: readonly string[]): Taken {
  const { graph, shown } = from;
  const now = shown();
  const had = papers
    .flatMap((key) => graph.outNeighbors(key))
    .filter((key) => now.has(graph.getNodeAttributes(key)));
  return {
    papers: rising(papers.map((key) => indexOf(from, key))),
    nodes: rising([...papers, ...terms, ...had].map((key) => indexOf(from, key))),
  };
}

/** Indexes of what a lens shows and filters leave; none while the map is not yet drawn through it. */
function seenThroughLens({ graph, drawn, shown, store }: TakenFrom): number[] {
  const { lens } = store.get();
  if (lens === null || !isSeenThrough(lens, drawn(), graph)) return [];
  const { has } = shown();
  return rising(
    drawn()
      .mapNodes((_key, node) => (has(node) ? [node.index] : []))
      .flat(),
  );
}

function isPaper({ graph }: TakenFrom, key: string): boolean {
  return graph.getNodeAttribute(key, "kind") === "paper";
}

function indexOf({ graph }: TakenFrom, key: string): number {
  return graph.getNodeAttribute(key, "index");
}

function rising(indexes: readonly number[]): number[] {
  return [...new Set(indexes)].sort((a, b) => a - b);
}
