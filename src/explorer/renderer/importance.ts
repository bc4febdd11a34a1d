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

/** The keys of all nodes, whose names matter most first. */
export function byImportance(graph: DrawnGraph): string[] {
  const nodes = graph.mapNodes((key, attributes) => ({
    key,
    importance: nameImportance(attributes),
    index: attributes.index,
  }));
  nodes.sort(
    compareBy(
      (a, b) => b.importance - a.importance,
      (a, b) => a.index - b.index,
    ),
  );
  return nodes.map(({ key }) => key);
}
