/**
 * How large marks are drawn, for what has to know it without WebGL: as mark-shaders.ts has them.
 */
import type { NodeAttributes } from "../graph.ts";
import { isLeaf } from "./detail.ts";
import { RANK, type Rank } from "./focus.ts";
import { clamp } from "./geometry.ts";
import type { Paint } from "./paint.ts";

/** A diamond's half diagonal, by the radius of a disc. */
export const DIAMOND = 1.22;

/** Least radius of a paper's mark and of a term's, CSS pixels; a lit one's is so much larger. */
const LEAST = { paper: 1.25, term: 1, lit: 1.9 } as const;
/** How much larger what is chosen is drawn. */
const CHOSEN_GROWTH = 1.18;
/** A leaf that comes in grows from this share of itself. */
const LEAF_FROM = 0.6;

/** Radius of a mark, CSS pixels. */
export function markRadius(
  node: Pick<NodeAttributes, "kind" | "degree" | "size">,
  rank: Rank,
  { leaf, rest, scale }: Pick<Paint, "leaf" | "rest" | "scale">,
): number {
  const least =
    LEAST[node.kind === "paper" ? "paper" : "term"] * (rank > RANK.rest ? LEAST.lit : rest);
  const fade = rank === RANK.rest && isLeaf(node) ? leaf : 1;
  const grown = rank === RANK.chosen ? CHOSEN_GROWTH : 1;
  return Math.max(node.size * scale, least) * grown * (LEAF_FROM + (1 - LEAF_FROM) * fade);
}

/** Width of the line of a concept's ring, CSS pixels; it lies inside of the radius. */
export function ringLine(radius: number): number {
  return clamp(radius * 0.3, 1.15, 2.2);
}
