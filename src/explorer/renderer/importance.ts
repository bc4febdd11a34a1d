/** Which names come first where there is not room for all. */
import { compareBy } from "../../ordering.ts";
import { PAPER_PROMINENCE, termProminence } from "../../prominence.ts";
import type { DrawnGraph, NodeAttributes } from "../graph.ts";
import { isLeaf } from "./detail.ts";

/** What being the term of one paper costs. */
const LEAF_COST = 6;
/** What a paper counts that no term links to any other. */
const UNLINKED = 4;

/** How much a node's name matters; a paper as much as a concept of six papers. */
export function nameImportance(
  attributes: Pick<NodeAttributes, "kind" | "degree" | "linked">,
): number {
  const { kind, degree, linked } = attributes;
  if (kind === "paper") return linked ? PAPER_PROMINENCE : UNLINKED;
  return termProminence(kind, degree) - (isLeaf(attributes) ? LEAF_COST : 0);
}

/**
 * The keys of all nodes, whose names matter most first.
 *
 * Beside terms one paper's name helps as much as another's. Where there are papers alone, those that
 * are cited most come first, and of others those that share most with the rest, as in the dataset.
 */
export function byImportance(graph: DrawnGraph): string[] {
  const alone = holdsPapersAlone(graph);
  const nodes = graph.mapNodes((key, attributes) => ({
    key,
    importance: nameImportance(attributes),
    cited: alone ? (attributes.timesCited ?? 0) : 0,
    index: attributes.index,
  }));
  nodes.sort(
    compareBy(
      (a, b) => b.importance - a.importance,
      (a, b) => b.cited - a.cited,
      (a, b) => a.index - b.index,
    ),
  );
  return nodes.map(({ key }) => key);
}

/** Whether a graph has papers and nothing else, as the lens of papers has. */
export function holdsPapersAlone(graph: DrawnGraph): boolean {
  return graph.everyNode((_key, { kind }) => kind === "paper");
}
