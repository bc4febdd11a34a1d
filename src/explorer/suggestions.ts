/**
 * Three things to try, made from the map's own data.
 *
 * Who opens a map for the first time does not know what it can be asked; an example about other
 * papers than these would not help.
 */
import { compareBy, compareText } from "../ordering.ts";
import { pathAddress, selectAddress } from "./address.ts";
import type { ExplorerGraph } from "./graph.ts";
import { readNext } from "./reading-order.ts";
import { rarity, sharesMostWith } from "./similarity.ts";
import type { PanelPart } from "./state.ts";
import { nameInQuestion } from "./things.ts";

export interface Suggestion {
  /** A question; the names in it stand as they are on the map. */
  readonly text: string;
  /** What answers it: a part of a thing's panel, or the paths between two things. */
  readonly asks:
    | { readonly select: string; readonly part: PanelPart }
    | { readonly path: readonly [from: string, to: string] };
}

/** Terms and papers looked at: the most telling ones will do. */
const TERMS_TRIED = 40;
const PAPERS_TRIED = 20;
/** Fewer papers are no answer to what to read next. */
const NEXT_PAPERS = 3;
/** Terms of more papers lead everywhere, and to follow them on a map of 100,000 papers takes minutes. */
const MOST_SHARING = 500;

/**
 * At most three: what papers say about a concept, how a method is connected to something that no
 * paper names beside it, and what to read after a paper.
 *
 * @param papers - all papers of the map
 */
export function suggestThings(graph: ExplorerGraph, papers: number): Suggestion[] {
  const [concept] = mostTelling(graph, "concept", papers);
  const far = farPair(graph, papers);
  const paper = graph
    .filterNodes((_key, { kind, linked }) => kind === "paper" && linked)
    .slice(0, PAPERS_TRIED)
    .find((key) => isFollowed(graph, key, papers));
  const name = (key: string): string => {
    const { kind, label, shortLabel } = graph.getNodeAttributes(key);
    return nameInQuestion(kind, kind === "paper" ? shortLabel : label);
  };
  const suggestions: (Suggestion | false | undefined)[] = [
    concept !== undefined && {
      text: `What do papers say about ${name(concept)}?`,
      asks: { select: concept, part: "sayings" },
    },
    far !== null && {
      text: `How is ${name(far[0])} connected to ${name(far[1])}?`,
      asks: { path: far },
    },
    paper !== undefined && {
      text: `What should I read after ${name(paper)}?`,
      asks: { select: paper, part: "next" },
    },
  ];
  return suggestions.filter((suggestion) => suggestion !== false && suggestion !== undefined);
}

/** The attributes of the link that asks it: views/suggestions.ts and thing-link.ts follow them. */
export function suggestionLink({ asks }: Suggestion): Readonly<Record<string, string>> {
  return "select" in asks
    ? { href: selectAddress(asks.select), "data-key": asks.select, "data-opens-at": asks.part }
    : { href: pathAddress(...asks.path), "data-path": asks.path.join() };
}

/** A paper after which there is enough to read, of which the first shares more than a term with it. */
function isFollowed(graph: ExplorerGraph, paper: string, papers: number): boolean {
  const shares = sharesMostWith(graph, paper, papers);
  const next = readNext(graph, paper, shares, papers);
  return next.length >= NEXT_PAPERS && next[0]!.terms.length > 1;
}

/** Terms that several papers have and that still tell: most papers × rarity first. */
function mostTelling(graph: ExplorerGraph, kind: "concept" | "method", papers: number): string[] {
  return graph
    .filterNodes((_key, node) => node.kind === kind && node.degree > 1 && !node.hub)
    .map((key): [string, number] => {
      const degree = graph.getNodeAttribute(key, "degree");
      return [key, degree * rarity(papers, degree)];
    })
    .sort(
      compareBy(
        (a, b) => b[1] - a[1],
        (a, b) => compareText(a[0], b[0]),
      ),
    )
    .slice(0, TERMS_TRIED)
    .map(([key]) => key);
}

/**
 * A method and a concept of different communities that no paper has both of, but of which a paper of
 * the one shares a term with a paper of the other; the most telling such pair.
 */
function farPair(graph: ExplorerGraph, papers: number): readonly [string, string] | null {
  const concepts = mostTelling(graph, "concept", papers);
  for (const method of mostTelling(graph, "method", papers)) {
    const using = graph.inNeighbors(method);
    const own = new Set(using);
    const reached = new Set<string>();
    for (const paper of using.slice(0, PAPERS_TRIED)) {
      graph.forEachOutNeighbor(paper, (term, { hub, degree }) => {
        if (!hub && degree <= MOST_SHARING)
          graph.forEachInNeighbor(term, (other) => reached.add(other));
      });
    }
    const community = graph.getNodeAttribute(method, "community");
    const concept = concepts.find((candidate) => {
      const theirs = graph.inNeighbors(candidate);
      return (
        graph.getNodeAttribute(candidate, "community") !== community &&
        !theirs.some((paper) => own.has(paper)) &&
        theirs.some((paper) => reached.has(paper))
      );
    });
    if (concept !== undefined) return [method, concept];
  }
  return null;
}
