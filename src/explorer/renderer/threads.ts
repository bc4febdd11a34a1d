/**
 * The threads that are drawn, and how each stands.
 *
 * sigma would keep a record of each edge and go through all of them: of a large map's million, ten
 * thousand are awake. It is told of none, and threads are made out of the graph as they are needed.
 */
import type { DrawnEdge, DrawnGraph, NodeAttributes } from "../graph.ts";
import { awakeEdges, isLeaf } from "./detail.ts";
import { THREAD, type Focus, type ThreadState } from "./focus.ts";
import { leavesAreDrawn, type Paint } from "./paint.ts";
import type { Circumstances } from "./reducers.ts";

/** A thread has no reading of its own. */
type OfThreads = Omit<Circumstances, "readings">;

/** An edge with its ends; in a lens both may be papers, or terms. */
export interface Thread {
  readonly key: string;
  readonly attributes: DrawnEdge;
  readonly paper: NodeAttributes;
  readonly term: NodeAttributes;
}

/** Bits of a thread's flags, as the shader reads them. */
export const THREAD_FLAG = { introduces: 1, leaf: 2, left: 4, faded: 8, arrived: 16 } as const;

/** A thread as it is drawn. */
export interface StandingThread {
  readonly thread: Thread;
  /** THREAD_FLAG bits. */
  readonly flags: number;
  readonly state: ThreadState;
}

export interface Threads {
  /** Those that are drawn at rest, by their edges' keys. */
  readonly awake: ReadonlyMap<string, Thread>;
  /** What is drawn now, what is lit last; the same array until something changes. */
  standing(): readonly StandingThread[];
  /** Circumstances are others now. */
  change(): void;
  /** The graph has other edges now. */
  retie(): void;
}

/** An edge with its ends. */
function threadOf(graph: DrawnGraph, key: string): Thread {
  return {
    key,
    attributes: graph.getEdgeAttributes(key),
    paper: graph.getSourceAttributes(key),
    term: graph.getTargetAttributes(key),
  };
}

/** The threads of a graph. */
export function createThreads(
  graph: DrawnGraph,
  paint: Pick<Paint, "leaf">,
  circumstances: () => OfThreads,
): Threads {
  let awake = awakeThreads(graph);
  let standing: readonly StandingThread[] | undefined;
  let withLeaves = true;
  return {
    get awake() {
      return awake;
    },
    standing() {
      const leaves = leavesAreDrawn(paint);
      if (leaves !== withLeaves) standing = undefined;
      withLeaves = leaves;
      return (standing ??= standingThreads(graph, awake, circumstances(), leaves));
    },
    change() {
      standing = undefined;
    },
    retie() {
      awake = awakeThreads(graph);
      standing = undefined;
    },
  };
}

function awakeThreads(graph: DrawnGraph): ReadonlyMap<string, Thread> {
  return new Map(Array.from(awakeEdges(graph), (key) => [key, threadOf(graph, key)]));
}

/** Those that are lit without being awake; one that the graph has no more is none. */
export function litThreads(
  graph: DrawnGraph,
  awake: ReadonlyMap<string, Thread>,
  { edges }: Pick<Focus, "edges">,
): Thread[] {
  return [...edges.keys()]
    .filter((key) => !awake.has(key) && graph.hasEdge(key))
    .map((key) => threadOf(graph, key));
}

/**
 * The threads that are drawn, those that are lit after those at rest, the chosen one's last.
 *
 * @param leaves - whether those of terms of one paper are drawn at rest
 */
export function standingThreads(
  graph: DrawnGraph,
  awake: ReadonlyMap<string, Thread>,
  circumstances: OfThreads,
  leaves: boolean,
): StandingThread[] {
  const { focus } = circumstances;
  const rest: StandingThread[] = [];
  const lit: StandingThread[] = [];
  const chosen: StandingThread[] = [];
  const add = (thread: Thread): void => {
    const state = focus.edges.get(thread.key) ?? THREAD.rest;
    if (!isDrawn(thread, state, circumstances, leaves)) return;
    const layer = state === THREAD.rest ? rest : state === THREAD.accent ? chosen : lit;
    layer.push({ thread, flags: flagsOf(thread, circumstances), state });
  };
  for (const thread of awake.values()) add(thread);
  for (const thread of litThreads(graph, awake, focus)) add(thread);
  return [...rest, ...lit, ...chosen];
}

function isDrawn(
  { attributes, paper, term }: Thread,
  state: ThreadState,
  { shown }: OfThreads,
  leaves: boolean,
): boolean {
  if (state === THREAD.rest && !leaves && isLeaf(term)) return false;
  if (!shown.fades && !shown.hasRelation(attributes.relation)) return false;
  return [paper, term].every((end) => shown.has(end) || shown.isFaded(end));
}

function flagsOf({ attributes, paper, term }: Thread, circumstances: OfThreads): number {
  const { shown, arrived } = circumstances;
  const isFaded =
    shown.isFaded(paper) || shown.isFaded(term) || !shown.hasRelation(attributes.relation);
  const hasArrived = arrived.has(paper.index) || arrived.has(term.index);
  return (
    (attributes.relation === "introduces" ? THREAD_FLAG.introduces : 0) |
    (isLeaf(term) ? THREAD_FLAG.leaf : 0) |
    ((paper.index + term.index) % 2 === 0 ? THREAD_FLAG.left : 0) |
    (isFaded ? THREAD_FLAG.faded : 0) |
    (hasArrived ? THREAD_FLAG.arrived : 0)
  );
}
