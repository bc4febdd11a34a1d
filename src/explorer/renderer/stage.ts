/**
 * sigma, set up for the plate: its settings, its camera as frames, its canvases.
 *
 * Everything that must be built anew after a lost WebGL context is in here, so that recovering is
 * building a second stage.
 */
import type { DrawnGraph } from "../graph.ts";
import { cameraOf, frameOf, ratioBounds, startBox } from "./camera.ts";
import type { FrameClock } from "./fade.ts";
import type { Frame } from "./geometry.ts";
import { LeanSigma, onlyPrograms, type Under } from "./lean-sigma.ts";
import { createMarkProgram } from "./mark-program.ts";
import type { Paint } from "./paint.ts";
import { reduceNode, type Circumstances } from "./reducers.ts";
import { createThreadProgram } from "./thread-program.ts";
import type { Threads } from "./threads.ts";
import { withoutEdges } from "./without-edges.ts";

/** Pieces of each arc, and of each where there are very many: ten are half a pixel off at 1,200. */
const STEPS = { few: 10, many: 6 } as const;
const MANY_THREADS = 5000;
/** How long the camera travels, and how long one turn of the wheel takes. */
const CAMERA_MS = 480;
const WHEEL_MS = 180;
const DOUBLE_CLICK_MS = 220;

export interface Stage {
  readonly sigma: LeanSigma;
  /** Whether there is no graphics card: the processor does its work. */
  readonly emulated: boolean;
  readonly start: Frame;
  /** What is shown now. */
  readonly frame: () => Frame;
  /** Draws the graph for the first time; what is to follow sigma's frames has begun to by now. */
  open(): void;
  /** Goes there; at once where the reader wants less motion or `now` is set. */
  go(frame: Frame, options?: { readonly now?: boolean; readonly durationMs?: number }): void;
  /** Takes another start view, after the window changed, and shows `frame`. */
  restart(start: Frame, frame: Frame): void;
  kill(): void;
}

export interface StageOptions {
  readonly element: HTMLElement;
  readonly graph: DrawnGraph;
  readonly paint: Paint;
  readonly threads: Threads;
  /** Asked for whenever a node is reduced. */
  readonly circumstances: () => Circumstances;
  /** What lies under a pointer. */
  readonly under: Under;
  readonly clock: FrameClock;
  /** The view to begin with. */
  readonly first: Frame;
}

/**
 * Builds sigma into an element.
 *
 * @throws WebGLMissingError where the browser offers no WebGL
 */
export function createStage(options: StageOptions): Stage {
  const { element, graph, paint, threads, circumstances, under, clock, first } = options;
  let start = first;
  const steps = threads.awake.size > MANY_THREADS ? STEPS.many : STEPS.few;
  const still = clock.still();
  const frame = (): Frame => frameOf(start, sigma.getCamera().getState());
  // sigma draws while it is being built, before camera and layers stand: that frame is empty.
  const sigma = new LeanSigma(graph.nullCopy(), element, {
    ...onlyPrograms(
      createMarkProgram(paint),
      createThreadProgram(paint, { threads, frame, steps }),
    ),
    nodeReducer: (key, attributes) => reduceNode(key, attributes, circumstances()),
    // Only where a pointer can hover over a thread.
    enableEdgeEvents: matchMedia("(hover: hover)").matches,
    stagePadding: 0,
    minEdgeThickness: 0,
    // How far a press may stray is told in pixels by pointer.ts, not in events.
    draggedEventsTolerance: Number.POSITIVE_INFINITY,
    inertiaRatio: still ? 0 : 2.2,
    zoomingRatio: 1.5,
    // sigma divides by durations: 0 would put the camera at NaN.
    zoomDuration: still ? 1 : WHEEL_MS,
    doubleClickZoomingDuration: still ? 1 : DOUBLE_CLICK_MS,
    enableCameraRotation: false,
    ...ratioBounds(start),
  });
  sigma.askUnder(under);
  const camera = sigma.getCamera();
  const set = (frame: Frame): void => {
    camera.enabledRotation = true;
    camera.setState(cameraOf(start, frame));
    camera.enabledRotation = false;
  };
  const begin = (next: Frame, frame: Frame): void => {
    start = next;
    sigma.setCustomBBox(startBox(start));
    const { minCameraRatio, maxCameraRatio } = ratioBounds(start);
    // `setSettings` would reduce every node and edge again.
    Object.assign(camera, { minRatio: minCameraRatio, maxRatio: maxCameraRatio });
    set(frame);
  };
  begin(start, start);
  return {
    sigma,
    emulated: sigma.isEmulated(),
    get start() {
      return start;
    },
    frame,
    open() {
      sigma.setGraph(withoutEdges(graph));
    },
    go(frame, { now = false, durationMs = CAMERA_MS } = {}) {
      const goal = cameraOf(start, frame);
      if (now || clock.still()) {
        camera.setState(goal);
        // Ends an animation on its way, which would take the camera along again.
        void camera.animate(goal, { duration: 1 });
      } else {
        void camera.animate(goal, { duration: durationMs, easing: (t) => 1 - (1 - t) ** 3 });
      }
    },
    restart(next, frame) {
      begin(next, frame);
      sigma.refresh({ partialGraph: {}, schedule: true });
    },
    kill() {
      sigma.kill();
    },
  };
}
