/** How many nodes the map shows: what filters leave, through the lens. */
import type { NodeKind } from "../dataset/reader.ts";
import type { Explorer } from "./context.ts";
import { isDrawnBy } from "./lens.ts";

/** Of a kind that is switched off, as many as would be shown without the lens. */
export function countDrawn(
  { graph, shown, store }: Pick<Explorer, "graph" | "shown" | "store">,
  kind: NodeKind,
): number {
  const { lens, hiddenKinds } = store.get();
  const { has, kinds } = shown();
  const isSeen = lens === null || (lens === "papers" && kind === "paper");
  if (isSeen || hiddenKinds.has(kind)) return kinds.get(kind) ?? 0;
  let count = 0;
  graph.forEachNode((_key, node) => {
    if (node.kind === kind && isDrawnBy(lens, node) && has(node)) count += 1;
  });
  return count;
}
