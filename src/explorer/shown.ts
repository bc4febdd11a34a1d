/**
 * What is shown under all filters together.
 *
 * Map, walk, search and list ask here, so that none of them shows what another hides. Kinds and
 * communities hide every node of theirs; years and venues hide papers, and a term is shown where a
 * paper that is left has it. Each count of a filter is of what the other filters leave: what the
 * reader would see by switching it on.
 */
import { filterDifferently, OTHER_VENUE, type Filters } from "./filters.ts";
import type { ExplorerGraph, NodeAttributes } from "./graph.ts";

export interface Shown {
  /** Whether a node is shown. */
  has(node: Pick<NodeAttributes, "index">): boolean;
  /** Indexes of the papers that communities, years and venues leave, also where no paper is drawn. */
  readonly papers: readonly number[];
  /** Papers that are hidden for nothing but that their year is not known. */
  readonly undated: number;
  /** Papers left, by their community, year and venue, under all filters but that one. */
  readonly communities: ReadonlyMap<string, number>;
  readonly years: ReadonlyMap<number, number>;
  readonly venues: ReadonlyMap<string, number>;
}

/** What hides a paper, as bits. */
const BY_COMMUNITY = 1;
const BY_YEAR = 2;
const BY_VENUE = 4;

/**
 * What is shown, made anew only when a filter changes.
 *
 * @param filters - those of now
 */
export function createShown(graph: ExplorerGraph, filters: () => Filters): () => Shown {
  const nodes = graph.mapNodes((_key, attributes) => attributes);
  // Walking the graph itself takes ten times as long, and dragging over years does it in each frame.
  const ends = graph.mapEdges((_edge, _attributes, _paper, _term, paper, term) => [
    paper.index,
    term.index,
  ]);
  let known: { readonly filters: Filters; readonly shown: Shown } | null = null;
  return () => {
    const now = filters();
    if (known === null || filterDifferently(now, known.filters)) {
      known = { filters: now, shown: showUnder(nodes, ends, now) };
    }
    return known.shown;
  };
}

function showUnder(
  nodes: readonly NodeAttributes[],
  ends: readonly (readonly number[])[],
  filters: Filters,
): Shown {
  const papers: number[] = [];
  let undated = 0;
  const communities = new Map<string, number>();
  const years = new Map<number, number>();
  const venues = new Map<string, number>();
  const left = new Uint8Array(nodes.length);
  for (const node of nodes) {
    if (node.kind !== "paper") continue;
    const { index, community, year, venue } = node;
    const by = hiddenBy(node, filters);
    if (by === 0) {
      papers.push(index);
      left[index] = 1;
    }
    if (by === BY_YEAR && year === null) undated += 1;
    if ((by & ~BY_COMMUNITY) === 0 && community !== null) count(communities, community);
    if ((by & ~BY_YEAR) === 0 && year !== null) count(years, year);
    if ((by & ~BY_VENUE) === 0) count(venues, venue ?? OTHER_VENUE);
  }
  for (const [paper, term] of ends) if (left[paper!] === 1) left[term!] = 1;
  for (const { index, kind, community } of nodes) {
    if (filters.hiddenKinds.has(kind) || isLandHidden(community, filters)) left[index] = 0;
  }
  return { has: ({ index }) => left[index] === 1, papers, undated, communities, years, venues };
}

function hiddenBy({ community, year, venue }: NodeAttributes, filters: Filters): number {
  const [first, last] = filters.years ?? [-Infinity, Infinity];
  const inYears = filters.years === null || (year !== null && year >= first && year <= last);
  return (
    (isLandHidden(community, filters) ? BY_COMMUNITY : 0) |
    (inYears ? 0 : BY_YEAR) |
    (filters.hiddenVenues.has(venue ?? OTHER_VENUE) ? BY_VENUE : 0)
  );
}

function isLandHidden(community: string | null, { hiddenCommunities }: Filters): boolean {
  return community !== null && hiddenCommunities.has(community);
}

function count<T>(counts: Map<T, number>, item: T): void {
  counts.set(item, (counts.get(item) ?? 0) + 1);
}
