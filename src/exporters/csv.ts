/** A table of papers, one a row, for spreadsheets and scripts. */
import type { Relation } from "../dataset/schema.ts";
import { formatCsv, type Cell } from "./cells.ts";
import { joinNames } from "./people.ts";
import type { ExportedPaper, PaperExporter } from "./records.ts";

export const csv: PaperExporter = {
  name: "csv",
  label: "CSV",
  about: "a table, for spreadsheets and scripts",
  extension: "csv",
  mediaType: "text/csv",
  published: "papers.csv",
  of: "papers",
  format: (papers) => formatCsv([COLUMNS.map(([name]) => name), ...papers.map(toRow)]),
};

const COLUMNS: readonly (readonly [name: string, cell: (paper: ExportedPaper) => Cell])[] = [
  ["key", ({ key }) => key],
  ["title", ({ title }) => title],
  ["authors", ({ authors }) => authors && joinNames(authors)],
  ["year", ({ year }) => year],
  ["venue", ({ venue }) => venue],
  ["doi", ({ doi }) => doi],
  ["arxiv", ({ arxiv }) => arxiv],
  ["pmid", ({ pmid }) => pmid],
  ["url", ({ url }) => url],
  ["keywords", ({ keywords }) => keywords],
  ["timesCited", ({ timesCited }) => timesCited],
  ["licence", ({ licence }) => licence],
  ["introduces", (paper) => termsBy(paper, "introduces")],
  ["uses", (paper) => termsBy(paper, "uses")],
  ["discusses", (paper) => termsBy(paper, "discusses")],
  ["page", ({ page }) => page],
  ["read", ({ read }) => (read === undefined ? undefined : read ? "yes" : "no")],
  ["note", ({ note }) => note],
  ["abstract", ({ abstract }) => abstract],
];

function toRow(paper: ExportedPaper): Cell[] {
  return COLUMNS.map(([, cell]) => cell(paper));
}

function termsBy({ terms }: ExportedPaper, relation: Relation): string {
  return terms
    .filter((term) => term.relation === relation)
    .map(({ label }) => label)
    .join("; ");
}
