/** What is known of a map before anything of it is drawn, and stays so while it is. */
import { takeCensus, type Census, type Graphs } from "./focus.ts";
import { plateGrid, type PlateGrid } from "./grid.ts";
import type { MapViewOptions } from "./map-view.ts";
import { referenceScale } from "./start-view.ts";
import { isHeavy, readTerritories, type Territories } from "./territories.ts";

export interface Survey {
  readonly graphs: Graphs;
  readonly census: Census;
  readonly territories: Territories;
  readonly grid: PlateGrid;
  /** CSS pixels for each map unit in the window that sizes are given for. */
  readonly reference: number;
  /** Whether the ground takes too long to be drawn in each frame of a move. */
  readonly heavy: boolean;
}

/** Reads all that is asked again and again while the map is drawn. */
export function surveyMap(
  options: Pick<MapViewOptions, "graph" | "whole" | "overview" | "plate">,
): Survey {
  const { graph, whole, overview, plate } = options;
  return {
    graphs: { drawn: graph, whole },
    census: takeCensus(graph, overview),
    territories: readTerritories(plate, overview),
    grid: plateGrid(overview.extent, overview.gridStep),
    reference: referenceScale(overview.extent),
    heavy: isHeavy(plate),
  };
}
