/** What the layout stage puts out. */

/** A node's place; one unit for all three: map units, x to the right, y up. */
export interface Position {
  /** The node's key. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Radius of the disc, as it is drawn at the start view of 1440 × 900. */
  readonly size: number;
}

/** A node on its way to its place: map units. */
export interface LoosePosition {
  readonly key: string;
  x: number;
  y: number;
}

/** A closed line in map units: x₀, y₀, x₁, y₁, …; the last point joins the first. */
export type Ring = readonly number[];

/** Nested isobands of one community, lowest (the coast) first; each a list of rings, even-odd. */
export interface Territory {
  /** The community's key. */
  readonly community: string;
  readonly bands: readonly (readonly Ring[])[];
}

/** The ground under the map. */
export interface Plate {
  /** x₀, y₀, x₁, y₁ of all marks and land, map units. */
  readonly extent: readonly [number, number, number, number];
  /** Side of a grid square, map units. */
  readonly gridStep: number;
  readonly territories: readonly Territory[];
  /** Isolines in the water around the land, outermost first. */
  readonly waterLines: readonly (readonly Ring[])[];
}

export interface Layout {
  /** Sorted by key. */
  readonly positions: readonly Position[];
  readonly plate: Plate;
}
