/** A dataset's files as text that a person can compare line by line. */
import { ByteReader } from "../../src/dataset/byte-stream.ts";
import { LENS_NAMES, lensPath, openDataset, SEARCH_FIELDS } from "../../src/dataset/reader.ts";
import { openSearchIndex } from "../../src/dataset/search-reader.ts";
import type { DatasetFiles } from "../../src/dataset/builder.ts";

/** Path and text of each file; what a .bin holds as a table, under the name .bin.csv. */
export async function showFiles(files: DatasetFiles): Promise<Map<string, string>> {
  const dataset = await openDataset((path) => {
    const bytes = files.get(path);
    if (bytes === undefined) return Promise.reject(new Error(`no file ${path}`));
    return Promise.resolve(bytes.slice().buffer);
  });
  const { keys } = await dataset.names();
  const shown = new Map<string, string>();
  for (const name of LENS_NAMES) {
    const { nodes, ties } = await dataset.lens(name);
    const key = Array.from(nodes.node, (node) => keys[node]!);
    shown.set(`${lensPath(name, "nodes")}.csv`, showColumns({ key, x: nodes.x, y: nodes.y }));
    shown.set(`${lensPath(name, "ties")}.csv`, showColumns(ties));
  }
  for (const [path, bytes] of files) {
    if (path.startsWith("lenses/")) continue;
    if (path === "nodes.bin") {
      shown.set(`${path}.csv`, showColumns({ key: keys, ...(await dataset.nodes()) }));
    } else if (path === "edges.bin") {
      shown.set(`${path}.csv`, showColumns(await dataset.edges()));
    } else if (path === "search.bin") {
      shown.set(`${path}.csv`, showSearchIndex(await dataset.searchIndex()));
    } else shown.set(path, new TextDecoder().decode(bytes));
  }
  return shown;
}

/** The words, each with the nodes that are found by it, field by field. */
function showSearchIndex(file: ArrayBuffer): string {
  const index = openSearchIndex(file);
  const reader = new ByteReader(new Uint8Array(file));
  reader.uint();
  const words = new TextDecoder().decode(reader.block()).split("\n");
  const rows = words.map((word) => {
    const hits = index.search(word, { tokenize: (text) => [text] });
    const nodes = SEARCH_FIELDS.map((field) =>
      hits.flatMap(({ id, match }) => (match[word]?.includes(field) ? [Number(id)] : [])),
    );
    return [word, ...nodes.map((ids) => ids.sort((a, b) => a - b).join(" "))].join(",");
  });
  return `${[["word", ...SEARCH_FIELDS].join(","), ...rows].join("\n")}\n`;
}

function showColumns(columns: Readonly<Record<string, ArrayLike<string | number>>>): string {
  const names = Object.keys(columns);
  const rows = Array.from({ length: Object.values(columns)[0]?.length ?? 0 }, (_, row) =>
    names.map((name) => showValue(columns[name]![row]!)).join(","),
  );
  return `${[names.join(","), ...rows].join("\n")}\n`;
}

/** A float32 holds seven digits; more would be noise of its conversion. */
function showValue(value: string | number): string {
  return typeof value === "number" ? String(Number(value.toPrecision(7))) : value;
}
