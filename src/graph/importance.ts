/**
 * How early a node is drawn, named and loaded.
 *
 * A reader who sees a few hundred of 100,000 nodes must see the ones that orient: papers, and the
 * terms that many of them share. Constants are the look's: a paper counts 9, a concept of degree d
 * 2.6 √d + .45 d, a method 1.5 + 2.2 √d.
 */
import type { NodeKind } from "./attributes.ts";

/** What a paper counts; a concept of six papers counts as much. */
const PAPER = 9;

/**
 * A node's importance v / (v + 9), in [0, 1): a paper has just over a half. It depends on the node
 * alone, so that adding papers elsewhere changes nothing here.
 *
 * @param degree - edges of the node, ≥ 0
 */
export function importance(kind: NodeKind, degree: number): number {
  const root = Math.sqrt(degree);
  const value =
    kind === "paper"
      ? // A little for the degree, so that the better linked of two papers comes first.
        PAPER + 0.1 * root
      : kind === "concept"
        ? 2.6 * root + 0.45 * degree
        : 1.5 + 2.2 * root;
  return Math.round((value / (value + PAPER)) * 1e6) / 1e6;
}
