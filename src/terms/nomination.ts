/**
 * Which candidates enter the vocabulary: what a source gives as keywords, and each paper's best,
 * less those that only dress up a term.
 *
 * "Generic visual representation", said once, is the concept "visual representation" with a word
 * before it. In the vocabulary the longer phrase would win the mention, and the paper would lose
 * its tie to all others that speak of visual representations.
 */
import { type CorpusCounts, oneForm, PHRASE, type PhraseCount } from "./corpus-counts.ts";
import { normsOfText, keyOfText } from "./key.ts";
import { STOCK_PHRASES } from "./lexicon.ts";
import { PREPOSITION } from "./prepositional.ts";

const STOCK_KEYS: ReadonlySet<string> = new Set(STOCK_PHRASES.map(keyOfText));

/** Keys of the candidates that enter. */
export function nominate({ phrases }: CorpusCounts): Set<string> {
  const nominated = new Set<string>();
  for (const [key, phrase] of phrases) {
    const { papers, flags } = phrase;
    if (STOCK_KEYS.has(key)) continue;
    const isKeyword = (flags & PHRASE.keyword) !== 0;
    const standsAlone = papers >= 2 || (flags & (PHRASE.repeated | PHRASE.inTitle)) !== 0;
    const isBest = (flags & PHRASE.best) !== 0 && papers > 0 && isOne(phrase, phrases);
    const isDressedUp = standsAlone
      ? papers === 1 && hasBetterInside(phrase, phrases)
      : hasTermInside(phrase, phrases);
    if (isKeyword || (isBest && !isDressedUp)) nominated.add(key);
  }
  return nominated;
}

/**
 * Whether a phrase with a preposition is one: "quality of life", not "quality of answers", nor
 * "graph layout of maps", which is the graph layout of something.
 */
function isOne(phrase: PhraseCount, phrases: CorpusCounts["phrases"]): boolean {
  if ((phrase.flags & PHRASE.plain) !== 0) return true;
  if (phrase.papers < 2 && (phrase.flags & PHRASE.fixed) === 0) return false;
  const norms = normsOfText(oneForm(phrase));
  const at = norms.findIndex((norm, i) => i > 0 && PREPOSITION.test(norm));
  const sides = [norms.slice(0, at), norms.slice(at + 1)].filter(({ length }) => length > 1);
  const isPart = (key: string): boolean => (phrases.get(key)?.papers ?? 0) > 0;
  // "health-related quality of life"
  if (sides.length > 0 && (phrases.get(norms.slice(at - 1).join(""))?.papers ?? 0) > phrase.papers)
    return true;
  return !sides.some((side) => isPart(side.join("")));
}

/** Whether some of its words, two or more, are a considered phrase that is said elsewhere too. */
function hasTermInside(phrase: PhraseCount, phrases: CorpusCounts["phrases"]): boolean {
  return someConsidered(
    phrase,
    phrases,
    ({ papers, flags }) => papers >= 2 || (flags & PHRASE.repeated) !== 0,
  );
}

/**
 * Whether the ranker thinks more of some of its words, in the mean of the papers that have them:
 * "robust scene text spotting", also where that is the title.
 */
function hasBetterInside(phrase: PhraseCount, phrases: CorpusCounts["phrases"]): boolean {
  const own = phrase.evidence / phrase.papers;
  return someConsidered(phrase, phrases, ({ papers, evidence }) => evidence / papers > own);
}

/** Whether something is so of its words, two or more but not all, that some paper's best candidate has. */
function someConsidered(
  phrase: PhraseCount,
  phrases: CorpusCounts["phrases"],
  isSo: (part: PhraseCount) => boolean,
): boolean {
  const norms = normsOfText(oneForm(phrase));
  for (let from = 0; from < norms.length - 1; ++from) {
    let key = norms[from]!;
    for (let last = from + 1; last < norms.length; ++last) {
      key += norms[last]!;
      if (last - from === norms.length - 1) continue;
      const part = phrases.get(key);
      if (part !== undefined && (part.flags & PHRASE.best) !== 0 && isSo(part)) return true;
    }
  }
  return false;
}
