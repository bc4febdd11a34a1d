/**
 * Words that papers' terms have in common.
 *
 * "Brain signal" and "visual brain area" are two concepts, each of one paper, and yet whoever reads
 * both papers would shelve them together. So, for communities alone, a word that stands in terms of
 * several papers links these papers as a shared term would, though weakly: no edge is drawn from it,
 * since an edge must have its sentence.
 */
import { compareText } from "../ordering.ts";
import type { Term } from "../terms/index.ts";
import type { SharedEdge } from "./communities.ts";
import { isHub } from "./hubs.ts";
import type { Links } from "./links.ts";
import { rarity } from "./weights.ts";

/** What a shared word counts against a shared term; by eye, on maps of several fields. */
const KIN_SHARE = 0.4;
/** Shorter words are names' parts and figures. */
const SHORTEST_WORD = 4;

/**
 * Edges from papers to the words of their terms, for words that two papers or more have and that
 * are no hubs.
 *
 * @param papers - how many papers
 * @param terms - as `links` numbers them
 * @returns sorted by paper, then by word; words are numbered on from the last term
 */
export function kinEdges(papers: number, terms: readonly Term[], links: Links): SharedEdge[] {
  const strongest = new Map<string, Map<number, number>>();
  for (const [term, { label }] of terms.entries())
    for (const word of kinWords(label)) {
      const ofWord = strongest.get(word) ?? new Map<number, number>();
      strongest.set(word, ofWord);
      for (const { paper, attributes } of links.ofTerm[term]!)
        ofWord.set(paper, Math.max(ofWord.get(paper) ?? 0, attributes.weight));
    }
  const edges: SharedEdge[] = [];
  let next = terms.length;
  for (const [, ofWord] of [...strongest].sort(([a], [b]) => compareText(a, b))) {
    if (ofWord.size < 2 || isHub(papers, ofWord.size)) continue;
    const factor = KIN_SHARE * rarity(papers, ofWord.size);
    for (const [paper, weight] of ofWord)
      edges.push({ paper, term: next, weight: factor * weight, quiet: false });
    ++next;
  }
  return edges.sort((a, b) => a.paper - b.paper || a.term - b.term);
}

/** The words of a label that say what it is about, without their plural's ending. */
export function kinWords(label: string): ReadonlySet<string> {
  return new Set(
    label
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= SHORTEST_WORD)
      .map((word) => (word.length > SHORTEST_WORD ? word.replace(/(?<!s)s$/, "") : word)),
  );
}
