/** The layers around sigma's own, drawn after each of its frames. */
import type { Overview } from "../../dataset/reader.ts";
import type { Palette } from "../../look/index.ts";
import type { ExplorerGraph } from "../graph.ts";
import type { ExplorerState } from "../state.ts";
import type { FrameClock } from "./fade.ts";
import type { Focus } from "./focus.ts";
import type { Frame, Point } from "./geometry.ts";
import type { PlateGrid } from "./grid.ts";
import { drawGround } from "./ground.ts";
import type { Insets } from "./map-view.ts";
import type { Stage } from "./stage.ts";
import type { Territories } from "./territories.ts";

/** All that one frame is drawn from. */
export interface Scene {
  readonly frame: Frame;
  readonly colors: Palette;
  readonly focus: Focus;
  readonly state: ExplorerState;
  /** How far the rest has receded, 0 to 1. */
  readonly dim: number;
  /** How far the terms of one paper have come in, 0 to 1. */
  readonly leaf: number;
  readonly insets: Insets;
  /** CSS pixels of a radius for each unit of size. */
  readonly scale: number;
}

export interface LayersOptions {
  readonly stage: Stage;
  readonly graph: ExplorerGraph;
  readonly overview: Overview;
  readonly territories: Territories;
  readonly grid: PlateGrid;
  readonly clock: FrameClock;
  /** The element that sigma draws into. */
  readonly element: HTMLElement;
}

export interface Layers {
  draw(scene: Scene): void;
  /** The camera came to rest. */
  rest(): void;
  /** The start view is another one. */
  restart(): void;
  /** Key of the community whose name stands at a place of the viewport. */
  communityAt(point: Point): string | null;
  destroy(): void;
}

/** The layers of a stage. */
export function createLayers(options: LayersOptions): Layers {
  const { stage, overview, territories, grid } = options;
  const canvas = stage.sigma.createCanvas("ground", {
    beforeLayer: "edges",
    style: { pointerEvents: "none" },
  });
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  return {
    draw(scene) {
      const { frame, colors, dim, focus, state } = scene;
      const pixels = fitCanvas(canvas, frame);
      drawGround(context, pixels, territories, overview, grid, {
        frame,
        colors,
        dim,
        kept: focus.cause === "none" ? null : focus.communities,
        hidden: state.hiddenCommunities,
      });
    },
    rest() {},
    restart() {},
    communityAt: () => null,
    destroy() {},
  };
}

/** Gives a canvas the frame's size; returns device pixels for each CSS pixel. */
export function fitCanvas(canvas: HTMLCanvasElement, { width, height }: Frame): number {
  const pixels = window.devicePixelRatio || 1;
  const across = Math.round(width * pixels);
  const down = Math.round(height * pixels);
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across;
    canvas.height = down;
    canvas.style.width = `${String(width)}px`;
    canvas.style.height = `${String(height)}px`;
  }
  return pixels;
}
