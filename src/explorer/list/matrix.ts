/**
 * The literature matrix: papers × the terms most telling among them.
 *
 * Reviewers fill such a table by hand; here the map's own edges are its cells, each with the
 * sentence that it was drawn from.
 */
import type { Relation } from "../../dataset/reader.ts";
import type { Cell } from "../../exporters/index.ts";
import type { ExplorerGraph } from "../graph.ts";

/** Which terms are the columns. */
export type MatrixKinds = "both" | "concept" | "method";

/** Strongest first: what a paper introduces it uses and discusses, too. */
const STRENGTH: readonly Relation[] = ["introduces", "uses", "discusses"];

/**
 * The terms that tell most of the given papers, best first.
 *
 * A term's score is the number of them that have it × log((1 + all papers) / (papers that have it
 * at all)): a term of one of them says little, and one that every paper of the map has says nothing.
 * This is the weight known as tf–idf, of a set of papers in place of a text; K. Spärck Jones, "A
 * statistical interpretation of term specificity" (1972), https://doi.org/10.1108/eb026526
 *
 * @param all - papers of the whole map
 * @param most - at most so many
 */
export function tellingTerms(
  graph: ExplorerGraph,
  papers: readonly string[],
  {
    kinds,
    all,
    most,
  }: { readonly kinds: MatrixKinds; readonly all: number; readonly most: number },
): string[] {
  // By index: a map by keys takes twice as long over the hundred thousand edges of 10,000 papers.
  const counts = new Uint32Array(graph.order);
  const found: { readonly key: string; readonly index: number; readonly degree: number }[] = [];
  for (const paper of papers) {
    graph.forEachOutNeighbor(paper, (key, { kind, index, degree }) => {
      if (kinds !== "both" && kinds !== kind) return;
      if (counts[index] === 0) found.push({ key, index, degree });
      counts[index]! += 1;
    });
  }
  return found
    .map(({ key, index, degree }) => {
      return { key, index, score: counts[index]! * Math.log((1 + all) / degree) };
    })
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, most)
    .map(({ key }) => key);
}

/** What a paper does with a term; null where it has it not. */
export function relationOf(graph: ExplorerGraph, paper: string, term: string): Relation | null {
  const edge = graph.edge(paper, term);
  return edge === undefined ? null : graph.getEdgeAttribute(edge, "relation");
}

/** Papers that have a term first, by what they do with it, then by weight; else in their order. */
export function sortedByTerm(
  graph: ExplorerGraph,
  papers: readonly string[],
  term: string,
): string[] {
  const ranks = new Map<string, number>();
  graph.forEachInEdge(term, (_edge, { relation, weight }, paper) => {
    // Weights are in (0, 1]: they order within a relation alone.
    ranks.set(paper, STRENGTH.indexOf(relation) + 1 - weight);
  });
  return papers
    .map((paper, at) => ({ paper, at, rank: ranks.get(paper) ?? Infinity }))
    .sort((a, b) => (a.rank === b.rank ? a.at - b.at : a.rank - b.rank))
    .map(({ paper }) => paper);
}

/** The matrix as a table to take away: a head, and a row a paper. */
export function matrixCells(
  graph: ExplorerGraph,
  papers: readonly string[],
  terms: readonly string[],
): Cell[][] {
  const label = (key: string) => graph.getNodeAttribute(key, "label");
  return [
    ["key", "title", "year", ...terms.map(label)],
    ...papers.map((paper): Cell[] => [
      paper,
      label(paper),
      graph.getNodeAttribute(paper, "year"),
      ...terms.map((term) => relationOf(graph, paper, term)),
    ]),
  ];
}
