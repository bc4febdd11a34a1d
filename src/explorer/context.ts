/** What every view of the explorer is given. */
import type { Dataset, Overview } from "../dataset/reader.ts";
import type { Covers } from "./covers.ts";
import type { DrawnGraph, ExplorerGraph } from "./graph.ts";
import type { MapView } from "./renderer/map-view.ts";
import type { Search } from "./search.ts";
import type { Shown } from "./shown.ts";
import type { Store } from "./state.ts";
import type { Undo } from "./undo.ts";

export interface Explorer {
  /** The element that holds map and furniture. */
  readonly root: HTMLElement;
  readonly dataset: Dataset;
  readonly overview: Overview;
  readonly graph: ExplorerGraph;
  /** What of it the map draws now: itself, or a lens. */
  readonly drawn: () => DrawnGraph;
  /** Keys of all nodes, by their index in the dataset. */
  readonly keys: readonly string[];
  readonly store: Store;
  /** What the filters of now leave. */
  readonly shown: () => Shown;
  /** Steps of filters, back and again. */
  readonly undo: Undo;
  /** What lies over the map now. */
  readonly covers: Covers;
  readonly search: Search;
  /** The site's own path, with "/" at its end. */
  readonly site: string;
  /** Whether this browser keeps the map for itself: then nobody else can open it. */
  readonly kept: boolean;
  /** Whether the site has a page for each paper and term, and files for other programs. */
  readonly hasPages: boolean;
  /** null until the map stands, and where there is no WebGL. */
  readonly map: () => MapView | null;
  /** Brings what is chosen last into the free part of the map. */
  readonly recentre: () => void;
  /** Chooses one node or community; null chooses nothing. */
  readonly select: (key: string | null) => void;
  /** Tells a screen reader what happened. */
  readonly announce: (text: string) => void;
}
