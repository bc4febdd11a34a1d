/**
 * The shortest way from one node to another.
 *
 * E. W. Dijkstra, "A note on two problems in connexion with graphs", Numerische Mathematik 1
 * (1959), 269–271, https://doi.org/10.1007/BF01386390. graphology-shortest-path follows the
 * direction of edges, which all run from paper to term here, and takes no weight for a node; the
 * queue is flatqueue's.
 */
import FlatQueue from "flatqueue";
import { RELATIONS } from "../../dataset/reader.ts";
import type { Shown } from "../shown.ts";
import type { Network } from "./network.ts";

/** What a path may lead through; its ends are its own. */
export type Open = Pick<Shown, "has" | "hasRelation">;

/** What nothing is hidden from. */
export const ALL_OPEN: Open = { has: () => true, hasRelation: () => true };

export interface Detours {
  /** By node, ≥ 1: how many times as long the edges at it count. */
  readonly factors?: Float64Array;
  /** Edges that no path may take: their ends, both ways. */
  readonly closed?: readonly [number, number] | null;
}

/**
 * Nodes of the shortest path, both ends among them. Of two as short, the one whose nodes are the
 * more important is taken, wherever the two part: the answer does not hang on the queue.
 *
 * @returns null where no path leads there
 */
export function findShortestPath(
  network: Network,
  from: number,
  to: number,
  open: Open,
  { factors, closed = null }: Detours = {},
): number[] | null {
  const { keys, starts, neighbours, lengths, relations } = network;
  const takes = RELATIONS.map((relation) => open.hasRelation(relation));
  const lengthTo = new Float64Array(keys.length).fill(Infinity);
  const before = new Int32Array(keys.length).fill(-1);
  const settled = new Uint8Array(keys.length);
  const queue = new FlatQueue<number>();
  lengthTo[from] = 0;
  queue.push(from, 0);
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (node === to) return trace(before, from, to);
    if (settled[node] === 1) continue;
    settled[node] = 1;
    for (let at = starts[node]!; at < starts[node + 1]!; ++at) {
      const next = neighbours[at]!;
      if (settled[next] === 1 || !takes[relations[at]!]) continue;
      if (next !== to && !open.has({ index: next })) continue;
      if (closed?.includes(node) === true && closed.includes(next)) continue;
      const factor = factors === undefined ? 1 : Math.max(factors[node]!, factors[next]!);
      const length = lengthTo[node]! + lengths[at]! * factor;
      if (length < lengthTo[next]!) {
        lengthTo[next] = length;
        before[next] = node;
        queue.push(next, length);
      } else if (length === lengthTo[next] && node < before[next]!) before[next] = node;
    }
  }
  return null;
}

function trace(before: Int32Array, from: number, to: number): number[] {
  const path = [to];
  while (path[0] !== from) path.unshift(before[path[0]!]!);
  return path;
}
