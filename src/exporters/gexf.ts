/**
 * GEXF 1.3, which Gephi and Gephi Lite read with places, sizes and colours.
 *
 * graphology-gexf writes it; its 1.2 names the viz namespace wrongly, so the version is given. No
 * date of change is written: the same map must give the same bytes on any day. https://gexf.net
 */
import Graph from "graphology";
import write from "graphology-gexf/common/writer.js";
import { colourOf } from "./colours.ts";
import { edgeAttributes } from "./edge-attributes.ts";
import { knownOf, NODE_ATTRIBUTES, type Attribute } from "./node-attributes.ts";
import type { ExportedGraph, ExportedNode, GraphExporter } from "./records.ts";
import { legalXml } from "./xml.ts";

export const gexf: GraphExporter = {
  name: "gexf",
  label: "GEXF",
  about: "for Gephi and Gephi Lite, with places and colours",
  extension: "gexf",
  mediaType: "application/gexf+xml",
  published: "graph.gexf",
  of: "graph",
  format: formatGexf,
};

type NodeAttributes = ReturnType<typeof describeNode>;
type EdgeAttributes = ReturnType<typeof known>;

function formatGexf(exported: ExportedGraph): string {
  const { title, description, lens, nodes, edges } = exported;
  const type = lens === undefined ? "directed" : "undirected";
  const graph = new Graph<NodeAttributes, EdgeAttributes>({ type });
  graph.setAttribute("creator", "Paperweft");
  // The schema has no title; Gephi passes over it, and Gephi Lite shows it.
  graph.setAttribute("title", legalXml(title));
  if (description !== "") graph.setAttribute("description", legalXml(description));
  for (const node of nodes) graph.addNode(node.key, describeNode(node));
  // Named by their ends: a number would change with what else is exported.
  const join = lens === undefined ? "→" : "–";
  const attributes = edgeAttributes(exported);
  for (const edge of edges) {
    const { source, target } = edge;
    graph.addEdgeWithKey(`${source}${join}${target}`, source, target, known(attributes, edge));
  }
  return `${write(graph, { version: "1.3" })}\n`;
}

/** Color, size, x and y become viz elements, label the label, and the rest attributes. */
function describeNode(node: ExportedNode) {
  const { label, x, y, size } = node;
  return {
    label: legalXml(label),
    ...known(NODE_ATTRIBUTES, node),
    color: `rgb(${colourOf(node).join(",")})`,
    size,
    x,
    y,
  };
}

function known<T>(attributes: readonly Attribute<T>[], thing: T): Record<string, string | number> {
  return Object.fromEntries(
    knownOf(attributes, thing).map(([name, value]) => {
      return [name, typeof value === "string" ? legalXml(value) : value];
    }),
  );
}
