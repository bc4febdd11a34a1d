/** One paper, read by itself: its text, candidates, abbreviations and names. */
import type { Paper } from "../corpus/index.ts";
import { type Abbreviation, findAbbreviations } from "./abbreviations.ts";
import { type Candidate, chunks, findCandidates } from "./candidates.ts";
import { isEnglish } from "./english.ts";
import { keywordPhrases } from "./keywords.ts";
import type { Name } from "./name.ts";
import { findNames } from "./names.ts";
import { type FieldText, readFields } from "./text.ts";
import { findVariants, type Variant } from "./variants.ts";

export interface Analysis {
  /** The paper's key. */
  readonly paper: string;
  readonly fields: readonly FieldText[];
  readonly english: boolean;
  /** All that an index may hold, by key; its keywords alone where the text is not English. */
  readonly phrases: ReadonlyMap<string, Candidate>;
  readonly abbreviations: readonly Abbreviation[];
  /** By key. */
  readonly names: ReadonlyMap<string, Name>;
  readonly variants: readonly Variant[];
}

/** Reads a paper: its words, and what of them may be a term. No other paper has a say in it. */
export function analyzePaper(paper: Paper): Analysis {
  const fields = readFields(paper);
  const english = isEnglish(fields);
  const abbreviations = english ? fields.flatMap(findAbbreviations) : [];
  // Candidates and names ask for them both.
  const chunked = new Map(english ? fields.map((field) => [field, chunks(field)]) : []);
  const chunksOf = (field: FieldText) => chunked.get(field) ?? [];
  const phrases = english ? findCandidates(fields, chunksOf) : keywordPhrases(fields);
  return {
    paper: paper.key,
    fields,
    english,
    phrases,
    abbreviations,
    names: english ? findNames(fields, abbreviations, chunksOf) : new Map<string, Name>(),
    variants: english ? fields.flatMap(findVariants) : [],
  };
}
