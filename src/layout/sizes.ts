/**
 * How large marks are, and how much room they need.
 *
 * Radii are the look's, in pixels at the start view of 1440 × 900: whoever places marks says how many
 * map units a pixel stands for. A larger map is drawn on a larger plate, never with marks that overlap.
 */
import type { NodeKind } from "../graph/index.ts";

/** Concepts that hundreds of papers share would else cover their neighbours, pixels. */
const LARGEST_PX = 11;

/**
 * The radius of a mark's disc, in pixels at the start view.
 *
 * @param loud - edges that are drawn at rest
 * @param quiet - a hub's edges; drawn on demand, they count as their square root
 */
export function radiusPx(kind: NodeKind, loud: number, quiet: number): number {
  const degree = loud + Math.sqrt(quiet);
  const root = Math.sqrt(degree);
  if (kind === "paper") return Math.min(LARGEST_PX, 5.2 + 0.55 * root);
  if (degree <= 1) return kind === "concept" ? 2.3 : 3;
  return Math.min(LARGEST_PX, kind === "concept" ? 2.6 + 1.35 * root : 3 + 1.3 * root);
}

/** Room that a mark keeps to itself beyond its disc, map units: casing, and a part of its name. */
export function clearance(kind: NodeKind, shared: boolean): number {
  if (kind === "paper") return 9;
  if (shared) return 8;
  return kind === "method" ? 5 : 3.6;
}

/** Papers of a map that one view holds without being drawn smaller. */
const SMALL_MAP = 63;
/** Room between two communities of such a map, map units: a strait and both coasts. */
const STRAIT = 58;

/** Room between two communities, map units: seen at the start view of a larger map too. */
export function straitFor(papers: number): number {
  return STRAIT * Math.max(1, Math.sqrt(Math.sqrt(papers / SMALL_MAP)));
}

/** How many times as wide as a small map's the kernel under the land is. */
export function coarsenessFor(papers: number): number {
  // Rounded, since Math.cbrt may differ in the last bit between engines.
  return Math.max(1, Math.round(1000 * Math.cbrt(Math.sqrt(papers / SMALL_MAP))) / 1000);
}
