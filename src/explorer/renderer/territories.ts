/**
 * The territories as paths and as a raster.
 *
 * `Path2D` takes a plate's path data as it is shipped; drawn under one affine map, zooming costs no
 * geometry.
 */
import type { Overview, PlateFile } from "../../dataset/reader.ts";
import { readLand, type Land } from "./land.ts";

export interface Territories {
  /** For each community: its isobands, the coast's first. */
  readonly bands: readonly (readonly Path2D[])[];
  /** Outermost first. */
  readonly waterLines: readonly Path2D[];
  readonly land: Land;
}

/** Letters of path data from which the ground is too much for each frame of a move. */
const HEAVY_PLATE = 200_000;

/** Whether a plate is so large that its last picture is moved while the camera moves. */
export function isHeavy({ territories, waterLines }: PlateFile): boolean {
  const letters = [...territories.flat(), ...waterLines].reduce(
    (sum, { length }) => sum + length,
    0,
  );
  return letters > HEAVY_PLATE;
}

/** Reads a plate's paths, and draws the raster of its land. */
export function readTerritories(plate: PlateFile, { extent }: Overview): Territories {
  const bands = plate.territories.map((paths) => paths.map((path) => new Path2D(path)));
  const waterLines = plate.waterLines.map((path) => new Path2D(path));
  return { bands, waterLines, land: readLand(plate, extent) };
}
