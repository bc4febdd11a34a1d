/**
 * Which of a paper's concepts are worth a place on the map.
 *
 * A concept is worth it where papers share it, or where it is what a single paper is mostly about;
 * all others would drown both. (Every named method is kept, whoever uses it.)
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
const MOST_CONCEPTS = 14;
/** Evidence that a shared concept needs. */
const SHARED = -3;
/** Evidence that a concept of one paper needs. */
const ALONE = -1.9;
/** Sharing counts up to this many doublings. */
const MOST_DOUBLINGS = 3;
const PER_DOUBLING = 0.35;
const PER_MENTION_DOUBLING = 1;
/** The title names what a paper is mostly about. */
const IN_TITLE = 0.4;

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
  const heads = new Set(choices.filter(isShared).map(({ head }) => head));
  return choices
    .filter(({ isWord, head }) => !isWord || !heads.has(head))
    .map((choice) => ({ id: choice.id, worth: worthOf(choice), papers: choice.papers }))
    .filter(({ worth, papers }) => worth >= (papers >= 2 ? SHARED : ALONE))
    .sort((a, b) => b.worth - a.worth || compareText(a.id, b.id))
    .slice(0, MOST_CONCEPTS);
}

/** A phrase that would be kept: it says more than its head alone. */
function isShared(choice: Choice): boolean {
  return !choice.isWord && worthOf(choice) >= (choice.papers >= 2 ? SHARED : ALONE);
}
