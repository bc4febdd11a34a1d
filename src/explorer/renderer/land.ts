/**
 * Which land lies at a point of the map.
 *
 * Halos are cut from the ground under a name, and a land's name must know its own coast; both ask
 * thousands of times a frame, so the territories are drawn once into a small raster and looked up.
 */
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

/** Index of the cell that a map point lies in, or −1 outside the raster. */
export function landCell({ extent, columns, rows }: Land, x: number, y: number): number {
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

/** Communities told apart by one channel; steps of 8 survive the rounding of soft edges. */
const PER_CHANNEL = 31;

/** The colour that a community's isobands are drawn in, to be read back by `addBand`. */
export function ownerColor(community: number): string {
  const red = 4 + 8 * (community % PER_CHANNEL);
  const green = 4 + 8 * (Math.floor(community / PER_CHANNEL) % PER_CHANNEL);
  const blue = 4 + 8 * Math.floor(community / PER_CHANNEL ** 2);
  return `rgb(${String(red)},${String(green)},${String(blue)})`;
}

/**
 * Adds one isoband of every community.
 *
 * @param band - 0 for the lowest
 * @param pixels - the band of each community in its `ownerColor`, four bytes a cell: red, green,
 *   blue, opacity
 */
export function addBand(land: Land, band: number, pixels: Uint8ClampedArray): void {
  const digit = (byte: number): number => Math.round((byte - 4) / 8);
  for (let cell = 0; cell < land.owners.length; ++cell) {
    const at = 4 * cell;
    if (pixels[at + 3]! < 128) continue;
    const low = digit(pixels[at]!) + PER_CHANNEL * digit(pixels[at + 1]!);
    land.owners[cell] = low + PER_CHANNEL ** 2 * digit(pixels[at + 2]!);
    land.depths[cell] = band + 1;
  }
}
