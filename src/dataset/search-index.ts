/**
 * search.bin: the index that the browser searches on each keystroke.
 *
 * Built here once, so that no phone has to; see search-options.ts for how texts are cut. Documents and
 * index are made apart: on a large map the index is a minute's work, which another thread can do.
 *
 * MiniSearch's own file is JSON that names each document of each word: 142 MB for 87,000 papers, where
 * GitHub Pages takes no more than 100, and .7 GB of small objects once it is read. Written as
 * numbers it is a sixth of that, and search-reader.ts reads a word when it is asked for.
 *
 * ```
 * uint   documents
 * block  the words, by code unit, each after a line feed but the first
 * block  uints: of each field, how many different words each document has
 * block  of each word, a block: of each field that has it
 *          uint   the field, as SEARCH_FIELDS has it
 *          block  uints: of each document, in order, how many there are between it and the one before,
 *                 times two; one more where it has the word more than once, and then how often, less two
 * ```
 */
import MiniSearch from "minisearch";
import { sortedBy } from "../ordering.ts";
import { ByteWriter } from "./byte-stream.ts";
import type { OrderedNode } from "./node-order.ts";
import { SEARCH_FIELDS } from "./schema.ts";
import { SEARCH_OPTIONS, searchedName, type SearchDocument } from "./search-options.ts";

/** What is searched, node by node; numbers and text alone, so that it can go to another thread. */
export function searchDocuments(nodes: readonly OrderedNode[]): SearchDocument[] {
  return nodes.map(({ attributes }, id): SearchDocument => {
    const label = searchedName(attributes);
    if (attributes.kind !== "paper") {
      return {
        id,
        label,
        aliases: attributes.aliases.join("\n"),
        ...{ abstract: "", authors: "", venue: "" },
      };
    }
    const { abstract, keywords = "", authors = [], venue = "", year } = attributes;
    return {
      id,
      label,
      aliases: keywords,
      abstract,
      authors: authors.join("\n"),
      venue: year === undefined ? venue : `${venue}\n${String(year)}`,
    };
  });
}

/**
 * The bytes of search.bin; the same for the same documents.
 *
 * @param documents - each with its place as its id
 */
export function buildSearchIndex(documents: readonly SearchDocument[]): Uint8Array {
  const index = new WritableIndex(SEARCH_OPTIONS);
  index.addAll(documents);
  return index.write();
}

/** An index whose inside can be written; MiniSearch leaves that to those who extend it. */
class WritableIndex extends MiniSearch<SearchDocument> {
  write(): Uint8Array {
    const words = sortedBy(this._index.keys(), (word) => word);
    const file = new ByteWriter();
    file.uint(this._documentCount);
    file.block(new TextEncoder().encode(words.join("\n")));
    file.block(this.#lengths());
    file.block(this.#postings(words));
    return file.bytes();
  }

  #lengths(): Uint8Array {
    const lengths = new ByteWriter();
    for (const field of SEARCH_FIELDS.keys()) {
      for (let id = 0; id < this._documentCount; ++id) {
        lengths.uint(this._fieldLength.get(id)?.[field] ?? 0);
      }
    }
    return lengths.bytes();
  }

  #postings(words: readonly string[]): Uint8Array {
    const [all, word, field] = [new ByteWriter(), new ByteWriter(), new ByteWriter()];
    for (const text of words) {
      word.clear();
      const fields = this._index.get(text);
      for (const number of SEARCH_FIELDS.keys()) {
        const counts = fields?.get(number);
        if (counts === undefined) continue;
        field.clear();
        writeCounts(counts, field);
        word.uint(number);
        word.block(field.bytes());
      }
      all.block(word.bytes());
    }
    return all.bytes();
  }
}

/** @param counts - documents, in order → how often each has a word */
function writeCounts(counts: ReadonlyMap<number, number>, bytes: ByteWriter): void {
  let before = -1;
  for (const [id, count] of counts) {
    bytes.uint((id - before - 1) * 2 + (count > 1 ? 1 : 0));
    if (count > 1) bytes.uint(count - 2);
    before = id;
  }
}
