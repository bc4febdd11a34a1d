/** What is said of what is chosen, for those who do not see the map. */
import { formatFigures } from "../figures.ts";
import type { Explorer } from "./context.ts";
import { hasSubject, type ExplorerState } from "./state.ts";
import { findThing, formatKind } from "./things.ts";

/**
 * Says what is chosen now, how much of the map it touches, or that nothing is any more.
 *
 * @returns null where there is nothing to say: nothing was chosen before either
 */
export function formatChoice(
  explorer: Pick<Explorer, "graph" | "overview">,
  { selection }: Pick<ExplorerState, "selection">,
  before: Pick<ExplorerState, "selection" | "path">,
): string | null {
  const { graph } = explorer;
  const thing = findThing(explorer, selection.at(-1) ?? "");
  if (thing === null) return hasSubject(before) ? "Nothing is chosen." : null;
  const said = `Selected ${thing.label}, ${formatKind(thing.kind).toLowerCase()}`;
  // Land has none.
  return graph.hasNode(thing.key) ? `${said}, ${formatNeighbours(graph.degree(thing.key))}` : said;
}

function formatNeighbours(count: number): string {
  return count === 1 ? "1 neighbour" : `${formatFigures(count)} neighbours`;
}
