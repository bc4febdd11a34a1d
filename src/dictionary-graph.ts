/**
 * Graphs of many edges.
 *
 * graphology keeps a node's neighbours as the properties of a plain object. V8 takes such an object
 * for a record until it has grown by a dozen, and gives it a hidden class of its own for each: of a
 * million edges that is most of the time that adding them takes (papers-87k: 13.4 s, with
 * dictionaries 5.6), and it leaves much to be cleared up.
 *
 * This leans on how graphology 0.26 is built inside, on its private `NodeDataClass`. Its source is
 * the place to look when a newer one is taken.
 */
import type { AbstractGraph } from "graphology-types";

/** What graphology has of a node; what its neighbours are in depends on the type of the graph. */
interface NodeData {
  clear(): void;
  in?: object;
  out?: object;
  undirected?: object;
}
interface Within {
  NodeDataClass: new (...args: unknown[]) => NodeData;
}

/**
 * Has a graph keep neighbours in dictionaries; in all else it is what it was.
 *
 * @param graph - without nodes so far
 * @returns the same graph
 */
export function withDictionaries<T extends AbstractGraph>(graph: T): T {
  const within = graph as unknown as Within;
  within.NodeDataClass = class extends within.NodeDataClass {
    override clear(): void {
      super.clear();
      for (const neighbours of ["in", "out", "undirected"] as const) {
        if (neighbours in this) this[neighbours] = emptyDictionary();
      }
    }
  };
  return graph;
}

/** An object that is no record to V8, yet has what graphology asks of every object. */
function emptyDictionary(): object {
  return Object.setPrototypeOf(Object.create(null) as object, Object.prototype) as object;
}
