/** How many nodes the map shows: what filters leave, through the lens. */
import type { NodeKind } from "../dataset/reader.ts";
import type { Explorer } from "./context.ts";
import { isDrawnBy } from "./lens.ts";

/** Of a kind that is switched off, how many switching it on would show. */
export function countDrawn(
  { graph, shown, store }: Pick<Explorer, "graph" | "shown" | "store">,
  kind: NodeKind,
): number {
  const { lens, hiddenKinds } = store.get();
  const { has, kinds } = shown();
  if (lens === null || (lens === "papers" && kind === "paper")) return kinds.get(kind) ?? 0;
  let count = 0;
  graph.forEachNode((_key, node) => {
    if (node.kind === kind && isDrawnBy(lens, node) && (hiddenKinds.has(kind) || has(node)))
      count += 1;
  });
  return count;
}
