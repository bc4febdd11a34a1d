/** `npm run export`: a dataset's papers, or its graph, in a format that other programs read. */
import { readDirectory } from "../dataset/directory.ts";
import { openDataset, NODE_KINDS, type Dataset } from "../dataset/reader.ts";
import { explainWriting, UsageError } from "../errors.ts";
import { EXPORTERS, gatherGraph, gatherPapers, type Exporter } from "../exporters/index.ts";
import { findNearest } from "../nearest.ts";
import { DATASET_FOLDER } from "./data-flags.ts";
import type { Effects } from "./effects.ts";

export interface ExportOptions {
  /** The format's name; undefined lists the formats. */
  readonly format?: string;
  /** Undefined: standard output. */
  readonly out?: string;
  /** The dataset's folder. */
  readonly dataset?: string;
}

/**
 * Writes an export, or prints what there is to choose.
 *
 * @throws UsageError where there is no such format
 * @throws InputError where the dataset cannot be read
 * @throws OutputError where the file cannot be written
 */
export async function exportDataset(
  { format, out, dataset: folder = DATASET_FOLDER }: ExportOptions,
  effects: Pick<Effects, "log" | "writeFile">,
): Promise<void> {
  if (format === undefined) {
    effects.log(formatCatalogue());
    return;
  }
  const exporter = findExporter(format);
  const dataset = await openDataset(readDirectory(folder));
  const text = await formatDataset(exporter, dataset);
  if (out === undefined) {
    effects.log(text.replace(/\r?\n$/, ""));
    return;
  }
  await explainWriting({ file: out }, "choose another file: --out FILE", () =>
    effects.writeFile(out, new TextEncoder().encode(text)),
  );
}

/** A line for each format. */
function formatCatalogue(): string {
  return EXPORTERS.map(({ name, label, about, of }) => {
    return `${name.padEnd(11)} ${of === "papers" ? "papers" : "graph "}  ${label}: ${about}`;
  }).join("\n");
}

function findExporter(name: string): Exporter {
  const found = EXPORTERS.find((exporter) => exporter.name === name);
  if (found !== undefined) return found;
  const names = EXPORTERS.map((exporter) => exporter.name);
  const near = findNearest(name, names);
  throw new UsageError(`there is no format "${name}"`, {
    hint: near === null ? `choose one: ${names.join(", ")}` : `did you mean --format ${near}?`,
  });
}

async function formatDataset(exporter: Exporter, dataset: Dataset): Promise<string> {
  if (exporter.of === "graph") return exporter.format(await gatherGraph(dataset, null, true));
  const { kind } = await dataset.nodes();
  const papers = [...kind.keys()].filter((node) => NODE_KINDS[kind[node]!] === "paper");
  const { title } = await dataset.overview();
  return exporter.format(await gatherPapers(dataset, papers), title);
}
