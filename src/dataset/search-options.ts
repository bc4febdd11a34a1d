/**
 * How texts are cut into words for the search index; runs in the browser and in Node.
 *
 * MiniSearch serialises an index without the functions that made it. Were the browser to cut or
 * fold a word in another way than the build did, the word would not be found, so both import this.
 */
import { SEARCH_FIELDS } from "./schema.ts";

/** One entry of the index. */
export interface SearchDocument {
  /** The node's index. */
  readonly id: number;
  /** Label and short label. */
  readonly label: string;
  readonly aliases: string;
  readonly abstract: string;
  readonly authors: string;
  /** Venue and year. */
  readonly venue: string;
}

/** What a node is called, as the index has it: by its label, and by the name it goes by on the map. */
export function searchedName(node: {
  readonly label: string;
  readonly shortLabel: string;
}): string {
  const { label, shortLabel } = node;
  return label.includes(shortLabel) ? label : `${label} ${shortLabel}`;
}

/** A run of letters, digits and their marks. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Words that hyphens or dots join; looked for from a word's first letter alone, which is linear. */
const COMPOUND = /(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}\p{M}]+(?:[-.][\p{L}\p{N}\p{M}]+)+/gu;

/**
 * Words of a text, with what a hyphen or a dot joins also as one: "LLaVA-1.5" gives `LLaVA`, `1`,
 * `5` and `LLaVA-1.5`, so that a name is found in every spelling of it.
 */
function tokenize(text: string): string[] {
  return [...(text.match(WORD) ?? []), ...(text.match(COMPOUND) ?? [])];
}

/** Folds case, width and diacritics: "Schrödinger" and "SCHRODINGER" are found by either. */
function processTerm(term: string): string | null {
  // Nearly every word is plain ASCII, and normalising each of a million costs seconds.
  if (/^[\x20-\x7e]+$/.test(term)) return term.toLowerCase();
  const folded = term
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return folded === "" ? null : folded;
}

/** The options of `new MiniSearch` and of `MiniSearch.loadJSON`; boosts are the searcher's. */
export const SEARCH_OPTIONS = {
  fields: [...SEARCH_FIELDS],
  tokenize,
  processTerm,
};
