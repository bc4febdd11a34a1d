/**
 * What is pointed at: marks and threads that lie under a pointer, and the one thread that a pointer, a
 * finger or keys mean.
 *
 * It is lit like a chosen one's, and whoever listens is told where it is, so that its sentence can
 * stand beside it.
 */
import { isLeaf } from "./detail.ts";
import { THREAD } from "./focus.ts";
import type { Point } from "./geometry.ts";
import type { Inking } from "./inking.ts";
import type { MapViewOptions, PointedBy } from "./map-view.ts";
import { gatherMarks, markAt, type Marks } from "./mark-at.ts";
import type { Resting } from "./rest.ts";
import type { Stage } from "./stage.ts";
import { arcPoint, opacityOn, threadArc, threadAt, type OnThread } from "./thread-at.ts";
import { litThreads, type Thread } from "./threads.ts";

/** A finger means a thread that passes so near, and a pointer, which sees what it does, CSS pixels. */
const REACH_PX = { finger: 14, pointer: 4 } as const;
/** A pointer means no thread that is fainter there. */
const FAINT = 0.1;
/** Threads of terms of one paper can be meant once they have come in so far. */
const SEEN = 0.5;
const NONE_AWAKE: ReadonlyMap<string, Thread> = new Map();
/** A move that was asked for has begun by then, milliseconds. */
const BEGUN_MS = 60;

export interface Pointing {
  /** Points at a thread, or at none any more; `at` is a place of the viewport. */
  point(edge: string | null, at: Point, by: PointedBy): void;
  /** The mark that a pointer lies on. */
  markAt(at: Point): string | null;
  /** The thread that a finger or a pointer means. */
  threadAt(at: Point, by: keyof typeof REACH_PX): string | null;
  /** Points at the thread between two nodes once the camera rests; null points at none. */
  show(ends: readonly [string, string] | null): void;
  /** To be told that the camera rests. */
  rest(): void;
  stop(): void;
}

/** Points at nothing to begin with. */
export function createPointing(
  options: Pick<MapViewOptions, "graph" | "shown" | "container" | "onEdge">,
  rig: { readonly stage: Pick<Stage, "frame"> },
  inking: Pick<Inking, "paint" | "threads" | "attention" | "focusNow">,
  { isMoving }: Pick<Resting, "isMoving">,
): Pointing {
  const { graph, shown } = options;
  const { paint } = inking;
  const { focus } = inking.attention;
  // Asked anew each time: filters tie a lens anew.
  const awake = () => inking.threads.awake;
  let pointed: string | null = null;
  let awaited: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let marks: Marks | undefined;

  // Nodes that travel to where another lens has them lie elsewhere in each frame.
  const forgetPlaces = (): void => {
    marks = undefined;
  };
  graph.on("eachNodeAttributesUpdated", forgetPlaces);

  /** Opacity of a thread at rest. */
  const opacity = (): number => paint.colors.thread * paint.thin;

  /**
   * The threads that can be meant. From afar, and while some are lit, threads at rest cannot: then the
   * hundred thousands of a large map are not gone through at each move of a pointer.
   */
  function* threads(by: keyof typeof REACH_PX): Iterable<Thread> {
    const isVisible = paint.leaf > SEEN || opacity() >= FAINT;
    if (focus().cause !== "none" || (by === "pointer" && !isVisible)) {
      yield* litThreads(graph, NONE_AWAKE, focus());
      return;
    }
    yield* awake().values();
    yield* litThreads(graph, awake(), focus());
  }

  const isLit = (edge: string): boolean => (focus().edges.get(edge) ?? THREAD.rest) !== THREAD.rest;

  /** Whether a thread is drawn, and has not receded. */
  function isThere({ key, attributes, paper, term }: Thread): boolean {
    const now = shown();
    if (!now.has(paper) || !now.has(term) || !now.hasRelation(attributes.relation)) return false;
    if (isLit(key)) return true;
    if (focus().cause !== "none" || !awake().has(key)) return false;
    return !isLeaf(term) || paint.leaf > SEEN;
  }

  const isSeen = ({ key, term }: Thread, on: OnThread): boolean =>
    isLit(key) || isLeaf(term) || opacity() * opacityOn(on) >= FAINT;

  function point(edge: string | null, at: Point, by: PointedBy): void {
    pointed = edge;
    const edges = new Map(inking.focusNow().edges);
    if (edge !== null) {
      // Among the lines of what is chosen the one that is read must stand out.
      for (const [lit, state] of edges) if (state === THREAD.accent) edges.set(lit, THREAD.ink);
      edges.set(edge, THREAD.accent);
    }
    inking.attention.set({ ...focus(), edges });
    const { left, top } = options.container.getBoundingClientRect();
    options.onEdge?.(edge === null ? null : { ...endsOf(edge), x: left + at.x, y: top + at.y, by });
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
      rig.stage.frame(),
      graph.getSourceAttributes(edge),
      graph.getTargetAttributes(edge),
    );
    point(edge, arcPoint(arc, 0.5), "keys");
  }

  return {
    point,
    markAt(at) {
      marks ??= gatherMarks(graph);
      return markAt(
        marks,
        { ...paint, frame: rig.stage.frame(), focus: focus(), shown: shown() },
        at,
      );
    },
    threadAt: (at, by) =>
      threadAt(
        threads(by),
        rig.stage.frame(),
        at,
        REACH_PX[by],
        (thread, on) => isThere(thread) && (by === "finger" || isSeen(thread, on)),
      ),
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
      graph.off("eachNodeAttributesUpdated", forgetPlaces);
      clearTimeout(timer);
    },
  };
}
