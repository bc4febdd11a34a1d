/**
 * Which of a paper's concepts are worth a place on the map.
 *
 * A concept is worth it where papers share it, or where it is what a single paper is mostly about:
 * it stands in the title, is said again, or is among the paper's best; all others would drown both. (Every named method is kept, whoever uses it.)
 */
import { compareText } from "../ordering.ts";

/** A concept in a paper that mentions it. */
export interface Choice {
  /** The entry. */
  readonly id: string;
  /** The ranker's evidence in this paper; −∞ where the ranker did not see it. */
  readonly evidence: number;
  /** Papers of the corpus that mention it. */
  readonly papers: number;
  readonly mentions: number;
  /** Whether the paper's title has it. */
  readonly inTitle: boolean;
  /** The last word of its commonest form, as words are compared; "" where it is the whole. */
  readonly head: string;
  /** Whether it is a single word. */
  readonly isWord: boolean;
}

/** Most concepts that one paper keeps. */
const MOST_CONCEPTS = 12;
/** Evidence that a shared concept needs. */
const SHARED = -2.8;
/** Evidence that a concept of one paper needs. */
const ALONE = -3.8;
/**
 * So many of a paper's best concepts may be what it is mostly about though it says them once; of a
 * short text, no more than this share.
 */
const BEST = 6;
const BEST_SHARE = 0.4;
/** Worth of a word that is kept beside a phrase that it heads. */
const STRONG_WORD = -0.25;
/** Sharing counts up to this many doublings. */
const MOST_DOUBLINGS = 3;
const PER_DOUBLING = 0.25;
const PER_MENTION_DOUBLING = 1;
/** The title names what a paper is mostly about. */
const IN_TITLE = 0.9;

/** The evidence with what the corpus adds to it. */
export function worthOf({ evidence, papers, mentions, inTitle }: Choice): number {
  return (
    evidence +
    (inTitle ? IN_TITLE : 0) +
    PER_DOUBLING * Math.min(MOST_DOUBLINGS, Math.log2(papers)) +
    PER_MENTION_DOUBLING * Math.log2(mentions)
  );
}

/** The concepts that a paper keeps, best first, with their worth. */
export function selectConcepts(choices: readonly Choice[]): { id: string; worth: number }[] {
  const worthy = choices
    .map((choice) => ({ ...choice, worth: worthOf(choice) }))
    .filter(({ worth, papers }) => worth >= (papers >= 2 ? SHARED : ALONE));
  // A phrase says more than its head alone.
  const heads = new Set(worthy.flatMap(({ isWord, head }) => (isWord ? [] : [head])));
  const best = new Set(
    [...choices]
      .sort((a, b) => b.evidence - a.evidence || compareText(a.id, b.id))
      .slice(0, Math.min(BEST, Math.ceil(BEST_SHARE * choices.length)))
      .map(({ id }) => id),
  );
  const isSubject = ({ id, inTitle, mentions }: Choice): boolean =>
    inTitle || mentions >= 2 || best.has(id);
  return worthy
    .filter((choice) => choice.papers >= 2 || isSubject(choice))
    .filter(({ isWord, head, worth }) => !isWord || !heads.has(head) || worth >= STRONG_WORD)
    .map(({ id, worth }) => ({ id, worth }))
    .sort((a, b) => b.worth - a.worth || compareText(a.id, b.id))
    .slice(0, MOST_CONCEPTS);
}
