/** `npm run export`: papers and graph for other programs. The work is in src/pipeline. */
import { command } from "../src/pipeline/command.ts";
import { DATASET_FOLDER } from "../src/pipeline/data-flags.ts";
import { exportDataset } from "../src/pipeline/export.ts";
import { parseFlags } from "../src/pipeline/flags.ts";

const ABOUT = "Writes a dataset's papers or graph for other programs; alone, lists the formats.";

const FLAGS = {
  format: { value: "NAME", about: "bibtex, ris, csl-json, csv, markdown, gexf, graphml …" },
  out: { value: "FILE", about: "where to write (default: standard output)" },
  dataset: { value: "DIR", about: `the dataset (default: ${DATASET_FOLDER})` },
} as const;

await command(
  "export",
  async (effects) => exportDataset(parseFlags(process.argv.slice(2), FLAGS), effects),
  { about: ABOUT, flags: FLAGS },
);
