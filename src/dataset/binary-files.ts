/** nodes.bin, cited.bin and edges.bin: what the first picture is drawn from. */
import type { Community, NodeAttributes } from "../graph/index.ts";
import type { Position } from "../layout/index.ts";
import { packColumns } from "./columns.ts";
import type { OrderedGraph } from "./node-order.ts";
import { POSITION_DECIMALS, round } from "./rounding.ts";
import {
  CITED_COLUMNS,
  EDGE_COLUMNS,
  EDGE_FLAG,
  METHOD_KINDS,
  NODE_COLUMNS,
  NODE_FLAG,
  NODE_KINDS,
  NO_COMMUNITY,
  NO_METHOD_KIND,
  NO_VENUE,
  NO_YEAR,
  RELATIONS,
  UNCOUNTED,
  type VenueOverview,
} from "./schema.ts";

/**
 * The bytes of nodes.bin.
 *
 * @param venues - as the overview lists them
 */
export function packNodes(
  { nodes }: OrderedGraph,
  positions: ReadonlyMap<string, Position>,
  communities: readonly Community[],
  venues: readonly VenueOverview[],
): Uint8Array {
  if (communities.length >= NO_COMMUNITY) {
    throw new RangeError(`too many communities for their column: ${String(communities.length)}`);
  }
  const communityIndexes = new Map(communities.map(({ key }, index) => [key, index]));
  const venueIndexes = new Map(venues.map(({ name }, index) => [name, index]));
  return packColumns(NODE_COLUMNS, nodes.length, (column, row) => {
    const { key, attributes } = nodes[row]!;
    const position = positions.get(key);
    if (position === undefined) throw new RangeError(`the layout has no place for ${key}`);
    switch (column) {
      case "x":
      case "y":
      case "size":
        return round(position[column], POSITION_DECIMALS);
      case "degree":
        return attributes.degree;
      case "community":
        return attributes.community === null
          ? NO_COMMUNITY
          : (communityIndexes.get(attributes.community) ?? Number.NaN);
      case "kind":
        return NODE_KINDS.indexOf(attributes.kind);
      case "flags":
        return flagsOf(attributes);
      case "year":
        return attributes.kind === "paper" ? (attributes.year ?? NO_YEAR) : NO_YEAR;
      case "venue":
        return attributes.kind === "paper" && attributes.venue !== undefined
          ? (venueIndexes.get(attributes.venue) ?? NO_VENUE)
          : NO_VENUE;
      case "methodKind":
        return attributes.kind === "method"
          ? METHOD_KINDS.indexOf(attributes.methodKind)
          : NO_METHOD_KIND;
    }
  });
}

/** The bytes of cited.bin; null where no source says how often any paper is cited. */
export function packCited({ nodes }: OrderedGraph): Uint8Array | null {
  const counts = nodes.map(({ attributes }) =>
    attributes.kind === "paper" ? attributes.timesCited : undefined,
  );
  if (counts.every((count) => count === undefined)) return null;
  return packColumns(CITED_COLUMNS, counts.length, (_, row) => counts[row] ?? UNCOUNTED);
}

function flagsOf(attributes: NodeAttributes): number {
  const isNew = attributes.isNew ? NODE_FLAG.new : 0;
  if (attributes.kind === "paper") return isNew | (attributes.linked ? 0 : NODE_FLAG.unlinked);
  return isNew | (attributes.hub ? NODE_FLAG.hub : 0);
}

/** The bytes of edges.bin. */
export function packEdges({ edges }: OrderedGraph): Uint8Array {
  return packColumns(EDGE_COLUMNS, edges.length, (column, row) => {
    const { source, target, attributes } = edges[row]!;
    switch (column) {
      case "source":
        return source;
      case "target":
        return target;
      case "weight":
        return Math.max(1, Math.round(attributes.weight * 255));
      case "relation":
        return RELATIONS.indexOf(attributes.relation);
      case "flags":
        return attributes.quiet ? EDGE_FLAG.quiet : 0;
    }
  });
}
