/**
 * Two tables, nodes and edges, under the heads that Gephi's "Import spreadsheet" looks for; any
 * program that reads tables can put them together again.
 */
import { formatCsv } from "./cells.ts";
import { NODE_ATTRIBUTES } from "./node-attributes.ts";
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
      ["Id", "Label", ...NODE_ATTRIBUTES.map(([name]) => headOf(name)), "X", "Y", "Size"],
      ...nodes.map((node) => {
        const { key, label, x, y, size } = node;
        return [key, label, ...NODE_ATTRIBUTES.map(([, , of]) => of(node)), x, y, size];
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
  format: ({ lens, edges }) =>
    lens === undefined
      ? formatCsv([
          ["Source", "Target", "Type", "Weight", "Relation", "Evidence"],
          ...edges.map(({ source, target, weight, relation, evidence }) => {
            return [source, target, "Directed", weight, relation, evidence];
          }),
        ])
      : formatCsv([
          [...["Source", "Target", "Type", "Weight"], `Shared ${SHARED_BY[lens]}`],
          ...edges.map(({ source, target, weight, shared }) => {
            return [source, target, "Undirected", weight, shared];
          }),
        ]),
};

/** What two things share, in the lens of papers and in that of terms. */
const SHARED_BY = { papers: "terms", terms: "papers" } as const;

/** "shortLabel" → "Short label", "doi" → "DOI": as heads of tables are written. */
function headOf(name: string): string {
  if (name === "doi" || name === "url") return name.toUpperCase();
  return (
    name[0]!.toUpperCase() + name.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  );
}
