/**
 * Nodes on the way from where they stood to where another lens has them.
 *
 * Two pictures that merely follow each other are two maps to whoever looks; a node that is seen to
 * move is the same node.
 */
import { TIME_MS } from "../../look/index.ts";
import type { DrawnGraph, NodeAttributes } from "../graph.ts";
import type { Departures } from "../lens.ts";
import { createFade, type FrameClock } from "./fade.ts";

/** Indexing more nodes anew in each frame would be a slide show: they go at once. */
const MOST_NODES = 3000;

/**
 * Puts nodes where they come from and moves them to where the graph has them.
 *
 * @returns ends it: every node stands where it belongs
 */
export function travel(graph: DrawnGraph, from: Departures, clock: FrameClock): () => void {
  if (clock.still() || graph.order > MOST_NODES) return () => undefined;
  const ways = graph.mapNodes((key, attributes) => {
    const { x, y } = attributes;
    return { attributes, from: from.get(key) ?? { x, y }, to: { x, y } };
  });
  const way = createFade(clock, 0, (share) => {
    for (const { attributes, from: start, to } of ways)
      place(attributes, start.x + (to.x - start.x) * share, start.y + (to.y - start.y) * share);
    // Names and marks hold on to these records: they are changed in place, and sigma is told.
    graph.updateEachNodeAttributes((_key, attributes) => attributes, { attributes: ["x", "y"] });
  });
  way.to(1, TIME_MS.camera);
  return () => {
    way.stop();
    for (const { attributes, to } of ways) place(attributes, to.x, to.y);
  };
}

/** The one place that moves a node. */
function place(attributes: NodeAttributes, x: number, y: number): void {
  Object.assign(attributes, { x, y });
}
