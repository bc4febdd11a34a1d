/**
 * What sigma is told of each node and edge.
 *
 * Only what never fades goes here: place, size, kind, hue, and how it stands. Everything else is a
 * uniform (paint.ts), so that these run for a handful of items when the pointer moves.
 */
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import { NODE_KINDS } from "../../dataset/reader.ts";
import type { DrawnEdge, DrawnGraph, NodeAttributes } from "../graph.ts";
import type { Shown } from "../shown.ts";
import { isLeaf } from "./detail.ts";
import { RANK, THREAD, type Focus } from "./focus.ts";
import { THREAD_FLAG, type MarkData, type ThreadData } from "./item-data.ts";
import { NO_HUE } from "./paint.ts";

/** What reducers read beside the graph. */
export interface Circumstances {
  readonly focus: Focus;
  readonly shown: Shown;
  readonly sleeping: ReadonlySet<string>;
  /** Keys of the nodes that the filters have only just let in. */
  readonly arrived: ReadonlySet<string>;
}

/** A node as the program of marks takes it. */
export function reduceNode(
  key: string,
  attributes: NodeAttributes,
  { focus, shown, arrived }: Circumstances,
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
    rank: focus.nodes.get(key) ?? RANK.rest,
    leaf: isLeaf(attributes),
    faded: shown.isFaded(attributes),
    arrived: arrived.has(key),
    folds: shown.folds.has(key),
  };
}

/** An edge as the program of threads takes it. */
export function reduceEdge(
  edge: string,
  attributes: DrawnEdge,
  graph: DrawnGraph,
  { focus, shown, sleeping, arrived }: Circumstances,
): Partial<EdgeDisplayData> & ThreadData {
  const term = graph.getTargetAttributes(edge);
  const paper = graph.getSourceAttributes(edge);
  const isFaded = [paper, term].some((end) => shown.isFaded(end));
  const hasArrived =
    arrived.size > 0 && (arrived.has(graph.source(edge)) || arrived.has(graph.target(edge)));
  const isLeftOut = !shown.hasRelation(attributes.relation);
  const flags =
    (attributes.relation === "introduces" ? THREAD_FLAG.introduces : 0) |
    (isLeaf(term) ? THREAD_FLAG.leaf : 0) |
    ((paper.index + term.index) % 2 === 0 ? THREAD_FLAG.left : 0) |
    (sleeping.has(edge) ? THREAD_FLAG.asleep : 0) |
    (isFaded || isLeftOut ? THREAD_FLAG.faded : 0) |
    (hasArrived ? THREAD_FLAG.arrived : 0);
  const state = focus.edges.get(edge) ?? THREAD.rest;
  return {
    label: "",
    color: "",
    type: "thread",
    size: 1,
    hidden: isLeftOut && !shown.fades,
    flags,
    state,
  };
}
