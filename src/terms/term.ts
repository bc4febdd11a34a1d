/** What the terms stage puts out: terms, merged across papers, each with its mentions. */
import type { MethodKind } from "../term-rules.ts";
import type { RuleOutcome } from "./curation-outcomes.ts";

export type Field = "title" | "abstract" | "keywords";

/** Where a term stands in a paper's text. */
export interface Mention {
  readonly field: Field;
  /** Inclusive, in UTF-16 units into the field as the paper holds it. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /**
   * The term's form, where the span is a whole coordination: "human and artificial intelligence"
   * mentions "human intelligence" and "artificial intelligence".
   */
  readonly form?: string;
}

export type { MethodKind };

/** What a paper does with a term: methods are introduced or used, concepts discussed. */
export type Relation = "introduces" | "uses" | "discusses";

/** A term as one paper has it. */
export interface Occurrence {
  /** The paper's key. */
  readonly paper: string;
  readonly relation: Relation;
  /** How well the term ranks within the paper, in (0, 1]; concepts and methods on one scale. */
  readonly score: number;
  /** Never empty; title first, then abstract, then keywords, each by start. They do not overlap. */
  readonly mentions: readonly Mention[];
}

interface TermBase {
  /** The one name shown. */
  readonly label: string;
  /** Every surface form, the label's own among them where it stands in a text; sorted. */
  readonly aliases: readonly string[];
  /**
   * Keys of the terms of its kind that it is a kind or a version of, direct ones alone, sorted:
   * "reward model" of "language reward model", "LLaVA" of "LLaVA-1.5".
   */
  readonly broader: readonly string[];
  /** A sentence, where a person wrote one. */
  readonly description?: string;
  /** Sorted by paper key; never empty. */
  readonly occurrences: readonly Occurrence[];
}

/** An idea that papers share, as an index would list it. */
export interface Concept extends TermBase {
  readonly kind: "concept";
  /** `concept/<slug>`: of its label, or of what it was called on the map that this one continues. */
  readonly key: string;
}

/** A thing with a name of its own. */
export interface Method extends TermBase {
  readonly kind: "method";
  /** `method/<slug>`: as a concept's. */
  readonly key: string;
  readonly methodKind: MethodKind;
}

export type Term = Concept | Method;

/** A sentence of a paper's text: start inclusive, end exclusive, in UTF-16 units. */
export interface Sentence {
  readonly field: Field;
  readonly start: number;
  readonly end: number;
}

/** One entry of a paper's ranked list of terms, as this paper writes it. */
export interface Keyphrase {
  readonly name: string;
  readonly score: number;
}

/** What is known of one paper's text. */
export interface PaperText {
  /** The paper's key. */
  readonly paper: string;
  /** In order: title, abstract. */
  readonly sentences: readonly Sentence[];
  /** Best first. */
  readonly keyphrases: readonly Keyphrase[];
  /** Whether the text reads as English; terms are only looked for where it does. */
  readonly english: boolean;
}

/** The terms stage's result. */
export interface Extraction {
  /** Sorted by key. */
  readonly terms: readonly Term[];
  /** Sorted by paper key; one for each paper. */
  readonly texts: readonly PaperText[];
  /** What each rule of a person's came to, in their order; missing where there were none. */
  readonly curation?: readonly RuleOutcome[];
}
