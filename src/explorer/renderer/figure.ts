/**
 * What the map shows at one moment, for whoever draws it once more: as a vector picture.
 *
 * Names stand where they were placed for the screen. Placed again, for another size or by another
 * rule, the picture would not be what was seen.
 */
import type { PlateFile } from "../../dataset/reader.ts";
import type { Bytes, Palette } from "../../look/index.ts";
import type { DrawnGraph, NodeAttributes } from "../graph.ts";
import type { Point } from "./geometry.ts";
import type { PlateGrid } from "./grid.ts";
import type { Scene } from "./layers.ts";
import type { PlacedName } from "./name-placement.ts";
import type { NameStyle } from "./name-style.ts";
import type { NamedLand } from "./named-lands.ts";
import type { Threads } from "./threads.ts";

/** A place's name as it stands. */
export interface FigureName {
  readonly name: PlacedName;
  readonly attributes: NodeAttributes;
  readonly style: NameStyle;
}

/** The name of a region or community as it stands, on an arc a line. */
export interface FigureLandName {
  readonly level: NamedLand["level"];
  /** Index among the community inks; null of a region. */
  readonly hue: number | null;
  /** Tells names apart. */
  readonly index: number;
  readonly rows: readonly { readonly text: string; readonly arc: string }[];
  /** Of its letters, CSS pixels. */
  readonly size: number;
  readonly weight: number;
  /** Between letters, ems. */
  readonly spacing: number;
  readonly opacity: number;
}

export interface MapFigure {
  readonly scene: Scene;
  /** What is drawn: the whole map, or a lens. */
  readonly graph: DrawnGraph;
  readonly plate: PlateFile;
  readonly grid: PlateGrid;
  /** The threads that are drawn at rest. */
  readonly awake: Threads["awake"];
  /** Places on the ramp of what colours the marks, by nodes' indexes; null: their own inks do. */
  readonly readings: Uint8Array | null;
  /** How much of its opacity a thread at rest keeps among so many, 0 to 1. */
  readonly thin: number;
  /** And a lit one among as many as are lit, 0 to 1. */
  readonly lit: number;
  readonly names: readonly FigureName[];
  readonly landNames: readonly FigureLandName[];
  /** The ground at a place of the viewport, in other colours where these are given. */
  readonly groundAt: (at: Point, colors: Palette) => Bytes;
}
