/**
 * Two passes over one buffer: what is at rest, then what is lit.
 *
 * sigma sorts by zIndex only when it indexes the whole graph anew, which takes a tenth of a second
 * at 100,000 nodes: far too long for a pointer that moves from mark to mark.
 */
import type { ProgramInfo } from "sigma/rendering";
import type { Paint } from "./paint.ts";

/** Value of `u_pass` that draws everything at once. */
export const BOTH_PASSES = -1;

/** Calls `draw` once for each pass that there is something for. */
export function drawPasses(
  { gl, uniformLocations, isPicking }: ProgramInfo,
  paint: Paint,
  draw: () => void,
): void {
  const location = uniformLocations["u_pass"]!;
  if (isPicking) {
    draw();
    return;
  }
  gl.uniform1f(location, 0);
  draw();
  if (!paint.lit) return;
  gl.uniform1f(location, 1);
  draw();
}
