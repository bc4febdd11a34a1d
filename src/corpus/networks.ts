/**
 * Maps and graphs as other programs keep them: they name what papers share, and hold no papers.
 *
 * Read as papers, a network with a title of its own becomes a map of one paper.
 */
import { InputError } from "../errors.ts";
import { findRecords, type IsRecord } from "./json/find-records.ts";
import { isObject } from "./json/values.ts";

/** Where a network may stand in its document: at the top, in VOSviewer's, in Cytoscape's. */
const PARTS = ["network", "elements", "graph"];
const NODES = ["items", "nodes"];
const EDGES = ["links", "edges"];

/**
 * GEXF, GraphML and Cytoscape's XGMML, by their first element.
 *
 * A comment ends at its first "-->": one that might reach over the next could be read in
 * twice as many ways with each comment more, and all are tried where no such element comes.
 */
const XML = /^(?:\s|<\?[^>]*>|<!--(?:(?!-->)[\s\S])*-->)*<(?:gexf|graphml|graph\s[^>]*xgmml)\b/i;
/** GML and Pajek. */
const TEXT = /^\s*(?:graph\s*\[\s|\*vertices\s+\d)/i;

/** Whether a JSON document lists nodes and what joins them, and no node is a paper. */
export function isNetwork(value: unknown, isRecord: IsRecord): boolean {
  if (!isObject(value)) return false;
  return [value, ...PARTS.map((name) => value[name])].some((part) => {
    if (!isObject(part) || !EDGES.some((name) => Array.isArray(part[name]))) return false;
    const nodes = NODES.map((name) => part[name]).filter((list) => Array.isArray(list));
    return nodes.length > 0 && nodes.every((list) => findRecords(list, isRecord).length === 0);
  });
}

/** Whether a text begins as a network does, in one of the formats of graph programs. */
export function isNetworkText(text: string): boolean {
  return XML.test(text) || TEXT.test(text);
}

export function networkError(file: string): InputError {
  return new InputError("this is a map or a graph, and no list of papers", {
    place: { file },
    hint: "take the papers that it was made from: a .bib, .ris or .csv, with titles and abstracts",
  });
}
