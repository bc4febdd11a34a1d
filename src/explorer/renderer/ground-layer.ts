/**
 * The ground on a canvas of its own, under all that sigma draws.
 *
 * To draw it is dear: what was drawn is slid along while the camera moves, as far as it reaches.
 */
import type { Overview } from "../../dataset/reader.ts";
import { fitCanvas } from "./canvas.ts";
import { frameShift, sameSize, type Frame } from "./geometry.ts";
import type { PlateGrid } from "./grid.ts";
import { drawGround } from "./ground.ts";
import type { Look, Scene } from "./layers.ts";
import type { Stage } from "./stage.ts";
import type { Territories } from "./territories.ts";

/** So much more of the ground than is seen is drawn on the way, as a share of the shorter side. */
const MARGIN = 0.25;

export interface GroundLayer {
  /** Moves the last picture to where a frame shows it; false where it does not do. */
  slide(look: Look): boolean;
  /**
   * Draws it anew.
   *
   * @param isSliding - whether what is drawn is slid along next
   */
  paint(scene: Scene, isSliding: boolean): void;
}

export interface GroundOptions {
  readonly stage: Pick<Stage, "sigma" | "emulated">;
  readonly overview: Overview;
  readonly territories: Territories;
  readonly grid: PlateGrid;
  /** Whether it takes too long to be drawn in each frame of a move. */
  readonly heavy: boolean;
}

/** A picture of the ground. */
interface Picture {
  readonly frame: Frame;
  /** What it shows. */
  readonly look: readonly unknown[];
  /** So much more is drawn at each side, CSS pixels. */
  readonly margin: number;
}

/** Puts the canvas below sigma's own. */
export function createGroundLayer(options: GroundOptions): GroundLayer {
  const { stage, overview, territories, grid, heavy } = options;
  // Not one of sigma's own, which are all of the viewport's size.
  const canvas = document.createElement("canvas");
  const place = { position: "absolute", transformOrigin: "0 0", pointerEvents: "none" };
  Object.assign(canvas.style, place);
  stage.sigma.getCanvases()["edges"]!.before(canvas);
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  // Too dear to be drawn anew on the way, whatever comes into sight: that is done where it ends.
  const isDear = heavy || stage.emulated;
  let drawn: Picture | null = null;

  return {
    slide(look) {
      const { frame, moving } = look;
      if (!moving || drawn === null || !isAlike(drawn.look, groundLook(look))) return false;
      if (!sameSize(drawn.frame, frame)) return false;
      const shift = frameShift(drawn.frame, frame);
      const reach = Math.max(Math.abs(shift[4]), Math.abs(shift[5]));
      const isDragged = frame.scale === drawn.frame.scale;
      if (!isDear && !(isDragged && reach <= drawn.margin)) return false;
      // The canvas begins outside of the viewport, by its margin.
      const [growth, , , , x, y] = shift;
      const own = drawn.margin * (1 - growth);
      canvas.style.transform = `matrix(${[growth, 0, 0, growth, x + own, y + own].join()})`;
      canvas.style.willChange = "transform";
      return true;
    },
    paint(scene, isSliding) {
      const { frame } = scene;
      const wanted = isSliding && !heavy ? MARGIN * Math.min(frame.width, frame.height) : 0;
      const margin = Math.round(wanted);
      const wide = {
        ...frame,
        width: frame.width + 2 * margin,
        height: frame.height + 2 * margin,
      };
      drawn = { frame, look: groundLook(scene), margin };
      canvas.style.transform = "";
      canvas.style.left = canvas.style.top = `${String(-margin)}px`;
      const pixels = fitCanvas(canvas, wide);
      drawGround(context, pixels, territories, overview, grid, { ...scene, frame: wide });
    },
  };
}

/** What the ground depends on beside the frame. */
function groundLook({ colors, dim, focus, shown }: Look): readonly unknown[] {
  return [colors, dim, focus.cause === "none" ? null : focus.communities, shown];
}

function isAlike(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.every((part, i) => part === other[i]);
}
