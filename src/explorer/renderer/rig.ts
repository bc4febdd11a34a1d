/**
 * What draws the map, and goes with WebGL's context: sigma's stage, the layers around it, and the
 * pointer over both. After a lost context they are built once more.
 */
import { scalesOf } from "./camera.ts";
import { watchContext } from "./context.ts";
import { markScale } from "./detail.ts";
import type { Fading, FrameClock } from "./fade.ts";
import type { Frames } from "./frames.ts";
import type { Frame, Point } from "./geometry.ts";
import type { Inking } from "./inking.ts";
import { createLayers, type Layers } from "./layers.ts";
import type { MapViewOptions } from "./map-view.ts";
import { openingFurniture } from "./opening.ts";
import { followPointer } from "./pointer.ts";
import type { Pointing } from "./pointing.ts";
import type { Resting } from "./rest.ts";
import { createStage, type Stage } from "./stage.ts";
import type { Survey } from "./survey.ts";

export interface Rig extends Fading {
  /** Neither is there before it is built. */
  readonly stage: Stage;
  readonly layers: Layers;
  /**
   * Builds all of it; after each step there may be a frame, and nothing is told of the map before
   * the last one.
   *
   * @param start - the start view
   * @param frame - what is shown first
   * @throws WebGLMissingError where the browser offers no WebGL
   */
  build(crew: Crew, start: Frame, frame: Frame): Generator<undefined, void>;
  /** Takes down what stands, which is not all of it where building failed half way. */
  tearDown(): void;
}

/** What a rig is built from. */
export interface RigOptions {
  /** sigma's own. */
  readonly element: HTMLElement;
  readonly options: MapViewOptions;
  readonly survey: Survey;
  readonly clock: FrameClock;
}

/** Who works with a rig, and outlives it. */
export interface Crew {
  readonly inking: Pick<Inking, "paint" | "threads" | "circumstances" | "liesUnderNames">;
  readonly pointing: Pick<Pointing, "point" | "markAt" | "threadAt">;
  readonly frames: Pick<Frames, "before" | "after" | "isPainted">;
  readonly resting: Pick<Resting, "move" | "stop">;
}

/** A rig of which nothing stands yet. */
export function createRig(rigOptions: RigOptions): Rig {
  const { element, options, clock } = rigOptions;
  let stage: Stage | undefined;
  let layers: Layers | undefined;
  let stopListening = (): void => undefined;

  return {
    clock,
    get stage() {
      return stage!;
    },
    get layers() {
      return layers!;
    },
    redraw() {
      stage?.sigma.scheduleRender();
    },
    repaint(nodes) {
      // These alone are reduced anew: the whole of a large map takes too long.
      stage!.sigma.refresh({ partialGraph: { nodes }, skipIndexation: true, schedule: true });
    },
    *build(crew, start, frame) {
      stage = raiseStage(rigOptions, crew, start);
      if (frame !== start) stage.go(frame, { now: true });
      yield;
      layers = raiseLayers(rigOptions, stage);
      yield;
      const stopPointer = listenOver(stage, layers, options, crew);
      stopListening = () => {
        crew.resting.stop();
        stopPointer();
      };
      stage.sigma.on("beforeRender", crew.frames.before);
      stage.sigma.on("afterRender", crew.frames.after);
      stage.sigma.getCamera().on("updated", crew.resting.move);
      recoverFrom(stage, options, (shown, start) => {
        this.tearDown();
        // All at once: what is told of the map meanwhile would find half of it.
        Array.from(this.build(crew, start, shown));
      });
      stage.open();
    },
    tearDown() {
      stopListening();
      layers?.destroy();
      stage?.kill();
      element.replaceChildren();
    },
  };
}

function raiseStage(
  { element, options: { graph }, clock }: RigOptions,
  { inking, pointing, frames }: Crew,
  first: Frame,
): Stage {
  const { paint, threads, circumstances } = inking;
  const under = {
    nodeAt: pointing.markAt,
    edgeAt: (at: Point) => pointing.threadAt(at, "pointer"),
  };
  const stage = createStage({
    ...{ element, graph, paint, threads, circumstances, under, clock, first },
  });
  // Without a graphics card a frame takes as long as the fade.
  if (stage.emulated || frames.isPainted()) paint.fresh = 1;
  return stage;
}

function raiseLayers({ element, options, survey, clock }: RigOptions, stage: Stage): Layers {
  const { graph, whole, overview, usualNames } = options;
  const { territories, grid, heavy, reference } = survey;
  return createLayers({
    ...{ stage, graph, whole, overview, territories, grid, clock, element, heavy },
    markScale: (at) => markScale(at.scale, reference),
    startFurniture: () => openingFurniture(options),
    ...(usualNames !== undefined && { usualNames }),
  });
}

/** Returns what ends it. */
function listenOver(
  stage: Stage,
  layers: Layers,
  { graph, store }: MapViewOptions,
  { inking, pointing }: Crew,
): () => void {
  return followPointer({
    stage,
    store,
    landAt: layers.landAt,
    liesUnderNames: inking.liesUnderNames,
    onEdge: pointing.point,
    threadAt: (point) => pointing.threadAt(point, "finger"),
    endsOf: (edge) => ({ paper: graph.source(edge), term: graph.target(edge) }),
    scales: () => scalesOf(stage.start),
  });
}

/**
 * Tells of a lost context, and of its return.
 *
 * @param rebuild - is given what was shown, and the start view
 */
function recoverFrom(
  stage: Stage,
  { onContext }: MapViewOptions,
  rebuild: (shown: Frame, start: Frame) => void,
): void {
  watchContext(Object.values(stage.sigma.getCanvases()), {
    lost: () => {
      onContext("lost");
    },
    restored: () => {
      rebuild(stage.frame(), stage.start);
      onContext("restored");
    },
  });
}
