/** What the ranker says of a paper's phrases, and what the paper's own keywords add to it. */
import { abbreviatedKeys } from "./abbreviations.ts";
import type { Analysis } from "./analysis.ts";
import { bestPhrases } from "./best-phrases.ts";
import { describePhrases } from "./features.ts";
import { keyphrasesOf } from "./keyphrases.ts";
import { keywordKeys, withKeywords } from "./keywords.ts";
import { CONCEPTS, evidenceOf, KEYPHRASES, type Ranker } from "./ranking.ts";
import type { Keyphrase } from "./term.ts";

/**
 * An index lists more than authors do, and what they do; a map wants what both would choose. Best
 * on the annotated papers of three fields together, and flat from .45 to .55.
 */
const AUTHORS_SHARE = 0.48;

export interface Ranked {
  /** Of the paper's phrases, in their order, and behind them of keywords that are none. */
  readonly keys: readonly string[];
  /** Of each, evidence that it is worth a place; −∞ where it is neither candidate nor keyword. */
  readonly evidence: Float64Array;
  /** … and that the paper's authors would choose it: the scale of scores. */
  readonly byAuthors: Float64Array;
  readonly keyphrases: readonly Keyphrase[];
  /** Places among the keys of what the paper's list of terms begins with, best first. */
  readonly best: readonly number[];
}

/** @param concepts - ranks concepts; default: the head that ships */
export function rankPaper(analysis: Analysis, concepts: Ranker = CONCEPTS): Ranked {
  const { phrases, fields, abbreviations, english } = analysis;
  if (!english) return rankKeywords(phrases);
  const described = describePhrases(phrases, fields, abbreviatedKeys(abbreviations));
  const evidence = new Float64Array(phrases.size).fill(-Infinity);
  const authorsSay = evidenceOf(described, concepts);
  const indexersSay = evidenceOf(described, KEYPHRASES);
  let i = 0;
  for (const { isTerm } of phrases.values()) {
    if (isTerm)
      evidence[i] = AUTHORS_SHARE * authorsSay[i]! + (1 - AUTHORS_SHARE) * indexersSay[i]!;
    ++i;
  }
  const said = { keys: described.keys, evidence, byAuthors: authorsSay };
  const ranked = withKeywords(said, keywordKeys(fields));
  return {
    ...ranked,
    keyphrases: keyphrasesOf(described, indexersSay),
    best: bestPhrases(phrases, ranked),
  };
}

/** The ranker knows English alone; of other papers it is their authors who have said something. */
function rankKeywords(phrases: Analysis["phrases"]): Ranked {
  const none = { keys: [], evidence: new Float64Array(), byAuthors: new Float64Array() };
  const ranked = withKeywords(none, new Set(phrases.keys()));
  return { ...ranked, keyphrases: [], best: bestPhrases(phrases, ranked) };
}
