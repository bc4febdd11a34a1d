/**
 * GraphML, which Cytoscape, yEd, igraph and networkx read. http://graphml.graphdrawing.org
 *
 * Written here: graphology-graphml reads it and does not write it.
 */
import { colourOf } from "./colours.ts";
import type { ExportedEdge, ExportedGraph, ExportedNode, GraphExporter } from "./records.ts";
import { escapeXml } from "./xml.ts";

export const graphml: GraphExporter = {
  name: "graphml",
  label: "GraphML",
  about: "for Cytoscape, yEd, igraph and networkx",
  extension: "graphml",
  mediaType: "application/graphml+xml",
  of: "graph",
  format: formatGraphml,
};

type Value = string | number | null | undefined;
/** GraphML's name of the type, and the value; null and undefined are left out. */
type Attribute<T> = readonly [name: string, type: "string" | "int" | "double", of: (x: T) => Value];

const NODE_ATTRIBUTES: readonly Attribute<ExportedNode>[] = [
  ["label", "string", ({ label }) => label],
  ["kind", "string", ({ kind }) => kind],
  ["shortLabel", "string", ({ shortLabel }) => shortLabel],
  ["community", "string", ({ community }) => community?.name],
  ["year", "int", ({ year }) => year],
  ["venue", "string", ({ venue }) => venue],
  ["x", "double", ({ x }) => x],
  ["y", "double", ({ y }) => y],
  ["size", "double", ({ size }) => size],
  ["r", "int", (node) => colourOf(node)[0]],
  ["g", "int", (node) => colourOf(node)[1]],
  ["b", "int", (node) => colourOf(node)[2]],
];

const EDGE_ATTRIBUTES: readonly Attribute<ExportedEdge>[] = [
  ["relation", "string", ({ relation }) => relation],
  ["weight", "double", ({ weight }) => weight],
  ["evidence", "string", ({ evidence }) => evidence],
];

function formatGraphml({ title, description, nodes, edges }: ExportedGraph): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...NODE_ATTRIBUTES.map((attribute) => formatKey("node", attribute)),
    ...EDGE_ATTRIBUTES.map((attribute) => formatKey("edge", attribute)),
    '<graph edgedefault="directed">',
    `<desc>${escapeXml([title, description].filter((text) => text !== "").join(": "))}</desc>`,
    ...nodes.map((node) => {
      return `<node id="${escapeXml(node.key)}">${formatData("node", NODE_ATTRIBUTES, node)}</node>`;
    }),
    ...edges.map((edge) => {
      const ends = `source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}"`;
      return `<edge ${ends}>${formatData("edge", EDGE_ATTRIBUTES, edge)}</edge>`;
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
  return attributes
    .map(([name, , read]) => [name, read(item)] as const)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `<data key="${of}-${name}">${escapeXml(String(value))}</data>`)
    .join("");
}
