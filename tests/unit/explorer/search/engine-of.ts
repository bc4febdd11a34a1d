/** The search of a small map, for tests: from its nodes and edges to answers, without a browser. */
import { buildDatasetFiles } from "../../../../src/dataset/builder.ts";
import { buildExplorerGraph } from "../../../../src/explorer/graph.ts";
import { createEngine } from "../../../../src/explorer/search/engine.ts";
import { createWordIndex } from "../../../../src/explorer/search/word-index.ts";
import type { Answer } from "../../../../src/explorer/search.ts";
import { edge, graphOf, layoutOf, openFiles, smallParts } from "../../dataset/small-map.ts";

/**
 * @param given - all in one community
 * @param joined - papers, each with a term of it
 */
export async function engineOf(
  given: Parameters<typeof graphOf>[0],
  joined: readonly (readonly [paper: string, term: string])[],
): Promise<(query: string) => Promise<Answer>> {
  const papers = Object.keys(given).filter((key) => key.startsWith("paper/"));
  const named = { name: "All", shortName: "All" };
  const graph = graphOf(
    given,
    joined.map(([paper, term]) => [paper, term, edge()] as const),
    [{ key: "community/weaving", ...named, papers, hue: 0, terms: [] }],
  );
  const dataset = await openFiles(
    buildDatasetFiles(smallParts({ graph, layout: layoutOf(graph) })),
  );
  const [overview, nodes, edges, names] = await Promise.all([
    ...[dataset.overview(), dataset.nodes(), dataset.edges(), dataset.names()],
  ] as const);
  const explored = buildExplorerGraph(overview, nodes, edges, names);
  const index = createWordIndex(await dataset.searchIndex());
  return createEngine(
    { dataset, overview, graph: explored, keys: names.keys },
    { search: (query) => Promise.resolve(index.search(query)) },
  );
}
