/** The layers around sigma's own, drawn after each of its frames. */
import type { Overview } from "../../dataset/reader.ts";
import type { Palette } from "../../look/index.ts";
import type { DrawnGraph, ExplorerGraph } from "../graph.ts";
import type { Shown } from "../shown.ts";
import type { ExplorerState } from "../state.ts";
import type { FrameClock } from "./fade.ts";
import type { MapFigure } from "./figure.ts";
import type { Focus } from "./focus.ts";
import { fitCanvas } from "./canvas.ts";
import { frameShift, type Box, type Frame, type Point } from "./geometry.ts";
import type { PlateGrid } from "./grid.ts";
import { drawGround } from "./ground.ts";
import type { Insets } from "./map-view.ts";
import { isCrowd } from "./name-candidates.ts";
import { hasFaces, loadFaces } from "./name-style.ts";
import type { NamedLand } from "./named-lands.ts";
import { createNeatline } from "./neatline.ts";
import { createPlaces, groundUnder } from "./places.ts";
import { createLandNames } from "./land-names.ts";
import type { Stage } from "./stage.ts";
import type { Territories } from "./territories.ts";

/** All that one frame is drawn from. */
export interface Scene {
  readonly frame: Frame;
  readonly colors: Palette;
  readonly focus: Focus;
  readonly state: ExplorerState;
  /** What the filters leave. */
  readonly shown: Shown;
  /** How far the rest has receded, 0 to 1. */
  readonly dim: number;
  /** How far the terms of one paper have come in, 0 to 1. */
  readonly leaf: number;
  /** Opacity of marks that are not lit. */
  readonly rest: number;
  readonly insets: Insets;
  /** What floats above the map: no name goes under it. */
  readonly walls: readonly Box[];
  /** CSS pixels for each map unit at the start view. */
  readonly startScale: number;
  /** CSS pixels of a radius for each unit of size. */
  readonly scale: number;
  /** Whether the camera is on its way. */
  readonly moving: boolean;
}

export interface LayersOptions {
  readonly stage: Stage;
  readonly graph: DrawnGraph;
  /** Names of regions and communities keep their places through a lens, where these are free. */
  readonly whole: ExplorerGraph;
  readonly overview: Overview;
  readonly territories: Territories;
  readonly grid: PlateGrid;
  readonly clock: FrameClock;
  /** The element that sigma draws into. */
  readonly element: HTMLElement;
  /** Whether the ground takes too long to be drawn in each frame of a move. */
  readonly heavy: boolean;
  /** CSS pixels of a radius for each unit of size, in a frame. */
  readonly markScale: (frame: Frame) => number;
}

export interface Layers {
  draw(scene: Scene): void;
  /** Whether the last frame moved an older picture of the ground instead of drawing it. */
  isStale(): boolean;
  /** The start view is another one. */
  restart(): void;
  /** The region or community whose name stands at a place of the viewport. */
  landAt(point: Point): NamedLand | null;
  /** The last frame's names as they stand, and the ground under them. */
  figure(): Pick<MapFigure, "names" | "landNames" | "groundAt">;
  destroy(): void;
}

/** The layers of a stage. */
export function createLayers(options: LayersOptions): Layers {
  const { stage, graph, whole, overview, territories, grid, clock, element, heavy } = options;
  const { sigma } = stage;
  const style = { pointerEvents: "none" } as const;
  const ground = sigma.createCanvas("ground", { beforeLayer: "edges", style });
  const context = ground.getContext("2d", { willReadFrequently: true })!;
  ground.style.transformOrigin = "0 0";
  let drawn: { readonly frame: Frame; readonly look: readonly unknown[] } | null = null;
  let stale = false;
  let latest: Scene | null = null;
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("aria-hidden", "true");
  Object.assign(svg.style, { ...style, position: "absolute", inset: "0" });
  Object.assign(svg.style, { width: "100%", height: "100%" });
  const canvas = sigma.createCanvas("places", { afterLayer: "nodes", style });
  const raise = (isOver: boolean): void => {
    const next = isOver ? canvas : sigma.getCanvases()["nodes"]!;
    if (svg.nextElementSibling !== next) next.before(svg);
  };
  const landNames = createLandNames(
    svg,
    raise,
    { drawn: graph, whole },
    overview,
    territories.land,
  );
  const places = createPlaces({
    canvas,
    emulated: stage.emulated,
    graph,
    overview,
    land: territories.land,
    clock,
  });
  const neatline = createNeatline(element, grid);

  // Nothing is measured in a fallback face: names come when theirs are there.
  let lettered = hasFaces();
  let ended = false;
  const placeLandNames = (): void => {
    landNames.place(stage.start, options.markScale(stage.start));
  };
  if (lettered) placeLandNames();
  else {
    void loadFaces().then(() => {
      if (ended) return;
      lettered = true;
      placeLandNames();
      sigma.scheduleRender();
    });
  }

  return {
    draw(scene) {
      latest = scene;
      const { frame, colors, dim, focus, shown, walls, moving } = scene;
      const kept = focus.cause === "none" ? null : focus.communities;
      const look = [colors.theme, dim, kept, shown] as const;
      const same = drawn !== null && look.every((part, i) => part === drawn!.look[i]);
      stale = heavy && moving && same && sameSize(drawn!.frame, frame);
      if (stale) {
        ground.style.transform = `matrix(${frameShift(drawn!.frame, frame).join()})`;
      } else {
        drawn = { frame, look };
        ground.style.transform = "";
        const pixels = fitCanvas(ground, frame);
        drawGround(context, pixels, territories, overview, grid, scene);
      }
      neatline.draw(frame, colors);
      if (!lettered) return;
      const { soft, firm } = landNames.draw(scene, walls);
      // The names of a neighbourhood go before those of land, but hundreds would bury it.
      const crowd = isCrowd(focus);
      const lit = places.draw(scene, [...walls, ...firm, ...(crowd ? soft : [])], soft);
      if (focus.nodes.size > 0 && !crowd) landNames.giveWay(lit);
    },
    isStale: () => stale,
    restart() {
      if (lettered) placeLandNames();
    },
    landAt: (point) => landNames.landAt(point),
    figure: () => ({
      names: places.standing(),
      landNames: landNames.standing(),
      groundAt: (at, colors) =>
        latest === null
          ? colors.sea.bytes
          : groundUnder({ ...latest, colors }, territories.land, overview, at),
    }),
    destroy() {
      ended = true;
      places.stop();
      neatline.destroy();
    },
  };
}

function sameSize(one: Frame, other: Frame): boolean {
  return one.width === other.width && one.height === other.height;
}
