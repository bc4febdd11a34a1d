/**
 * Mouse and fingers: what they point at goes to the store, what they move goes to the camera.
 *
 * sigma counts mouse events to tell a click from a drag, so that a quick mouse can hardly click.
 */
import type { MouseCoords } from "sigma/types";
import type { ExplorerState, Store } from "../state.ts";
import { createDoubleTap } from "./double-tap.ts";
import { createDwell } from "./dwell.ts";
import { clamp, frameWith, viewportToMap, type Point } from "./geometry.ts";
import type { PointedBy } from "./map-view.ts";
import type { NamedLand } from "./named-lands.ts";
import { followPinch } from "./pinch.ts";
import type { Stage } from "./stage.ts";

/** A press that strays farther than this is no click, CSS pixels. */
const TOLERANCE_PX = 4;
/** Crossing the gap between two marks must not blink, milliseconds. */
const LEAVE_MS = 60;
/** How much nearer a double tap comes; sigma's `doubleClickZoomingRatio`. */
const DOUBLE_TAP_ZOOM = 2.2;

export interface PointerOptions {
  readonly stage: Stage;
  readonly store: Store;
  /** The region or community whose name stands at a place of the viewport. */
  readonly landAt: (point: Point) => NamedLand | null;
  /** Whether names of land lie over a mark, as they do where marks are but a texture. */
  readonly liesUnderNames: (node: string) => boolean;
  /** Told which thread is pointed at, where that is in the viewport, and by what. */
  readonly onEdge: (edge: string | null, at: Point, by: PointedBy) => void;
  /** The thread that a finger means there. */
  readonly threadAt: (at: Point) => string | null;
  /** The paper and the term that a thread joins. */
  readonly endsOf: (edge: string) => { readonly paper: string; readonly term: string };
  /** Least and most scale that a pinch may reach. */
  readonly scales: () => readonly [number, number];
}

/** The selection after a click on `key`: alone, or taken in or out where `add` is set. */
export function selectionAfter(
  { selection }: Pick<ExplorerState, "selection">,
  key: string | null,
  add: boolean,
): readonly string[] {
  if (key === null) return add ? selection : [];
  if (!add) return [key];
  return selection.includes(key) ? selection.filter((other) => other !== key) : [...selection, key];
}

/** Listens to a stage; the listeners go with it. */
export function followPointer(options: PointerOptions): () => void {
  const { stage, store, landAt, liesUnderNames, onEdge, threadAt, endsOf, scales } = options;
  const { sigma } = stage;
  const container = sigma.getContainer();
  const hover = createHover(store, container);
  const dwell = createDwell();
  const isSecond = createDoubleTap();
  let pressed: Point | null = null;

  const isDrag = (at: Point): boolean =>
    pressed !== null && Math.hypot(at.x - pressed.x, at.y - pressed.y) > TOLERANCE_PX;
  const choose = (key: string | null, event: MouseCoords): void => {
    if (isDrag(event)) return;
    const { original } = event;
    const selection = selectionAfter(store.get(), key, isAdding(original));
    // Clearing what is clear already would look like a step to whoever keeps a history.
    if (selection.length > 0 || store.get().selection.length > 0) store.update({ selection });
  };
  const chooseAt = (event: MouseCoords): void => {
    choose(landAt(event)?.key ?? null, event);
  };
  /** Who points at a name means it, not the dot under its letters. */
  const isCovered = (node: string, at: Point): boolean =>
    liesUnderNames(node) && landAt(at) !== null;

  const point = (edge: string | null, at: Point, by: PointedBy = "pointer"): void => {
    if (!dwell.point(edge)) return;
    container.style.cursor = edge === null ? "" : "pointer";
    onEdge(edge, at, by);
  };
  const pointNowhere = ({ event }: { readonly event: MouseCoords }): void => {
    point(null, event);
  };
  const open = (edge: string, event: MouseCoords): void => {
    const { paper, term } = endsOf(edge);
    point(null, event);
    store.update({ selection: [term, paper] });
  };
  const isSecondTap = ({ original }: MouseCoords): boolean => isSecond(original.timeStamp);
  const comeNearer = (at: Point): void => {
    const frame = stage.frame();
    const scale = clamp(frame.scale * DOUBLE_TAP_ZOOM, ...scales());
    stage.go(frameWith({ ...frame, scale }, viewportToMap(frame, at), at));
  };
  /** A finger cannot lie on a thread before it presses: its first tap asks, a later one opens. */
  const tap = (event: MouseCoords): void => {
    if (isSecondTap(event)) {
      point(null, event, "finger");
      return comeNearer(event);
    }
    const edge = landAt(event) === null && !isDrag(event) ? threadAt(event) : null;
    if (edge !== null && edge === dwell.edge) return open(edge, event);
    point(edge, event, "finger");
    if (edge === null) chooseAt(event);
  };

  sigma.on("enterEdge", ({ edge, event }) => {
    // The name of a land is the larger thing, and lies over the threads.
    if (!isTouch(event) && landAt(event) === null) point(edge, event);
  });
  sigma.on("leaveEdge", pointNowhere);
  sigma.on("clickEdge", ({ edge, event }) => {
    if (isTouch(event)) return tap(event);
    if (!dwell.hasRead(edge)) return chooseAt(event);
    if (!isDrag(event)) open(edge, event);
  });
  sigma.on("enterNode", ({ node, event }) => {
    // sigma tells of the edge left only at the next move.
    point(null, event);
    if (isTouch(event)) return;
    if (!isCovered(node, event)) hover.enter(node);
    else if (store.get().hovered === null) container.style.cursor = "pointer";
  });
  sigma.on("leaveNode", ({ node }) => {
    hover.leave(node);
  });
  sigma.on("leaveStage", ({ event }) => {
    point(null, event);
    if (store.get().hovered !== null) hover.enter(null);
  });
  sigma.on("moveBody", ({ event }) => {
    if (isTouch(event) || store.get().hovered !== null || dwell.edge !== null) return;
    container.style.cursor = landAt(event) === null ? "" : "pointer";
  });
  const press = ({ event }: { readonly event: MouseCoords }): void => {
    pressed = { x: event.x, y: event.y };
  };
  sigma.on("downNode", press);
  sigma.on("downStage", press);
  sigma.on("downEdge", press);
  sigma.on("clickNode", ({ node, event }) => {
    if (isTouch(event)) {
      point(null, event);
      if (isSecondTap(event)) return;
    }
    if (isCovered(node, event)) chooseAt(event);
    else choose(node, event);
  });
  sigma.on("doubleClickStage", pointNowhere);
  sigma.on("doubleClickEdge", pointNowhere);
  sigma.on("doubleClickNode", pointNowhere);
  sigma.on("clickStage", ({ event }) => {
    if (isTouch(event)) tap(event);
    else chooseAt(event);
  });

  followPinch(stage, scales);
  return () => {
    hover.stop();
  };
}

/** The mark under a mouse, in the store and by the cursor. */
interface Hover {
  /** The pointer lies on a mark; null: on none, at once. */
  enter(key: string | null): void;
  leave(key: string): void;
  stop(): void;
}

function createHover(store: Store, container: HTMLElement): Hover {
  let leaving: ReturnType<typeof setTimeout> | undefined;
  return {
    enter(key) {
      clearTimeout(leaving);
      container.style.cursor = key === null ? "" : "pointer";
      store.update({ hovered: key });
    },
    leave(key) {
      clearTimeout(leaving);
      container.style.cursor = "";
      leaving = setTimeout(() => {
        if (store.get().hovered === key) store.update({ hovered: null });
      }, LEAVE_MS);
    },
    stop() {
      clearTimeout(leaving);
    },
  };
}

/** The keys that people hold to choose one more: on a Mac, on others, and in file managers. */
function isAdding({ ctrlKey, metaKey, shiftKey }: MouseEvent | TouchEvent): boolean {
  return ctrlKey || metaKey || shiftKey;
}

function isTouch({ original }: MouseCoords): boolean {
  return "touches" in original;
}
