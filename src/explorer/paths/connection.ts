/**
 * How two things on the map are connected, as the panel and the map need it: by keys, over what the
 * filters leave, and with a reason where nothing joins them.
 */
import type { ExplorerGraph } from "../graph.ts";
import { findPaths, lengthOf, type Path } from "./alternatives.ts";
import { buildNetwork, type Network } from "./network.ts";
import { findNamesakes, type Namesakes } from "./namesakes.ts";
import { ALL_OPEN, findShortestPath, type Open } from "./shortest-path.ts";

/** Keys of a path's nodes, from one end to the other. */
export type Trail = readonly string[];

export interface Connection {
  /** Shortest first; empty where no path of shown nodes joins the two. */
  readonly paths: readonly Trail[];
  /** A shorter path through nodes that the filters hide, or the only one; null where there is none. */
  readonly hidden: Trail | null;
  /** Where nothing at all joins them: what is most alike by name on both sides. */
  readonly namesakes: Namesakes | null;
}

/** Answers questions about one graph, over what is open. */
export interface Connect {
  (from: string, to: string, open: Open): Connection;
  /** Builds the network, where it does not stand yet: half of the first question's wait. */
  prepare(): void;
}

/**
 * Makes the answerer; the network is built once, at the first question.
 *
 * @param papers - all papers of the map
 */
export function createConnect(graph: ExplorerGraph, papers: number): Connect {
  let network: Network | null = null;
  const indexOf = (key: string): number => graph.getNodeAttribute(key, "index");

  const build = (): Network => (network ??= buildNetwork(graph, papers));
  const connect = (from: string, to: string, open: Open): Connection => {
    const net = build();
    const [start, end] = [indexOf(from), indexOf(to)];
    const trail = (nodes: readonly number[]): Trail => nodes.map((node) => net.keys[node]!);
    const paths = findPaths(net, start, end, open);
    const whole = findShortestPath(net, start, end, ALL_OPEN);
    return {
      paths: paths.map(({ nodes }) => trail(nodes)),
      hidden: whole !== null && isShorter(net, whole, paths[0]) ? trail(whole) : null,
      namesakes: whole === null ? findNamesakes(graph, net, start, end) : null,
    };
  };
  return Object.assign(connect, { prepare: () => void build() });
}

function isShorter(network: Network, whole: readonly number[], best: Path | undefined): boolean {
  return best === undefined || lengthOf(network, whole) < best.length;
}
