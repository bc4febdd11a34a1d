/** The threads of a chosen node, one after the other: for whoever has no pointer to lay on them. */
import { compareBy, compareText } from "../ordering.ts";
import type { DrawnGraph } from "./graph.ts";
import type { Shown } from "./shown.ts";

/** Keys of the neighbours whose threads are shown, by the strongest thread first, then by key. */
export function threadsFrom(
  graph: DrawnGraph,
  key: string,
  shown: Pick<Shown, "has" | "hasRelation">,
): string[] {
  const threads = graph.mapEdges(key, (_edge, { weight, relation }, source, target) => {
    const other = source === key ? target : source;
    const isShown = shown.has(graph.getNodeAttributes(other)) && shown.hasRelation(relation);
    return { other, weight, isShown };
  });
  return threads
    .filter(({ isShown }) => isShown)
    .sort(
      compareBy(
        (one, other) => other.weight - one.weight,
        (one, other) => compareText(one.other, other.other),
      ),
    )
    .map(({ other }) => other);
}

/**
 * The thread after one of them, around the end; the first, or backwards the last, where none was.
 *
 * @returns null where there are none
 */
export function nextThread(
  threads: readonly string[],
  before: string | null,
  isBack: boolean,
): string | null {
  const at = before === null ? -1 : threads.indexOf(before);
  const { length } = threads;
  if (length === 0) return null;
  if (at < 0) return threads[isBack ? length - 1 : 0]!;
  return threads[(at + (isBack ? length - 1 : 1)) % length]!;
}
