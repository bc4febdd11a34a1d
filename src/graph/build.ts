/**
 * Papers and their terms as one graphology graph.
 *
 * Everything is sorted by key before it is weighed, numbered or added: Leiden and ForceAtlas2 give
 * other results for another order, and graphology keeps the order of insertion.
 */
import Graph from "graphology";
import { pairAlike } from "../alike.ts";
import type { Paper } from "../corpus/index.ts";
import { withDictionaries } from "../dictionary-graph.ts";
import { sortedBy } from "../ordering.ts";
import { countedWeight } from "../quiet.ts";
import type { Extraction, Term } from "../terms/index.ts";
import type {
  EdgeAttributes,
  GraphAttributes,
  NodeAttributes,
  PaperAttributes,
  PaperweftGraph,
} from "./attributes.ts";
import { findCommunities } from "./communities.ts";
import { describeCommunities } from "./describe-communities.ts";
import { findNew, type EarlierMap } from "./earlier-map.ts";
import { importance } from "./importance.ts";
import { inheritCommunities } from "./inherit-communities.ts";
import { kinPairs } from "./kin.ts";
import { linkTerms, type Link, type Links } from "./links.ts";
import { findRegions } from "./regions.ts";
import { bipartite, type SharedEdge } from "./sharing.ts";
import { nameForMap } from "./short-labels.ts";

/** Papers that each paper is paired with in communities for the terms that they share. */
const MOST_ALIKE = 10;

export interface GraphOptions {
  /** For Leiden's order of visits; default 1. */
  readonly seed?: number;
  /** The map that this one continues: what it does not have is marked as new. */
  readonly earlier?: EarlierMap;
  /** Told how much is done, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Builds the graph: every paper, every term that one of them mentions, an edge for each such pair.
 *
 * @param papers - in any order, keys unique
 */
export function buildGraph(
  papers: readonly Paper[],
  extraction: Extraction,
  { seed = 1, earlier, onProgress }: GraphOptions = {},
): PaperweftGraph {
  // 1. Sort and link.
  const sorted = sortedBy(papers, ({ key }) => key);
  const known = new Set(sorted.map(({ key }) => key));
  const terms = sortedBy(extraction.terms, ({ key }) => key).filter(({ occurrences }) =>
    occurrences.some(({ paper }) => known.has(paper)),
  );
  const links = linkTerms([...known], terms, extraction.texts);

  // 2. Communities: of papers first; a term belongs where most of its weight goes.
  const edges = sharedEdges(links);
  const alike = pairAlike(sorted.length, bipartite(sorted.length, edges), {
    nearest: MOST_ALIKE,
    weight: alikeWeight(sorted.length),
  });
  const kin = [...kinPairs([...known], extraction.texts), ...alike];
  const sharing = { papers: sorted.length, edges, kin };
  onProgress?.(0.2);
  const found = findCommunities(sharing, seed, (done, most) =>
    onProgress?.(0.2 + 0.5 * Math.min(1, done / most)),
  );
  onProgress?.(0.7);
  const { communityOf, inherited } =
    earlier === undefined
      ? { communityOf: found, inherited: [] }
      : inheritCommunities({ keys: [...known], found, sharing, earlier });
  const regionOf = findRegions(communityOf, sharing, seed);
  const described = describeCommunities(sorted, terms, links, communityOf, {
    regionOf,
    inherited,
  });
  const { communities, regions } = described;
  const placeIn = (number: number): Pick<NodeAttributes, "community" | "region"> => {
    const community = communities[number];
    return {
      community: community?.key ?? null,
      ...(community?.region !== undefined && { region: community.region }),
    };
  };

  // 3. Assemble.
  onProgress?.(0.85);
  const graph = withDictionaries(
    new Graph<NodeAttributes, EdgeAttributes, GraphAttributes>({
      type: "directed",
      multi: false,
      allowSelfLoops: false,
    }),
  );
  graph.setAttribute("communities", communities);
  graph.setAttribute("regions", regions);
  const shortLabels = shortLabelsOf(sorted, terms, links);
  const isNew = findNew(earlier);
  const sentencesOf = new Map(extraction.texts.map(({ paper, sentences }) => [paper, sentences]));
  for (const [i, paper] of sorted.entries())
    graph.addNode(paper.key, {
      label: paper.title,
      shortLabel: shortLabels[i]!,
      ...placeIn(communityOf[i]!),
      degree: links.ofPaper[i]!.length,
      importance: importance("paper", links.ofPaper[i]!.length),
      ...(isNew(paper.key) && { isNew: true }),
      kind: "paper",
      ...recordOf(paper),
      sentences: sentencesOf.get(paper.key) ?? [],
      linked: links.ofPaper[i]!.length > 0,
    });
  const termKeys = new Set(terms.map(({ key }) => key));
  for (const [i, term] of terms.entries()) {
    const own = links.ofTerm[i]!;
    graph.addNode(term.key, {
      label: term.label,
      shortLabel: term.label,
      ...placeIn(heaviestCommunity(own, communityOf)),
      degree: own.length,
      importance: importance(term.kind, own.length),
      ...(isNew(term.key) && { isNew: true }),
      aliases: term.aliases,
      broader: term.broader.filter((key) => termKeys.has(key)),
      ...(term.description !== undefined && { description: term.description }),
      hub: own.some(({ attributes }) => attributes.quiet),
      ...(term.kind === "method"
        ? { kind: term.kind, methodKind: term.methodKind }
        : { kind: term.kind }),
    });
  }
  for (const own of links.ofPaper)
    for (const { paper, term, attributes } of own) {
      const [source, target] = [sorted[paper]!.key, terms[term]!.key];
      // graphology's own edge keys hold a number that differs from run to run.
      graph.addEdgeWithKey(`${source} ${target}`, source, target, attributes);
    }
  return graph;
}

/** What of a paper's record the graph carries. */
function recordOf(
  paper: Paper,
): Omit<
  PaperAttributes,
  "label" | "shortLabel" | "community" | "degree" | "importance" | "kind" | "sentences" | "linked"
> {
  const { title, abstract, authors, year, venue, url, doi, arxiv, pmid, keywords } = paper;
  const { timesCited, licence, cites = [], from, origins } = paper;
  return {
    title,
    abstract,
    ...(authors && { authors }),
    ...(year !== undefined && { year }),
    ...(venue !== undefined && { venue }),
    ...(url !== undefined && { url }),
    ...(doi !== undefined && { doi }),
    ...(arxiv !== undefined && { arxiv }),
    ...(pmid !== undefined && { pmid }),
    ...(keywords !== undefined && { keywords }),
    ...(timesCited !== undefined && { timesCited }),
    ...(licence !== undefined && { licence }),
    ...(from && { from }),
    cites,
    origins,
  };
}

/**
 * What being most alike counts in communities against sharing a term: half the logarithm of how many
 * papers there are, 2 of 63, 3.5 of 1,000, 4.6 of 10,000.
 *
 * The more papers, the more of them have a term, and the less it says of which two belong together. Of
 * 10,000 papers 28 % of the ten that share most with one are in its community without these pairs, 45 %
 * at a weight of 2, 47 % at this one; np2 of the layout is .278 and .299, and attempts agree on how many
 * communities there are. Half as much more wins 2 % of np2, and a map that is continued keeps .96 of a
 * fresh one's; on a map of 63 it parts papers that are kin by their words (kin.ts).
 */
function alikeWeight(papers: number): number {
  // Rounded, since Math.log may differ in the last bit between engines and Leiden amplifies it.
  return Math.round(50 * Math.log(papers)) / 100;
}

/** Edges of terms that two papers or more have, as communities count them; those terms from 0 on. */
function sharedEdges({ ofPaper, ofTerm }: Links): SharedEdge[] {
  let shared = 0;
  const numberOf = ofTerm.map((own) => (own.length > 1 ? shared++ : -1));
  return ofPaper.flatMap((own) =>
    own
      .filter(({ term }) => numberOf[term]! >= 0)
      .map(({ paper, term, attributes }) => ({
        paper,
        term: numberOf[term]!,
        weight: countedWeight(attributes),
        quiet: attributes.quiet,
      })),
  );
}

/** The community that most of a term's weight goes to; −1 where none of its papers is in one. */
function heaviestCommunity(own: readonly Link[], communityOf: Int32Array): number {
  const weights = new Map<number, number>();
  for (const { paper, attributes } of own) {
    const community = communityOf[paper]!;
    if (community >= 0) weights.set(community, (weights.get(community) ?? 0) + attributes.weight);
  }
  let best = -1;
  let most = 0;
  // By number, since of two that are as heavy the larger community comes first.
  for (const [community, weight] of [...weights].sort(([a], [b]) => a - b)) {
    if (weight > most + 1e-9) [best, most] = [community, weight];
  }
  return best;
}

function shortLabelsOf(papers: readonly Paper[], terms: readonly Term[], links: Links): string[] {
  return nameForMap(
    papers.map(({ key, title }, i) => ({
      key,
      title,
      terms: links.ofPaper[i]!.map(({ term, attributes }) => ({
        label: terms[term]!.label,
        introduced: attributes.relation === "introduces",
        inTitle: attributes.mentions.some(({ field }) => field === "title"),
        having: links.ofTerm[term]!.length,
        weight: attributes.weight,
        hub: attributes.quiet,
      })),
    })),
  );
}
