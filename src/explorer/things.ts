/** What people call the things on the map: kinds, counts and names. */
import type { MethodKind, NodeKind, Overview, RegionOverview } from "../dataset/reader.ts";
import { formatFigures } from "../figures.ts";
import type { Explorer } from "./context.ts";
import type { ExplorerState } from "./state.ts";

/** A node, a community or a region, as a link or a panel names it. */
export interface Thing {
  readonly key: string;
  readonly kind: NodeKind | "community" | "region";
  readonly label: string;
  /** Index among the community inks; null outside every community. */
  readonly hue: number | null;
}

const KIND_NAMES: Readonly<Record<Thing["kind"], readonly [one: string, many: string]>> = {
  paper: ["Paper", "papers"],
  concept: ["Concept", "concepts"],
  method: ["Method", "methods"],
  community: ["Community", "communities"],
  region: ["Region", "regions"],
};

const METHOD_KIND_NAMES: Readonly<Record<MethodKind, string>> = {
  method: "Method",
  model: "Model",
  dataset: "Dataset",
  benchmark: "Benchmark",
  framework: "Framework",
  tool: "Tool",
};

/** A node, community or region by its key; null where the map has none. */
export function findThing(
  { graph, overview }: Pick<Explorer, "graph" | "overview">,
  key: string,
): Thing | null {
  if (graph.hasNode(key)) {
    const { kind, label, hue } = graph.getNodeAttributes(key);
    return { key, kind, label, hue };
  }
  const community = overview.communities.find((candidate) => candidate.key === key);
  if (community !== undefined) {
    return { key, kind: "community", label: community.name, hue: community.hue };
  }
  const region = regionOf(overview, key);
  return region && regionThing(region);
}

/** Whether a thing is land, which marks stand on, and not a mark. */
export function isLand({ kind }: Pick<Thing, "kind">): boolean {
  return kind === "community" || kind === "region";
}

/** A region by its key; null where the map has none of it. */
export function regionOf(
  { regions = [] }: Pick<Overview, "regions">,
  key: string,
): RegionOverview | null {
  return regions.find((region) => region.key === key) ?? null;
}

/** The region that a community is part of; null where the map has none. */
export function regionAround(
  { regions = [], communities }: Overview,
  community: string,
): Thing | null {
  const index = communities.findIndex(({ key }) => key === community);
  const region = regions.find((one) => one.communities.includes(index));
  return region === undefined ? null : regionThing(region);
}

function regionThing({ key, name }: RegionOverview): Thing {
  return { key, kind: "region", label: name, hue: null };
}

/** A thing's name where there is little room: a paper's is the one that it goes by on the map. */
export function shortName({ graph }: Pick<Explorer, "graph">, { key, label }: Thing): string {
  return graph.hasNode(key) ? graph.getNodeAttribute(key, "shortLabel") : label;
}

/**
 * A thing's name as part of a question. A paper's and a method's is a name; what else there is goes by
 * words that do not fit a sentence as they are: what do papers say about “neural network”?
 */
export function nameInQuestion(kind: Thing["kind"], name: string): string {
  return kind === "paper" || kind === "method" ? name : `“${name}”`;
}

/** The same of a thing by its key; "" where the map has no such thing. */
export function askedName(explorer: Pick<Explorer, "graph" | "overview">, key: string): string {
  const thing = findThing(explorer, key);
  return thing === null ? "" : nameInQuestion(thing.kind, shortName(explorer, thing));
}

/** What the panel shows, as a heading says it; null where it shows nothing. */
export function formatSubject(
  explorer: Pick<Explorer, "graph" | "overview">,
  { path, selection }: Pick<ExplorerState, "path" | "selection">,
): string | null {
  if (path !== null) {
    const [from, to] = path.map((key) => askedName(explorer, key));
    return `How are ${from!} and ${to!} connected?`;
  }
  return findThing(explorer, selection.at(-1) ?? "")?.label ?? null;
}

/** "Paper", "Concept" … as a heading says it. */
export function formatKind(kind: Thing["kind"], methodKind?: MethodKind): string {
  return methodKind === undefined ? KIND_NAMES[kind][0] : METHOD_KIND_NAMES[methodKind];
}

/** The same of a thing on the map: a method's own kind, "Benchmark", where that is known. */
export function formatKindOf({ graph }: Pick<Explorer, "graph">, { key, kind }: Thing): string {
  const methodKind = graph.hasNode(key) ? graph.getNodeAttribute(key, "methodKind") : null;
  return formatKind(kind, methodKind ?? undefined);
}

/** "1 paper", "12 papers". */
export function formatCount(count: number, kind: Thing["kind"]): string {
  const [one, many] = KIND_NAMES[kind];
  return `${formatFigures(count)} ${count === 1 ? one.toLowerCase() : many}`;
}

/** "cited 1,204 times", by the count of the paper's source. */
export function formatCited(times: number): string {
  if (times === 0) return "not cited yet";
  return times === 1 ? "cited once" : `cited ${formatFigures(times)} times`;
}

/** "1 term", "12 terms": concepts and methods together. */
export function formatTermCount(count: number): string {
  return `${formatFigures(count)} ${count === 1 ? "term" : "terms"}`;
}

/** How many of a filter's things are left: "3 of 23"; "23" where all are. */
export function formatPart(left: number, all: number): string {
  return left === all ? formatFigures(all) : `${formatFigures(left)} of ${formatFigures(all)}`;
}

/** The sentence under the map's title: its own description, or what the map is. */
export function formatLede({ description, counts }: Overview): string {
  if (description.trim() !== "") return description.trim();
  const papers = counts.papers === 1 ? "One paper" : `${numberWord(counts.papers)} papers`;
  return `${papers}, placed by the ideas they share. Every line opens on the sentence it was drawn from.`;
}

const ONES =
  "Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen".split(
    " ",
  );
const TENS = "Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety".split(" ");

/** A number as it begins a sentence: in words below a hundred. */
function numberWord(count: number): string {
  if (count >= 100) return formatFigures(count);
  if (count < 20) return ONES[count]!;
  const tens = TENS[Math.floor(count / 10) - 2]!;
  return count % 10 === 0 ? tens : `${tens}-${ONES[count % 10]!.toLowerCase()}`;
}
