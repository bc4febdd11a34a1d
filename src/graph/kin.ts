/**
 * Papers that speak of the same things in other phrases.
 *
 * "Brain signal" and "visual brain area" are two concepts, each of one paper, and yet whoever reads
 * both papers would shelve them together; and which phrases became terms is a matter of thresholds,
 * on which communities should not hang. So, for communities alone, each paper is linked to the few
 * whose keyphrases have most words in common with its own (cosine of tf-idf). No edge of the map is
 * drawn from it, since an edge must have its sentence.
 *
 * G. Salton and C. Buckley, "Term-weighting approaches in automatic text retrieval", Information
 * Processing & Management 24 (1988), 513–523, https://doi.org/10.1016/0306-4573(88)90021-0
 */
import { compareBy, compareText } from "../ordering.ts";
import type { PaperText } from "../terms/index.ts";
import type { SharedEdge } from "./communities.ts";
import { isHub } from "./hubs.ts";
import { rarity } from "./weights.ts";

/** What being kin counts against sharing a term, at a cosine of 1: best silhouette of words by community. */
const KIN_SHARE = 2.5;
/** Nearest papers that each paper is linked to. */
const NEAREST = 5;
/** A paper's best phrases that are looked at. */
const MOST_PHRASES = 30;
/** A word of more papers than this says little and costs much: time stays linear. */
const MOST_PAPERS = 500;
/** Shorter words are names' parts and figures. */
const SHORTEST_WORD = 4;

/**
 * Edges of pairs of papers that are kin, each pair as a term of its own that these two share.
 *
 * @param paperKeys - sorted
 * @param texts - of the papers, in any order
 * @param firstPair - the number of the first pair; the others follow
 */
export function kinEdges(
  paperKeys: readonly string[],
  texts: readonly PaperText[],
  firstPair: number,
): SharedEdge[] {
  const vectors = wordVectors(paperKeys, texts);
  const papersOf = new Map<string, [paper: number, weight: number][]>();
  for (const [paper, vector] of vectors.entries())
    for (const [word, weight] of vector) {
      const papers = papersOf.get(word);
      if (papers) papers.push([paper, weight]);
      else papersOf.set(word, [[paper, weight]]);
    }
  const edges: SharedEdge[] = [];
  const seen = new Set<number>();
  let pair = firstPair;
  for (const [paper, vector] of vectors.entries()) {
    const cosines = new Map<number, number>();
    for (const [word, weight] of vector)
      for (const [other, theirs] of papersOf.get(word)!)
        if (other !== paper) cosines.set(other, (cosines.get(other) ?? 0) + weight * theirs);
    const nearest = [...cosines]
      // Rounded, as edge weights are.
      .map(([other, cosine]) => ({ other, cosine: Math.round(cosine * 1e4) / 1e4 }))
      .sort(
        compareBy(
          (a, b) => b.cosine - a.cosine,
          (a, b) => a.other - b.other,
        ),
      )
      .slice(0, NEAREST);
    for (const { other, cosine } of nearest) {
      const id = Math.min(paper, other) * paperKeys.length + Math.max(paper, other);
      if (cosine === 0 || seen.has(id)) continue;
      seen.add(id);
      const weight = KIN_SHARE * cosine;
      for (const end of [paper, other])
        edges.push({ paper: end, term: pair, weight, quiet: false });
      ++pair;
    }
  }
  return edges;
}

/** Of each paper: its keyphrases' words with their weights, sorted, of length 1. */
function wordVectors(
  paperKeys: readonly string[],
  texts: readonly PaperText[],
): ReadonlyMap<string, number>[] {
  const phrasesOf = new Map(texts.map(({ paper, keyphrases }) => [paper, keyphrases]));
  const vectors = paperKeys.map((key) => {
    const vector = new Map<string, number>();
    for (const { name, score } of (phrasesOf.get(key) ?? []).slice(0, MOST_PHRASES))
      // The root: a ranker is surer of a paper's first phrase than its words are kin's only sign.
      for (const word of kinWords(name))
        vector.set(word, (vector.get(word) ?? 0) + Math.sqrt(score));
    return vector;
  });
  const having = new Map<string, number>();
  for (const vector of vectors)
    for (const word of vector.keys()) having.set(word, (having.get(word) ?? 0) + 1);
  const papers = paperKeys.length;
  return vectors.map((vector) => {
    const weighted = [...vector]
      .filter(([word]) => {
        const count = having.get(word)!;
        return count > 1 && count <= MOST_PAPERS && !isHub(papers, count);
      })
      .map(([word, score]): [string, number] => [word, score * rarity(papers, having.get(word)!)])
      .sort(([a], [b]) => compareText(a, b));
    const length = Math.sqrt(weighted.reduce((sum, [, weight]) => sum + weight ** 2, 0));
    return new Map(weighted.map(([word, weight]) => [word, weight / (length || 1)]));
  });
}

/** The words of a phrase that say what it is about, without their plural's ending. */
export function kinWords(phrase: string): ReadonlySet<string> {
  return new Set(
    phrase
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= SHORTEST_WORD)
      .map((word) => (word.length > SHORTEST_WORD ? word.replace(/(?<!s)s$/, "") : word)),
  );
}
