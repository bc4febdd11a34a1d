/** The view that the map opens with, in the window and among the furniture of now. */
import { hasSubject, type ExplorerState } from "../state.ts";
import { furnitureBoxes } from "./furniture.ts";
import type { Frame, Size } from "./geometry.ts";
import type { Furniture } from "./land-names.ts";
import type { Insets, MapViewOptions } from "./map-view.ts";
import { hasSheets, SHEET_INSETS, startFrame, startLean, startMargins } from "./start-view.ts";

/** What the opening depends on; all of it is asked anew. */
type Surroundings = Pick<
  MapViewOptions,
  "container" | "overview" | "store" | "insets" | "furniture"
>;

const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** The size of the map's container. */
export function sizeOf({ offsetWidth, offsetHeight }: HTMLElement): Size {
  return { width: offsetWidth, height: offsetHeight };
}

/**
 * What stands around the start view. An open panel moves the camera, never the land: it has no say, nor
 * has an open list or an answer.
 */
export function openingFurniture(surroundings: Surroundings): Furniture {
  const { container, store, insets } = surroundings;
  const now = insets(false);
  if (!isPanelOpen(store.get())) {
    return { insets: now, walls: furnitureBoxes(surroundings, false) };
  }
  // A sheet has taken the place of the one that is there without it.
  const isSheet = now.bottom + now.right > 0 && hasSheets(sizeOf(container));
  return { insets: isSheet ? SHEET_INSETS : NO_INSETS, walls: [] };
}

/** The start view. */
export function openingFrame(surroundings: Surroundings): Frame {
  const { container, overview } = surroundings;
  const size = sizeOf(container);
  // A map in another page has a link at its right, and nothing to keep clear of at its left.
  const isFurnished = furnitureBoxes(surroundings).some(([left]) => left < size.width / 3);
  const lean = startLean(size, isFurnished);
  const margins = startMargins(size, openingFurniture(surroundings).insets, isFurnished);
  return startFrame(overview.extent, size, margins, lean);
}

function isPanelOpen(state: ExplorerState): boolean {
  return state.listed || hasSubject(state);
}
