/** The places of a dataset, as data/places.json holds them. */
import { NO_COMMUNITY, type Dataset } from "../dataset/reader.ts";
import type { Places } from "../map/index.ts";
import { sortedBy } from "../ordering.ts";

/** @throws InputError where a file of the dataset cannot be read */
export async function placesOfDataset(dataset: Dataset): Promise<Places> {
  const [{ communities }, { keys }, columns] = await Promise.all([
    dataset.overview(),
    dataset.names(),
    dataset.nodes(),
  ]);
  const nodes = keys.map((key, node) => {
    const community = columns.community[node]!;
    return {
      key,
      x: rounded(columns.x[node]!),
      y: rounded(columns.y[node]!),
      community: community === NO_COMMUNITY ? null : communities[community]!.key,
    };
  });
  return {
    communities: communities.map(({ key, name, hue }) => ({ key, name, hue })),
    nodes: sortedBy(nodes, ({ key }) => key),
  };
}

/** To what the layout gave: a float32 has more digits than that, and they are noise. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
