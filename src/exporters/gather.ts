/**
 * Gathers from a dataset what exporters write, in the browser and in Node.
 *
 * The dataset keeps structure, names and texts apart, so that a map opens fast; whoever takes
 * papers away wants all of it together.
 */
import { compareBy, compareText } from "../ordering.ts";
import { PAGE_FOLDERS } from "../page-folders.ts";
import { roundTo } from "../rounding.ts";
import {
  NO_COMMUNITY,
  NO_VENUE,
  NO_YEAR,
  NODE_KINDS,
  RELATIONS,
  type EdgeColumns,
  type Mention,
  type NamesShard,
  type NodeColumns,
  type Overview,
  type PaperDetails,
} from "../dataset/schema.ts";
import { addressOf } from "./kinds-of-papers.ts";
import type { ExportedEdge, ExportedGraph, ExportedNode, ExportedPaper } from "./records.ts";

/** The part of a dataset's reader that is asked. */
export interface GatherFrom {
  overview(): Promise<Overview>;
  nodes(): Promise<NodeColumns>;
  edges(): Promise<EdgeColumns>;
  names(): Promise<NamesShard>;
  paper(node: number): Promise<PaperDetails>;
}

export interface GatherOptions {
  /** Told how many papers' texts are there. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Of places, sizes and weights: more digits are the noise of 32 bits. */
export const DECIMALS = 3;

const FIELDS = [
  "title",
  "abstract",
  "authors",
  "year",
  "venue",
  "url",
  "doi",
  "arxiv",
  "pmid",
  "keywords",
  "timesCited",
  "licence",
] as const satisfies readonly (keyof PaperDetails)[];

/**
 * With more papers the whole graph is exported without edges' sentences and papers' authors and
 * identifiers: in a browser it would take every text, and the files half as much again.
 */
export const MOST_WITH_TEXTS = 2000;

/** Papers whose texts are asked for at a time; a shard holds 128. */
const AT_A_TIME = 512;

/**
 * Papers with all that is known of them, in the order asked for.
 *
 * @param papers - indexes of nodes that are papers
 * @param site - whole address of the map's site with "/" at its end; "" where it is not known
 */
export async function gatherPapers(
  dataset: GatherFrom,
  papers: readonly number[],
  site = "",
  options: GatherOptions = {},
): Promise<ExportedPaper[]> {
  const [names, edges] = await Promise.all([dataset.names(), dataset.edges()]);
  const relations = relationsOf(edges, papers);
  const gathered: ExportedPaper[] = [];
  for await (const paper of texts(dataset, papers, options)) {
    const key = names.keys[paper.node]!;
    const terms = paper.terms.flatMap(({ node }) => {
      const relation = relations.get(paper.node)?.get(node);
      return relation === undefined ? [] : [{ label: names.labels[node]!, relation }];
    });
    gathered.push({
      ...bibliographyOf(paper),
      key,
      terms,
      ...pageOf(key, site),
    });
  }
  return gathered;
}

/**
 * The map, or a part of it: nodes, and the edges among them.
 *
 * @param only - indexes of the nodes; null for all
 * @param withTexts - whether edges get their sentence, and papers what the source said of them and
 *   the citations among them: it takes every paper's text
 * @param site - whole address of the map's site with "/" at its end; "" where it is not known
 */
export async function gatherGraph(
  dataset: GatherFrom,
  only: readonly number[] | null,
  withTexts: boolean,
  site = "",
  options: GatherOptions = {},
): Promise<ExportedGraph> {
  const [overview, columns, edgeColumns, names] = await Promise.all([
    dataset.overview(),
    dataset.nodes(),
    dataset.edges(),
    dataset.names(),
  ]);
  const chosen = new Set(only ?? names.keys.keys());
  const edges: ExportedEdge[] = [];
  const evidence = new Map<string, string>();
  const said = new Map<number, PaperDetails>();
  const endsOf = (source: number, target: number) => {
    return { source: names.keys[source]!, target: names.keys[target]! };
  };
  if (withTexts) {
    const papers = [...chosen].filter((node) => NODE_KINDS[columns.kind[node]!] === "paper");
    for await (const paper of texts(dataset, papers, options)) {
      said.set(paper.node, paper);
      for (const { node, mentions } of paper.terms) {
        if (chosen.has(node))
          evidence.set(`${String(paper.node)} ${String(node)}`, sentence(paper, mentions));
      }
      for (const cited of paper.cites ?? []) {
        if (chosen.has(cited)) {
          edges.push({ ...endsOf(paper.node, cited), relation: "cites", weight: null });
        }
      }
    }
  }
  for (const [i, source] of edgeColumns.source.entries()) {
    const target = edgeColumns.target[i]!;
    if (!chosen.has(source) || !chosen.has(target)) continue;
    const words = evidence.get(`${String(source)} ${String(target)}`) ?? "";
    edges.push({
      ...endsOf(source, target),
      relation: RELATIONS[edgeColumns.relation[i]!]!,
      weight: roundTo(edgeColumns.weight[i]! / 255, DECIMALS),
      ...(words !== "" && { evidence: words }),
    });
  }
  edges.sort(
    compareBy(
      (a, b) => compareText(a.source, b.source),
      (a, b) => compareText(a.target, b.target),
    ),
  );
  const nodes = [...chosen]
    .map((index) => ({
      ...toNode(index, overview, columns, names),
      ...describe(names.keys[index]!, said.get(index), site),
    }))
    .sort((a, b) => compareText(a.key, b.key));
  return { title: overview.title, description: overview.description, nodes, edges };
}

/** What bibliographies ask for, without what the dataset does not say. */
function bibliographyOf(paper: PaperDetails): Pick<ExportedPaper, (typeof FIELDS)[number]> {
  const said = FIELDS.filter((field) => paper[field] !== undefined);
  return Object.fromEntries(said.map((field) => [field, paper[field]])) as unknown as PaperDetails;
}

/** The papers' texts, in order; some hundreds are on their way at once, not 100,000. */
async function* texts(
  dataset: GatherFrom,
  papers: readonly number[],
  { onProgress, signal }: GatherOptions,
): AsyncGenerator<PaperDetails> {
  for (let i = 0; i < papers.length; i += AT_A_TIME) {
    signal?.throwIfAborted();
    onProgress?.(i, papers.length);
    yield* await Promise.all(papers.slice(i, i + AT_A_TIME).map((node) => dataset.paper(node)));
  }
  onProgress?.(papers.length, papers.length);
}

/** What each of the papers does with each of its terms. */
function relationsOf({ source, target, relation }: EdgeColumns, papers: readonly number[]) {
  const relations = new Map(
    papers.map((paper) => [paper, new Map<number, (typeof RELATIONS)[number]>()]),
  );
  for (const [i, paper] of source.entries()) {
    relations.get(paper)?.set(target[i]!, RELATIONS[relation[i]!]!);
  }
  return relations;
}

/** The sentence of the first mention: the abstract's, else the title's, else the keywords. */
function sentence(paper: PaperDetails, mentions: readonly Mention[]): string {
  const mention =
    mentions.find(({ field }) => field === "abstract") ??
    mentions.find(({ field }) => field === "title") ??
    mentions[0];
  if (mention === undefined) return "";
  const text = paper[mention.field] ?? "";
  const { start, end } = paper.sentences.find(
    (one) => one.field === mention.field && one.start <= mention.start && mention.start < one.end,
  ) ?? { start: 0, end: text.length };
  return text.slice(start, Math.max(end, mention.end)).trim();
}

function toNode(
  index: number,
  { communities, venues }: Overview,
  columns: NodeColumns,
  { keys, labels, shortLabels }: NamesShard,
): ExportedNode {
  const community = columns.community[index]!;
  const year = columns.year[index]!;
  const venue = columns.venue[index]!;
  const { key = "", name = "", hue = 0 } = communities[community] ?? {};
  return {
    key: keys[index]!,
    kind: NODE_KINDS[columns.kind[index]!]!,
    label: labels[index]!,
    shortLabel: shortLabels[index]! || labels[index]!,
    x: roundTo(columns.x[index]!, DECIMALS),
    y: roundTo(columns.y[index]!, DECIMALS),
    size: roundTo(columns.size[index]!, DECIMALS),
    community: community === NO_COMMUNITY ? null : { key, name, hue },
    year: year === NO_YEAR ? null : year,
    venue: venue === NO_VENUE ? null : venues[venue]!.name,
    degree: columns.degree[index]!,
  };
}

/** What a node has beside its place: of a paper its bibliography, where its text is there. */
function describe(
  key: string,
  paper: PaperDetails | undefined,
  site: string,
): Pick<ExportedNode, "url" | "doi" | "timesCited" | "authors" | "abstract"> & {
  readonly venue?: string;
} {
  const { page } = pageOf(key, site);
  const url = addressOf({ ...paper, ...(page !== undefined && { page }) });
  const { doi, timesCited, authors, venue, abstract = "" } = paper ?? {};
  return {
    ...(url !== undefined && { url }),
    ...(doi !== undefined && { doi }),
    ...(timesCited !== undefined && { timesCited }),
    ...(authors !== undefined && { authors }),
    // Of a venue with one paper the overview has no name.
    ...(venue !== undefined && { venue }),
    ...(abstract !== "" && { abstract }),
  };
}

/** `paper/ropes` → `…/papers/ropes/`; nothing where the site is not known. */
function pageOf(key: string, site: string): { readonly page?: string } {
  if (site === "") return {};
  const cut = key.indexOf("/");
  const folder = PAGE_FOLDERS.get(key.slice(0, cut))!;
  return { page: `${site}${folder}/${encodeURIComponent(key.slice(cut + 1))}/` };
}
