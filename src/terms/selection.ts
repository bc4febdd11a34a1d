/**
 * Which of a paper's concepts are worth a place on the map.
 *
 * Those that a reader who annotates the paper more likely than not would list; a paper of which few
 * such are found gets its best others, up to a handful. All else would drown what tells papers
 * apart and together. (Every named method is kept, whoever uses it.)
 *
 * Worth is in log-odds. The weights are a logistic regression's over the mentioned concepts of the
 * annotated papers of three fields (docs/terms.md), rounded; with one field left out they come out
 * alike, and choose as well in that field.
 */
import { compareText } from "../ordering.ts";

/** A concept in a paper that mentions it. */
export interface Choice {
  /** The entry. */
  readonly id: string;
  /** The ranker's evidence in this paper; −∞ where the ranker did not see it. */
  readonly evidence: number;
  /** What the authors alone would say; −∞ likewise. */
  readonly byAuthors: number;
  /** Papers of the corpus that mention it. */
  readonly papers: number;
  readonly mentions: number;
  /** Share of the abstract's sentences that have it, and whether the paper speaks of itself there. */
  readonly share: number;
  readonly isOwn: boolean;
  /** Whether the paper's title has it. */
  readonly inTitle: boolean;
  /** The last word of its commonest form, as words are compared; "" where it is the whole. */
  readonly head: string;
  /** Whether it is a single word. */
  readonly isWord: boolean;
  /** Background papers that have it. */
  readonly background: number;
  /** Whether those have it in passing alone. */
  readonly inPassing: boolean;
}

/** A concept that a paper keeps. */
export interface Chosen {
  readonly id: string;
  readonly worth: number;
  /** Whether the paper would keep it though no other did: it is what the paper is mostly about. */
  readonly isSubject: boolean;
}

/** Most concepts that one paper keeps. */
const MOST_CONCEPTS = 15;
/** Worth that a concept needs: of those about there, annotators list two of five. */
const WORTHY = -0.5;
/**
 * What is said once, outside the title, is a subject all the same where it is worth so much, or is
 * worthy and among the paper's best.
 */
const STANDS_OUT = 0.3;
const BEST = 6;
/**
 * A paper gets up to so many concepts, though fewer are worthy, as long as they are worth this; of
 * those that a short text mentions, no more than this share.
 */
const HANDFUL = 7;
const LEAST_WORTH = -1.5;
const HANDFUL_SHARE = 0.6;
/** Worth of a word that is kept beside a phrase that it heads. */
const STRONG_WORD = 0;

const WORTH = 1.87;
const PER_EVIDENCE = 0.92;
/** Authors choose fewer and better than indexers; what they would say counts once more. */
const PER_AUTHORS_EVIDENCE = 0.17;
/** Evidence counts down to here: what the ranker did not see is no worse than its worst. */
const LEAST_EVIDENCE = -8;
const IN_TITLE = 0.93;
/** For all of the abstract's sentences; half of them are much. */
const PER_SHARE = 4.6;
const OWN = 0.25;
/** Sharing counts up to this many doublings. */
const MOST_DOUBLINGS = 3;
const PER_DOUBLING = 0.39;
const WORD = -0.82;
/** A word of so many background papers is everybody's: "optimization", "robustness". */
const COMMON = 400;
const COMMON_WORD = -1.7;
/** A phrase that so many background papers have is a term already: "mutual information". */
const ESTABLISHED = 8;
const ESTABLISHED_PHRASE = 0.14;
/** A phrase that papers have in passing is no ground to tie them: "general framework". */
const PASSING = -1.5;

/** The evidence with what the paper, the corpus and the background add to it. */
export function worthOf(choice: Choice): number {
  const { evidence, byAuthors, papers, inTitle, share, isOwn, isWord, background, inPassing } =
    choice;
  const word = WORD + (background >= COMMON ? COMMON_WORD : 0);
  const phrase = inPassing ? PASSING : background >= ESTABLISHED ? ESTABLISHED_PHRASE : 0;
  return (
    WORTH +
    PER_EVIDENCE * Math.max(LEAST_EVIDENCE, evidence) +
    PER_AUTHORS_EVIDENCE * Math.max(LEAST_EVIDENCE, byAuthors) +
    PER_SHARE * share +
    (isOwn ? OWN : 0) +
    PER_DOUBLING * Math.min(MOST_DOUBLINGS, Math.log2(papers)) +
    (inTitle ? IN_TITLE : 0) +
    (isWord ? word : phrase)
  );
}

/** The concepts that a paper keeps, best first. */
export function selectConcepts(choices: readonly Choice[]): Chosen[] {
  const worthy = choices
    .map((choice) => ({ ...choice, worth: worthOf(choice) }))
    .filter(({ worth }) => worth >= LEAST_WORTH);
  // A phrase says more than its head alone.
  const heads = new Set(worthy.flatMap(({ isWord, head }) => (isWord ? [] : [head])));
  const ranked = worthy
    .filter(({ isWord, head, worth }) => !isWord || !heads.has(head) || worth >= STRONG_WORD)
    .sort((a, b) => b.worth - a.worth || compareText(a.id, b.id));
  const handful = Math.min(HANDFUL, Math.ceil(HANDFUL_SHARE * choices.length));
  let room = handful - ranked.filter(({ worth }) => worth >= WORTHY).length;
  return ranked
    .filter(({ worth }) => worth >= WORTHY || room-- > 0)
    .slice(0, MOST_CONCEPTS)
    .map(({ id, worth, inTitle, mentions }, rank) => {
      const standsOut = worth >= STANDS_OUT || (rank < BEST && worth >= WORTHY);
      return { id, worth, isSubject: inTitle || mentions >= 2 || standsOut };
    });
}
