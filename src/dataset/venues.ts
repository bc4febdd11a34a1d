/**
 * The venues that a map can be narrowed to.
 *
 * Half the venues of a library hold one paper each: a list of all of them is one that nobody reads,
 * and a filter for one paper is its name in the search field.
 */
import { compareBy, compareText } from "../ordering.ts";
import type { OrderedGraph } from "./node-order.ts";
import type { VenueOverview } from "./schema.ts";

const FEWEST_PAPERS = 2;
const MOST_VENUES = 200;

/** The venues of two papers or more, at most 200: most papers first, then by name. */
export function listVenues({ nodes }: OrderedGraph): VenueOverview[] {
  const papers = new Map<string, number>();
  for (const { attributes } of nodes) {
    if (attributes.kind !== "paper" || attributes.venue === undefined) continue;
    papers.set(attributes.venue, (papers.get(attributes.venue) ?? 0) + 1);
  }
  return [...papers]
    .map(([name, count]) => ({ name, papers: count }))
    .filter((venue) => venue.papers >= FEWEST_PAPERS)
    .sort(
      compareBy(
        (a, b) => b.papers - a.papers,
        (a, b) => compareText(a.name, b.name),
      ),
    )
    .slice(0, MOST_VENUES);
}
