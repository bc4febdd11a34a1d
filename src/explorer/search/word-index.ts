/**
 * The index of all words, as the engine asks it: what it is asked is plain data, so that it can be in
 * a worker or in the page.
 */
import MiniSearch, { type Query, type SearchOptions } from "minisearch";
import { SEARCH_OPTIONS, type SearchDocument } from "../../dataset/reader.ts";
import { openSearchIndex } from "../../dataset/search-reader.ts";
import type { IndexField } from "./plan.ts";

/** A node that was found, with the words and fields that matched. */
export interface Found {
  readonly id: number;
  readonly score: number;
  /** Words of the index → the fields that each was found in. */
  readonly match: Readonly<Record<string, readonly string[]>>;
}

/** What is looked up; queries within inherit what they do not say. */
export interface WordQuery {
  readonly combineWith?: "AND" | "OR";
  readonly queries: readonly (string | WordQuery)[];
  /** Default: all. */
  readonly fields?: readonly IndexField[];
  /** Whether words are beginnings of others. */
  readonly prefix?: boolean;
  /** How far words may be from what is looked up. */
  readonly errors?: keyof typeof ERRORS;
}

export interface WordIndex {
  /** What meets a query, best first. */
  search(query: WordQuery): Promise<readonly Found[]>;
}

const BOOSTS: Readonly<Record<IndexField, number>> = {
  ...{ label: 8, aliases: 5, authors: 2, venue: 2, abstract: 1 },
};
/** Letters that may be wrong in a word; none in one with a digit, which would be another number. */
const ERRORS = {
  none: () => false,
  /** One in a word of four letters, two, as of swapped ones, from five on. */
  typing: inLetters((word) => (word.length < 4 ? false : word.length < 5 ? 1 : 2)),
  /** One in a word of six letters or more: "localisation" is written with a z as well. */
  variant: inLetters((word) => (word.length < 6 ? false : 1)),
  /** As far as "rewrad modle" is from "reward model". */
  likeness: inLetters((word) => (word.length < 3 ? false : word.length < 5 ? 1 : 2)),
} satisfies Record<string, SearchOptions["fuzzy"]>;

function inLetters(errors: (word: string) => number | false): (word: string) => number | false {
  return (word) => (/\p{Nd}/u.test(word) ? false : errors(word));
}

/** An index in the thread that asks. */
export interface SearchableWords {
  search(query: WordQuery): readonly Found[];
}

/**
 * The index of a dataset.
 *
 * @param file - as Dataset.searchIndex gives it
 * @throws InputError where it is damaged
 */
export function createWordIndex(file: ArrayBuffer): SearchableWords {
  return searchable(openSearchIndex(file));
}

/** Indexes what nodes are called, by their indices. */
export function createNameIndex(names: readonly string[]): SearchableWords {
  const index = new MiniSearch<SearchDocument>(SEARCH_OPTIONS);
  const unknown = { aliases: "", abstract: "", authors: "", venue: "" };
  index.addAll(names.map((label, id): SearchDocument => ({ id, label, ...unknown })));
  return searchable(index);
}

function searchable(index: MiniSearch): SearchableWords {
  return { search: (query) => index.search(asked(query), { boost: BOOSTS }) };
}

/** A query as MiniSearch takes it. */
function asked({ queries, errors, fields, ...rest }: WordQuery): Query {
  return {
    ...rest,
    ...(fields !== undefined && { fields: [...fields] }),
    ...(errors !== undefined && { fuzzy: ERRORS[errors] }),
    queries: queries.map((query) => (typeof query === "string" ? query : asked(query))),
  };
}
