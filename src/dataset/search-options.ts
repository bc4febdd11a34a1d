/**
 * How texts are cut into words for the search index; runs in the browser and in Node.
 *
 * MiniSearch serialises an index without the functions that made it. Were the browser to cut or
 * fold a word in another way than the build did, the word would not be found, so both import this.
 */
import { SEARCH_FIELDS } from "./schema.ts";
import { foldWord, indexedWords } from "./search-letters.ts";

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

/** The options of `new MiniSearch` and of `MiniSearch.loadJSON`; boosts are the searcher's. */
export const SEARCH_OPTIONS = {
  fields: [...SEARCH_FIELDS],
  tokenize: indexedWords,
  processTerm: foldWord,
};
