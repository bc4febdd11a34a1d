/** What floats above the map, where names would be hidden. */
import { inflate, type Box } from "./geometry.ts";
import type { MapViewOptions } from "./map-view.ts";

/** Names keep so far from it, CSS pixels. */
const MARGIN = 8;

/**
 * Its boxes in the viewport's pixels, with a margin.
 *
 * @param answered - whether an open answer counts; default yes
 */
export function furnitureBoxes(
  { container, furniture }: Pick<MapViewOptions, "container" | "furniture">,
  answered = true,
): Box[] {
  if (furniture === undefined) return [];
  const { left, top } = container.getBoundingClientRect();
  return furniture(answered).map((box) =>
    inflate([box.left - left, box.top - top, box.right - left, box.bottom - top], MARGIN),
  );
}
