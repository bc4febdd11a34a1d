/**
 * graphology-gexf's writer by itself: the package has types for the whole alone, and the whole
 * brings a parser along, which a browser does not need and Node has no DOM for.
 */
declare module "graphology-gexf/common/writer.js" {
  import type { AbstractGraph, Attributes } from "graphology-types";

  export default function write<Node extends Attributes, Edge extends Attributes>(
    graph: AbstractGraph<Node, Edge>,
    options: { readonly version: "1.3" },
  ): string;
}
