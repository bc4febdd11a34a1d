/**
 * How early a node is drawn, named and loaded.
 *
 * A reader who sees a few hundred of 100,000 nodes must see the ones that orient: papers, and the
 * terms that many of them share.
 */
import { PAPER_PROMINENCE, termProminence } from "../prominence.ts";
import type { NodeKind } from "./attributes.ts";

/**
 * A node's importance v / (v + 9), in [0, 1): a paper has just over a half. It depends on the node
 * alone, so that adding papers elsewhere changes nothing here.
 *
 * @param degree - edges of the node, ≥ 0
 */
export function importance(kind: NodeKind, degree: number): number {
  const value =
    kind === "paper"
      ? // A little for the degree, so that the better linked of two papers comes first.
        PAPER_PROMINENCE + 0.1 * Math.sqrt(degree)
      : termProminence(kind, degree);
  return Math.round((value / (value + PAPER_PROMINENCE)) * 1e6) / 1e6;
}
