/**
 * Opens search.bin; search-index.ts writes it, and says how. Beside reader.ts, since it brings
 * MiniSearch along, which only those who search are to fetch.
 */
import MiniSearch from "minisearch";
import { InputError } from "../errors.ts";
import { ByteReader } from "./byte-stream.ts";
import { SEARCH_FIELDS } from "./schema.ts";
import { SEARCH_OPTIONS, type SearchDocument } from "./search-options.ts";

/** Field → document → how often a word is in it. */
type Counts = ReturnType<OpenedIndex["_index"]["get"]> & {};

/**
 * Opens an index, which finds documents as the one did that was written.
 *
 * @param file - the bytes of search.bin
 * @throws InputError where they are none, or not whole
 */
export function openSearchIndex(file: ArrayBuffer): MiniSearch<SearchDocument> {
  try {
    return new OpenedIndex(new Uint8Array(file));
  } catch (cause) {
    throw new InputError("is damaged", {
      place: { file: "search.bin" },
      hint: "build the dataset again: npm run data",
      cause,
    });
  }
}

/**
 * An index that reads a word's documents when it is asked for the word: as Maps, which MiniSearch has
 * of them all, those of 87,000 papers would take .7 GB.
 */
class OpenedIndex extends MiniSearch<SearchDocument> {
  constructor(bytes: Uint8Array) {
    super(SEARCH_OPTIONS);
    const file = new ByteReader(bytes);
    const documents = file.uint();
    const text = new TextDecoder().decode(file.block());
    const lengths = readLengths(new ByteReader(file.block()), documents);
    this._documentCount = documents;
    this._documentIds = new Places(documents);
    this._fieldLength = new Lengths(lengths);
    this._avgFieldLength = lengths.map((column) => meanOf(column));
    const postings = file.block();
    const reader = new ByteReader(postings);
    for (const word of text === "" ? [] : text.split("\n")) {
      this._index.set(word, new WordCounts(postings, reader.at) as unknown as Counts);
      reader.block();
    }
  }
}

/** What MiniSearch asks of a word's counts. */
class WordCounts implements Pick<Counts, "get"> {
  readonly #postings: Uint8Array;
  readonly #at: number;

  constructor(postings: Uint8Array, at: number) {
    this.#postings = postings;
    this.#at = at;
  }

  get(field: number): Map<number, number> | undefined {
    const block = new ByteReader(this.#postings, this.#at).block();
    const reader = new ByteReader(block);
    while (reader.at < block.length) {
      const found = reader.uint();
      const counts = reader.block();
      if (found === field) return readCounts(counts);
    }
    return undefined;
  }
}

function readCounts(bytes: Uint8Array): Map<number, number> {
  const reader = new ByteReader(bytes);
  const counts = new Map<number, number>();
  for (let id = -1; reader.at < bytes.length;) {
    const step = reader.uint();
    id += 1 + Math.floor(step / 2);
    counts.set(id, step % 2 === 0 ? 1 : reader.uint() + 2);
  }
  return counts;
}

function readLengths(reader: ByteReader, documents: number): Uint32Array[] {
  return SEARCH_FIELDS.map(() => Uint32Array.from({ length: documents }, () => reader.uint()));
}

function meanOf(values: Uint32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Documents by their numbers, which are their ids. */
class Places extends Map<number, number> {
  readonly #count: number;

  constructor(count: number) {
    super();
    this.#count = count;
  }

  override has(place: number): boolean {
    return place < this.#count;
  }

  override get(place: number): number | undefined {
    return this.has(place) ? place : undefined;
  }
}

/** A document → of each field, how many words it has. */
class Lengths extends Map<number, number[]> {
  readonly #columns: readonly Uint32Array[];

  constructor(columns: readonly Uint32Array[]) {
    super();
    this.#columns = columns;
  }

  override get(id: number): number[] {
    return this.#columns.map((column) => column[id] ?? 0);
  }
}
