/** lenses/: places and ties of the papers alone, and of the shared terms alone. */
import type { Lens } from "../graph/index.ts";
import type { Position } from "../layout/index.ts";
import { compareBy } from "../ordering.ts";
import { packColumns } from "./columns.ts";
import type { OrderedGraph } from "./node-order.ts";
import { POSITION_DECIMALS, round } from "./rounding.ts";
import { LENS_NODE_COLUMNS, LENS_TIE_COLUMNS, lensPath } from "./schema.ts";

/** A lens with a place for each of its nodes, in their order. */
export interface PlacedLens {
  readonly lens: Lens;
  readonly positions: readonly Position[];
}

/** Path and bytes of a lens's two files. */
export function buildLensFiles(
  { lens, positions }: PlacedLens,
  { indexOf }: OrderedGraph,
): [path: string, bytes: Uint8Array][] {
  const nodes = positions
    .map(({ key, x, y }) => ({ node: indexOf(key), x, y }))
    .sort((a, b) => a.node - b.node);
  const ties = lens.ties
    .map(({ a, b, weight }) => {
      const [one, other] = [indexOf(a), indexOf(b)];
      return { source: Math.min(one, other), target: Math.max(one, other), weight };
    })
    .sort(
      compareBy(
        (a, b) => a.target - b.target,
        (a, b) => a.source - b.source,
      ),
    );
  return [
    [
      lensPath(lens.name, "nodes"),
      packColumns(LENS_NODE_COLUMNS, nodes.length, (column, row) =>
        column === "node" ? nodes[row]!.node : round(nodes[row]![column], POSITION_DECIMALS),
      ),
    ],
    [
      lensPath(lens.name, "ties"),
      packColumns(LENS_TIE_COLUMNS, ties.length, (column, row) =>
        column === "weight" ? Math.max(1, Math.round(ties[row]!.weight * 255)) : ties[row]![column],
      ),
    ],
  ];
}

/** Rows of the files, for the overview. */
export function countLenses(
  lenses: readonly PlacedLens[],
): Record<Lens["name"], { nodes: number; ties: number }> {
  const counts = { papers: { nodes: 0, ties: 0 }, terms: { nodes: 0, ties: 0 } };
  for (const { lens } of lenses)
    counts[lens.name] = { nodes: lens.nodes.length, ties: lens.ties.length };
  return counts;
}
