/** The places of a dataset, as data/places.json holds them. */
import { NO_COMMUNITY, NODE_KINDS, type Dataset } from "../dataset/reader.ts";
import type { PlacedNode, Places } from "../map/index.ts";
import { sortedBy } from "../ordering.ts";
import { roundTo } from "../rounding.ts";
import { otherNames } from "../terms/index.ts";

/** Nodes whose details are asked for at a time: a few shards, and not all of a published map's. */
const AT_A_TIME = 512;

/** As the layout gave x and y: a float32 has more digits than that, and they are noise. */
const DECIMALS = 2;

/** @throws InputError where a file of the dataset cannot be read */
export async function placesOfDataset(dataset: Dataset): Promise<Places> {
  const [{ communities }, { keys, labels }, columns] = await Promise.all([
    dataset.overview(),
    dataset.names(),
    dataset.nodes(),
  ]);
  const place = async (key: string, node: number): Promise<PlacedNode> => {
    const community = columns.community[node]!;
    return {
      key,
      x: roundTo(columns.x[node]!, DECIMALS),
      y: roundTo(columns.y[node]!, DECIMALS),
      community: community === NO_COMMUNITY ? null : communities[community]!.key,
      ...(NODE_KINDS[columns.kind[node]!] === "paper"
        ? await identifiersOf(dataset, node)
        : await namesOf(dataset, node, key, labels[node]!)),
    };
  };
  const nodes: PlacedNode[] = [];
  for (let from = 0; from < keys.length; from += AT_A_TIME) {
    const some = keys.slice(from, from + AT_A_TIME);
    nodes.push(...(await Promise.all(some.map((key, i) => place(key, from + i)))));
  }
  return {
    communities: communities.map(({ key, name, hue }) => ({ key, name, hue })),
    nodes: sortedBy(nodes, ({ key }) => key),
  };
}

async function identifiersOf(
  dataset: Dataset,
  node: number,
): Promise<Pick<PlacedNode, "doi" | "arxiv" | "pmid">> {
  const { doi, arxiv, pmid } = await dataset.paper(node);
  return {
    ...(doi !== undefined && { doi }),
    ...(arxiv !== undefined && { arxiv }),
    ...(pmid !== undefined && { pmid }),
  };
}

async function namesOf(
  dataset: Dataset,
  node: number,
  key: string,
  label: string,
): Promise<Pick<PlacedNode, "names">> {
  const { aliases } = await dataset.term(node);
  const names = otherNames(key, [label, ...aliases]);
  return names.length === 0 ? {} : { names };
}
