/**
 * GraphML, which Cytoscape, yEd, igraph and networkx read. http://graphml.graphdrawing.org
 *
 * Written here: graphology-graphml reads it and does not write it.
 */
import { colourOf } from "./colours.ts";
import { edgeAttributes } from "./edge-attributes.ts";
import { knownOf, NODE_ATTRIBUTES, type Attribute } from "./node-attributes.ts";
import type { ExportedGraph, ExportedNode, GraphExporter } from "./records.ts";
import { escapeXml } from "./xml.ts";

export const graphml: GraphExporter = {
  name: "graphml",
  label: "GraphML",
  about: "for Cytoscape, yEd, igraph and networkx",
  extension: "graphml",
  mediaType: "application/graphml+xml",
  published: "graph.graphml",
  of: "graph",
  format: formatGraphml,
};

const NODES: readonly Attribute<ExportedNode>[] = [
  ["label", "string", ({ label }) => label],
  ...NODE_ATTRIBUTES,
  ["x", "double", ({ x }) => x],
  ["y", "double", ({ y }) => y],
  ["size", "double", ({ size }) => size],
  ["r", "int", (node) => colourOf(node)[0]],
  ["g", "int", (node) => colourOf(node)[1]],
  ["b", "int", (node) => colourOf(node)[2]],
];

function formatGraphml(graph: ExportedGraph): string {
  const { title, description, lens, nodes, edges } = graph;
  const attributes = edgeAttributes(graph);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...NODES.map((attribute) => formatKey("node", attribute)),
    ...attributes.map((attribute) => formatKey("edge", attribute)),
    `<graph edgedefault="${lens === undefined ? "directed" : "undirected"}">`,
    `<desc>${escapeXml([title, description].filter((text) => text !== "").join(": "))}</desc>`,
    ...nodes.map((node) => {
      return `<node id="${escapeXml(node.key)}">${formatData("node", NODES, node)}</node>`;
    }),
    ...edges.map((edge) => {
      const ends = `source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}"`;
      return `<edge ${ends}>${formatData("edge", attributes, edge)}</edge>`;
    }),
    "</graph>",
    "</graphml>",
  ];
  return `${lines.join("\n")}\n`;
}

function formatKey(of: "node" | "edge", [name, type]: Attribute<never>): string {
  return `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`;
}

function formatData<T>(of: "node" | "edge", attributes: readonly Attribute<T>[], item: T): string {
  return knownOf(attributes, item)
    .map(([name, value]) => `<data key="${of}-${name}">${escapeXml(String(value))}</data>`)
    .join("");
}
