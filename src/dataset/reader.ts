/**
 * Reads a dataset, in the browser and in Node.
 *
 * Every file arrives through one function, so that the explorer fetches, the pages read from disk
 * and tests read from memory. Shards are fetched once, when first asked for.
 */
import { InputError } from "../errors.ts";
import { viewColumns } from "./columns.ts";
import {
  CITED_COLUMNS,
  EDGE_COLUMNS,
  LENS_NODE_COLUMNS,
  LENS_TIE_COLUMNS,
  lensPath,
  NODE_COLUMNS,
  NODE_KINDS,
  SCHEMA_VERSION,
  SHARD_SIZE,
  shardPath,
  type EdgeColumns,
  type LensColumns,
  type LensName,
  type Manifest,
  type NamesShard,
  type NodeColumns,
  type Overview,
  type PaperDetails,
  type PlateFile,
  type TermDetails,
} from "./schema.ts";

export { fetchFile } from "./fetch-file.ts";
export { formatRings, readRings, type Ring } from "./path-data.ts";
export { readFiles } from "./read-files.ts";
export * from "./schema.ts";
export { cutWords, foldWord, isUnspaced } from "./search-letters.ts";
export { SEARCH_OPTIONS, searchedName, type SearchDocument } from "./search-options.ts";

/** Gives a file's bytes, by its path relative to the manifest; rejects where there is none. */
export type ReadFile = (path: string) => Promise<ArrayBuffer>;

export interface Dataset {
  readonly manifest: Manifest;
  overview(): Promise<Overview>;
  plate(): Promise<PlateFile>;
  nodes(): Promise<NodeColumns>;
  edges(): Promise<EdgeColumns>;
  /** Places and ties of a lens. */
  lens(name: LensName): Promise<LensColumns>;
  /** All names, in the order of nodes. */
  names(): Promise<NamesShard>;
  /** @param node - index of a paper */
  paper(node: number): Promise<PaperDetails>;
  /** @param node - index of a concept or method */
  term(node: number): Promise<TermDetails>;
  /** The search index; search-reader.ts opens it. */
  searchIndex(): Promise<ArrayBuffer>;
}

/**
 * Opens a dataset: reads its manifest, and nothing else before it is asked for.
 *
 * A file that could not be read is asked for again the next time; one that was read is kept.
 *
 * @throws InputError where the manifest cannot be read, is none, or is of another version
 */
export async function openDataset(read: ReadFile): Promise<Dataset> {
  const manifest = parseManifest(decodeText(await read("manifest.json")));
  const { papers, concepts, methods, edges: edgeCount } = manifest.counts;
  const nodeCount = papers + concepts + methods;

  const kept = new Map<string, Promise<unknown>>();
  function once<T>(name: string, make: () => Promise<T>): Promise<T> {
    const known = kept.get(name);
    if (known !== undefined) return known as Promise<T>;
    const fresh = make();
    kept.set(name, fresh);
    fresh.catch(() => kept.delete(name));
    return fresh;
  }
  const json = <T>(path: string) => once(path, async () => parseJson(await read(path), path) as T);
  const overview = () => json<Overview>("overview.json");
  const isCited = manifest.files.some(({ path }) => path === "cited.bin");
  const nodes = () =>
    once("nodes.bin", async (): Promise<NodeColumns> => {
      const [columns, cited] = await Promise.all([
        read("nodes.bin"),
        isCited ? read("cited.bin") : null,
      ]);
      return {
        ...viewColumns(NODE_COLUMNS, nodeCount, columns, "nodes.bin"),
        ...(cited && viewColumns(CITED_COLUMNS, nodeCount, cited, "cited.bin")),
      };
    });
  const edges = () =>
    once("edges.bin", async () =>
      viewColumns(EDGE_COLUMNS, edgeCount, await read("edges.bin"), "edges.bin"),
    );
  async function lens(name: LensName): Promise<LensColumns> {
    const rows = (await overview()).lenses[name];
    const [nodePath, tiePath] = [lensPath(name, "nodes"), lensPath(name, "ties")];
    const [placed, tied] = await Promise.all([read(nodePath), read(tiePath)]);
    return {
      nodes: viewColumns(LENS_NODE_COLUMNS, rows.nodes, placed, nodePath),
      ties: viewColumns(LENS_TIE_COLUMNS, rows.ties, tied, tiePath),
    };
  }
  const ranks = () => once("ranks", async () => rankWithinKind(await nodes()));
  const names = () =>
    once("names", async () => {
      const paths = Array.from({ length: Math.ceil(nodeCount / SHARD_SIZE.names) }, (_, i) =>
        shardPath("names", i),
      );
      return joinNames(await Promise.all(paths.map((path) => json<NamesShard>(path))), nodeCount);
    });
  async function details<T extends { node: number }>(folder: "papers" | "terms", node: number) {
    const rank = (await ranks())[node];
    const isPaper = (await nodes()).kind[node] === NODE_KINDS.indexOf("paper");
    if (rank === undefined || isPaper !== (folder === "papers")) {
      throw new RangeError(`node ${String(node)} is not among the ${folder}`);
    }
    const size = SHARD_SIZE[folder];
    const path = shardPath(folder, Math.floor(rank / size));
    const found = (await json<readonly T[]>(path))[rank % size];
    if (found?.node !== node) throw damaged(path, `has no entry for node ${String(node)}`);
    return found;
  }

  return {
    manifest,
    overview,
    plate: () => json<PlateFile>("plate.json"),
    nodes,
    edges,
    lens: (name) => once(`lenses/${name}`, () => lens(name)),
    names,
    paper: (node) => details<PaperDetails>("papers", node),
    term: (node) => details<TermDetails>("terms", node),
    searchIndex: () => once("search.bin", () => read("search.bin")),
  };
}

/** For each node, how many nodes of its folder, papers or terms, stand before it. */
function rankWithinKind({ kind }: NodeColumns): Uint32Array {
  const paper = NODE_KINDS.indexOf("paper");
  let papers = 0;
  let terms = 0;
  return Uint32Array.from(kind, (k) => (k === paper ? papers++ : terms++));
}

function joinNames(shards: readonly NamesShard[], count: number): NamesShard {
  const names = {
    keys: shards.flatMap(({ keys }) => keys),
    labels: shards.flatMap(({ labels }) => labels),
    shortLabels: shards.flatMap(({ shortLabels }) => shortLabels),
  };
  for (const list of Object.values(names)) {
    if (list.length !== count) {
      throw damaged(
        "names/",
        `holds ${String(list.length)} names, but there are ${String(count)} nodes`,
      );
    }
  }
  return names;
}

function parseManifest(text: string): Manifest {
  let manifest: Partial<Manifest> | null;
  try {
    manifest = JSON.parse(text) as Partial<Manifest> | null;
  } catch (cause) {
    throw damaged("manifest.json", "is not JSON", cause);
  }
  if (typeof manifest?.schema !== "number" || manifest.counts === undefined) {
    throw damaged("manifest.json", "is not the manifest of a Paperweft dataset");
  }
  if (manifest.schema !== SCHEMA_VERSION) {
    throw damaged(
      "manifest.json",
      `is of schema version ${String(manifest.schema)}, and this reader knows version ` +
        String(SCHEMA_VERSION),
    );
  }
  return manifest as Manifest;
}

function parseJson(buffer: ArrayBuffer, path: string): unknown {
  try {
    return JSON.parse(decodeText(buffer));
  } catch (cause) {
    throw damaged(path, "is not JSON", cause);
  }
}

function decodeText(buffer: ArrayBuffer): string {
  return new TextDecoder().decode(buffer);
}

function damaged(file: string, what: string, cause?: unknown): InputError {
  return new InputError(what, {
    place: { file },
    hint: "build the dataset again: npm run data",
    cause,
  });
}
