/**
 * What stands out and what recedes.
 *
 * Hover, selection and search all say the same thing, that a few nodes matter now, so they become
 * one record that marks, threads, territories and names read alike.
 */
import type { Overview } from "../../dataset/reader.ts";
import type { DrawnGraph, ExplorerGraph } from "../graph.ts";
import { standIns } from "../lens.ts";
import { sharesMostWith } from "../similarity.ts";
import type { Shown } from "../shown.ts";
import { hasSubject, type ExplorerState, type Trace } from "../state.ts";

/** How a node stands: with the rest, lit, or chosen (lit, with a ring). */
export const RANK = { rest: 0, lit: 1, chosen: 2 } as const;
export type Rank = (typeof RANK)[keyof typeof RANK];

/** How an edge stands: at rest, in the accent, in its communities' ink, or at rest but not dimmed. */
export const THREAD = { rest: 0, accent: 1, ink: 2, kept: 3 } as const;
export type ThreadState = (typeof THREAD)[keyof typeof THREAD];

export interface Focus {
  /** What asked for it; `none` shows the whole map alike. */
  readonly cause: "none" | "hover" | "selection" | "search";
  /** Nodes that are not with the rest. */
  readonly nodes: ReadonlyMap<string, Rank>;
  /** Edges that are not at rest. */
  readonly edges: ReadonlyMap<string, ThreadState>;
  /** Keys of communities whose land does not recede. */
  readonly communities: ReadonlySet<string>;
}

export const NO_FOCUS: Focus = {
  cause: "none",
  nodes: new Map(),
  edges: new Map(),
  communities: new Set(),
};

/**
 * How far a community's land and name have receded, 0 to 1: something else is in focus, or the
 * filters leave no paper there.
 *
 * @param dim - how far the rest has receded
 */
export function recession(
  {
    focus,
    dim,
    shown,
    state,
  }: {
    readonly focus: Focus;
    readonly dim: number;
    readonly shown: Pick<Shown, "communities">;
    readonly state: Pick<ExplorerState, "hiddenCommunities">;
  },
  community: string,
): number {
  if (!shown.communities.has(community) || state.hiddenCommunities.has(community)) return 1;
  return focus.cause !== "none" && !focus.communities.has(community) ? dim : 0;
}

/** Whether a community's land is not drawn at all. */
export function isLandGone(
  { hiddenCommunities, rest }: Pick<ExplorerState, "hiddenCommunities" | "rest">,
  community: string,
): boolean {
  return rest === "hidden" && hiddenCommunities.has(community);
}

/** What of the filters' answer the focus asks. */
type ShownNodes = Pick<Shown, "has" | "isFaded" | "hasRelation">;

/** So many papers nearest to a chosen one have their lines to the shared terms drawn. */
const NEAREST = 5;
/** A community of more nodes than this is lit without its threads: they would bury it. */
const MOST_MEMBERS = 1500;

/** What is counted once, when the graph is there. */
export interface Census {
  readonly papers: number;
  /** Keys of the nodes of each community and region, of a community in the graph's order. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** Keys of the nodes that the map before did not have. */
  readonly arrivals: readonly string[];
}

/**
 * Counts the papers and the nodes of each community and region.
 *
 * @param overview - of a map without regions it says nothing here
 */
export function takeCensus(
  graph: DrawnGraph,
  overview?: Pick<Overview, "communities" | "regions">,
): Census {
  const members = new Map<string, string[]>();
  let papers = 0;
  graph.forEachNode((key, { community, kind }) => {
    if (kind === "paper") papers += 1;
    if (community === null) return;
    const nodes = members.get(community);
    if (nodes) nodes.push(key);
    else members.set(community, [key]);
  });
  for (const { key, communities } of overview?.regions ?? []) {
    const own = communities.map((index) => overview!.communities[index]!.key);
    members.set(
      key,
      own.flatMap((community) => members.get(community) ?? []),
    );
  }
  return { papers, members, arrivals: graph.filterNodes((_key, { isNew }) => isNew) };
}

/** What is drawn, and the map that it is drawn from: the same, but through a lens. */
export interface Graphs {
  readonly drawn: DrawnGraph;
  readonly whole: ExplorerGraph;
}

type FocusedState = Pick<
  ExplorerState,
  | "hovered"
  | "hits"
  | "selection"
  | "path"
  | "trace"
  | "pinned"
  | "newLit"
  | "listed"
  | "list"
  | "reading"
>;

/** Whether the reading list is what the panel shows; the map then shows where its things lie. */
export function showsReading(
  state: Pick<FocusedState, "selection" | "path" | "listed" | "list">,
): boolean {
  return state.listed && state.list.tab === "reading" && !hasSubject(state);
}

/** What of a state the reader looks for, wherever the pointer is. */
export type AimedState = Omit<FocusedState, "hovered" | "pinned">;

/** What would ask for the focus if nothing were pointed at. */
export function aimOf(state: AimedState): Focus["cause"] {
  const { hits, trace, selection, reading, newLit } = state;
  if (hits !== null && hits.size > 0) return "search";
  if (trace !== null) return "selection";
  if (showsReading(state) && reading.entries.length > 0) return "search";
  if (selection.length > 0) return "selection";
  return newLit ? "search" : "none";
}

/**
 * What a state of the explorer puts into focus: the hovered node before what the search found,
 * that before the answer to a question, that before the selection, and that before the reading list
 * while it is open. Chosen nodes keep their ring
 * throughout, and an answer stays while its own nodes are pointed at. What a lens leaves out is shown
 * by its neighbours.
 *
 * @param shown - what the filters leave: nothing else is worth a line
 */
export function focusOf(
  graphs: Graphs,
  census: Census,
  state: FocusedState,
  shown: ShownNodes,
): Focus {
  const { hovered, hits, selection, trace, pinned, newLit } = state;
  const builder = new FocusBuilder(graphs, census, shown);
  const known = (key: string): boolean => graphs.whole.hasNode(key) || census.members.has(key);
  const chosen = (trace?.chosen ?? selection).filter(known);
  const onTrace = hovered !== null && isOn(trace, hovered);
  if (hovered !== null && known(hovered) && !onTrace) {
    builder.choose(hovered);
    builder.ring(chosen);
    return builder.focus("hover", pinned);
  }
  if (hits !== null && hits.size > 0) {
    for (const key of hits) builder.show(key);
    builder.ring(chosen);
    if (builder.nodes.size > 0) return builder.focus("search", pinned);
  }
  if (trace !== null) {
    builder.trace(trace);
    if (onTrace) builder.ring([hovered]);
    return builder.focus("selection", pinned);
  }
  if (showsReading(state)) {
    for (const { key } of state.reading.entries) if (known(key)) builder.show(key);
    if (builder.nodes.size > 0) return builder.focus("search", pinned);
  }
  if (chosen.length === 0 && newLit) {
    for (const key of census.arrivals) builder.light(key);
    return builder.focus("search", pinned);
  }
  if (chosen.length === 0) return builder.focus("none", pinned);
  for (const key of chosen) builder.choose(key);
  if (chosen.length === 1) builder.explain(chosen[0]!);
  return builder.focus("selection", pinned);
}

function isOn(trace: Trace | null, key: string): boolean {
  return trace !== null && (trace.chosen.includes(key) || trace.lit.includes(key));
}

class FocusBuilder {
  readonly nodes = new Map<string, Rank>();
  readonly #edges = new Map<string, ThreadState>();
  readonly #communities = new Set<string>();
  readonly #graph: DrawnGraph;
  readonly #whole: ExplorerGraph;
  readonly #census: Census;
  readonly #shown: ShownNodes;

  constructor({ drawn, whole }: Graphs, census: Census, shown: ShownNodes) {
    this.#graph = drawn;
    this.#whole = whole;
    this.#census = census;
    this.#shown = shown;
  }

  light(key: string, rank: Rank = RANK.lit): void {
    const node = this.#graph.getNodeAttributes(key);
    // What stands back is lit when it is asked for itself.
    if (!this.#shown.has(node) && (rank < RANK.chosen || !this.#shown.isFaded(node))) return;
    if ((this.nodes.get(key) ?? RANK.rest) < rank) this.nodes.set(key, rank);
    const { community } = node;
    if (community !== null) this.#communities.add(community);
  }

  /** A node, or what shows it where it is not drawn. */
  show(key: string): void {
    for (const node of standIns(this.#graph, this.#whole, key)) this.light(node);
  }

  /** A node with its neighbours and their edges, or a community or region with all that is in it. */
  choose(key: string): void {
    const members = this.#census.members.get(key);
    if (members !== undefined) this.#chooseCommunity(key, members);
    else if (!this.#graph.hasNode(key)) this.show(key);
    else {
      this.light(key, RANK.chosen);
      this.#graph.forEachEdge(key, (edge, { relation }, source, target) => {
        if (!this.#shown.hasRelation(relation)) return;
        this.#edges.set(edge, THREAD.accent);
        this.light(source === key ? target : source);
      });
    }
  }

  #chooseCommunity(key: string, members: readonly string[]): void {
    for (const member of members) this.light(member);
    this.#communities.add(key);
    if (members.length > MOST_MEMBERS) return;
    for (const member of members) {
      this.#graph.forEachEdge(member, (edge, attributes, _source, _target, one, other) => {
        const { quiet, relation } = attributes;
        if (quiet || !this.#shown.hasRelation(relation)) return;
        if (one.community === key && other.community === key) this.#edges.set(edge, THREAD.kept);
      });
    }
  }

  ring(keys: readonly string[]): void {
    for (const key of keys) if (this.#graph.hasNode(key)) this.light(key, RANK.chosen);
  }

  /** An answer: its nodes and lines, and nothing around them. */
  trace({ chosen, lit, accent, ink }: Trace): void {
    for (const key of lit) this.show(key);
    this.ring(chosen);
    for (const [lines, state] of [
      [ink, THREAD.ink],
      [accent, THREAD.accent],
    ] as const) {
      for (const [one, other] of lines) {
        const edge = this.#graph.edge(one, other) ?? this.#graph.edge(other, one);
        if (edge !== undefined) this.#edges.set(edge, state);
      }
    }
  }

  /** The lines from the papers nearest to a chosen one to the terms they share with it. */
  explain(key: string): void {
    if (this.#census.members.has(key) || this.#whole.getNodeAttribute(key, "kind") !== "paper")
      return;
    // A lens has the nearest papers tied to it as it is.
    if (this.#graph !== this.#whole) return;
    const nearest = sharesMostWith(this.#whole, key, this.#census.papers)
      .filter((paper) => this.#shown.has(this.#graph.getNodeAttributes(paper.key)))
      .slice(0, NEAREST);
    for (const { key: paper, terms } of nearest) {
      this.light(paper);
      for (const term of terms) {
        const edge = this.#graph.edge(paper, term);
        if (edge !== undefined && !this.#edges.has(edge)) this.#edges.set(edge, THREAD.ink);
      }
    }
  }

  /**
   * Nothing is in focus where the filters hide all that was asked for; what is pinned is lit then
   * too, and land does not recede for it.
   */
  focus(cause: Focus["cause"], pinned: ReadonlySet<string>): Focus {
    const isEmpty = this.nodes.size === 0;
    const communities = new Set(this.#communities);
    for (const key of pinned) if (this.#graph.hasNode(key)) this.light(key);
    if (this.nodes.size === 0) return NO_FOCUS;
    const edges = isEmpty ? NO_FOCUS.edges : this.#edges;
    return { cause: isEmpty ? "none" : cause, nodes: this.nodes, edges, communities };
  }
}

/** The keys whose entry differs between two maps; a missing entry is the value 0. */
export function changedKeys(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): string[] {
  const changed: string[] = [];
  for (const [key, value] of before) if ((after.get(key) ?? 0) !== value) changed.push(key);
  for (const [key, value] of after) if (value !== 0 && !before.has(key)) changed.push(key);
  return changed;
}
