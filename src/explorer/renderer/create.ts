/**
 * The map, put together: sigma below, ground under it, names above, all following the store.
 *
 * The order of layers is the order of reading: land, threads, names of land, marks, places'
 * names; where marks are but a texture, or none of them is looked for, the names of land lie over them.
 */
import { firstPaint } from "../first-paint.ts";
import { nextTask } from "../next-task.ts";
import { frameOfView, isStart, viewOf } from "./camera.ts";
import { layerElement } from "./canvas.ts";
import { browserClock } from "./fade.ts";
import type { MapFigure } from "./figure.ts";
import { createFrames, type Frames } from "./frames.ts";
import { gridReference } from "./grid.ts";
import { createHelm } from "./helm.ts";
import { createInking, type Inking } from "./inking.ts";
import type { MapView, MapViewOptions } from "./map-view.ts";
import { openingFrame, sizeOf } from "./opening.ts";
import { createPointing } from "./pointing.ts";
import { createRig, type Crew, type Rig } from "./rig.ts";
import { surveyMap, type Survey } from "./survey.ts";
import { followTheme } from "./theme.ts";
import { travel } from "./travel.ts";

/**
 * Draws the map into a container that has a size, and keeps it drawn until `destroy`; step by step,
 * so that the page answers meanwhile.
 *
 * @throws WebGLMissingError where the browser offers no WebGL
 */
export async function createMapView(options: MapViewOptions): Promise<MapView> {
  const clock = browserClock();
  const survey = surveyMap(options);
  const element = layerElement(options.container);
  const rig = createRig({ element, options, survey, clock });
  const inking = createInking(options, survey, rig);
  const { moves, resting, takeOver } = createHelm({
    ...{ options, survey, rig },
    isPainted: () => frames.isPainted(),
    onRest: () => {
      pointing.rest();
      if (rig.layers.isStale()) rig.redraw();
    },
  });
  const frames = createFrames(options, rig, inking, resting);
  const pointing = createPointing(options, rig, inking, resting);

  const stopTheme = await raise(element, options, rig, { inking, pointing, frames, resting });
  if (!rig.stage.emulated) inking.appear();
  inking.begin();
  const ends = [
    arrive(options, clock),
    options.store.subscribe(inking.follow),
    followSize(options, rig),
    followHands(element, takeOver),
    stopTheme,
    inking.stop,
    pointing.stop,
    rig.tearDown,
  ];

  return {
    ...moves,
    showThread: pointing.show,
    gridReference: (x, y) => gridReference(survey.grid, x, y),
    redraw: rig.redraw,
    retie: inking.retie,
    figure: () => figureOf(options, survey, rig, inking, frames),
    painted: frames.painted,
    destroy() {
      for (const end of ends) end();
      element.remove();
    },
  };
}

/**
 * Builds the map in its theme, a task after the other; returns what ends following the theme.
 *
 * @throws WebGLMissingError where the browser offers no WebGL; nothing is left of the map then
 */
async function raise(
  element: HTMLElement,
  options: MapViewOptions,
  rig: Rig,
  crew: Crew & { readonly inking: Inking },
): Promise<() => void> {
  // Through it is seen what it will cover: the page's own plate, or the map of another lens.
  element.style.opacity = "0";
  // What the page shows by itself goes first: what comes now has the graphics process to itself.
  await firstPaint();
  await nextTask();
  const first = openingFrame(options);
  const { inking } = crew;
  const stopTheme = followTheme(options.store, (theme) => {
    inking.wear(theme);
    element.style.backgroundColor = inking.colors().sea.hex;
    rig.redraw();
  });
  try {
    const steps = rig.build(crew, first, first);
    while (steps.next().done !== true) await nextTask();
    element.style.opacity = "";
  } catch (error) {
    stopTheme();
    // A browser has few WebGL contexts to give, and takes none back that nobody lets go.
    rig.tearDown();
    element.remove();
    throw error;
  }
  return stopTheme;
}

/** Nodes come from where another lens had them; returns what ends it. */
function arrive({ graph, from }: MapViewOptions, clock: Rig["clock"]): () => void {
  return from === undefined ? () => undefined : travel(graph, from, clock);
}

/** Keeps the view, or the start view, when the container's size changes; returns what ends it. */
function followSize(options: MapViewOptions, rig: Rig): () => void {
  const { container } = options;
  const observer = new ResizeObserver(() => {
    const { stage, layers } = rig;
    const { start } = stage;
    const { width, height } = sizeOf(container);
    if (width === 0 || height === 0 || (width === start.width && height === start.height)) return;
    const view = viewOf(start, stage.frame());
    const next = openingFrame(options);
    stage.restart(next, isStart(view, start) ? next : frameOfView(next, view));
    layers.restart();
  });
  observer.observe(container);
  return () => {
    observer.disconnect();
  };
}

/** Calls back when the reader's hand takes hold of the map; returns what ends it. */
function followHands(element: HTMLElement, onHold: () => void): () => void {
  const ended = new AbortController();
  // Before sigma, which lets no turn of the wheel go on.
  const early = { capture: true, passive: true, signal: ended.signal };
  for (const event of ["pointerdown", "wheel"]) element.addEventListener(event, onHold, early);
  return () => {
    ended.abort();
  };
}

function figureOf(
  { graph, plate }: MapViewOptions,
  { grid }: Survey,
  rig: Rig,
  { paint, threads, circumstances }: Inking,
  frames: Frames,
): MapFigure {
  return {
    scene: frames.scene(),
    ...{ graph, plate, grid, awake: threads.awake, thin: paint.thin, lit: paint.lit },
    readings: paint.overlay > 0.5 ? circumstances().readings : null,
    ...rig.layers.figure(),
  };
}
