/** What the rest of the explorer may ask of the map. */
import type { Overview, PlateFile } from "../../dataset/reader.ts";
import type { DrawnGraph, ExplorerGraph } from "../graph.ts";
import type { Departures } from "../lens.ts";
import type { Shown } from "../shown.ts";
import type { Store } from "../state.ts";
import type { MapFigure } from "./figure.ts";

/** Where the camera looks: the middle of the view in map units, and how far it is zoomed in. */
export interface View {
  readonly x: number;
  readonly y: number;
  /** 1 at the start view; 2 shows half as much in each direction. */
  readonly zoom: number;
}

/** How much of each side of the map furniture covers, in CSS pixels. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Client coordinates, CSS pixels. */
export type FurnitureBox = Pick<DOMRectReadOnly, "left" | "top" | "right" | "bottom">;

/** What points at a thread. */
export type PointedBy = "pointer" | "finger" | "keys";

/** A thread that is pointed at, and where that is: client coordinates, CSS pixels. */
export interface PointedEdge {
  /** Key of its paper; of one end, where the thread is a tie of a lens. */
  readonly paper: string;
  /** Key of its term, or of the other end. */
  readonly term: string;
  readonly x: number;
  readonly y: number;
  readonly by: PointedBy;
}

export interface MapViewOptions {
  readonly container: HTMLElement;
  /** The whole map. */
  readonly whole: ExplorerGraph;
  /** What is drawn of it: itself, or a lens. */
  readonly graph: DrawnGraph;
  /** Where nodes come from; default: they are at their places from the first. */
  readonly from?: Departures;
  readonly overview: Overview;
  readonly plate: PlateFile;
  /** The map follows it (hover, selection, hits, filters, theme) and writes hover and selection. */
  readonly store: Store;
  /** What the filters of now leave; asked anew whenever it matters. */
  readonly shown: () => Shown;
  /**
   * Asked anew whenever it matters.
   *
   * @param answered - whether an open answer counts, which comes and goes; default yes
   */
  readonly insets: (answered?: boolean) => Insets;
  /**
   * Boxes of what floats above the map without covering a whole side (search, cartouche,
   * controls), as `getBoundingClientRect` gives them: no name is placed under them. Asked anew in
   * each frame, as `insets` is.
   */
  readonly furniture?: (answered?: boolean) => readonly FurnitureBox[];
  /**
   * Where the names of lands stand on the plate that the map takes the place of, by their keys, in map
   * units: they stay there where they can.
   */
  readonly usualNames?: (
    turned: boolean,
  ) => ReadonlyMap<string, Readonly<Record<"x" | "y", number>>>;
  /** Called when a thread is pointed at, and with null when it no longer is. */
  readonly onEdge?: (edge: PointedEdge | null) => void;
  /** Called when the view came to rest after the reader moved it. */
  readonly onViewChange: (view: View) => void;
  /** Called when the view came to rest, whoever moved it: whether it is the start view. */
  readonly onRest?: (isStart: boolean) => void;
  /** Called when WebGL's context is lost, and when it is back. */
  readonly onContext: (state: "lost" | "restored") => void;
}

export interface MapView {
  readonly view: () => View;
  /** Moves the camera; smoothly, where the reader allows motion. */
  moveTo(view: View): void;
  /** Back to the start view. */
  fit(): void;
  /** @param factor - above 1 comes nearer */
  zoomBy(factor: number): void;
  /** CSS pixels; right and down are positive. */
  panBy(dx: number, dy: number): void;
  /** Brings a node and its neighbourhood, or a community's territory, into the free part of the map. */
  bring(key: string): void;
  /** Brings all of several nodes into the free part of the map, and nothing around them. */
  bringAll(keys: readonly string[]): void;
  /**
   * Brings what is seen into the part of the map that what opened beside it leaves free: at the start
   * view the whole land, else the middle of the view. Nothing moves where nothing is covered.
   */
  makeRoom(): void;
  /** Points at the thread between two nodes, once the camera rests; null points at none. */
  showThread(ends: readonly [string, string] | null): void;
  /** Grid reference of a point in map units, such as "C3". */
  gridReference(x: number, y: number): string;
  /** Draws the next frame, where what names keep clear of has moved. */
  redraw(): void;
  /** The graph that it draws has other edges now. */
  retie(): void;
  /** What is seen now, to be drawn once more. */
  figure(): MapFigure;
  /** The first frame with marks has been painted. */
  readonly painted: Promise<void>;
  destroy(): void;
}
