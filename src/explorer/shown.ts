/**
 * What is shown under all filters together.
 *
 * Map, walk, search and list ask here, so that none of them shows what another hides. Years, venues
 * and communities hide papers; a term is shown where a paper that is left has it by a relation that
 * is shown. A kind hides its marks, a community all of its nodes; method kinds and the number of
 * papers hide terms. Where relations are switched off, a paper is left for a term that is left: so
 * "introduces" and "benchmark" leave the papers that introduce one.
 *
 * Where only what is near something is asked for, all else is left out, papers and terms alike.
 * What is hidden by hand is gone like any other node; what is folded is not drawn, but counts; what
 * is pinned is drawn whatever else is asked.
 *
 * Each count of a filter is of what the other filters leave: what the reader would see by switching
 * it on.
 */
import { RELATIONS, type MethodKind, type NodeKind, type Relation } from "../dataset/reader.ts";
import { filterDifferently, OTHER_VENUE, type Filters } from "./filters.ts";
import { foldedInto } from "./fold.ts";
import type { ExplorerGraph, NodeAttributes } from "./graph.ts";
import { nearby, type Nearby } from "./nearby.ts";

export interface Shown {
  /** Whether a node is shown. */
  has(node: Pick<NodeAttributes, "index">): boolean;
  /** Whether a node stands back instead of being hidden. */
  isFaded(node: Pick<NodeAttributes, "index">): boolean;
  /** Whether edges of a relation are shown. */
  hasRelation(relation: Relation | null): boolean;
  /** Indexes of the papers left, also where kinds hide their marks. */
  readonly papers: readonly number[];
  /** Whether what is left out stands back instead of being hidden. */
  readonly fades: boolean;
  /** How many nodes are folded into one, by its key. */
  readonly folds: ReadonlyMap<string, number>;
  /** How many things as few steps away what is near leaves out; 0 where all is asked for. */
  readonly passedOver: number;
  /** How many terms are left. */
  readonly terms: number;
  /** Papers that are hidden for nothing but that their year is not known. */
  readonly undated: number;
  /** Papers left, by their community, year and venue, under all filters but that one. */
  readonly communities: ReadonlyMap<string, number>;
  readonly years: ReadonlyMap<number, number>;
  readonly venues: ReadonlyMap<string, number>;
  /** Papers left by what they do with a term that is left, under all filters but that one. */
  readonly relations: ReadonlyMap<Relation, number>;
  /** Nodes left, by kind, under all filters but that one. */
  readonly kinds: ReadonlyMap<NodeKind, number>;
  /** Methods left, by their kind, and terms by how many papers they are of; likewise. */
  readonly methodKinds: ReadonlyMap<MethodKind, number>;
  readonly papersOfTerms: ReadonlyMap<number, number>;
  /** The same of the terms alone that several papers share, of which the map has `all`. */
  readonly shared: Pick<Shown, "terms" | "methodKinds"> & { readonly all: number };
}

/** What hides a node, as bits. */
const BY = {
  community: 1,
  year: 2,
  venue: 4,
  relation: 8,
  methodKind: 16,
  papers: 32,
  hand: 64,
  far: 128,
} as const;

/** What filters are reckoned on, in plain arrays: a hand that drags over years waits for it. */
interface Census {
  readonly nodes: readonly NodeAttributes[];
  /** Of each edge: index of its paper, of its term, and the bit of its relation. */
  readonly papers: Uint32Array;
  readonly terms: Uint32Array;
  readonly relations: Uint8Array;
}

/**
 * What is shown, made anew only when a filter changes.
 *
 * @param filters - those of now
 */
export function createShown(graph: ExplorerGraph, filters: () => Filters): () => Shown {
  const census = takeCensus(graph);
  const papers = census.nodes.filter(({ kind }) => kind === "paper").length;
  let nearKnown: { readonly of: Filters["near"]; readonly nearby: Nearby | null } | null = null;
  // Walked once for what is asked: years that are dragged over do not wait for it.
  const nearNow = (near: Filters["near"]): Nearby | null => {
    if (nearKnown?.of !== near) {
      nearKnown = { of: near, nearby: near && nearby(graph, ...near, papers) };
    }
    return nearKnown.nearby;
  };
  const indexesOf = (keys: Iterable<string>): number[] =>
    [...keys]
      .filter((key) => graph.hasNode(key))
      .map((key) => graph.getNodeAttribute(key, "index"));
  let known: { readonly filters: Filters; readonly shown: Shown } | null = null;
  return () => {
    const now = filters();
    // Asked for each mark and line of a frame.
    if (now === known?.filters) return known.shown;
    if (known === null || filterDifferently(now, known.filters)) {
      const near = nearNow(now.near);
      const byHand = {
        hidden: indexesOf(now.hidden),
        near: near && indexesOf(near.keys),
        folded: [...now.folded].flatMap((key) => indexesOf(foldedInto(graph, key))),
        pinned: indexesOf(now.pinned),
      };
      const folds = new Map(
        [...now.folded]
          .map((key) => [key, foldedInto(graph, key).length] as const)
          .filter(([, within]) => within > 0),
      );
      const passedOver = near?.passedOver ?? 0;
      const left = showUnder(census, now, byHand);
      known = { filters: now, shown: { ...left, folds, passedOver } };
    } else known = { filters: now, shown: known.shown };
    return known.shown;
  };
}

function takeCensus(graph: ExplorerGraph): Census {
  const [papers, terms] = [new Uint32Array(graph.size), new Uint32Array(graph.size)];
  const relations = new Uint8Array(graph.size);
  let i = 0;
  graph.forEachEdge((_edge, { relation }, _source, _target, paper, term) => {
    papers[i] = paper.index;
    terms[i] = term.index;
    relations[i] = relationBit(relation);
    i += 1;
  });
  const nodes = graph.mapNodes((_key, attributes) => attributes);
  return { nodes, papers, terms, relations };
}

/** Indexes of what the reader hid, folded away and pinned. */
interface ByHand extends Readonly<Record<"hidden" | "folded" | "pinned", readonly number[]>> {
  /** Those that alone are left; null leaves all. */
  readonly near: readonly number[] | null;
}

function showUnder(
  census: Census,
  filters: Filters,
  byHand: ByHand,
): Omit<Shown, "folds" | "passedOver"> {
  const { nodes } = census;
  const shownRelations = RELATIONS.filter((relation) => !filters.hiddenRelations.has(relation));
  const mask = shownRelations.reduce((bits, relation) => bits | relationBit(relation), 0);
  const hidden = Uint8Array.from(nodes, (node) => hiddenBy(node, filters));
  for (const index of byHand.hidden) hidden[index]! |= BY.hand;
  if (byHand.near !== null) {
    const near = new Set(byHand.near);
    for (let index = 0; index < hidden.length; ++index) {
      if (!near.has(index)) hidden[index]! |= BY.far;
    }
  }
  const { has, does } = join(census, hidden, mask);

  const left = new Uint8Array(nodes.length);
  const papers: number[] = [];
  let terms = 0;
  let undated = 0;
  const shared = { all: 0, terms: 0, methodKinds: new Map<MethodKind, number>() };
  const counts = {
    communities: new Map<string, number>(),
    years: new Map<number, number>(),
    venues: new Map<string, number>(),
    relations: new Map<Relation, number>(),
    kinds: new Map<NodeKind, number>(),
    methodKinds: new Map<MethodKind, number>(),
    papersOfTerms: new Map<number, number>(),
  };
  for (const node of nodes) {
    const { index, kind, community, year, venue, methodKind, degree } = node;
    const isMarked = !filters.hiddenKinds.has(kind);
    if (kind === "paper") {
      const idle = filters.hiddenRelations.size > 0 && (does[index]! & mask) === 0;
      const by = hidden[index]! | (idle ? BY.relation : 0);
      if (by === 0) papers.push(index);
      if (by === BY.year && year === null) undated += 1;
      if ((by & ~BY.community) === 0 && community !== null) count(counts.communities, community);
      if ((by & ~BY.year) === 0 && year !== null) count(counts.years, year);
      if ((by & ~BY.venue) === 0) count(counts.venues, venue ?? OTHER_VENUE);
      if ((by & ~BY.relation) === 0) {
        for (const relation of RELATIONS) {
          if ((does[index]! & relationBit(relation)) !== 0) count(counts.relations, relation);
        }
      }
      if (by !== 0) continue;
    } else {
      const by = hidden[index]!;
      if (degree > 1) shared.all += 1;
      if (has[index] === 0) continue;
      if (isMarked && (by & ~BY.papers) === 0) count(counts.papersOfTerms, degree);
      if (isMarked && (by & ~BY.methodKind) === 0 && methodKind !== null) {
        count(counts.methodKinds, methodKind);
        if (degree > 1) count(shared.methodKinds, methodKind);
      }
      if (by !== 0) continue;
      if (isMarked) terms += 1;
      if (isMarked && degree > 1) shared.terms += 1;
    }
    count(counts.kinds, kind);
    left[index] = isMarked ? 1 : 0;
  }
  // What is hidden or folded by hand is gone, and stands back nowhere.
  const gone = new Set([...byHand.hidden, ...byHand.folded]);
  const listed = new Set(papers);
  for (const index of byHand.pinned) {
    // Pinned is drawn, and counts and is listed as well, whatever else is asked.
    const { kind, degree } = nodes[index]!;
    const isCounted = kind === "paper" ? listed.has(index) : left[index] === 1;
    if (isCounted) continue;
    count(counts.kinds, kind);
    if (kind === "paper") papers.push(index);
    else terms += 1;
    if (kind !== "paper" && degree > 1) shared.terms += 1;
  }
  papers.sort((a, b) => a - b);
  for (const index of byHand.folded) left[index] = 0;
  for (const index of byHand.pinned) left[index] = 1;
  const fades = filters.rest === "faded";
  return {
    has: ({ index }) => left[index] === 1,
    isFaded: ({ index }) => fades && left[index] === 0 && !gone.has(index),
    hasRelation: (relation) => relation === null || (mask & relationBit(relation)) !== 0,
    fades,
    papers,
    terms,
    undated,
    shared,
    ...counts,
  };
}

/**
 * Joins papers and terms by the edges between them.
 *
 * @param hidden - what hides each node but relations and kinds
 * @param mask - bits of the relations shown
 * @returns of each term, whether a paper that is left has it; of each paper, the bits of its
 *   relations to terms that are left
 */
function join(
  { nodes, papers, terms, relations }: Census,
  hidden: Uint8Array,
  mask: number,
): { readonly has: Uint8Array; readonly does: Uint8Array } {
  const has = new Uint8Array(nodes.length);
  const does = new Uint8Array(nodes.length);
  for (let i = 0; i < papers.length; ++i) {
    const [paper, term, relation] = [papers[i]!, terms[i]!, relations[i]!];
    if (hidden[paper] === 0 && (relation & mask) !== 0) has[term] = 1;
    if (hidden[term] === 0) does[paper]! |= relation;
  }
  return { has, does };
}

function hiddenBy(node: NodeAttributes, filters: Filters): number {
  const { kind, community, year, venue, methodKind, degree } = node;
  const byCommunity =
    community !== null && filters.hiddenCommunities.has(community) ? BY.community : 0;
  if (kind === "paper") {
    const inYears = filters.years === null || (year !== null && isWithin(year, filters.years));
    const inVenues = !filters.hiddenVenues.has(venue ?? OTHER_VENUE);
    return byCommunity | (inYears ? 0 : BY.year) | (inVenues ? 0 : BY.venue);
  }
  const ofKind = methodKind === null || !filters.hiddenMethodKinds.has(methodKind);
  const inPapers = filters.papersOfTerm === null || isWithin(degree, filters.papersOfTerm);
  return byCommunity | (ofKind ? 0 : BY.methodKind) | (inPapers ? 0 : BY.papers);
}

function relationBit(relation: Relation): number {
  return 1 << RELATIONS.indexOf(relation);
}

function isWithin(value: number, [from, to]: readonly [number, number]): boolean {
  return value >= from && value <= to;
}

function count<T>(counts: Map<T, number>, item: T): void {
  counts.set(item, (counts.get(item) ?? 0) + 1);
}
