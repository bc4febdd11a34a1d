/**
 * Gathers what a lens shows: papers alone, or terms alone, at their places there, and how these are
 * tied.
 *
 * Which ties there are hangs on what filters leave; the browser knows it, and hands them over.
 */
import { compareBy, compareText } from "../ordering.ts";
import type { LensName } from "../dataset/schema.ts";
import { roundTo } from "../rounding.ts";
import { DECIMALS, gatherGraph, type GatherFrom, type GatherOptions } from "./gather.ts";
import type { ExportedGraph } from "./records.ts";

/** What is seen through a lens. */
export interface SeenLens {
  readonly name: LensName;
  /** Where its nodes stand, by their indexes; map units. */
  readonly places: ReadonlyMap<number, Readonly<Record<"x" | "y", number>>>;
  readonly ties: readonly {
    /** Indexes of both ends. */
    readonly source: number;
    readonly target: number;
    /** In (0, 1]. */
    readonly weight: number;
    /** Papers that have both terms, or terms that both papers have. */
    readonly shared: number;
  }[];
}

/**
 * A lens as a graph without directions.
 *
 * @param withTexts - whether papers get what the source said of them
 * @param site - whole address of the map's site with "/" at its end; "" where it is not known
 */
export async function gatherLens(
  dataset: GatherFrom,
  { name, places, ties }: SeenLens,
  withTexts: boolean,
  site = "",
  options: GatherOptions = {},
): Promise<ExportedGraph> {
  const [{ keys }, graph] = await Promise.all([
    dataset.names(),
    gatherGraph(dataset, [...places.keys()], withTexts, site, options),
  ]);
  const placeOf = new Map([...places].map(([index, place]) => [keys[index]!, place]));
  return {
    ...graph,
    lens: name,
    nodes: graph.nodes.map((node) => {
      const { x, y } = placeOf.get(node.key)!;
      return { ...node, x: roundTo(x, DECIMALS), y: roundTo(y, DECIMALS) };
    }),
    edges: ties
      .map(({ source, target, weight, shared }) => {
        const [one, other] = [keys[source]!, keys[target]!].sort(compareText);
        return {
          ...{ source: one!, target: other!, relation: "tied" as const },
          ...{ weight: Math.max(0.001, roundTo(weight, DECIMALS)), shared },
        };
      })
      .sort(
        compareBy(
          (a, b) => compareText(a.source, b.source),
          (a, b) => compareText(a.target, b.target),
        ),
      ),
  };
}
