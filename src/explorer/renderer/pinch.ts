/**
 * Two fingers on the map: what lay between them lies between them still.
 *
 * With rotation off sigma's own pinch still reckons with the angle between the fingers, and jumps.
 */
import type { TouchCoords } from "sigma/types";
import { frameWith, viewportToMap, type Frame, type Point } from "./geometry.ts";
import type { Stage } from "./stage.ts";

/**
 * The frame after two fingers moved.
 *
 * @param from - both fingers when they came down, and `to` now; viewport pixels
 */
export function pinch(
  frame: Frame,
  from: readonly [Point, Point],
  to: readonly [Point, Point],
  [least, most]: readonly [number, number],
): Frame {
  const spread = ([one, other]: readonly [Point, Point]): number =>
    Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
  const middle = ([one, other]: readonly [Point, Point]): Point => ({
    x: (one.x + other.x) / 2,
    y: (one.y + other.y) / 2,
  });
  const scale = Math.min(most, Math.max(least, (frame.scale * spread(to)) / spread(from)));
  return frameWith({ ...frame, scale }, viewportToMap(frame, middle(from)), middle(to));
}

/**
 * Moves a stage's camera with two fingers; the listeners go with the stage.
 *
 * @param scales - least and most scale that a pinch may reach
 */
export function followPinch(stage: Stage, scales: () => readonly [number, number]): void {
  const captor = stage.sigma.getTouchCaptor();
  let start: { readonly frame: Frame; readonly fingers: readonly [Point, Point] } | null = null;
  captor.on("touchmove", (coords: TouchCoords) => {
    const [one, other] = coords.touches;
    if (one === undefined || other === undefined) {
      start = null;
      return;
    }
    coords.preventSigmaDefault();
    start ??= { frame: stage.frame(), fingers: [one, other] };
    const frame = pinch(start.frame, start.fingers, [one, other], scales());
    stage.go(frame, { now: true });
  });
  captor.on("touchup", () => {
    start = null;
  });
}
