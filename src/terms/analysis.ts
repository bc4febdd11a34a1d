/** One paper, read by itself: its text, candidates, abbreviations and names. */
import type { Paper } from "../corpus/index.ts";
import { type Abbreviation, findAbbreviations } from "./abbreviations.ts";
import { type Candidate, findCandidates } from "./candidates.ts";
import { isEnglish } from "./english.ts";
import type { Name } from "./name.ts";
import { findNames } from "./names.ts";
import { type FieldText, readFields } from "./text.ts";
import { findVariants, type Variant } from "./variants.ts";

export interface Analysis {
  /** The paper's key. */
  readonly paper: string;
  readonly fields: readonly FieldText[];
  readonly english: boolean;
  /** All that an index may hold, by key; empty where the text is not English. */
  readonly phrases: ReadonlyMap<string, Candidate>;
  /** Those of the phrases that could be concepts. */
  readonly candidates: ReadonlyMap<string, Candidate>;
  readonly abbreviations: readonly Abbreviation[];
  /** By key. */
  readonly names: ReadonlyMap<string, Name>;
  readonly variants: readonly Variant[];
}

export function analyzePaper(paper: Paper): Analysis {
  const fields = readFields(paper);
  const english = isEnglish(fields);
  const abbreviations = english ? fields.flatMap(findAbbreviations) : [];
  const phrases = english ? findCandidates(fields) : new Map<string, Candidate>();
  return {
    paper: paper.key,
    fields,
    english,
    phrases,
    candidates: new Map([...phrases].filter(([, { isTerm }]) => isTerm)),
    abbreviations,
    names: english ? findNames(fields, abbreviations) : new Map<string, Name>(),
    variants: english ? fields.flatMap(findVariants) : [],
  };
}
