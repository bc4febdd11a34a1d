/**
 * What the lens of terms ties while filters leave some of it out.
 *
 * The dataset has of each term its strongest ties, and most of these lead to rare ones: under a filter
 * that asks for terms of ten papers hardly one is left, though frequent terms stand together in many
 * papers. So ties are chosen anew among the terms that are left, by the papers that are left, in the
 * way in which the build chose them among all.
 */
import { RELATIONS } from "../dataset/reader.ts";
import type { Network } from "../leiden.ts";
import { compareBy, sortedBy } from "../ordering.ts";
import { associations, NEAREST, strongestTies } from "../ties.ts";
import type { Explorer } from "./context.ts";
import { isNarrowed } from "./filters.ts";
import type { DrawnGraph, ExplorerGraph } from "./graph.ts";
import { addTie, isDrawnBy } from "./lens.ts";
import type { Shown } from "./shown.ts";

/** Of few terms each keeps more ties than the dataset's: so many, and so many are drawn of all. */
const MOST_NEAREST = 10;
const TIES_DRAWN = 500;

/** Two terms that are tied, by their keys; the first has the lower index. */
export interface TermTie {
  readonly source: string;
  readonly target: string;
  /** In (0, 1]; 1 is the strongest of all that are left. */
  readonly weight: number;
}

/** Keeps the ties of one graph of the lens of terms. */
export interface TieKeeper {
  /** Ties what the filters of now leave; false where that is tied already. */
  tie(): boolean;
}

/** @param drawn - as the lens was opened */
export function keepTies(
  { graph, store, shown }: Pick<Explorer, "graph" | "store" | "shown">,
  drawn: DrawnGraph,
): TieKeeper {
  const own = drawn.mapEdges((_edge, { weight }, source, target) => ({ source, target, weight }));
  let tied: { readonly ground: Uint8Array; readonly fades: boolean } | null = null;
  let among: readonly TermTie[] = [];
  /** What is left out, and not hidden, keeps what it was tied by. */
  const standingBack = ({ has, fades }: Shown): TermTie[] => {
    if (!fades) return [];
    return own.filter(({ source, target }) =>
      [source, target].some((key) => !has(graph.getNodeAttributes(key))),
    );
  };
  return {
    tie() {
      const now = isNarrowed(store.get()) ? shown() : null;
      const ground = now && groundOf(graph, now);
      const stays = isSame(ground, tied?.ground ?? null);
      if (stays && now?.fades === tied?.fades) return false;
      if (now !== null && !stays) among = tiesAmong(graph, now);
      tied = now && { ground: ground!, fades: now.fades };
      const ties = now === null ? own : [...standingBack(now), ...among];
      drawn.clearEdges();
      for (const { source, target, weight } of ties) addTie(drawn, source, target, weight);
      return true;
    },
  };
}

/**
 * What ties are chosen by: of each node whether it is left, and of each relation. Much else makes what
 * is shown another record, as a pin on what is shown anyway does, and changes no tie.
 */
function groundOf(whole: ExplorerGraph, { papers, has, hasRelation }: Shown): Uint8Array {
  const ground = new Uint8Array(whole.order + RELATIONS.length);
  whole.forEachNode((_key, node) => {
    if (isDrawnBy("terms", node) && has(node)) ground[node.index] = 1;
  });
  for (const index of papers) ground[index] = 1;
  for (const [i, relation] of RELATIONS.entries())
    if (hasRelation(relation)) ground[whole.order + i] = 1;
  return ground;
}

function isSame(one: Uint8Array | null, other: Uint8Array | null): boolean {
  if (one === null || other === null) return one === other;
  return one.every((value, i) => value === other[i]);
}

/**
 * The strongest ties of each shared term that is left to others that are, in the order of a dataset's.
 *
 * Where nearly all is left, it takes a third of a second on a hundred thousand edges, and two to four
 * seconds on nearly a million.
 *
 * @param nearest - ties that each keeps; default: as many as the dataset's, more where terms are few
 */
export function tiesAmong(
  whole: ExplorerGraph,
  { papers, has, hasRelation }: Pick<Shown, "papers" | "has" | "hasRelation">,
  nearest?: number,
): TermTie[] {
  const terms = sortedBy(
    whole.filterNodes((_key, node) => isDrawnBy("terms", node) && has(node)),
    (key) => key,
  );
  const network = termsAndPapers(whole, terms, papers, hasRelation);
  const indexes = terms.map((key) => whole.getNodeAttribute(key, "index"));
  const few = Math.min(MOST_NEAREST, Math.round(TIES_DRAWN / terms.length));
  const most = nearest ?? Math.max(NEAREST, few);
  return strongestTies(terms.length, associations(network, terms.length), most)
    .map(({ a, b, weight }) => {
      const [first, second] = indexes[a]! < indexes[b]! ? [a, b] : [b, a];
      return { first, second, weight };
    })
    .sort(
      compareBy(
        (s, t) => indexes[s.second]! - indexes[t.second]!,
        (s, t) => indexes[s.first]! - indexes[t.first]!,
      ),
    )
    .map(({ first, second, weight }) => {
      return { source: terms[first]!, target: terms[second]!, weight };
    });
}

/**
 * Which papers have which terms: terms are numbered first, then papers, each in their order.
 *
 * In rows of numbers from the first: a record for each of a million edges takes longer than the ties.
 */
function termsAndPapers(
  whole: ExplorerGraph,
  terms: readonly string[],
  papers: readonly number[],
  hasRelation: Shown["hasRelation"],
): Pick<Network, "starts" | "neighbours"> {
  /** By the paper's index; 0 is of one that is left out. */
  const numberOf = new Int32Array(whole.order);
  for (const [i, index] of papers.entries()) numberOf[index] = terms.length + i;
  const ofTerm = new Int32Array(whole.size);
  const ofPaper = new Int32Array(whole.size);
  const starts = new Int32Array(terms.length + papers.length + 1);
  let count = 0;
  for (const [term, key] of terms.entries())
    whole.forEachInEdge(key, (_edge, { relation }, _source, _target, { index }) => {
      const paper = numberOf[index]!;
      if (paper === 0 || !hasRelation(relation)) return;
      ofTerm[count] = term;
      ofPaper[count] = paper;
      starts[term + 1]! += 1;
      starts[paper + 1]! += 1;
      count += 1;
    });
  for (let i = 1; i < starts.length; ++i) starts[i]! += starts[i - 1]!;
  const next = starts.slice(0, -1);
  const neighbours = new Int32Array(2 * count);
  for (let i = 0; i < count; ++i) {
    neighbours[next[ofTerm[i]!]!++] = ofPaper[i]!;
    neighbours[next[ofPaper[i]!]!++] = ofTerm[i]!;
  }
  return { starts, neighbours };
}
