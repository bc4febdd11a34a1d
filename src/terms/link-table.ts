/**
 * What of a vocabulary linking and choosing need, in a form that crosses between threads.
 *
 * A hundred thousand papers have half a million terms. As objects they would be copied to each
 * thread in seconds; arrays that threads share are there at once.
 */
import { type CorpusCounts, oneForm } from "./corpus-counts.ts";
import type { Curated } from "./curation.ts";
import { type KeyColumns, KeyTable } from "./key-hash.ts";
import { ENGLISH_WORDS, OPENING_NONE } from "./lexicon.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface LinkTable {
  /** Entries; what follows is by their indices, which go by their ids. */
  readonly size: number;
  /** Key → index of its entry. */
  readonly entryOf: KeyTable;
  /** 1 where the entry is a method. */
  readonly isMethod: Uint8Array;
  /** Papers that have it as a phrase, its keys together. */
  readonly said: Int32Array;
  /** 1 where more papers than one or two say that they introduce what many have. */
  readonly isDisputed: Uint8Array;
  /** 1 where it has one key. */
  readonly isSingle: Uint8Array;
  /** Rules that hold, where any does. */
  readonly curated: ReadonlyMap<number, Curated>;
  /** Keys of terms that do open with a small word: "in the wild". */
  readonly opening: ReadonlySet<string>;
  readonly spellings: Vocabulary["spellings"];
  readonly meanings: Vocabulary["meanings"];
}

/** What so many papers have is not introduced by so many of them. */
const DISPUTED = { papers: 8, introducedBy: 3 } as const;

/** The same with the table's columns in its place. */
export type PackedTable = Omit<LinkTable, "entryOf"> & { readonly keys: KeyColumns };

/** The table of a settled vocabulary, in the order of its entries. */
export function linkTableOf(
  { entries, entryOf, spellings, meanings }: Vocabulary,
  { phrases }: CorpusCounts,
): LinkTable {
  const saidBy = (key: string): number => phrases.get(key)?.papers ?? 0;
  const said = Int32Array.from(entries, ({ keys }) =>
    keys.reduce((sum, key) => sum + saidBy(key), 0),
  );
  const opensSmall = (key: string): boolean => {
    const phrase = phrases.get(key);
    return phrase !== undefined && opensWithSmallWord(oneForm(phrase));
  };
  return {
    size: entries.length,
    entryOf: KeyTable.of(entryOf),
    isMethod: Uint8Array.from(entries, ({ isMethod }) => (isMethod ? 1 : 0)),
    said,
    isDisputed: Uint8Array.from(entries, ({ introducedBy }, i) =>
      introducedBy >= DISPUTED.introducedBy && said[i]! >= DISPUTED.papers ? 1 : 0,
    ),
    isSingle: Uint8Array.from(entries, ({ keys }) => (keys.length === 1 ? 1 : 0)),
    curated: new Map(
      entries.flatMap(({ curated }, i) => (curated === undefined ? [] : [[i, curated] as const])),
    ),
    // A person who speaks of a term knows how it is written.
    opening: new Set(
      entries.flatMap(({ keys, curated }) =>
        curated === undefined ? keys.filter(opensSmall) : keys,
      ),
    ),
    spellings,
    meanings,
  };
}

/**
 * Whether a form of three words or more opens with a small one. Two words do not make a term so: the
 * "ofinterest" of a careless PDF has the letters of "of interest" in all other papers.
 */
function opensWithSmallWord(form: string): boolean {
  const [first = "", ...rest] = form.toLowerCase().split(/[\s-]/);
  return rest.length >= 2 && ENGLISH_WORDS.has(first) && !OPENING_NONE.has(first);
}

/** A table as it crosses to another thread. */
export function packTable({ entryOf, ...rest }: LinkTable): PackedTable {
  return { ...rest, keys: entryOf.columns };
}

/** The table that came from another thread. */
export function unpackTable({ keys, ...rest }: PackedTable): LinkTable {
  return { ...rest, entryOf: new KeyTable(keys) };
}
