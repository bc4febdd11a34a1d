/**
 * The dataset stage: a graph and its layout in, the bytes of every file out.
 *
 * Nothing is read or written here, so that a test can compare whole datasets in memory. See
 * schema.ts for what each file holds.
 */
import type { PaperweftGraph } from "../graph/index.ts";
import type { Layout } from "../layout/index.ts";
import { compareText } from "../ordering.ts";
import { sha256Of } from "../sha256.ts";
import { packCited, packEdges, packNodes } from "./binary-files.ts";
import { formatGraphExport, formatLines, GRAPH_JSON_NODES } from "./graph-export.ts";
import { buildLensFiles, type PlacedLens } from "./lens-files.ts";
import { orderGraph } from "./node-order.ts";
import { buildOverview, buildPlate } from "./overview.ts";
import {
  SCHEMA_VERSION,
  type Manifest,
  type ManifestOptions,
  type ManifestPlaces,
  type ManifestRules,
  type ManifestSource,
  type Overview,
} from "./schema.ts";
import { buildSearchIndex, searchDocuments } from "./search-index.ts";
import { buildNamesShards, buildPaperShards, buildTermShards } from "./shards.ts";

/** What a dataset is made of. */
export interface DatasetParts {
  readonly title: string;
  readonly description: string;
  readonly graph: PaperweftGraph;
  readonly layout: Layout;
  readonly lenses: readonly PlacedLens[];
  /** Papers that have no term because they are not in English. */
  readonly notEnglish: number;
  readonly seed: number;
  readonly options: ManifestOptions;
  readonly sources: readonly ManifestSource[];
  /** The map that this one continues. */
  readonly places?: ManifestPlaces;
  /** Whether graph.json is written above 20,000 nodes too. */
  readonly graphJson?: boolean;
  /** search.bin where another thread has made it, of this graph's nodes in their order. */
  readonly searchIndex?: Uint8Array;
}

/** Path, relative to the dataset's folder and with "/", and bytes; manifest.json comes last. */
export type DatasetFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Makes every file of a dataset.
 *
 * The order of the graph's nodes and edges changes no byte; the order of sources changes only
 * manifest.json.
 *
 * @throws RangeError where a node has no place, or a number is not finite: a defect of ours
 */
export function buildDatasetFiles(parts: DatasetParts): DatasetFiles {
  const { graph, layout } = parts;
  const ordered = orderGraph(graph);
  const communities = graph.getAttribute("communities");
  const positions = new Map(layout.positions.map((position) => [position.key, position]));
  const overview = buildOverview(parts, ordered, communities, positions, layout.plate);

  const files: [string, Uint8Array][] = [
    ["overview.json", encodeJson(overview)],
    ["plate.json", encodeJson(buildPlate(layout, communities))],
    ["nodes.bin", packNodes(ordered, positions, communities, overview.venues)],
    ["edges.bin", packEdges(ordered)],
    ["search.bin", parts.searchIndex ?? buildSearchIndex(searchDocuments(ordered.nodes))],
    ...parts.lenses.flatMap((lens) => buildLensFiles(lens, ordered)),
  ];
  const cited = packCited(ordered);
  if (cited !== null) files.push(["cited.bin", cited]);
  for (const [path, shard] of buildNamesShards(ordered)) files.push([path, encodeJson(shard)]);
  for (const [path, shard] of [...buildPaperShards(ordered), ...buildTermShards(ordered)]) {
    files.push([path, encodeText(`${formatLines(shard)}\n`)]);
  }
  if (parts.graphJson === true || ordered.nodes.length <= GRAPH_JSON_NODES) {
    const { title, description } = parts;
    const text = formatGraphExport({ title, description }, ordered, positions);
    files.push(["graph.json", encodeText(text)]);
  }
  files.sort(([a], [b]) => compareText(a, b));
  const manifest = describeFiles(parts, overview, files);
  return new Map([
    ...files,
    ["manifest.json", encodeText(`${JSON.stringify(manifest, null, 1)}\n`)],
  ]);
}

function describeFiles(
  { graph, notEnglish, seed, options, sources, places }: DatasetParts,
  { counts }: Overview,
  files: readonly [string, Uint8Array][],
): Manifest {
  return {
    schema: SCHEMA_VERSION,
    counts,
    coverage: { withoutAbstract: countWithoutAbstract(graph), notEnglish },
    seed,
    options: {
      ...(options.duplicates && { duplicates: describeRules(options.duplicates) }),
      ...(options.terms && { terms: describeRules(options.terms) }),
    },
    sources: sources.map(({ file, format, sha256, records, skipped, merged }) => {
      return { file, format, sha256, records, skipped, merged };
    }),
    ...(places && { places: { file: places.file, sha256: places.sha256 } }),
    files: files.map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256Of(bytes) })),
  };
}

function countWithoutAbstract(graph: PaperweftGraph): number {
  return graph.filterNodes(
    (_key, attributes) => attributes.kind === "paper" && attributes.abstract === "",
  ).length;
}

function describeRules({ rules, sha256 }: ManifestRules): ManifestRules {
  return { rules, sha256 };
}

function encodeJson(value: unknown): Uint8Array {
  return encodeText(`${JSON.stringify(value)}\n`);
}

function encodeText(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
