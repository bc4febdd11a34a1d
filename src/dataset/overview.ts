/** overview.json and plate.json: enough to draw land and names before any node is loaded. */
import type { Community, PaperweftGraph, Region } from "../graph/index.ts";
import type { Layout, Position } from "../layout/index.ts";
import type { OrderedGraph } from "./node-order.ts";
import { countLenses, type PlacedLens } from "./lens-files.ts";
import { formatRings, pathDecimals } from "./path-data.ts";
import { POSITION_DECIMALS, round } from "./rounding.ts";
import type { CommunityOverview, Counts, Overview, PlateFile } from "./schema.ts";
import { listVenues } from "./venues.ts";

/** Typical papers and telling terms that the overview lists for a community. */
const LISTED = 12;

/** How many of each there are. */
function countGraph({ nodes, edges, citations }: OrderedGraph, communities: number): Counts {
  let [papers, concepts, methods, unlinked, newPapers, newTerms] = [0, 0, 0, 0, 0, 0];
  for (const { attributes } of nodes) {
    if (attributes.kind === "paper") {
      ++papers;
      if (!attributes.linked) ++unlinked;
      if (attributes.isNew) ++newPapers;
      continue;
    }
    if (attributes.isNew) ++newTerms;
    if (attributes.kind === "concept") ++concepts;
    else ++methods;
  }
  return {
    ...{ papers, concepts, methods, edges: edges.length, communities, unlinked },
    citations: citations.length,
    ...{ newPapers, newTerms },
  };
}

interface OverviewParts {
  readonly title: string;
  readonly description: string;
  readonly lenses: readonly PlacedLens[];
  readonly graph: PaperweftGraph;
}

/** The content of overview.json. */
export function buildOverview(
  { title, description, lenses, graph }: OverviewParts,
  ordered: OrderedGraph,
  communities: readonly Community[],
  positions: ReadonlyMap<string, Position>,
  { extent, gridStep }: Layout["plate"],
): Overview {
  const years = ordered.nodes.flatMap(({ attributes }) =>
    attributes.kind === "paper" && attributes.year !== undefined ? [attributes.year] : [],
  );
  const counted = ordered.nodes.filter(
    ({ attributes }) => attributes.kind === "paper" && attributes.timesCited !== undefined,
  ).length;
  const [left, bottom, right, top] = extent;
  return {
    title,
    description,
    counts: countGraph(ordered, communities.length),
    lenses: countLenses(lenses),
    years:
      years.length === 0
        ? null
        : [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))],
    ...(counted > 0 && { counted }),
    venues: listVenues(ordered),
    extent: [roundPlace(left), roundPlace(bottom), roundPlace(right), roundPlace(top)],
    gridStep: roundPlace(gridStep),
    communities: communities.map((community) => describeCommunity(community, ordered, positions)),
    ...describeRegions(graph.getAttribute("regions"), communities),
  };
}

/** The content of plate.json. */
export function buildPlate({ plate }: Layout, communities: readonly Community[]): PlateFile {
  const [left, bottom, right, top] = plate.extent;
  const decimals = pathDecimals(Math.max(right - left, top - bottom));
  const territories = new Map(plate.territories.map(({ community, bands }) => [community, bands]));
  return {
    territories: communities.map(({ key }) =>
      (territories.get(key) ?? []).map((rings) => formatRings(rings, decimals)),
    ),
    waterLines: plate.waterLines.map((rings) => formatRings(rings, decimals)),
  };
}

function describeRegions(
  regions: readonly Region[],
  communities: readonly Community[],
): Pick<Overview, "regions"> {
  if (regions.length === 0) return {};
  const indexOf = new Map(communities.map(({ key }, i) => [key, i]));
  return {
    regions: regions.map(({ key, name, shortName, communities: own }) => ({
      key,
      ...named(name, shortName),
      communities: own.map((community) => indexOf.get(community)!),
    })),
  };
}

function named(name: string, shortName: string): { name: string; shortName?: string } {
  return { name, ...(shortName !== name && { shortName }) };
}

function describeCommunity(
  { key, name, shortName, hue, papers, terms }: Community,
  { indexOf }: OrderedGraph,
  positions: ReadonlyMap<string, Position>,
): CommunityOverview {
  // Sums over floats depend on their order, so it is that of the keys.
  let [x, y] = [0, 0];
  for (const paper of papers.toSorted()) {
    const position = positions.get(paper);
    if (position === undefined) throw new RangeError(`the layout has no place for ${paper}`);
    x += position.x;
    y += position.y;
  }
  const count = Math.max(1, papers.length);
  return {
    key,
    ...named(name, shortName),
    hue,
    papers: papers.length,
    typical: papers.slice(0, LISTED).map(indexOf),
    terms: terms.slice(0, LISTED).map(indexOf),
    x: roundPlace(x / count),
    y: roundPlace(y / count),
  };
}

function roundPlace(value: number): number {
  return round(value, POSITION_DECIMALS);
}
