/**
 * What formats of graphs say of an edge beside its ends: of the map's own, and of the ties of a lens,
 * which have neither a relation nor a sentence, but rest on so many papers or terms.
 */
import type { Attribute } from "./node-attributes.ts";
import type { ExportedEdge, ExportedGraph } from "./records.ts";

const WEIGHT: Attribute<ExportedEdge> = ["weight", "double", ({ weight }) => weight];

const OF_MAP: readonly Attribute<ExportedEdge>[] = [
  ["relation", "string", ({ relation }) => relation],
  WEIGHT,
  ["evidence", "string", ({ evidence }) => evidence],
];

/** The attributes that edges of a graph have. */
export function edgeAttributes({
  lens,
}: Pick<ExportedGraph, "lens">): readonly Attribute<ExportedEdge>[] {
  if (lens === undefined) return OF_MAP;
  const shared = lens === "terms" ? "sharedPapers" : "sharedTerms";
  return [WEIGHT, [shared, "int", (edge) => edge.shared]];
}
