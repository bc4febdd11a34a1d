/**
 * Two tables, nodes and edges, under the heads that Gephi's "Import spreadsheet" looks for; any
 * program that reads tables can put them together again.
 */
import { formatCsv } from "./cells.ts";
import type { GraphExporter } from "./records.ts";

export const gephiNodes: GraphExporter = {
  name: "nodes-csv",
  label: "Nodes as CSV",
  about: "a table for Gephi and spreadsheets",
  extension: "nodes.csv",
  mediaType: "text/csv",
  of: "graph",
  format: ({ nodes }) =>
    formatCsv([
      ["Id", "Label", "Kind", "Short label", "Community", "Year", "Venue", "X", "Y", "Size"],
      ...nodes.map(({ key, label, kind, shortLabel, community, year, venue, x, y, size }) => {
        return [key, label, kind, shortLabel, community?.name, year, venue, x, y, size];
      }),
    ]),
};

export const gephiEdges: GraphExporter = {
  name: "edges-csv",
  label: "Edges as CSV",
  about: "a table for Gephi and spreadsheets",
  extension: "edges.csv",
  mediaType: "text/csv",
  of: "graph",
  format: ({ edges }) =>
    formatCsv([
      ["Source", "Target", "Type", "Weight", "Relation", "Evidence"],
      ...edges.map(({ source, target, weight, relation, evidence }) => {
        return [source, target, "Directed", weight, relation, evidence];
      }),
    ]),
};
