/**
 * What sigma is told of each node.
 *
 * Only what never fades goes here: place, size, kind, hue, and how it stands. Everything else is a
 * uniform (paint.ts), so that these run for a handful of items when the pointer moves.
 */
import type { NodeDisplayData } from "sigma/types";
import { NODE_KINDS } from "../../dataset/reader.ts";
import type { NodeAttributes } from "../graph.ts";
import { UNREAD } from "../overlay.ts";
import type { Shown } from "../shown.ts";
import { isLeaf } from "./detail.ts";
import { RANK, type Focus } from "./focus.ts";
import type { MarkData } from "./mark-data.ts";
import { NO_HUE } from "./paint.ts";

/** What decides how nodes and edges are drawn, beside the graph. */
export interface Circumstances {
  readonly focus: Pick<Focus, "nodes" | "edges">;
  readonly shown: Pick<Shown, "has" | "isFaded" | "hasRelation" | "fades" | "folds">;
  /** Indexes of the nodes that the filters have only just let in. */
  readonly arrived: { has(index: number): boolean };
  /** Places on the ramp of what colours by number, by nodes' indexes; null where none does. */
  readonly readings: Uint8Array | null;
}

/** A node as the program of marks takes it. */
export function reduceNode(
  key: string,
  attributes: NodeAttributes,
  { focus, shown, arrived, readings }: Circumstances,
): Partial<NodeDisplayData> & MarkData {
  return {
    x: attributes.x,
    y: attributes.y,
    size: attributes.size,
    label: null,
    color: "",
    type: "mark",
    hidden: !shown.has(attributes) && !shown.isFaded(attributes),
    kind: NODE_KINDS.indexOf(attributes.kind),
    hue: attributes.hue ?? NO_HUE,
    reading: readings?.[attributes.index] ?? UNREAD,
    rank: focus.nodes.get(key) ?? RANK.rest,
    leaf: isLeaf(attributes),
    faded: shown.isFaded(attributes),
    arrived: arrived.has(attributes.index),
    folds: shown.folds.has(key),
  };
}
