/**
 * In how much of an abstract a term stands, and whether the paper speaks of itself there.
 *
 * What runs through an abstract is its subject, and what "we" do is what the paper does; three
 * mentions in one sentence of background say neither.
 */
import type { LinkedPaper } from "./linked-paper.ts";
import { sentencesOf } from "./stored-text.ts";
import type { Mention } from "./term.ts";

export interface SentenceShare {
  /** Share of the abstract's sentences, in [0, 1]. */
  readonly share: number;
  /** Whether one of them speaks in the first person, or of "this paper". */
  readonly isOwn: boolean;
}

const FIRST_PERSON = /\b(?:we|our|this (?:paper|work|article|study|research|survey|thesis))\b/i;

/** In an abstract of one sentence nothing runs through: it counts as so many. */
const FEWEST_SENTENCES = 5;

/** @returns what to ask for each term's mentions in a paper */
export function sentenceShares({
  fields,
}: Pick<LinkedPaper, "fields">): (mentions: readonly Mention[]) => SentenceShare {
  const abstract = fields.find(({ field }) => field === "abstract");
  const sentences = abstract === undefined ? [] : sentencesOf(abstract);
  const isOwn = sentences.map(({ start, end }) => {
    return FIRST_PERSON.test(abstract!.text.slice(start, end));
  });
  return (mentions) => {
    const among = new Set<number>();
    for (const { field, start } of mentions)
      if (field === "abstract") among.add(sentences.findIndex(({ end }) => start < end));
    return {
      share: among.size / Math.max(FEWEST_SENTENCES, sentences.length),
      isOwn: [...among].some((i) => isOwn[i]),
    };
  };
}
