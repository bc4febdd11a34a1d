/** All formats that can be taken away, in the order in which menus show them: a file and a line each. */
import { bibtex } from "./bibtex.ts";
import { cslJson } from "./csl-json.ts";
import { csv } from "./csv.ts";
import { gephiEdges, gephiNodes } from "./gephi-tables.ts";
import { gexf } from "./gexf.ts";
import { graphml } from "./graphml.ts";
import { markdown } from "./markdown.ts";
import type { Exporter } from "./records.ts";
import { ris } from "./ris.ts";
import { vosviewer } from "./vosviewer.ts";

export const EXPORTERS: readonly Exporter[] = [
  bibtex,
  ris,
  cslJson,
  csv,
  markdown,
  gexf,
  graphml,
  vosviewer,
  gephiNodes,
  gephiEdges,
];
