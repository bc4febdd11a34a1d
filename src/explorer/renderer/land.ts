/**
 * Which land lies at a point of the map.
 *
 * Halos are cut from the ground under a name, and a land's name must know its own coast; both ask
 * thousands of times a frame, so the territories are drawn once into a small raster and looked up.
 */
import { readRings, type PlateFile, type Ring } from "../../dataset/reader.ts";
import type { Affine } from "./geometry.ts";
import type { Extent } from "./start-view.ts";

/** Cells along the longer side: on a plate of 1,200 units a cell is some 2 units wide. */
const CELLS = 640;

/** Stands where no community has land. */
export const SEA = -1;

export interface Land {
  readonly extent: Extent;
  readonly columns: number;
  readonly rows: number;
  /** Index of the community whose land it is, or SEA; row by row from the top. */
  readonly owners: Int16Array;
  /** How many isobands lie over one another there, 0 at sea. */
  readonly depths: Uint8Array;
}

/** An empty raster over an extent. */
export function emptyLand(extent: Extent): Land {
  const [x0, y0, x1, y1] = extent;
  const cell = Math.max(x1 - x0, y1 - y0, 1) / CELLS;
  const columns = Math.max(1, Math.ceil((x1 - x0) / cell));
  const rows = Math.max(1, Math.ceil((y1 - y0) / cell));
  const owners = new Int16Array(columns * rows).fill(SEA);
  return { extent, columns, rows, owners, depths: new Uint8Array(columns * rows) };
}

/** The raster of a plate's land. */
export function readLand(plate: Pick<PlateFile, "territories">, extent: Extent): Land {
  const land = emptyLand(extent);
  drawLand(
    land,
    plate.territories.map((paths) => paths.map(readRings)),
  );
  return land;
}

/** Index of the cell that a map point lies in, or −1 outside the raster. */
function landCell({ extent, columns, rows }: Land, x: number, y: number): number {
  const [x0, y0, x1, y1] = extent;
  const column = Math.floor(((x - x0) / (x1 - x0)) * columns);
  const row = Math.floor(((y1 - y) / (y1 - y0)) * rows);
  if (!(column >= 0 && column < columns && row >= 0 && row < rows)) return -1;
  return row * columns + column;
}

/** The community whose land a map point is, or SEA. */
export function ownerAt(land: Land, x: number, y: number): number {
  return land.owners[landCell(land, x, y)] ?? SEA;
}

/** How many isobands of a community lie over a map point; 0 off its land. */
export function depthAt(land: Land, community: number, x: number, y: number): number {
  const cell = landCell(land, x, y);
  return land.owners[cell] === community ? land.depths[cell]! : 0;
}

/**
 * Draws the territories into a raster: a cell is of the isoband that its middle lies in.
 *
 * In code of our own: a canvas takes five times as long to fill so many curves, and then they have to
 * be told apart by colours that its soft edges mix.
 *
 * @param territories - for each community the rings of its isobands, lowest first: inside is what an
 *   odd number of them surrounds
 */
export function drawLand(land: Land, territories: readonly (readonly (readonly Ring[])[])[]): void {
  for (const [community, bands] of territories.entries())
    for (const [band, rings] of bands.entries())
      for (const [row, crossings] of crossingsOf(rings, land).entries())
        fillRow(land, row, crossings, { community, depth: band + 1 });
}

/** Where the middle of each row crosses rings, in columns, from left to right. */
function crossingsOf(rings: readonly Ring[], { extent, columns, rows }: Land): number[][] {
  const [x0, y0, x1, y1] = extent;
  const across = columns / (x1 - x0);
  const down = rows / (y1 - y0);
  const crossings = Array.from({ length: rows }, (): number[] => []);
  for (const ring of rings) {
    let fromX = (ring.at(-2)! - x0) * across;
    let fromY = (y1 - ring.at(-1)!) * down;
    for (let i = 0; i < ring.length; i += 2) {
      const toX = (ring[i]! - x0) * across;
      const toY = (y1 - ring[i + 1]!) * down;
      const first = Math.max(0, Math.ceil(Math.min(fromY, toY) - 0.5));
      const end = Math.min(rows, Math.ceil(Math.max(fromY, toY) - 0.5));
      for (let row = first; row < end; ++row)
        crossings[row]!.push(fromX + ((row + 0.5 - fromY) / (toY - fromY)) * (toX - fromX));
      [fromX, fromY] = [toX, toY];
    }
  }
  for (const row of crossings) row.sort((one, other) => one - other);
  return crossings;
}

function fillRow(
  { columns, owners, depths }: Land,
  row: number,
  crossings: readonly number[],
  { community, depth }: { readonly community: number; readonly depth: number },
): void {
  const start = row * columns;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const first = start + Math.max(0, Math.ceil(crossings[i]! - 0.5));
    const end = start + Math.min(columns, Math.ceil(crossings[i + 1]! - 0.5));
    owners.fill(community, first, end);
    depths.fill(depth, first, end);
  }
}

/**
 * A look-up of how many isobands of some communities lie over a place of a viewport; 0 at sea, −1 on
 * others' land. Names ask some hundred thousand times before they stand, so all that can be is
 * reckoned beforehand.
 *
 * @param toMap - from the viewport to map units: a, b, c, d, e, f
 */
export function depthIn(
  { extent, columns, rows, owners, depths }: Land,
  toMap: Affine,
  communities: readonly number[],
): (x: number, y: number) => number {
  const [x0, y0, x1, y1] = extent;
  const [a, b, c, d, e, f] = toMap;
  const across = columns / (x1 - x0);
  const down = rows / (y1 - y0);
  const own = new Set(communities);
  return (x, y) => {
    const column = Math.floor((a * x + c * y + e - x0) * across);
    const row = Math.floor((y1 - (b * x + d * y + f)) * down);
    if (!(column >= 0 && column < columns && row >= 0 && row < rows)) return 0;
    const owner = owners[row * columns + column]!;
    if (owner === SEA) return 0;
    return own.has(owner) ? depths[row * columns + column]! : -1;
  };
}
