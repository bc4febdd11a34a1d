/**
 * The map, put together: sigma below, ground under it, names above, all following the store.
 *
 * The order of layers is the order of reading: land, threads, names of land, marks, places'
 * names; where marks are but a texture, the names of land lie over them.
 */
import { palette, TIME_MS, type Palette } from "../../look/index.ts";
import { filterDifferently } from "../filters.ts";
import { nextTask } from "../next-task.ts";
import { hasSubject } from "../state.ts";
import { createArrivals } from "./arrivals.ts";
import { createAttention } from "./attention.ts";
import { frameOfView, isStart, scalesOf, viewOf } from "./camera.ts";
import { layerElement } from "./canvas.ts";
import { focusesDifferently } from "./changes.ts";
import { watchContext } from "./context.ts";
import { isTexture, leafFade, markScale, restOpacity } from "./detail.ts";
import { browserClock, createFade } from "./fade.ts";
import { focusOf, showsReading, takeCensus, type Focus } from "./focus.ts";
import { furnitureBoxes } from "./furniture.ts";
import type { Frame, Point, Size } from "./geometry.ts";
import { gridReference, plateGrid } from "./grid.ts";
import type { Furniture } from "./land-names.ts";
import { createLayers, type Layers, type Look, type Scene } from "./layers.ts";
import type { Insets, MapView, MapViewOptions } from "./map-view.ts";
import { createMoves } from "./moves.ts";
import { createPointing } from "./pointing.ts";
import { programColors, thinning, threadFade, type Paint } from "./paint.ts";
import { followPointer } from "./pointer.ts";
import type { Circumstances } from "./reducers.ts";
import { createStage, type Stage } from "./stage.ts";
import { createResting } from "./rest.ts";
import { referenceScale, startFrame, startLean, startMargins } from "./start-view.ts";
import { isHeavy, readTerritories } from "./territories.ts";
import { followTheme } from "./theme.ts";
import { createThreads } from "./threads.ts";
import { travel } from "./travel.ts";

/** Hundreds of lit threads fade from afar as the others do, to this share at most. */
const LEAST_LIT_FADE = 0.55;
const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * Draws the map into a container that has a size, and keeps it drawn until `destroy`; step by step,
 * so that the page answers meanwhile.
 *
 * @throws WebGLMissingError where the browser offers no WebGL
 */
export async function createMapView(options: MapViewOptions): Promise<MapView> {
  const { container, whole, graph, overview, store, shown, insets } = options;
  const graphs = { drawn: graph, whole };
  const clock = browserClock();
  const census = takeCensus(graph, overview);
  const territories = readTerritories(options.plate, overview);
  const grid = plateGrid(overview.extent, overview.gridStep);
  const reference = referenceScale(overview.extent);
  const heavy = isHeavy(options.plate);
  const element = layerElement(container);
  const ended = new AbortController();

  let colors: Palette = palette("light");
  let stage: Stage;
  let layers: Layers;
  let stopPointer = (): void => undefined;
  let isPainted = false;
  // Whether the last move was the address's own: it need not be told where it leads.
  let quiet = true;
  const paint: Paint = {
    colors: programColors(colors),
    dim: 0,
    leaf: 1,
    fresh: 0,
    come: 1,
    rest: 1,
    scale: 1,
    thin: 1,
    lit: 1,
  };
  const { promise: painted, resolve: hasPainted } = Promise.withResolvers<undefined>();

  const size = (): Size => ({ width: container.offsetWidth, height: container.offsetHeight });
  // An open panel moves the camera, never the land: it has no say in the start view.
  const startFurniture = (): Furniture =>
    hasSubject(store.get())
      ? { insets: NO_INSETS, walls: [] }
      : { insets: insets(), walls: furnitureBoxes(options) };
  const startView = (): Frame => {
    const lean = startLean(size(), furnitureBoxes(options).length > 0);
    const margins = startMargins(size(), startFurniture().insets);
    return startFrame(overview.extent, size(), margins, lean);
  };
  const circumstances = (): Circumstances => ({
    focus: attention.focus(),
    shown: shown(),
    arrived: arrivals,
  });
  const threads = createThreads(graph, paint, circumstances);
  const thin = thinning(threads.awake.size);

  const beforeRender = (): void => {
    const { scale } = stage.frame();
    paint.scale = markScale(scale, reference);
    paint.leaf = leafFade(scale);
    paint.rest = restOpacity(scale, shown().papers.length / Math.max(1, overview.counts.papers));
    paint.thin = thin * threadFade(scale);
    const lit = attention.lit();
    paint.lit = lit < 1 ? lit * Math.max(LEAST_LIT_FADE, threadFade(scale)) : 1;
  };
  const lookNow = (): Look => {
    const { dim, leaf, rest, scale } = paint;
    const state = store.get();
    return {
      ...{ frame: stage.frame(), colors, focus: attention.focus(), state, shown: shown() },
      ...{ dim, leaf, rest, scale, moving: resting.isMoving() },
    };
  };
  // What stands around the map is measured, which has the browser lay out the page.
  const sceneNow = (look = lookNow()): Scene => ({
    ...look,
    startScale: stage.start.scale,
    insets: insets(),
    walls: furnitureBoxes(options),
  });
  const afterRender = (): void => {
    const look = lookNow();
    if (!layers.slide(look)) layers.draw(sceneNow(look));
    isPainted = true;
    hasPainted(undefined);
  };
  const redraw = (): void => {
    stage.sigma.scheduleRender();
  };
  const resting = createResting(clock.now, () => {
    pointing.rest();
    if (layers.isStale()) redraw();
    const view = viewOf(stage.start, stage.frame());
    options.onRest?.(isStart(view, stage.start));
    if (!quiet) options.onViewChange(view);
  });
  /** After each step there may be a frame; nothing is told of the map before the last one. */
  const build = function* (start: Frame, frame: Frame): Generator<undefined, void> {
    const under = {
      nodeAt: pointing.markAt,
      edgeAt: (at: Point) => pointing.threadAt(at, "pointer"),
    };
    stage = createStage({
      element,
      graph,
      paint,
      threads,
      circumstances,
      under,
      clock,
      first: start,
    });
    // Without a graphics card a frame takes as long as the fade.
    paint.fresh = stage.emulated || isPainted ? 1 : 0;
    if (frame !== start) stage.go(frame, { now: true });
    yield;
    layers = createLayers({
      stage,
      graph,
      whole,
      overview,
      territories,
      grid,
      clock,
      element,
      heavy,
      markScale: (at) => markScale(at.scale, reference),
      startFurniture,
    });
    yield;
    stopPointer = followPointer({
      stage,
      store,
      landAt: (point) => layers.landAt(point),
      // What only the pointer on its way lights is no aim of its own.
      liesUnderNames: (node) => {
        const { cause, nodes } = attention.focus();
        return isTexture(paint.rest) && (cause === "hover" || !nodes.has(node));
      },
      onEdge: (edge, at, by) => {
        pointing.point(edge, at, by);
      },
      threadAt: (point) => pointing.threadAt(point, "finger"),
      endsOf: (edge) => ({ paper: graph.source(edge), term: graph.target(edge) }),
      scales: () => scalesOf(stage.start),
    });
    stage.sigma.on("beforeRender", beforeRender);
    stage.sigma.on("afterRender", afterRender);
    stage.sigma.getCamera().on("updated", resting.move);
    watchContext(Object.values(stage.sigma.getCanvases()), {
      lost: () => {
        options.onContext("lost");
      },
      restored: () => {
        const before = stage.frame();
        tearDown();
        // All at once: what is told of the map meanwhile would find half of it.
        Array.from(build(stage.start, before));
        options.onContext("restored");
      },
    });
    stage.open();
  };
  /** Takes down what stands, which is not all of it where building failed half way. */
  const tearDown = (): void => {
    resting.stop();
    stopPointer();
    (layers as Layers | undefined)?.destroy();
    (stage as Stage | undefined)?.kill();
    element.replaceChildren();
  };

  /** Has sigma reduce these anew, and these alone: the whole of a large map takes too long. */
  const repaint = (nodes: string[]): void => {
    threads.change();
    stage.sigma.refresh({ partialGraph: { nodes }, skipIndexation: true, schedule: true });
  };
  const change = { paint, clock, repaint, redraw };
  const focusNow = (): Focus => focusOf(graphs, census, store.get(), shown());
  const attention = createAttention({ ...change, focusNow });
  const arrivals = createArrivals({ ...change, graph, shown });
  const appear = createFade(clock, 0, (value) => {
    paint.fresh = value;
    redraw();
  });
  const pointing = createPointing({
    graph,
    frame: () => stage.frame(),
    focus: attention.focus,
    setFocus: attention.set,
    litEdges: () => focusNow().edges,
    shown,
    awake: threads.awake,
    look: () => paint,
    opacity: () => paint.colors.thread * paint.thin,
    isMoving: resting.isMoving,
    corner: () => container.getBoundingClientRect(),
    onEdge: (edge) => options.onEdge?.(edge),
  });
  const moves = createMoves({
    stage: () => stage,
    graphs,
    overview,
    census,
    insets,
    isPainted: () => isPainted,
    onMove: (byReader) => {
      quiet = !byReader;
    },
  });

  // Through it is seen what it will cover: the page's own plate, or the map of another lens.
  element.style.opacity = "0";
  // What the page shows by itself goes first: what comes now has the graphics process to itself.
  await nextTask();
  const first = startView();
  const stopTheme = followTheme(store, (theme) => {
    colors = palette(theme);
    paint.colors = programColors(colors);
    element.style.backgroundColor = colors.sea.hex;
    if (stage as Stage | undefined) redraw();
  });
  try {
    const steps = build(first, first);
    while (steps.next().done !== true) await nextTask();
    element.style.opacity = "";
  } catch (error) {
    stopTheme();
    // A browser has few WebGL contexts to give, and takes none back that nobody lets go.
    tearDown();
    element.remove();
    throw error;
  }
  if (!stage!.emulated) appear.to(1, TIME_MS.return);
  const { hits, pinned, newLit } = store.get();
  const asks = hasSubject(store.get()) || hits !== null || showsReading(store.get());
  if (asks || pinned.size > 0 || newLit) attention.follow();
  const arrive = options.from === undefined ? () => undefined : travel(graph, options.from, clock);

  const stopStore = store.subscribe((state, before) => {
    const filters = filterDifferently(state, before);
    if (filters) arrivals.follow();
    if (filters || focusesDifferently(state, before)) attention.follow();
  });
  const observer = new ResizeObserver(() => {
    const { start } = stage;
    const { width, height } = size();
    if (width === 0 || height === 0 || (width === start.width && height === start.height)) return;
    const view = viewOf(start, stage.frame());
    const next = startView();
    stage.restart(next, isStart(view, start) ? next : frameOfView(next, view));
    layers.restart();
  });
  observer.observe(container);
  for (const event of ["pointerdown", "wheel"]) {
    const byReader = (): void => {
      quiet = false;
    };
    // Before sigma, which lets no turn of the wheel go on.
    const early = { capture: true, passive: true, signal: ended.signal };
    element.addEventListener(event, byReader, early);
  }

  return {
    ...moves,
    showThread: (ends) => {
      pointing.show(ends);
    },
    gridReference: (x, y) => gridReference(grid, x, y),
    redraw,
    figure: () => ({
      scene: sceneNow(),
      graph,
      plate: options.plate,
      grid,
      awake: threads.awake,
      thin: paint.thin,
      lit: paint.lit,
      ...layers.figure(),
    }),
    painted,
    destroy() {
      arrive();
      ended.abort();
      observer.disconnect();
      stopStore();
      stopTheme();
      attention.stop();
      appear.stop();
      arrivals.stop();
      pointing.stop();
      tearDown();
      element.remove();
    },
  };
}
