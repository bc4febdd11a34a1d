/**
 * Which land lies at a point of the map.
 *
 * Halos are cut from the ground under a name, and a land's name must know its own coast; both ask
 * thousands of times a frame, so the territories are drawn once into a small raster and looked up.
 */
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
/** Of the third channel's steps so many tell isobands apart, the rest more communities: 2,883. */
const MOST_BANDS = 8;

/**
 * The colour that one isoband of a community is drawn in, to be read back by `readLand`.
 *
 * @param band - 0 for the lowest, below 7
 */
export function ownerColor(community: number, band: number): string {
  const red = 4 + 8 * (community % PER_CHANNEL);
  const green = 4 + 8 * (Math.floor(community / PER_CHANNEL) % PER_CHANNEL);
  const rest = Math.floor(community / PER_CHANNEL ** 2);
  const blue = 4 + 8 * (rest * MOST_BANDS + band);
  return `rgb(${String(red)},${String(green)},${String(blue)})`;
}

/**
 * Reads who owns which cell, and how many isobands lie there.
 *
 * @param pixels - the bands of each community in their `ownerColor`, higher ones over lower, four
 *   bytes a cell: red, green, blue, opacity
 */
export function readLand(land: Land, pixels: Uint8ClampedArray): void {
  const { owners, depths } = land;
  const digit = (byte: number): number => Math.round((byte - 4) / 8);
  // One land is many cells of one colour: it is taken apart once.
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, owners.length);
  let known = 0;
  let owner = SEA;
  let depth = 0;
  for (let cell = 0; cell < words.length; ++cell) {
    const word = words[cell]!;
    if (word !== known) {
      known = word;
      const at = 4 * cell;
      const isLand = pixels[at + 3]! >= 128;
      const last = digit(pixels[at + 2]!);
      owner = isLand
        ? digit(pixels[at]!) +
          PER_CHANNEL * digit(pixels[at + 1]!) +
          PER_CHANNEL ** 2 * Math.floor(last / MOST_BANDS)
        : SEA;
      depth = isLand ? (last % MOST_BANDS) + 1 : 0;
    }
    owners[cell] = owner;
    depths[cell] = depth;
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
