/**
 * Which of a paper's terms are worth a place on the map.
 *
 * Every named method is. A concept is where papers share it, or where it is what a single paper is
 * mostly about; all others would drown both.
 */

export interface Choice {
  readonly score: number;
  readonly papers: number;
  readonly inTitle: boolean;
  readonly mentions: number;
}

/** Most concepts that a paper keeps. */
export const MOST_CONCEPTS = 12;
const SHARED_SCORE = 0.3;
const ALONE_SCORE = 0.8;

export function isKept({ score, papers }: Choice): boolean {
  return papers >= 2 ? score >= SHARED_SCORE : score >= ALONE_SCORE;
}
