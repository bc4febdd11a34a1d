/**
 * Edges as the stage works on them: numbers, sorted, each way.
 *
 * graphology's own look-ups cost too much where every edge is visited many times, and their order is
 * that of insertion; here edges are sorted by paper, then by term, once and for all.
 */
import { sortedBy } from "../ordering.ts";
import type { PaperText, Term } from "../terms/index.ts";
import type { EdgeAttributes } from "./attributes.ts";
import { findHubs } from "./hubs.ts";
import { edgeWeight, rarity } from "./weights.ts";

export interface Link {
  /** Index into the sorted papers. */
  readonly paper: number;
  /** Index into the sorted terms. */
  readonly term: number;
  /** How well the term ranks within the paper, in (0, 1]. */
  readonly score: number;
  readonly attributes: EdgeAttributes;
}

export interface Links {
  /** Each paper's edges, sorted by term. */
  readonly ofPaper: readonly (readonly Link[])[];
  /** Each term's edges, sorted by paper. */
  readonly ofTerm: readonly (readonly Link[])[];
}

/**
 * All edges with their weights.
 *
 * @param paperKeys - sorted
 * @param terms - sorted by key
 * @param texts - of the papers, in any order
 */
export function linkTerms(
  paperKeys: readonly string[],
  terms: readonly Term[],
  texts: readonly PaperText[],
): Links {
  const indexOf = new Map(paperKeys.map((key, i) => [key, i]));
  const sentencesOf = new Map(texts.map(({ paper, sentences }) => [paper, sentences]));
  const ofPaper: Link[][] = paperKeys.map(() => []);
  const ofTerm: Link[][] = terms.map(() => []);
  const hubs = findHubs(paperKeys.length, terms);
  for (const [term, { key, occurrences }] of terms.entries()) {
    const known = sortedBy(occurrences, ({ paper }) => paper).filter(({ paper }) =>
      indexOf.has(paper),
    );
    const termRarity = rarity(paperKeys.length, known.length);
    const quiet = hubs.has(key);
    for (const occurrence of known) {
      const { relation, mentions, score } = occurrence;
      const weight = edgeWeight(occurrence, sentencesOf.get(occurrence.paper) ?? [], termRarity);
      const paper = indexOf.get(occurrence.paper)!;
      const link = { paper, term, score, attributes: { relation, weight, mentions, quiet } };
      ofPaper[paper]!.push(link);
      ofTerm[term]!.push(link);
    }
  }
  return { ofPaper, ofTerm };
}
