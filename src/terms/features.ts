/**
 * What is known of a candidate in its paper, as numbers that a ranker can weigh.
 */
import type { Candidate } from "./candidates.ts";
import { LIGHT_HEADS } from "./lexicon.ts";

export interface Features {
  /** Occurrences in the paper, those inside longer candidates included. */
  readonly count: number;
  /** Share of occurrences that are whole noun phrases, in [0, 1]. */
  readonly whole: number;
  readonly inTitle: boolean;
  /** Where it first stands in the abstract, 0 at its beginning, 1 at its end or where absent. */
  readonly first: number;
  /** Words, hyphens parting them. */
  readonly length: number;
  /** Whether a longer candidate holds it each time it occurs. */
  readonly swallowed: boolean;
  /** One word that says little alone: "model", "data". */
  readonly light: boolean;
  /** Papers of the corpus in which it stands, over all papers. */
  readonly share: number;
  /** Papers of the corpus in which it stands. */
  readonly papers: number;
  /** Whether an abbreviation is defined for it. */
  readonly abbreviated: boolean;
}

/** Numbers that a paper's candidate takes from the corpus. */
export interface CorpusFigures {
  /** Papers in which it stands. */
  readonly papers: number;
  /** Papers of the whole corpus. */
  readonly corpusSize: number;
  readonly abbreviated: boolean;
}

export function featuresOf(
  { spans }: Candidate,
  longest: number,
  { papers, corpusSize, abbreviated }: CorpusFigures,
): Features {
  let whole = 0;
  let inTitle = false;
  let first = 1;
  for (const span of spans) {
    if (span.whole) ++whole;
    if (span.field.field === "title") inTitle = true;
    else if (span.field.field === "abstract")
      first = Math.min(
        first,
        (span.field.units[span.from]?.start ?? 0) / (span.field.text.length + 1),
      );
  }
  const span = spans[0];
  const head = span?.field.units[span.to - 1]?.norm ?? "";
  const length = span === undefined ? 0 : span.to - span.from;
  return {
    count: spans.length,
    whole: whole / spans.length,
    inTitle,
    first,
    length,
    swallowed: longest >= spans.length,
    light: length === 1 && LIGHT_HEADS.has(head),
    share: papers / corpusSize,
    papers,
    abbreviated,
  };
}
