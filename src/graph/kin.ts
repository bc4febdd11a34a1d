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
import type { WeightedPair } from "../leiden.ts";
import { compareText } from "../ordering.ts";
import { strongestPairs } from "../strongest.ts";
import type { PaperText } from "../terms/index.ts";
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
 * Pairs of papers that are kin.
 *
 * @param paperKeys - sorted
 * @param texts - of the papers, in any order
 * @returns each pair once, the lower index first, sorted
 */
export function kinPairs(
  paperKeys: readonly string[],
  texts: readonly PaperText[],
): WeightedPair[] {
  const papers = paperKeys.length;
  const vectors = wordVectors(paperKeys, texts);
  const having = papersByWord(vectors);
  const pairs = strongestPairs(
    papers,
    (paper, add) => {
      const { words, weights } = vectors[paper]!;
      for (let i = 0; i < words.length; ++i)
        for (let at = having.starts[words[i]!]!; at < having.starts[words[i]! + 1]!; ++at)
          add(having.papers[at]!, weights[i]! * having.weights[at]!);
    },
    // Rounded as edge weights are.
    { most: NEAREST, decimals: 4 },
  );
  return pairs.map(({ a, b, ofA, ofB }) => ({ a, b, weight: KIN_SHARE * Math.max(ofA, ofB) }));
}

/** A paper's words, by number, with their weights; of length 1. */
interface WordVector {
  readonly words: Int32Array;
  readonly weights: Float64Array;
}

/** Of each word, from its start on: the papers that have it, with its weight there. */
interface PapersByWord {
  readonly starts: Int32Array;
  readonly papers: Int32Array;
  readonly weights: Float64Array;
}

function papersByWord(vectors: readonly WordVector[]): PapersByWord {
  let words = 0;
  for (const vector of vectors) for (const word of vector.words) words = Math.max(words, word + 1);
  const starts = new Int32Array(words + 1);
  for (const vector of vectors) for (const word of vector.words) starts[word + 1]! += 1;
  for (let word = 0; word < words; ++word) starts[word + 1]! += starts[word]!;
  const papers = new Int32Array(starts[words]!);
  const weights = new Float64Array(papers.length);
  const next = starts.slice(0, words);
  for (const [paper, vector] of vectors.entries())
    for (const [i, word] of vector.words.entries()) {
      papers[next[word]!] = paper;
      weights[next[word]!++] = vector.weights[i]!;
    }
  return { starts, papers, weights };
}

/** Of each paper: its keyphrases' words that others have too, numbered in the words' order. */
function wordVectors(paperKeys: readonly string[], texts: readonly PaperText[]): WordVector[] {
  const phrasesOf = new Map(texts.map(({ paper, keyphrases }) => [paper, keyphrases]));
  const scores = paperKeys.map((key) => {
    const ofWord = new Map<string, number>();
    for (const { name, score } of (phrasesOf.get(key) ?? []).slice(0, MOST_PHRASES))
      // The root: a ranker is surer of a paper's first phrase than its words are kin's only sign.
      for (const word of kinWords(name))
        ofWord.set(word, (ofWord.get(word) ?? 0) + Math.sqrt(score));
    return ofWord;
  });
  const having = new Map<string, number>();
  for (const ofWord of scores)
    for (const word of ofWord.keys()) having.set(word, (having.get(word) ?? 0) + 1);
  const papers = paperKeys.length;
  const telling = [...having]
    .filter(([, count]) => count > 1 && count <= MOST_PAPERS && !isHub(papers, count))
    .sort(([a], [b]) => compareText(a, b));
  const numberOf = new Map(telling.map(([word], number) => [word, number]));
  const rarities = Float64Array.from(telling, ([, count]) => rarity(papers, count));
  return scores.map((ofWord) => {
    const weighted = [...ofWord]
      .flatMap(([word, score]): [number, number][] => {
        const number = numberOf.get(word);
        return number === undefined ? [] : [[number, score * rarities[number]!]];
      })
      .sort(([a], [b]) => a - b);
    const length = Math.sqrt(weighted.reduce((sum, [, weight]) => sum + weight ** 2, 0)) || 1;
    return {
      words: Int32Array.from(weighted, ([word]) => word),
      weights: Float64Array.from(weighted, ([, weight]) => weight / length),
    };
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
