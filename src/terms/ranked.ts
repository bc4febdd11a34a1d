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
  /** Candidate key → evidence that it is worth a place. */
  readonly evidence: ReadonlyMap<string, number>;
  /** Phrase key → evidence that the paper's authors would choose it: the scale of scores. */
  readonly byAuthors: ReadonlyMap<string, number>;
  readonly keyphrases: readonly Keyphrase[];
  /** Keys of what the paper's list of terms begins with, best first. */
  readonly best: readonly string[];
}

/** @param concepts - ranks concepts; default: the head that ships */
export function rankPaper(analysis: Analysis, concepts: Ranker = CONCEPTS): Ranked {
  const { phrases, fields, abbreviations, english } = analysis;
  if (!english) return rankKeywords(phrases);
  const described = describePhrases(phrases, fields, abbreviatedKeys(abbreviations));
  const evidence = new Map<string, number>();
  const byAuthors = new Map<string, number>();
  const authorsSay = evidenceOf(described, concepts);
  const indexersSay = evidenceOf(described, KEYPHRASES);
  let i = 0;
  for (const [key, { isTerm }] of phrases) {
    const authors = authorsSay[i]!;
    byAuthors.set(key, authors);
    if (isTerm) evidence.set(key, AUTHORS_SHARE * authors + (1 - AUTHORS_SHARE) * indexersSay[i]!);
    ++i;
  }
  const keywords = keywordKeys(fields);
  const chosen = withKeywords(byAuthors, keywords);
  return {
    evidence: withKeywords(evidence, keywords),
    byAuthors: chosen,
    keyphrases: keyphrasesOf(described, indexersSay),
    best: bestPhrases(phrases, chosen),
  };
}

/** The ranker knows English alone; of other papers it is their authors who have said something. */
function rankKeywords(phrases: Analysis["phrases"]): Ranked {
  const chosen = withKeywords(new Map(), new Set(phrases.keys()));
  return {
    evidence: chosen,
    byAuthors: chosen,
    keyphrases: [],
    best: bestPhrases(phrases, chosen),
  };
}
