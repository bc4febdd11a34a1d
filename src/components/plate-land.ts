/**
 * The land of the plate as it stands in the page: with fewer corners than the map's own, since nobody
 * comes nearer to it.
 *
 * On a large map coasts are most of what a start page weighs, and the live map fetches them anyway
 * in all their detail.
 */
import simplify from "simplify-js";
import {
  formatRings,
  readRings,
  type Overview,
  type PlateFile,
  type Ring,
} from "../dataset/reader.ts";
import { referenceScale } from "../explorer/renderer/start-view.ts";

/** A coast lies beside its place by no more than about this, CSS pixels in a window of the usual size. */
const TOLERANCE = 0.35;
/** Steps of the path data, CSS pixels likewise; corners lie on even ones. */
const STEP = 0.125;

/** Path data, in steps, y up. */
export interface PlateLand {
  /** Map units. */
  readonly step: number;
  /** Of each community, its bands, the coast first. */
  readonly territories: readonly (readonly string[])[];
  readonly waterLines: readonly string[];
}

/**
 * The land for a window of the usual size.
 *
 * @param plate - path data in map units, as formatRings writes it
 */
export function plateLand(
  { territories, waterLines }: PlateFile,
  { extent }: Pick<Overview, "extent">,
): PlateLand {
  const pixel = 1 / referenceScale(extent);
  const step = STEP * pixel;
  const coarser = (data: string): string =>
    formatRings(
      readRings(data).map((ring) => inSteps(simplifyRing(ring, TOLERANCE * pixel), step)),
      0,
    );
  return {
    step,
    territories: territories.map((bands) => bands.map(coarser)),
    waterLines: waterLines.map(coarser),
  };
}

/** After D. H. Douglas and T. K. Peucker, Cartographica 10 (1973), 112–122. */
function simplifyRing(ring: Ring, tolerance: number): [x: number, y: number][] {
  const corners = Array.from({ length: ring.length / 2 }, (_, i) => ({
    x: ring[2 * i]!,
    y: ring[2 * i + 1]!,
  }));
  const [first] = corners;
  if (first === undefined) return [];
  // A ring is a line back to its first corner, which then stands twice.
  const kept = simplify([...corners, first], tolerance, true).slice(0, -1);
  return kept.map(({ x, y }) => [x, y]);
}

function inSteps(corners: readonly (readonly [x: number, y: number])[], step: number): Ring {
  return corners.flatMap(([x, y]) => [x / step, y / step]);
}
