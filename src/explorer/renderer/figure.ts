/**
 * What the map shows at one moment, for whoever draws it once more: as a vector picture.
 *
 * Names stand where they were placed for the screen. Placed again, for another size or by another
 * rule, the picture would not be what was seen.
 */
import type { PlateFile } from "../../dataset/reader.ts";
import type { Bytes, Palette } from "../../look/index.ts";
import type { NodeAttributes } from "../graph.ts";
import type { Point } from "./geometry.ts";
import type { PlateGrid } from "./grid.ts";
import type { Scene } from "./layers.ts";
import type { PlacedName } from "./name-placement.ts";
import type { NameStyle } from "./name-style.ts";

/** A place's name as it stands. */
export interface FigureName {
  readonly name: PlacedName;
  readonly attributes: NodeAttributes;
  readonly style: NameStyle;
}

/** A region's name as it stands, on an arc a line. */
export interface FigureRegion {
  /** Index among the overview's communities. */
  readonly community: number;
  readonly rows: readonly { readonly text: string; readonly arc: string }[];
  /** Of its letters, CSS pixels. */
  readonly size: number;
  readonly opacity: number;
}

export interface MapFigure {
  readonly scene: Scene;
  readonly plate: PlateFile;
  readonly grid: PlateGrid;
  /** Edges that are not drawn at rest. */
  readonly sleeping: ReadonlySet<string>;
  /** How much of its opacity a thread at rest keeps among so many, 0 to 1. */
  readonly thin: number;
  readonly names: readonly FigureName[];
  readonly regions: readonly FigureRegion[];
  /** The ground at a place of the viewport, in other colours where these are given. */
  readonly groundAt: (at: Point, colors: Palette) => Bytes;
}
