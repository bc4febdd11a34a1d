/**
 * The layers around sigma's own, drawn after each of its frames.
 *
 * While the map is dragged they are not drawn at all but slid along: what stands on them is the same,
 * only elsewhere. Names are placed anew a few times a second on the way, and where it comes to rest.
 */
import type { Overview } from "../../dataset/reader.ts";
import type { Palette } from "../../look/index.ts";
import type { DrawnGraph, ExplorerGraph } from "../graph.ts";
import type { Shown } from "../shown.ts";
import type { ExplorerState } from "../state.ts";
import type { FrameClock } from "./fade.ts";
import type { MapFigure } from "./figure.ts";
import type { Focus } from "./focus.ts";
import { frameShift, sameSize, type Box, type Frame, type Point } from "./geometry.ts";
import type { PlateGrid } from "./grid.ts";
import { createGroundLayer } from "./ground-layer.ts";
import type { Insets, MapViewOptions } from "./map-view.ts";
import { isCrowd } from "./name-candidates.ts";
import { hasFaces, lettersApart, loadFaces } from "./name-style.ts";
import type { NamedLand } from "./named-lands.ts";
import { createNeatline } from "./neatline.ts";
import { createPlaces, groundUnder } from "./places.ts";
import { createLandNames, type Furniture } from "./land-names.ts";
import type { Stage } from "./stage.ts";
import type { Territories } from "./territories.ts";

/** So many frames names slide along before they are placed anew. */
const MOST_SLIDES = 12;

/** What a frame looks like, but for what stands around the map. */
export interface Look {
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
  /** Whether these are a texture, which names of land lie over. */
  readonly texture: boolean;
  /** CSS pixels of a radius for each unit of size. */
  readonly scale: number;
  /** Whether the camera is on its way. */
  readonly moving: boolean;
}

/** All that one frame is drawn from. */
export interface Scene extends Look {
  readonly insets: Insets;
  /** What floats above the map: no name goes under it. */
  readonly walls: readonly Box[];
  /** CSS pixels for each map unit at the start view. */
  readonly startScale: number;
  /** The scale up to which marks are a texture. */
  readonly textureScale: number;
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
  /** What stands around the map at the start view. */
  readonly startFurniture: () => Furniture;
  readonly usualNames?: MapViewOptions["usualNames"];
}

export interface Layers {
  draw(scene: Scene): void;
  /** Moves what was drawn to where it lies now; false where something must be drawn anew. */
  slide(look: Look): boolean;
  /** Whether the last frame moved an older picture instead of drawing it. */
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
  const ground = createGroundLayer({ stage, overview, territories, grid, heavy });
  let stale = false;
  let latest: Scene | null = null;
  let slides = 0;
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
  const letters = lettersApart(namesOf(overview, graph));
  let lettered = hasFaces(letters);
  let ended = false;
  const placeLandNames = (): void => {
    const { start } = stage;
    const usual = options.usualNames?.(start.turned);
    landNames.place(start, options.markScale, options.startFurniture(), usual);
  };
  if (lettered) placeLandNames();
  else {
    void loadFaces(letters).then(() => {
      if (ended) return;
      lettered = true;
      placeLandNames();
      sigma.scheduleRender();
    });
  }

  return {
    slide(look) {
      if (latest === null || !lettered || !isSlide(latest, look)) return false;
      if (slides >= MOST_SLIDES || !ground.slide(look)) return false;
      stale = true;
      slides += 1;
      const [, , , , x, y] = frameShift(latest.frame, look.frame);
      for (const layer of [svg, canvas]) {
        layer.style.transform = `translate(${String(x)}px,${String(y)}px)`;
        layer.style.willChange = "transform";
      }
      neatline.slide(x, y);
      return true;
    },
    draw(scene) {
      const { frame, colors, focus, walls, moving } = scene;
      const isSliding = moving && latest !== null && latest.frame.scale === frame.scale;
      latest = scene;
      slides = 0;
      stale = ground.slide(scene);
      if (!stale) ground.paint(scene, isSliding);
      stale ||= isSliding;
      for (const layer of [svg, canvas]) layer.style.transform = "";
      neatline.draw(frame, colors);
      if (!lettered) return;
      const { soft, firm, names } = landNames.draw(scene, walls);
      // The names of a neighbourhood go before those of land, but hundreds would bury it.
      const crowd = isCrowd(focus);
      const taken = [...walls, ...firm, ...(crowd ? soft : [])];
      const { lit, all } = places.draw(scene, taken, { boxes: soft, names });
      landNames.giveWay(focus.nodes.size > 0 && !crowd ? lit : [], all);
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

/** Whether the map is dragged, and nothing else is different. */
function isSlide(one: Look, other: Look): boolean {
  return (
    other.moving &&
    sameSize(one.frame, other.frame) &&
    one.frame.scale === other.frame.scale &&
    SLID.every((part) => one[part] === other[part])
  );
}
const SLID = [
  "colors",
  "focus",
  "state",
  "shown",
  "dim",
  "leaf",
  "rest",
  "texture",
  "scale",
] as const;

/** The names of a map, communities' first; made as they are asked for: a large map has 250,000. */
function* namesOf(overview: Overview, graph: DrawnGraph): Generator<string> {
  for (const { name } of overview.communities) yield name;
  for (const { attributes } of graph.nodeEntries()) yield attributes.shortLabel;
}
