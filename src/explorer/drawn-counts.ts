/** How many nodes the map shows: what filters leave, through the lens. */
import type { NodeKind } from "../dataset/reader.ts";
import type { Explorer } from "./context.ts";
import { isDrawnBy } from "./lens.ts";
import type { Shown } from "./shown.ts";

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

/** How many nodes of a kind the lens can show: all of them, or those that it is of. */
export function countInLens(
  { graph, store }: Pick<Explorer, "graph" | "store">,
  kind: NodeKind,
): number {
  const { lens } = store.get();
  let count = 0;
  graph.forEachNode((_key, node) => {
    if (node.kind === kind && (lens === null || isDrawnBy(lens, node))) count += 1;
  });
  return count;
}

/** Terms as the lens shows them: those that several papers share, or all, also where it shows none. */
export function countTerms({
  shown,
  store,
}: Pick<Explorer, "shown" | "store">): Pick<Shown, "terms" | "methodKinds" | "papersOfTerms"> {
  const now = shown();
  if (store.get().lens !== "terms") return now;
  const papersOfTerms = new Map([...now.papersOfTerms].filter(([papers]) => papers > 1));
  return { ...now.shared, papersOfTerms };
}

/** How many terms the lens can show. */
export function termsOfLens({
  overview,
  shown,
  store,
}: Pick<Explorer, "overview" | "shown" | "store">): number {
  const { lens } = store.get();
  if (lens === "papers") return 0;
  const { concepts, methods } = overview.counts;
  return lens === null ? concepts + methods : shown().shared.all;
}
