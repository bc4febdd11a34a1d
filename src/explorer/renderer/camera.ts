/**
 * Between sigma's camera and frames.
 *
 * sigma normalises the graph into a square of side 1 and knows no scale in pixels. With a square
 * bounding box around the start view its correction for the viewport's shape is exactly 1, at any
 * angle, so that both directions are one division. A portrait screen turns the camera, not the
 * positions: the address keeps map units as they are.
 */
import type { Settings } from "sigma/settings";
import type { CameraState } from "sigma/types";
import type { Frame } from "./geometry.ts";
import type { View } from "./map-view.ts";

/** sigma's angle for a plate turned by a quarter. */
const TURNED_ANGLE = Math.PI / 2;
/** Nearest that a reader can come, CSS pixels for each map unit. */
const MOST_SCALE = 8;
/** Farthest, as a share of the start view's scale. */
const LEAST_ZOOM = 0.55;

/** The bounding box that makes camera (½, ½), ratio 1, the start view. */
export function startBox(start: Frame): { x: [number, number]; y: [number, number] } {
  const half = side(start) / 2;
  return { x: [start.x - half, start.x + half], y: [start.y - half, start.y + half] };
}

/** The camera that shows a frame. */
export function cameraOf(start: Frame, frame: Frame): CameraState {
  return {
    x: 0.5 + (frame.x - start.x) / side(start),
    y: 0.5 + (frame.y - start.y) / side(start),
    ratio: start.scale / frame.scale,
    angle: start.turned ? TURNED_ANGLE : 0,
  };
}

/** The frame that a camera shows; undoes `cameraOf`. */
export function frameOf(start: Frame, camera: CameraState): Frame {
  return {
    ...start,
    x: start.x + (camera.x - 0.5) * side(start),
    y: start.y + (camera.y - 0.5) * side(start),
    scale: start.scale / camera.ratio,
  };
}

/** The frame of a view, in map units, as the address holds it. */
export function frameOfView(start: Frame, { x, y, zoom }: View): Frame {
  const [least, most] = scalesOf(start);
  return { ...start, x, y, scale: Math.min(most, Math.max(least, zoom * start.scale)) };
}

/** What the address holds of a frame. */
export function viewOf(start: Frame, frame: Frame): View {
  return { x: frame.x, y: frame.y, zoom: frame.scale / start.scale };
}

/** Least and most scale that a reader may zoom to. */
export function scalesOf(start: Frame): [least: number, most: number] {
  return [start.scale * LEAST_ZOOM, Math.max(MOST_SCALE, start.scale * 4)];
}

/** The settings that keep sigma's own zooming within the same bounds. */
export function ratioBounds(start: Frame): Pick<Settings, "minCameraRatio" | "maxCameraRatio"> {
  const [least, most] = scalesOf(start);
  return { minCameraRatio: start.scale / most, maxCameraRatio: start.scale / least };
}

/** Whether a view is the start view, to the pixel. */
export function isStart({ x, y, zoom }: View, start: Frame): boolean {
  const near = (one: number, other: number): boolean => Math.abs(one - other) * start.scale < 1;
  return near(x, start.x) && near(y, start.y) && Math.abs(zoom - 1) < 1e-3;
}

function side(start: Frame): number {
  return Math.min(start.width, start.height) / start.scale;
}
