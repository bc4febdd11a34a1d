/**
 * The thread that is pointed at: by a pointer that lies on it, a finger that tapped it, or keys.
 *
 * It is lit like a chosen one's, and whoever listens is told where it is, so that its sentence can
 * stand beside it.
 */
import type { DrawnGraph } from "../graph.ts";
import type { Shown } from "../shown.ts";
import { isLeaf } from "./detail.ts";
import { THREAD, type Focus } from "./focus.ts";
import type { Frame, Point } from "./geometry.ts";
import type { PointedBy, PointedEdge } from "./map-view.ts";
import { arcPoint, threadArc, threadAt } from "./thread-at.ts";

/** A finger means a thread that passes so near, CSS pixels. */
const FINGER_PX = 14;
/** Threads of terms of one paper can be meant once they have come in so far. */
const SEEN = 0.5;
/** A move that was asked for has begun by then, milliseconds. */
const BEGUN_MS = 60;

export interface PointingOptions {
  readonly graph: DrawnGraph;
  readonly frame: () => Frame;
  readonly focus: () => Focus;
  readonly setFocus: (focus: Focus) => void;
  /** The edges that the focus lights by itself. */
  readonly litEdges: () => Focus["edges"];
  readonly shown: () => Shown;
  readonly sleeping: ReadonlySet<string>;
  /** How far the terms of one paper have come in, 0 to 1. */
  readonly leaf: () => number;
  /** Whether the camera is on its way. */
  readonly isMoving: () => boolean;
  /** Where the map's upper left corner is, client coordinates. */
  readonly corner: () => { readonly left: number; readonly top: number };
  readonly onEdge: (edge: PointedEdge | null) => void;
}

export interface Pointing {
  /** Points at a thread, or at none any more; `at` is a place of the viewport. */
  point(edge: string | null, at: Point, by: PointedBy): void;
  /** The thread that a finger means. */
  threadAt(at: Point): string | null;
  /** Points at the thread between two nodes once the camera rests; null points at none. */
  show(ends: readonly [string, string] | null): void;
  /** To be told that the camera rests. */
  rest(): void;
  stop(): void;
}

/** What points at threads, at none to begin with. */
export function createPointing(options: PointingOptions): Pointing {
  const { graph, frame, focus, setFocus, litEdges, shown, sleeping, leaf, isMoving } = options;
  let pointed: string | null = null;
  let awaited: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function point(edge: string | null, at: Point, by: PointedBy): void {
    pointed = edge;
    const edges = new Map(litEdges());
    if (edge !== null) {
      // Among the lines of what is chosen the one that is read must stand out.
      for (const [lit, state] of edges) if (state === THREAD.accent) edges.set(lit, THREAD.ink);
      edges.set(edge, THREAD.accent);
    }
    setFocus({ ...focus(), edges });
    const { left, top } = options.corner();
    options.onEdge(edge === null ? null : { ...endsOf(edge), x: left + at.x, y: top + at.y, by });
  }

  function endsOf(edge: string): { readonly paper: string; readonly term: string } {
    return { paper: graph.source(edge), term: graph.target(edge) };
  }

  /** Points at the thread that was asked for, unless the camera is still on its way to it. */
  function catchUp(): void {
    if (awaited === null || isMoving() || !graph.hasEdge(awaited)) return;
    const edge = awaited;
    awaited = null;
    const arc = threadArc(
      frame(),
      graph.getSourceAttributes(edge),
      graph.getTargetAttributes(edge),
    );
    point(edge, arcPoint(arc, 0.5), "keys");
  }

  return {
    point,
    threadAt: (at) => {
      const isAtRest = focus().cause === "none";
      const now = shown();
      return threadAt(graph, frame(), at, FINGER_PX, (edge, { relation }, paper, term) => {
        if (!now.has(paper) || !now.has(term) || !now.hasRelation(relation)) return false;
        if ((focus().edges.get(edge) ?? THREAD.rest) !== THREAD.rest) return true;
        if (!isAtRest || sleeping.has(edge)) return false;
        return !isLeaf(term) || leaf() > SEEN;
      });
    },
    show(ends) {
      clearTimeout(timer);
      awaited = null;
      if (ends === null) {
        if (pointed !== null) point(null, { x: 0, y: 0 }, "keys");
        return;
      }
      const [one, other] = ends;
      awaited = graph.edge(one, other) ?? graph.edge(other, one) ?? null;
      timer = setTimeout(catchUp, BEGUN_MS);
    },
    rest: catchUp,
    stop() {
      clearTimeout(timer);
    },
  };
}
